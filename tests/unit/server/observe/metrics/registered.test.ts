import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Histogram, Registry } from 'prom-client';
import { createHistogramArray } from '../../../../../src/server/observe/metrics/histogram-array.js';
import { registerCounter, registerHistogram } from '../../../../../src/server/observe/metrics/registered.js';
import { createSeriesNames } from '../../../../../src/server/observe/metrics/series-names.js';

const bounds = [0.001, 0.01, 0.1, 1];

test("a histogram reads, line by line, as prom-client's own that was told the same values", async () => {
  const value = fc.oneof(fc.constantFrom(...bounds, 0), fc.double({ min: 0, max: 2, noNaN: true }));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(2), value), { maxLength: 60 }), async (observed) => {
      const theirs = new Registry();
      const histogram = new Histogram({
        name: 'x_seconds',
        help: 'Help.',
        labelNames: ['series'],
        buckets: bounds,
        registers: [theirs],
      });
      const ours = new Registry();
      const array = createHistogramArray(bounds, 3);
      const seen = [...new Set(observed.map(([series]) => series))];
      registerHistogram(ours, { name: 'x_seconds', help: 'Help.' }, array, () =>
        seen.map((series) => [series, { series: String(series) }]),
      );
      for (const [series, seconds] of observed) {
        histogram.observe({ series: String(series) }, seconds);
        array.observe(series, seconds);
      }
      expect(sorted(await ours.metrics())).toEqual(sorted(await theirs.metrics()));
    }),
  );
});

/** The lines in one order, each with its labels in one order. */
function sorted(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/\{(.*)\}/, (_, labels: string) => `{${labels.split(',').sort().join(',')}}`))
    .sort();
}

test('a counter is read at each scrape and does not add up over them', async () => {
  const registry = new Registry();
  let count = 2;
  registerCounter(registry, { name: 'x_total', help: 'Help.', labels: ['a'] }, () => [[{ a: 'b' }, count]]);
  expect(await registry.metrics()).toContain('x_total{a="b"} 2');
  count = 3;
  expect(await registry.metrics()).toContain('x_total{a="b"} 3');
});

test('names beyond their places share one series, and known ones keep theirs', () => {
  const series = createSeriesNames(['(anonymous)'], 2);
  const made = Array.from({ length: 10_000 }, (_, index) => series.indexOf(`Name${index}`, true));
  expect(made.slice(0, 4)).toEqual([2, 3, 0, 0]);
  expect(new Set(made).size).toBe(3);
  expect(series.indexOf('Name1', true)).toBe(3);
  expect(series.names).toEqual(['(other)', '(anonymous)', 'Name0', 'Name1']);
});

test('a name that may not join shares the series of the others and takes no place', () => {
  const series = createSeriesNames([], 1);
  expect(series.indexOf('Bad', false)).toBe(0);
  expect(series.indexOf('Good', true)).toBe(1);
});
