/** A span of time as the buckets that it covers, and back. */
import type { View } from '../view/view.js';

/** Buckets from `first` to `last`, both in it, counted from 0. */
export interface BucketSpan {
  readonly first: number;
  readonly last: number;
}

interface Bucket {
  /** Epoch milliseconds. */
  readonly epochMs: number;
  /** RFC 3339; the next bucket's start. */
  readonly end: string;
}

/** The buckets that the view's span touches; null when it has none, or touches none of these. */
export function spanOf(
  { from, to }: Pick<View, 'from' | 'to'>,
  buckets: readonly Bucket[],
): BucketSpan | null {
  if (from === null && to === null) return null;
  const start = from === null ? Number.NEGATIVE_INFINITY : Date.parse(from);
  const end = to === null ? Number.POSITIVE_INFINITY : Date.parse(to);
  const first = buckets.findIndex((bucket) => Date.parse(bucket.end) > start);
  const last = buckets.findLastIndex((bucket) => bucket.epochMs < end);
  return first === -1 || last === -1 || last < first ? null : { first, last };
}

/** The moments of a span of buckets; both null when it is all of them. */
export function momentsOf(
  { first, last }: BucketSpan,
  buckets: readonly Bucket[],
): { from: string | null; to: string | null } {
  const start = buckets[first];
  const end = buckets[last];
  const isAll = first <= 0 && last >= buckets.length - 1;
  if (start === undefined || end === undefined || isAll) return { from: null, to: null };
  return { from: new Date(start.epochMs).toISOString().replace('.000Z', 'Z'), to: end.end };
}
