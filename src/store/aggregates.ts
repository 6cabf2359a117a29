/**
 * What the store can count over a set of articles. Whatever orders or pages a list leaves these answers alone. Values are plain
 * keys (a domain, a slug, a year); who they are is the caller's to look up.
 */

import type { NumberDistribution } from '../model/statistics.js';
import type { ArticleSet } from './article-set.js';

export type { NumberDistribution };

/** Fields whose values can be counted. `year` is a calendar year in a time zone. */
export type FacetField = 'provider' | 'topic' | 'type' | 'category' | 'published' | 'host' | 'year';

/** A value of a facet: a domain, slug, article type, category, host; true or false; a year. */
export type FacetKey = string | number | boolean;

export interface FacetRequest {
  readonly set: ArticleSet;
  readonly field: FacetField;
  /** Leaves out the clauses of the set's filter whose field is the facet's own (`provider`, `topics`, `type`, `category`, `published`, `host`, `publishedDateTime`). */
  readonly excludeOwnFilter: boolean;
  /** At most so many values; null for all. */
  readonly first: number | null;
  /** IANA name; for `year`, else ignored. */
  readonly timeZone: string;
}

/**
 * Most articles first, then by key (numbers ascending, false before true, texts by code point); years ascending. Values without
 * articles are left out. An article without the value stands in none of them, one with several topics in each of its topics;
 * the year of an article is the calendar year of the zone in which its moment lies.
 */
export interface FacetAnswer {
  /** The articles that were counted, with the value or without: the set, without the own clauses when they were left out. */
  readonly total: number;
  readonly values: readonly { readonly key: FacetKey; readonly count: number }[];
}

/** Moments of the oldest and newest article of a set, milliseconds since 1970. */
export interface Span {
  readonly earliest: number;
  readonly latest: number;
}

export type SplitField = 'provider' | 'topic' | 'type' | 'category' | 'published' | 'host';

export interface BucketRequest {
  readonly set: ArticleSet;
  /** Ascending moments; bucket i reaches from `bounds[i]` to `bounds[i + 1]`, end excluded. What lies outside is not counted. */
  readonly bounds: readonly number[];
  /**
   * Counts the buckets again for each of the `top` values with most articles within the bounds; null for no split. An
   * article with several topics counts for each, one without the value for none. Values without an article there are left out.
   */
  readonly split: { readonly field: SplitField; readonly top: number } | null;
}

export interface BucketAnswer {
  /** One count a bucket: one fewer than bounds. */
  readonly counts: readonly number[];
  /** Most articles first, then by key; empty without a split. */
  readonly series: readonly { readonly key: FacetKey; readonly counts: readonly number[] }[];
}

/** A calendar unit that moments are grouped by; `calendar/calendar-bounds.ts` says what each is in a time zone. */
export type CalendarUnit = 'CENTURY' | 'DECADE' | 'YEAR' | 'QUARTER' | 'MONTH' | 'WEEK' | 'DAY' | 'HOUR';

export type GroupKey =
  | { readonly field: SplitField }
  | { readonly field: 'publishedDateTime'; readonly unit: CalendarUnit; readonly timeZone: string };

export type GroupMeasure =
  'COUNT' | 'QUALITY_AVERAGE' | 'QUALITY_MAX' | 'HEAT_AVERAGE' | 'HEAT_MAX' | 'LATEST_ARTICLE' | 'KEY';

export interface GroupRequest {
  readonly set: ArticleSet;
  /** 1 to 3 keys. An article with several topics is in the group of each; one without the value is in a group of null. */
  readonly by: readonly GroupKey[];
  /** Only groups with at least and at most so many articles; null for no bound. */
  readonly minimumCount: number | null;
  readonly maximumCount: number | null;
  /**
   * Then by keys, one after the other, ascending: as facets order equals, units by moment. `KEY` means the keys in the direction given.
   * What is null stands last in both directions. Empty: COUNT DESC.
   */
  readonly orderBy: readonly { readonly measure: GroupMeasure; readonly direction: 'ASC' | 'DESC' }[];
  readonly first: number;
}

/** The most groups of one request, before `minimumCount` and `maximumCount` are asked. */
export const maximumGroups = 100_000;
/** The most places of articles in groups: an article with 3 topics has 9 when it is grouped by topic and by topic again. */
export const maximumGroupPlaces = 5_000_000;

export interface ArticleGroupRow {
  /** One for each of `by`: a facet key, the start of the calendar unit in milliseconds since 1970, or null. */
  readonly keys: readonly (FacetKey | null)[];
  readonly count: number;
  readonly quality: NumberSummary;
  readonly heat: NumberSummary;
  readonly earliest: number;
  readonly latest: number;
}

/** Of the articles that have the number; null when none has. */
export interface NumberSummary {
  readonly count: number;
  readonly min: number | null;
  readonly max: number | null;
  readonly sum: number;
}

/**
 * How far a field is filled in. A list counts as there when it is not empty, and each of its values counts: topics by slug, images
 * by URL, `related`, `mentionedBy` and `duplicates` by the id of the article at the other end. A provider is its domain, a document its
 * root and path.
 */
export interface FieldCoverage {
  /** In the API's words, such as `ampWebUrl`. */
  readonly field: string;
  /** Articles that have the field. */
  readonly count: number;
  /** Different values among them. */
  readonly distinct: number;
  /**
   * Up to 3 of the most frequent values, then by code point; as text of at most 80 UTF-16 code units, a longer one cut
   * between characters and ended with `…`. None for `secured`, which is ciphertext.
   */
  readonly examples: readonly string[];
}
