/**
 * Statistics of one number over a set of articles, made of its distribution, so that they are exact: no sampling, no sketch.
 * Articles without the number are counted as missing and weigh nothing in anything else. Sums of whole numbers are exact
 * up to 2^53. Every function is pure and linear in the number of different values.
 */

/** Each value that a number takes in a set, ascending, with how many articles have it: statistics are made of this, exactly. */
export interface NumberDistribution {
  /** Articles without the number. */
  readonly missing: number;
  readonly values: readonly { readonly value: number; readonly count: number }[];
}

/** How many articles have a value from `start`, included, to `end`, excluded. */
export interface HistogramBucket {
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

/** How many articles have the number: 0 or more. */
export function count({ values }: NumberDistribution): number {
  return values.reduce((total, entry) => total + entry.count, 0);
}

/** The smallest value; null when no article has one. */
export function minimum({ values }: NumberDistribution): number | null {
  return values[0]?.value ?? null;
}

/** The largest value; null when no article has one. */
export function maximum({ values }: NumberDistribution): number | null {
  return values.at(-1)?.value ?? null;
}

/** All values added up, each article's; 0 when no article has one. */
export function sum({ values }: NumberDistribution): number {
  return values.reduce((total, { value, count: articles }) => total + value * articles, 0);
}

/** The arithmetic mean; null when no article has a value. */
export function average(distribution: NumberDistribution): number | null {
  const articles = count(distribution);
  return articles === 0 ? null : sum(distribution) / articles;
}

/**
 * The standard deviation of the population: the square root of the mean squared distance from the average (divided by n, not
 * n - 1, for the set is all that is asked about). 0 for one value, null for none. Two passes, so that large values with a small
 * spread lose no digits. Law: https://en.wikipedia.org/wiki/Standard_deviation.
 */
export function standardDeviation(distribution: NumberDistribution): number | null {
  const mean = average(distribution);
  if (mean === null) return null;
  const squares = distribution.values.reduce(
    (total, { value, count: articles }) => total + (value - mean) ** 2 * articles,
    0,
  );
  return Math.sqrt(squares / count(distribution));
}

/**
 * The value that `p` percent of the articles do not exceed, by linear interpolation between the two closest ranks: with the n values
 * in order from 0, what stands at (n - 1) x p / 100. 0 is the minimum, 50 the median, 100 the maximum; null when no article has
 * a value. `p` is from 0 to 100. Law: R's type 7 and NumPy's default, `linear`; Hyndman and Fan, Sample Quantiles in Statistical
 * Packages, 1996.
 */
export function percentile(distribution: NumberDistribution, p: number): number | null {
  const articles = count(distribution);
  if (articles === 0) return null;
  const rank = ((articles - 1) * p) / 100;
  const below = Math.floor(rank);
  const lower = valueAt(distribution, below);
  const upper = valueAt(distribution, Math.min(below + 1, articles - 1));
  return lower + (upper - lower) * (rank - below);
}

/** How many buckets {@link histogram} has: 0 without values. Costs nothing, so that it can be asked before. */
export function histogramSize(distribution: NumberDistribution, interval: number): number {
  const [least, most] = [minimum(distribution), maximum(distribution)];
  if (least === null || most === null) return 0;
  return Math.floor(most / interval) - Math.floor(least / interval) + 1;
}

/**
 * The articles by value, in buckets from k x interval to (k + 1) x interval for whole numbers k: from the bucket of the minimum to that of
 * the maximum, those without articles included. Empty when no article has a value. `interval` is 1 or more.
 */
export function histogram(distribution: NumberDistribution, interval: number): HistogramBucket[] {
  const first = Math.floor((minimum(distribution) ?? 0) / interval);
  const counts = new Array<number>(histogramSize(distribution, interval)).fill(0);
  for (const { value, count: articles } of distribution.values) {
    const at = Math.floor(value / interval) - first;
    counts[at] = (counts[at] ?? 0) + articles;
  }
  return counts.map((articles, at) => ({
    start: (first + at) * interval,
    end: (first + at + 1) * interval,
    count: articles,
  }));
}

/** The value of the article at `rank` (from 0, less than the count) when articles stand by value, ascending. */
function valueAt({ values }: NumberDistribution, rank: number): number {
  let passed = 0;
  for (const { value, count: articles } of values) {
    passed += articles;
    if (rank < passed) return value;
  }
  throw new RangeError(`percentile: expected a rank below ${passed}, the number of values; ${rank} came.`);
}
