/** Statistics against values worked out by hand, and against NumPy's (mean, std, percentile; version 2.4.6) for the same data. */
import { describe, expect, test } from '@jest/globals';
import {
  average,
  count,
  histogram,
  histogramSize,
  maximum,
  minimum,
  type NumberDistribution,
  percentile,
  standardDeviation,
  sum,
} from '../../../src/model/statistics.js';

/** The distribution of a list of values, and of as many articles without one. */
function distribution(list: readonly number[], missing = 0): NumberDistribution {
  const values = [...new Set(list)].sort((a, b) => a - b);
  return {
    missing,
    values: values.map((value) => ({ value, count: list.filter((other) => other === value).length })),
  };
}

const none = distribution([], 4);
const scores = [10, -1, 189, 3, 10, -1, 0, 10];

describe('of no values', () => {
  test('the count and the sum are 0, the rest is null, and there is no histogram', () => {
    expect([count(none), sum(none)]).toEqual([0, 0]);
    expect([minimum(none), maximum(none), average(none), standardDeviation(none)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(percentile(none, 50)).toBeNull();
    expect([histogramSize(none, 10), histogram(none, 10)]).toEqual([0, []]);
  });
});

describe('of -1 -1 0 3 10 10 10 189', () => {
  const of = distribution(scores, 5);

  test('those without a value count for nothing', () => {
    expect(count(of)).toBe(8);
    expect([minimum(of), maximum(of), sum(of), average(of)]).toEqual([-1, 189, 220, 27.5]);
  });

  test('the standard deviation is that of the population', () => {
    expect(standardDeviation(of)).toBeCloseTo(61.21886964000561, 12);
  });

  test.each([
    [0, -1],
    [5, -1],
    [10, -1],
    [25, -0.25],
    [33.3, 0.993],
    [50, 6.5],
    [75, 10],
    [90, 63.7],
    [99, 176.47],
    [100, 189],
  ])('percentile %d is %d, as NumPy says', (p, value) => {
    expect(percentile(of, p)).toBeCloseTo(value, 10);
  });

  test('the histogram by 50 starts below the minimum, holds each value once, and shows empty buckets', () => {
    expect(histogramSize(of, 50)).toBe(5);
    expect(histogram(of, 50)).toEqual([
      { start: -50, end: 0, count: 2 },
      { start: 0, end: 50, count: 5 },
      { start: 50, end: 100, count: 0 },
      { start: 100, end: 150, count: 0 },
      { start: 150, end: 200, count: 1 },
    ]);
  });

  test('a value on a bound belongs to the bucket that it starts', () => {
    expect(histogram(distribution([0, 9, 10, 20]), 10)).toEqual([
      { start: 0, end: 10, count: 2 },
      { start: 10, end: 20, count: 1 },
      { start: 20, end: 30, count: 1 },
    ]);
    expect(histogram(distribution([-10]), 10)).toEqual([{ start: -10, end: 0, count: 1 }]);
  });

  test('an interval larger than every value has a bucket on each side of 0', () => {
    expect(histogram(of, 2_147_483_647)).toEqual([
      { start: -2_147_483_647, end: 0, count: 2 },
      { start: 0, end: 2_147_483_647, count: 6 },
    ]);
  });
});

describe('of other lists', () => {
  test('one value is every percentile, and deviates by 0', () => {
    const one = distribution([7]);
    expect([0, 12.5, 50, 100].map((p) => percentile(one, p))).toEqual([7, 7, 7, 7]);
    expect([standardDeviation(one), average(one)]).toEqual([0, 7]);
  });

  test('the median of 1 and 2 lies between them, and the deviation is a half', () => {
    const two = distribution([1, 2]);
    expect([percentile(two, 50), percentile(two, 5), standardDeviation(two)]).toEqual([1.5, 1.05, 0.5]);
  });

  test('0 7 14 … 189 agrees with NumPy', () => {
    const sevens = distribution(Array.from({ length: 28 }, (_, at) => at * 7));
    expect(average(sevens)).toBe(94.5);
    expect(standardDeviation(sevens)).toBeCloseTo(56.54423047491229, 10);
    expect(percentile(sevens, 33.3)).toBeCloseTo(62.937, 10);
    expect(percentile(sevens, 99)).toBeCloseTo(187.11, 10);
  });

  test('a small spread of large values loses no digits', () => {
    const large = distribution([1_000_000_001, 1_000_000_002, 1_000_000_003]);
    expect(standardDeviation(large)).toBeCloseTo(0.816496580927726, 12);
  });

  test('a percentile never leaves the values, nor falls as p grows', () => {
    const of = distribution(scores);
    const steps = Array.from({ length: 1001 }, (_, step) => percentile(of, step / 10)!);
    expect(steps.every((value, at) => at === 0 || value >= steps[at - 1]!)).toBe(true);
    expect([steps[0], steps.at(-1)]).toEqual([-1, 189]);
  });
});
