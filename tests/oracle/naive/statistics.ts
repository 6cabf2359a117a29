/** Statistics of a number over a list, by sorting its values. */
import { dateTime } from './date-time.js';
import type { Listing } from './listing.js';

export interface StatisticsQuestion {
  readonly kind: 'statistics';
  readonly of: 'quality' | 'heat';
  readonly percentile: number;
  readonly interval: number;
}

export interface SpanQuestion {
  readonly kind: 'span';
}

/** Of the field, over articles that have it. */
export function answerStatistics({ of, percentile, interval }: StatisticsQuestion, listing: Listing): object {
  const articles = listing.articles();
  const values = articles
    .map((article) => article[of])
    .filter((value) => value !== null)
    .sort((a, b) => a - b);
  const sum = values.reduce((total, value) => total + value, 0);
  const average = values.length === 0 ? null : sum / values.length;
  const squares = values.reduce((total, value) => total + (value - (average ?? 0)) ** 2, 0);
  return {
    count: values.length,
    missing: articles.length - values.length,
    min: values[0] ?? null,
    max: values.at(-1) ?? null,
    average,
    sum,
    standardDeviation: values.length === 0 ? null : Math.sqrt(squares / values.length),
    percentile: percentileOf(values, percentile),
    histogram: histogramOf(values, interval),
  };
}

/** What `stats` says of dates, providers and topics. */
export function answerSpan(listing: Listing): object {
  const articles = listing.articles();
  const moments = articles.map(({ publishedAt }) => publishedAt);
  return {
    earliest: moments.length === 0 ? null : dateTime(Math.min(...moments)),
    latest: moments.length === 0 ? null : dateTime(Math.max(...moments)),
    providerCount: new Set(articles.map(({ provider }) => provider.domain)).size,
    topicCount: new Set(articles.flatMap(({ topics }) => topics.map(({ slug }) => slug))).size,
  };
}

/** NumPy's `percentile(values, p)`: linear between the two closest ranks. */
function percentileOf(sorted: readonly number[], p: number): number | null {
  if (sorted.length === 0) return null;
  const rank = (p / 100) * (sorted.length - 1);
  const [lower, upper] = [sorted[Math.floor(rank)]!, sorted[Math.ceil(rank)]!];
  return lower + (upper - lower) * (rank - Math.floor(rank));
}

function histogramOf(sorted: readonly number[], interval: number): object[] {
  const buckets: object[] = [];
  if (sorted.length === 0) return buckets;
  const first = Math.floor(sorted[0]! / interval) * interval;
  for (let start = first; start <= sorted.at(-1)!; start += interval) {
    const end = start + interval;
    buckets.push({ start, end, count: sorted.filter((value) => value >= start && value < end).length });
  }
  return buckets;
}
