/** One question to the API: a list, its page, and what is counted over it; and how that is written as GraphQL. */
import type { FacetQuestion } from '../naive/facets.js';
import type { GroupsQuestion } from '../naive/groups.js';
import type { ListArguments, ListOwner } from '../naive/listing.js';
import type { Cut } from '../naive/page.js';
import type { ReportQuestion } from '../naive/filter-report.js';
import type { SpanQuestion, StatisticsQuestion } from '../naive/statistics.js';
import type { TimeSeriesQuestion } from '../naive/time-series.js';
import { typedKeysSelection } from '../naive/typed-keys.js';

export type CountQuestion =
  FacetQuestion | StatisticsQuestion | SpanQuestion | TimeSeriesQuestion | GroupsQuestion | ReportQuestion;

export interface Question {
  readonly owner: ListOwner;
  readonly list: ListArguments;
  readonly cut: Cut;
  /** How many pages to go on from the first one, forwards or (with `last`) backwards, then back again. */
  readonly walk: number;
  readonly counts: readonly CountQuestion[];
}

/** GraphQL and its variables. */
export interface Request {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Paging as GraphQL has it, cursors and all. */
export interface PagingVariables {
  readonly first?: number;
  readonly last?: number;
  readonly offset?: number;
  readonly after?: string;
  readonly before?: string;
}

/** The request for one page of a question's list, with everything that is counted. */
export function requestFor({ owner, list, counts }: Question, paging: PagingVariables): Request {
  const score = owner.kind === 'mentionedBy' ? '' : 'score';
  const isSearched = typeof list.search === 'string' && owner.kind !== 'mentionedBy';
  const highlights = isSearched ? 'highlights { field snippet ranges { start end } }' : '';
  const selections = counts.map((count, at) => `c${at}: ${selectionOf(count)}`).join('\n');
  const field = `(where: $where, search: $search, orderBy: $orderBy, first: $first, last: $last, offset: $offset, after: $after, before: $before) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor ${score} ${highlights} node { id } } nodes { id }
    ${selections}
  }`;
  const key = owner.kind === 'articles' ? undefined : owner.key;
  return {
    query: `query Ask(${key === undefined ? '' : '$key: ' + keyTypes[owner.kind as keyof typeof keyTypes] + ', '}$where: ArticleWhereInput, $search: String, $orderBy: [ArticleOrderInput!], $first: Int, $last: Int, $offset: Int, $after: String, $before: String) {
    ${ownerFields[owner.kind](field)}
  }`,
    variables: { ...list, ...paging, ...(key === undefined ? {} : { key }) },
  };
}

const keyTypes = { provider: 'String!', topic: 'String!', mentionedBy: 'ID!' } as const;

const ownerFields: Readonly<Record<ListOwner['kind'], (list: string) => string>> = {
  articles: (list) => `list: articles${list}`,
  provider: (list) => `owner: provider(domain: $key) { list: articles${list} }`,
  topic: (list) => `owner: topic(slug: $key) { list: articles${list} }`,
  mentionedBy: (list) => `owner: article(by: {id: $key}) { list: mentionedBy${list} }`,
};

function selectionOf(count: CountQuestion): string {
  switch (count.kind) {
    case 'facet': {
      const inner = call(count.field, { first: count.first, timeZone: count.timeZone });
      const own = call('facets', { excludeOwnFilter: count.excludeOwnFilter });
      return `${own} { values: ${inner} { ${facetSelections[count.field]} count share } }`;
    }
    case 'statistics':
      return `stats { values: ${count.of} { count missing min max average sum standardDeviation
        percentile(p: ${count.percentile}) histogram(interval: ${count.interval}) { start end count } } }`;
    case 'span':
      return 'stats { earliest latest providerCount topicCount }';
    case 'timeSeries': {
      const { kind: _, interval, splitBy, ...rest } = count;
      const buckets = 'buckets { start end epochMs count share isPartial }';
      const series = call('timeSeries', {
        interval: enumValue(interval),
        splitBy: enumValue(splitBy),
        ...rest,
      });
      return `${series} { interval ${buckets} series { ${typedKeysSelection} total ${buckets} } }`;
    }
    case 'groups': {
      const groups = call('groups', {
        by: count.by.map((key) => ({
          ...key,
          field: enumValue(key.field),
          interval: enumValue(key.interval),
        })),
        having: count.having,
        orderBy: count.orderBy?.map(({ measure, direction }) => ({
          measure: enumValue(measure),
          direction: enumValue(direction),
        })),
        first: count.first,
      });
      const summary = '{ count min max average sum }';
      return `${groups} { ${typedKeysSelection} period { start end } count share quality ${summary} heat ${summary} earliest latest }`;
    }
    case 'report':
      return 'filterReport { clauses { path matchesAlone matchesWithoutIt } words { word matches readAs } }';
  }
}

const facetSelections = {
  providers: 'provider { domain }',
  topics: 'topic { slug }',
  types: 'type',
  categories: 'category',
  published: 'published',
  hosts: 'host',
  years: 'year start end',
} as const;

/** A word of the schema, which stands without quotes. */
class EnumValue {
  constructor(readonly word: string) {}
}

function enumValue(word: string | null | undefined): EnumValue | null | undefined {
  return typeof word === 'string' ? new EnumValue(word) : word;
}

/** A field with the arguments that are given. */
function call(field: string, inputs: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(inputs)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${literal(value)}`);
  return given.length === 0 ? field : `${field}(${given.join(', ')})`;
}

/** A value as GraphQL writes it. */
function literal(value: unknown): string {
  if (value instanceof EnumValue) return value.word;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
    return `{${entries.map(([name, inner]) => `${name}: ${literal(inner)}`).join(', ')}}`;
  }
  return JSON.stringify(value);
}
