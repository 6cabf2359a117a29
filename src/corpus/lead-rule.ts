/**
 * The lead rule (product.md, "Identity"): of several articles, the one that answers for all. `published: true` stands
 * before others, then the newest, then the first by order of roots and path. An article known by mention
 * stands after every document, and mentions stand among themselves by canonical URL.
 */
import { compareCodePoints } from '../model/text-order.js';

/** What the lead rule looks at. */
export interface Leadable {
  readonly published: boolean | null;
  /** Milliseconds since 1970. */
  readonly publishedAt: number;
  /** Place of the document among all, by order of roots and path; null for an article known by mention. */
  readonly ordinal: number | null;
  /** Canonical URL. */
  readonly url: string;
}

/** Negative when `a` leads `b`, positive when `b` leads `a`, 0 only for one and the same article. */
export function compareByLeadRule(a: Leadable, b: Leadable): number {
  if (a.ordinal === null || b.ordinal === null) {
    if (a.ordinal !== null) return -1;
    if (b.ordinal !== null) return 1;
    return compareCodePoints(a.url, b.url);
  }
  const published = Number(b.published === true) - Number(a.published === true);
  if (published !== 0) return published;
  return b.publishedAt - a.publishedAt || a.ordinal - b.ordinal;
}

/** The one that leads the others. Linear. Throws RangeError for an empty list. */
export function leadOf<T extends Leadable>(articles: Iterable<T>): T {
  let lead: T | null = null;
  for (const article of articles) {
    if (lead === null || compareByLeadRule(article, lead) < 0) lead = article;
  }
  if (lead === null) throw new RangeError('leadOf: expected at least one article, got none');
  return lead;
}
