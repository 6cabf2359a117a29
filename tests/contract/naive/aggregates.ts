/** Everything that counts, over plain arrays: for each value the articles that have it, and how many those are. */
import type { Corpus } from '../../../src/corpus/corpus.js';
import { duplicateIdsOf, type Article } from '../../../src/model/article.js';
import type {
  ArticleGroupRow,
  BucketAnswer,
  BucketRequest,
  FacetAnswer,
  FacetKey,
  FacetRequest,
  FieldCoverage,
  GroupKey,
  GroupMeasure,
  GroupRequest,
  NumberSummary,
  SplitField,
} from '../../../src/store/aggregates.js';
import type { ArticleSet } from '../../../src/store/article-set.js';
import type { CorpusStore } from '../../../src/store/corpus-store.js';
import { deepFreeze } from '../deep-freeze.js';
import { naiveStartOf, naiveYearOf } from './calendar.js';

type AggregateQuestions = Pick<
  CorpusStore,
  'facets' | 'distributions' | 'spans' | 'distinctCounts' | 'buckets' | 'groups' | 'fieldCoverage'
>;

export function naiveAggregates(
  { articles }: Corpus,
  articlesIn: (set: ArticleSet) => readonly Article[],
): AggregateQuestions {
  return {
    facets: (requests) => deepFreeze(requests.map((request) => facet(articlesIn, request))),
    distributions: (requests) =>
      deepFreeze(
        requests.map(({ set, field }) => {
          const numbers = articlesIn(set).map((article) => article[field]);
          return {
            missing: numbers.filter((number) => number === null).length,
            values: distinct(present(numbers))
              .sort((a, b) => a - b)
              .map((value) => ({ value, count: numbers.filter((number) => number === value).length })),
          };
        }),
      ),
    spans: (sets) =>
      deepFreeze(
        sets.map((set) => {
          const moments = articlesIn(set).map(({ publishedAt }) => publishedAt);
          return moments.length === 0
            ? null
            : { earliest: Math.min(...moments), latest: Math.max(...moments) };
        }),
      ),
    distinctCounts: (requests) =>
      requests.map(
        ({ set, of }) => distinct(articlesIn(set).flatMap((article) => valuesOf(article, of))).length,
      ),
    buckets: (requests) => deepFreeze(requests.map((request) => buckets(articlesIn, request))),
    groups: (requests) => deepFreeze(requests.map((request) => groups(articlesIn(request.set), request))),
    fieldCoverage: () => deepFreeze(coverage(articles)),
  };
}

const ownFields = {
  provider: 'provider',
  topic: 'topics',
  type: 'type',
  category: 'category',
  published: 'published',
  host: 'host',
  year: 'publishedDateTime',
} as const;

function facet(
  articlesIn: (set: ArticleSet) => readonly Article[],
  { set, field, excludeOwnFilter, first, timeZone }: FacetRequest,
): FacetAnswer {
  const filter = (set.filter ?? []).filter((clause) => clause.field !== ownFields[field]);
  const articles = articlesIn(excludeOwnFilter ? { ...set, filter } : set);
  const valuesOfOne = (article: Article): FacetKey[] =>
    field === 'year' ? [naiveYearOf(timeZone, article.publishedAt)] : valuesOf(article, field);
  const values = distinct(articles.flatMap(valuesOfOne))
    .map((key) => ({
      key,
      count: articles.filter((article) => valuesOfOne(article).includes(key)).length,
    }))
    .sort((a, b) => (field === 'year' ? 0 : b.count - a.count) || compareKeys(a.key, b.key));
  return { total: articles.length, values: values.slice(0, first ?? Infinity) };
}

function buckets(
  articlesIn: (set: ArticleSet) => readonly Article[],
  { set, bounds, split }: BucketRequest,
): BucketAnswer {
  const inBuckets = bounds
    .slice(1)
    .map((end, index) =>
      articlesIn(set).filter(({ publishedAt }) => publishedAt >= bounds[index]! && publishedAt < end),
    );
  const counts = inBuckets.map((articles) => articles.length);
  if (split === null) return { counts, series: [] };
  const has = (key: FacetKey) => (article: Article) => valuesOf(article, split.field).includes(key);
  const all = inBuckets.flat();
  const keys = distinct(all.flatMap((article) => valuesOf(article, split.field)))
    .sort((a, b) => all.filter(has(b)).length - all.filter(has(a)).length || compareKeys(a, b))
    .slice(0, split.top);
  return {
    counts,
    series: keys.map((key) => ({
      key,
      counts: inBuckets.map((articles) => articles.filter(has(key)).length),
    })),
  };
}

function groups(articles: readonly Article[], request: GroupRequest): ArticleGroupRow[] | null {
  const placesOf = (article: Article): number =>
    request.by.map((key) => groupKeysOf(article, key).length).reduce((product, count) => product * count, 1);
  if (articles.map(placesOf).reduce((sum, count) => sum + count, 0) > 5_000_000) return null;
  const members = new Map<string, { keys: (FacetKey | null)[]; articles: Article[] }>();
  for (const article of articles) {
    for (const keys of combinations(request.by.map((key) => groupKeysOf(article, key)))) {
      const name = JSON.stringify(keys);
      const group = members.get(name) ?? { keys, articles: [] };
      group.articles.push(article);
      members.set(name, group);
    }
  }
  if (members.size > 100_000) return null;
  const orderBy =
    request.orderBy.length === 0 ? [{ measure: 'COUNT', direction: 'DESC' } as const] : request.orderBy;
  return [...members.values()]
    .map(({ keys, articles: own }): ArticleGroupRow => {
      const moments = own.map(({ publishedAt }) => publishedAt);
      return {
        keys,
        count: own.length,
        quality: summary(present(own.map(({ quality }) => quality))),
        heat: summary(present(own.map(({ heat }) => heat))),
        earliest: Math.min(...moments),
        latest: Math.max(...moments),
      };
    })
    .filter(
      ({ count }) => count >= (request.minimumCount ?? 0) && count <= (request.maximumCount ?? Infinity),
    )
    .sort((a, b) => {
      for (const { measure, direction } of [...orderBy, { measure: 'KEY', direction: 'ASC' } as const]) {
        const left = measuresOf(a, measure);
        const right = measuresOf(b, measure);
        for (const [index, value] of left.entries()) {
          const comparison = compareMeasures(value, right[index]!, direction);
          if (comparison !== 0) return comparison;
        }
      }
      return 0;
    })
    .slice(0, request.first);
}

/** One of each list, in every way. */
function combinations<T>(lists: readonly (readonly T[])[]): T[][] {
  const [first, ...others] = lists;
  if (first === undefined) return [[]];
  return first.flatMap((item) => combinations(others).map((rest) => [item, ...rest]));
}

function groupKeysOf(article: Article, key: GroupKey): (FacetKey | null)[] {
  if (key.field === 'publishedDateTime') return [naiveStartOf(key.unit, key.timeZone, article.publishedAt)];
  const values = valuesOf(article, key.field);
  return values.length === 0 ? [null] : values;
}

function measuresOf(row: ArticleGroupRow, measure: GroupMeasure): readonly (FacetKey | null)[] {
  const average = ({ count, sum }: NumberSummary): number | null => (count === 0 ? null : sum / count);
  switch (measure) {
    case 'COUNT':
      return [row.count];
    case 'QUALITY_AVERAGE':
      return [average(row.quality)];
    case 'QUALITY_MAX':
      return [row.quality.max];
    case 'HEAT_AVERAGE':
      return [average(row.heat)];
    case 'HEAT_MAX':
      return [row.heat.max];
    case 'LATEST_ARTICLE':
      return [row.latest];
    case 'KEY':
      return row.keys;
  }
}

function compareMeasures(a: FacetKey | null, b: FacetKey | null, direction: 'ASC' | 'DESC'): number {
  if (a === null && b === null) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return direction === 'ASC' ? compareKeys(a, b) : compareKeys(b, a);
}

function summary(numbers: readonly number[]): NumberSummary {
  return {
    count: numbers.length,
    min: numbers.length === 0 ? null : Math.min(...numbers),
    max: numbers.length === 0 ? null : Math.max(...numbers),
    sum: numbers.reduce((sum, number) => sum + number, 0),
  };
}

function valuesOf(article: Article, field: SplitField): FacetKey[] {
  switch (field) {
    case 'provider':
      return [article.providerDomain];
    case 'topic':
      return distinct(article.topicSlugs);
    case 'type':
      return [article.type];
    case 'category':
      return present([article.category]);
    case 'published':
      return present([article.published]);
    case 'host':
      return [article.host];
  }
}

function coverage(articles: readonly Article[]): FieldCoverage[] {
  const lists: Record<string, (article: Article) => readonly unknown[]> = {
    id: ({ id }) => [id],
    title: ({ title }) => [title],
    excerpt: ({ excerpt }) => [excerpt],
    category: ({ category }) => [category],
    type: ({ type }) => [type],
    publishedDateTime: ({ publishedDateTime }) => [publishedDateTime],
    url: ({ url }) => [url],
    webUrl: ({ webUrl }) => [webUrl],
    originalUrl: ({ originalUrl }) => [originalUrl],
    ampWebUrl: ({ ampWebUrl }) => [ampWebUrl],
    cdnAmpWebUrl: ({ cdnAmpWebUrl }) => [cdnAmpWebUrl],
    host: ({ host }) => [host],
    quality: ({ quality }) => [quality],
    heat: ({ heat }) => [heat],
    published: ({ published }) => [published],
    featuredContent: ({ featuredContent }) => [featuredContent],
    embedUrl: ({ embedUrl }) => [embedUrl],
    secured: ({ secured }) => [secured],
    provider: ({ providerDomain }) => [providerDomain],
    topics: ({ topicSlugs }) => topicSlugs,
    images: ({ images }) => images.map(({ url }) => url),
    related: ({ related }) => related.map(({ articleId }) => articleId),
    mentionedBy: ({ id }) =>
      articles
        .filter(({ related }) => related.some(({ articleId }) => articleId === id))
        .map((naming) => naming.id),
    duplicates: duplicateIdsOf,
    document: ({ document }) => (document === null ? [] : [`${document.root}/${document.path}`]),
  };
  return Object.entries(lists).map(([field, listOf]) => {
    const valuesOfEach = articles.map((article) => distinct(present(listOf(article)).map(String)));
    const all = valuesOfEach.flat();
    const times = (text: string): number => all.filter((value) => value === text).length;
    const examples = distinct(all).sort((a, b) => times(b) - times(a) || compareKeys(a, b));
    return {
      field,
      count: valuesOfEach.filter((values) => values.length > 0).length,
      distinct: distinct(all).length,
      examples: field === 'secured' ? [] : examples.slice(0, 3).map(shortened),
    };
  });
}

function shortened(text: string): string {
  if (text.length <= 80) return text;
  let short = '';
  for (const character of text) {
    if (short.length + character.length > 79) break;
    short += character;
  }
  return `${short}…`;
}

function distinct<T>(values: readonly T[]): T[] {
  return values.filter((value, index) => values.indexOf(value) === index);
}

function present<T>(values: readonly (T | null)[]): T[] {
  return values.filter((value): value is T => value !== null);
}

function compareKeys(a: FacetKey, b: FacetKey): number {
  if (typeof a !== 'string' || typeof b !== 'string') return Number(a) - Number(b);
  const left = Array.from(a, (character) => character.codePointAt(0)!);
  const right = Array.from(b, (character) => character.codePointAt(0)!);
  const differing = left.findIndex((point, index) => point !== right[index]);
  if (differing === -1) return left.length - right.length;
  return differing < right.length ? left[differing]! - right[differing]! : 1;
}
