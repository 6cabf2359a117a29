/**
 * What each field is estimated to cost, and how many objects it is estimated to answer. The unit is the work of answering one
 * object, about 10 microseconds; prices are what the engine was seen to take over 100,000 articles, divided by that.
 */
import type { GraphQLField, GraphQLObjectType } from 'graphql';
import { parseSearch } from '../../model/search-query.js';

/** How many objects lists below a field will have, as far as the arguments of fields above say. */
export interface Sizes {
  /** On a page of the connection. */
  readonly page: number;
  /** Of the time series, in each of its series. */
  readonly buckets: number;
  readonly series: number;
  /** What the filter and the search of the list cost, for what asks them again. */
  readonly narrowing: number;
  /** Conditions of the filter and the search. */
  readonly clauses: number;
  /** Keys and names of topics and providers in the filter, which a report looks for neighbours of. */
  readonly named: number;
}

export interface Priced {
  /** Beside its objects. */
  readonly price: number;
  /** How many objects it answers: 1 for a field that is no list. */
  readonly items: number;
  readonly sizes: Sizes;
}

export type Arguments = Readonly<Record<string, unknown>>;

/** At the top of a query. */
export const noSizes: Sizes = { page: 20, buckets: 0, series: 0, narrowing: 0, clauses: 0, named: 0 };

/** Reading every title, excerpt or URL: no index leads to a part of a text. 9 to 20 ms. */
const textScan = 800;
/** The same in the list of a provider, a topic or an article. */
const scopedTextScan = 40;
/** Every other condition: an index or a column answers it. */
const clausePrice = 2;
/** An equal title, excerpt or URL: a number of each text is compared. */
const textPrice = 8;
/** Whether an excerpt is there: each is read. */
const missingTextPrice = 200;
/** A condition on images, or a step to related or naming articles: each of them is asked. */
const linkedPrice = 20;
/** Looking for the nearest of all keys or names. */
const nearestPrice = 40;
/** Groups by one key; hours and days are many. */
const groupPrice = 150;
const groupPricesByInterval: Readonly<Record<string, number>> = { HOUR: 600, DAY: 150 };
/** An order other than the newest first: 13 ms for the first who asks, then sorting what fits. */
const orderPrice = 100;
/** Scoring and sorting what was found. */
const relevancePrice = 50;
const searchWordPrice = 15;
/** `a*` finds a fifth of all words, `ab*` a fiftieth. */
const prefixPrices: readonly number[] = [500, 500, 120, 40];
/** As `FilterReport` has it: of one condition no more are looked up. */
const maximumCheckedValues = 10;
/** Rows passed over on the way to an offset, for one unit. */
const rowsPassedPerUnit = 100;

/** How many objects a list without `first` has as a rule, or at most where that is known. */
export const usualLengths: Readonly<Record<string, number>> = {
  'Article.topics': 4,
  'Article.images': 2,
  'Article.duplicates': 1,
  'ArticleEdge.highlights': 2,
  'Highlight.ranges': 3,
  'MentionedByEdge.conflicts': 2,
  'Provider.images': 3,
  'Topic.children': 8,
  'SourceDocument.problems': 2,
  'ArticleFacets.types': 3,
  'ArticleFacets.published': 2,
  'ArticleFacets.years': 15,
  'NumberStats.histogram': 30,
  'Corpus.fieldCoverage': 30,
};

/** Work that a field is beside its objects, where it is any. */
const workOf: Readonly<Record<string, number>> = {
  'Article.excerpt': 0.1,
  'SourceDocument.frontMatter': 5,
  'ArticleEdge.highlights': 5,
  'ArticleFacets.providers': 20,
  'ArticleFacets.topics': 20,
  'ArticleFacets.types': 20,
  'ArticleFacets.categories': 20,
  'ArticleFacets.published': 20,
  'ArticleFacets.hosts': 20,
  'ArticleFacets.years': 20,
  'ArticleStats.quality': 20,
  'ArticleStats.heat': 20,
  'ArticleStats.earliest': 5,
  'ArticleStats.latest': 5,
  'ArticleStats.providerCount': 20,
  'ArticleStats.topicCount': 20,
  'TimeSeries.buckets': 20,
  'TimeSeries.series': 40,
  'MentionedByConnection.groups': 20,
  'Corpus.fieldCoverage': 300,
  'Query.suggest': 100,
};

/** Buckets of an interval that is named: a few years of it, and of hours three months. */
const usualBuckets: Readonly<Record<string, number>> = {
  HOUR: 2000,
  DAY: 1000,
  WEEK: 250,
  MONTH: 120,
  QUARTER: 40,
  YEAR: 15,
};

/** The price of `field` of `parent`, asked with `args`, below fields that say `sizes`. */
export function priceOf(
  parent: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  args: Arguments,
  sizes: Sizes,
): Priced {
  const name = `${parent.name}.${field.name}`;
  const work = workOf[name] ?? 0;
  const answered = String(field.type).replace(/[[\]!]/g, '');
  if (answered.endsWith('Connection')) return connection(parent, args);
  if (name.endsWith('Connection.nodes') || name.endsWith('Connection.edges')) {
    return { price: work, items: sizes.page, sizes };
  }
  if (name.endsWith('Connection.timeSeries')) return timeSeries(args, sizes);
  if (name.endsWith('Connection.filterReport')) {
    // Each condition is counted alone, and all others without it.
    return { price: 2 * sizes.clauses * 5 + 2 * sizes.narrowing, items: 1, sizes };
  }
  if (name === 'ArticleConnection.groups') {
    return { price: groupsPrice(args), items: itemsOf(name, field, args), sizes };
  }
  // All others are joined again for each: together quadratic. What one costs alone is in the price of the report.
  if (name === 'ClauseReport.matchesWithoutIt') return { price: sizes.narrowing / 4, items: 1, sizes };
  if (name === 'ClauseReport.suggestion') {
    return { price: (nearestPrice * sizes.named) / Math.max(1, sizes.clauses), items: 1, sizes };
  }
  if (name === 'FilterReport.clauses' || name === 'FilterReport.words') {
    return { price: work, items: sizes.clauses, sizes };
  }
  if (name === 'TimeSeries.series') return { price: work, items: sizes.series, sizes };
  if (answered === 'TimeBucket') return { price: work, items: sizes.buckets, sizes };
  return { price: work, items: itemsOf(name, field, args), sizes };
}

function connection(parent: GraphQLObjectType, args: Arguments): Priced {
  const page = numberOf(args['last']) ?? numberOf(args['first']) ?? noSizes.page;
  const isScoped = parent.name !== 'Query';
  const { scans, clauses, named, price: conditions } = conditionsIn(args['where']);
  const search = typeof args['search'] === 'string' ? searchPrice(args['search']) : { price: 0, words: 0 };
  const narrowing = scans * (isScoped ? scopedTextScan : textScan) + conditions + search.price;
  const order = Array.isArray(args['orderBy']) && args['orderBy'].length > 0 ? orderPrice : 0;
  const price =
    narrowing + (isScoped ? order / 10 : order) + (numberOf(args['offset']) ?? 0) / rowsPassedPerUnit;
  return { price, items: 1, sizes: { ...noSizes, page, narrowing, clauses: clauses + search.words, named } };
}

function timeSeries(args: Arguments, sizes: Sizes): Priced {
  const interval = String(args['interval']);
  const buckets =
    interval === 'AUTO' ? (numberOf(args['targetBuckets']) ?? 60) : (usualBuckets[interval] ?? 250);
  const series = args['splitBy'] == null ? 0 : (numberOf(args['top']) ?? 5);
  return {
    price: 20,
    items: 1,
    sizes: { ...sizes, buckets: Math.min(buckets, 2000 / Math.max(1, series)), series },
  };
}

function itemsOf(name: string, field: GraphQLField<unknown, unknown>, args: Arguments): number {
  if (!String(field.type).includes('[')) return 1;
  const keys = args['ids'] ?? args['urls'];
  if (Array.isArray(keys)) return keys.length;
  const usual = usualLengths[name];
  const first = numberOf(args['first']);
  if (first === null) return usual ?? 10;
  return usual === undefined ? first : Math.min(first, usual);
}

function groupsPrice({ by }: Arguments): number {
  const keys: readonly unknown[] = Array.isArray(by) ? by : [null];
  return keys.reduce((sum: number, key) => {
    const interval = typeof key === 'object' && key !== null && 'interval' in key ? String(key.interval) : '';
    return sum + groupPrice + (groupPricesByInterval[interval] ?? 0);
  }, 0);
}

interface Conditions {
  /** Tests that read every text. */
  readonly scans: number;
  /** All other tests, and what they cost together. */
  readonly clauses: number;
  readonly price: number;
  readonly named: number;
}

interface OpenCondition {
  readonly value: unknown;
  /** The field whose operators these are. */
  readonly isText: boolean;
  readonly isNamed: boolean;
  readonly isImage: boolean;
}

/** The conditions in a `where`, as deep as it is. */
function conditionsIn(where: unknown): Conditions {
  let [scans, clauses, price, named] = [0, 0, 0, 0];
  const open: OpenCondition[] = [{ value: where, isText: false, isNamed: false, isImage: false }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, isText, isNamed, isImage } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value) && typeof value[0] !== 'object') {
      clauses += value.length / 20;
      price += priceOfTest(next, '') * Math.max(1, value.length / 20);
      if (isNamed) named += Math.min(value.length, maximumCheckedValues);
      continue;
    }
    for (const [key, below] of Object.entries(value)) {
      if (below == null) continue;
      if (key === 'related' || key === 'mentionedBy') price += linkedPrice;
      if (typeof below === 'object') {
        const isOperand = Array.isArray(below) && typeof below[0] !== 'object';
        open.push({
          value: below,
          isText: isOperand ? isText : scanned.has(key),
          isNamed: key === 'provider' || key === 'topics' || (isNamed && !isLogic(key)),
          isImage: key === 'images' || (isImage && !isLogic(key)),
        });
      } else if (isText && scanning.has(key)) scans += 1;
      else {
        clauses += 1;
        price += priceOfTest(next, key);
        named += isNamed ? 1 : 0;
      }
    }
  }
  return { scans, clauses, price, named };
}

function priceOfTest({ isText, isImage }: OpenCondition, operator: string): number {
  if (isText && operator === 'isNull') return missingTextPrice;
  if (isImage) return linkedPrice;
  return isText ? textPrice : clausePrice;
}

/** Within it stand conditions on articles again; numbers among keys of a list are its places. */
function isLogic(key: string): boolean {
  return key === 'and' || key === 'or' || key === 'not';
}

const scanned: ReadonlySet<string> = new Set(['title', 'excerpt', 'url', 'message']);
const scanning: ReadonlySet<string> = new Set(['contains', 'startsWith', 'endsWith']);

function searchPrice(text: string): { readonly price: number; readonly words: number } {
  const query = parseSearch(text);
  if (typeof query === 'string') return { price: 0, words: 0 };
  const terms = [...query.groups.flat(), ...query.excluded];
  const price = terms.reduce((sum, term) => {
    if (term.kind === 'prefix') return sum + (prefixPrices[term.prefix.length] ?? searchWordPrice);
    return sum + searchWordPrice * (term.kind === 'phrase' ? term.words.length : 1);
  }, relevancePrice);
  return { price, words: terms.length };
}

/** A whole number of 0 or more, else null: what else came, the field itself refuses. */
function numberOf(value: unknown): number | null {
  return typeof value === 'number' && value >= 0 ? value : null;
}
