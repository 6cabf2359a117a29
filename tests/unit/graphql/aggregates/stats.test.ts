/** Statistics over the newsroom: quality is 10 10 30 50 and once missing, heat -1 20 20 and twice missing. */
import { describe, expect, test } from '@jest/globals';
import { ask } from '../ask.js';
import { newsroom } from './newsroom.js';

const store = newsroom();
const stats = async (fields: string, list = '') =>
  (await ask(store, `{ articles${list} { stats { ${fields} } } }`)).articles.stats;

describe('statistics', () => {
  test('of a number leave out articles that lack it, and say how many', async () => {
    const numbers = '{ count missing min max sum average standardDeviation percentile(p: 50) }';
    const { quality, heat } = await stats(`quality ${numbers} heat ${numbers}`);
    expect(quality).toMatchObject({ count: 4, missing: 1, min: 10, max: 50, sum: 100, average: 25 });
    expect(quality.standardDeviation).toBeCloseTo(Math.sqrt(275), 12);
    expect(quality.percentile).toBe(20);
    expect(heat).toMatchObject({
      count: 3,
      missing: 2,
      min: -1,
      max: 20,
      sum: 39,
      average: 13,
      percentile: 20,
    });
  });

  test('have percentiles between articles, and histograms without gaps', async () => {
    const { quality, heat } = await stats(
      `quality { p0: percentile(p: 0) p90: percentile(p: 90) p100: percentile(p: 100) histogram(interval: 20) { start end count } }
       heat { histogram(interval: 7) { start end count } }`,
    );
    expect(quality.p0).toBe(10);
    expect(quality.p90).toBeCloseTo(44, 12);
    expect(quality.p100).toBe(50);
    expect(quality.histogram).toEqual([
      { start: 0, end: 20, count: 2 },
      { start: 20, end: 40, count: 1 },
      { start: 40, end: 60, count: 1 },
    ]);
    expect(heat.histogram).toEqual([
      { start: -7, end: 0, count: 1 },
      { start: 0, end: 7, count: 0 },
      { start: 7, end: 14, count: 0 },
      { start: 14, end: 21, count: 2 },
    ]);
  });

  test('say when the articles are from, and of how many providers and topics', async () => {
    expect(await stats('earliest latest providerCount topicCount')).toEqual({
      earliest: '2019-12-31T23:30:00Z',
      latest: '2020-12-31T18:30:00Z',
      providerCount: 2,
      topicCount: 2,
    });
  });

  test('obey filter and search, and ignore order and page', async () => {
    const fields = 'quality { count missing sum } earliest providerCount topicCount';
    expect(await stats(fields, '(where: {topics: {some: {slug: {eq: "climate"}}}}, first: 1)')).toEqual({
      quality: { count: 3, missing: 0, sum: 90 },
      earliest: '2019-12-31T23:30:00Z',
      providerCount: 2,
      topicCount: 2,
    });
    expect(await stats(fields, '(search: "wind", orderBy: {field: QUALITY}, first: 0)')).toEqual({
      quality: { count: 0, missing: 1, sum: 0 },
      earliest: '2020-02-29T13:00:00Z',
      providerCount: 1,
      topicCount: 0,
    });
  });

  test('of an empty list are null, but for counts and sums', async () => {
    const fields =
      'count missing min max sum average standardDeviation percentile(p: 50) histogram(interval: 1) { count }';
    expect(
      await stats(
        `quality { ${fields} } earliest latest providerCount topicCount`,
        '(where: {category: {eq: "sports"}})',
      ),
    ).toEqual({
      quality: {
        count: 0,
        missing: 0,
        min: null,
        max: null,
        sum: 0,
        average: null,
        standardDeviation: null,
        percentile: null,
        histogram: [],
      },
      earliest: null,
      latest: null,
      providerCount: 0,
      topicCount: 0,
    });
  });
});
