/** Facets: which values the articles of a list have, and how many have each. */
import type { Listing } from './listing.js';
import { startOfUnit, yearOf } from './calendar.js';
import { dateTime } from './date-time.js';
import { countValues, type Key, type KeyField, share, valuesOf } from './values.js';
import type { Input } from './where.js';

export interface FacetQuestion {
  readonly kind: 'facet';
  readonly field: FacetName;
  readonly excludeOwnFilter?: boolean;
  readonly first?: number;
  readonly timeZone?: string;
}

/** The facets of the schema: the field that is counted, the field of `where` that is its own, and how a value is answered. */
export const facets = {
  providers: { counts: 'provider', own: 'provider', answer: (key: Key) => ({ provider: { domain: key } }) },
  topics: { counts: 'topic', own: 'topics', answer: (key: Key) => ({ topic: { slug: key } }) },
  types: { counts: 'type', own: 'type', answer: (key: Key) => ({ type: key }) },
  categories: { counts: 'category', own: 'category', answer: (key: Key) => ({ category: key }) },
  published: { counts: 'published', own: 'published', answer: (key: Key) => ({ published: key }) },
  hosts: { counts: 'host', own: 'host', answer: (key: Key) => ({ host: key }) },
} as const satisfies Record<string, { counts: KeyField; own: string; answer: (key: Key) => object }>;
export type FacetName = keyof typeof facets | 'years';

/** What the facet answers. */
export function answerFacet(question: FacetQuestion, listing: Listing): readonly object[] {
  const own = question.field === 'years' ? 'publishedDateTime' : facets[question.field].own;
  const where = question.excludeOwnFilter === true ? without(listing.where, own) : listing.where;
  const articles = listing.articlesFitting(where);
  if (question.field === 'years') {
    const zone = question.timeZone ?? 'UTC';
    return countValues(articles, ({ publishedAt }) => [yearOf(publishedAt, zone)])
      .sort((a, b) => Number(a.key) - Number(b.key))
      .map(({ key, count }) => ({
        ...yearIn(Number(key), zone),
        count,
        share: share(count, articles.length),
      }));
  }
  const { counts, answer } = facets[question.field];
  const isCut = !['types', 'published'].includes(question.field);
  return countValues(articles, valuesOf[counts])
    .slice(0, isCut ? (question.first ?? 10) : undefined)
    .map(({ key, count }) => ({ ...answer(key), count, share: share(count, articles.length) }));
}

/** `where` without a field at its top level and, through `and` alone, below it. */
export function without(where: Input | undefined, field: string): Input | undefined {
  if (where === undefined) return undefined;
  const { [field]: _, and, ...rest } = where;
  if (and === undefined) return rest;
  return { ...rest, and: (and as readonly Input[]).map((part) => without(part, field) ?? {}) };
}

function yearIn(year: number, zone: string): object {
  const midyear = Date.UTC(year, 6, 1);
  const nextMidyear = Date.UTC(year + 1, 6, 1);
  return {
    year,
    start: dateTime(startOfUnit(midyear, 'YEAR', zone)),
    end: dateTime(startOfUnit(nextMidyear, 'YEAR', zone)),
  };
}
