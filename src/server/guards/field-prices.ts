/**
 * What each field is estimated to cost, and how many objects it is estimated to answer. The unit is the work of answering one
 * object, about 10 microseconds; prices are what the engine was seen to take over 100,000 articles, divided by that.
 */
import type { GraphQLField, GraphQLObjectType } from 'graphql';
import { conditionsIn, searchPrice } from './condition-prices.js';

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

/** Looking for the nearest of all keys or names. */
const nearestPrice = 40;
/** Groups by one key; hours and days are many. */
const groupPrice = 150;
const groupPricesByInterval: Readonly<Record<string, number>> = { HOUR: 600, DAY: 150 };
/** An order other than the newest first: 13 ms for the first who asks, then sorting what fits. */
const orderPrice = 100;
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
  DECADE: 5,
  CENTURY: 2,
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
  const { clauses, named, price: conditions } = conditionsIn(args['where'], isScoped);
  const search = typeof args['search'] === 'string' ? searchPrice(args['search']) : { price: 0, words: 0 };
  const narrowing = conditions + search.price;
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

/** A whole number of 0 or more, else null: what else came, the field itself refuses. */
function numberOf(value: unknown): number | null {
  return typeof value === 'number' && value >= 0 ? value : null;
}
