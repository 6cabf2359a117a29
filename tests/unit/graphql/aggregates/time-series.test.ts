/** Time series: calendar buckets in their zone, the time that they cover, what is partial, and the split. */
import { describe, expect, test } from '@jest/globals';
import { DateTime } from 'luxon';
import { ask } from '../ask.js';
import { newsroom, storeAt } from './newsroom.js';

const store = newsroom();
const seriesOf = async (of: typeof store, asked: string, list = '', fields = 'buckets { start end count }') =>
  (await ask(of, `{ articles${list} { timeSeries${asked} { interval ${fields} } } }`)).articles.timeSeries;
const between = (from: string, to: string): string =>
  `(where: {publishedDateTime: {gte: "${from}", lt: "${to}"}})`;
/** `start end count` of each bucket, without seconds. */
const lines = (buckets: readonly { start: string; end: string; count: number }[]): string[] =>
  buckets.map(({ start, end, count }) => `${start.slice(0, 16)} ${end.slice(0, 16)} ${count}`);

describe('a time series', () => {
  test('covers the articles, fills gaps with zeros, and says which buckets are partial', async () => {
    const series = await seriesOf(
      store,
      '(interval: QUARTER)',
      '',
      'timeZone buckets { start end epochMs count share isPartial } series { label }',
    );
    const bucket = (start: string, end: string, count: number, isPartial: boolean) => ({
      start: `${start}T00:00:00Z`,
      end: `${end}T00:00:00Z`,
      epochMs: Date.parse(start),
      count,
      share: count / 5,
      isPartial,
    });
    expect(series).toEqual({
      interval: 'QUARTER',
      timeZone: 'UTC',
      buckets: [
        bucket('2019-10-01', '2020-01-01', 1, true),
        bucket('2020-01-01', '2020-04-01', 3, false),
        bucket('2020-04-01', '2020-07-01', 0, false),
        bucket('2020-07-01', '2020-10-01', 0, false),
        bucket('2020-10-01', '2021-01-01', 1, true),
      ],
      series: [],
    });
  });

  test('covers what the filter bounds, empty months at both ends included', async () => {
    const { buckets } = await seriesOf(
      store,
      '(interval: MONTH)',
      between('2020-01-01', '2020-04-16'),
      'buckets { start count share isPartial }',
    );
    expect(buckets).toEqual([
      { start: '2020-01-01T00:00:00Z', count: 1, share: 1 / 3, isPartial: false },
      { start: '2020-02-01T00:00:00Z', count: 2, share: 2 / 3, isPartial: false },
      { start: '2020-03-01T00:00:00Z', count: 0, share: 0, isPartial: false },
      { start: '2020-04-01T00:00:00Z', count: 0, share: 0, isPartial: true },
    ]);
  });

  test('goes as far as the articles do on a side that the filter leaves open', async () => {
    const { buckets } = await seriesOf(
      store,
      '(interval: MONTH)',
      '(where: {publishedDateTime: {gte: "2020-01-15"}, and: [{publishedDateTime: {lt: "2020-12-01"}}, {publishedDateTime: {gte: "2019-01-01"}}], or: [{publishedDateTime: {gte: "2000-01-01"}}]})',
      'buckets { start isPartial }',
    );
    expect([buckets.length, buckets[0], buckets.at(-1)]).toEqual([
      11,
      { start: '2020-01-01T00:00:00Z', isPartial: true },
      { start: '2020-11-01T00:00:00Z', isPartial: false },
    ]);
    const open = await seriesOf(
      store,
      '(interval: MONTH)',
      '(where: {publishedDateTime: {lt: "2020-03-01"}})',
      'buckets { start isPartial }',
    );
    expect(open.buckets).toEqual([
      { start: '2019-12-01T00:00:00Z', isPartial: true },
      { start: '2020-01-01T00:00:00Z', isPartial: false },
      { start: '2020-02-01T00:00:00Z', isPartial: false },
    ]);
  });

  test('of one moment has one bucket', async () => {
    expect(
      await seriesOf(
        store,
        '(interval: DAY)',
        '(where: {publishedDateTime: {eq: "2020-02-29T12:00:00Z"}})',
        'buckets { start end count isPartial }',
      ),
    ).toEqual({
      interval: 'DAY',
      buckets: [{ start: '2020-02-29T00:00:00Z', end: '2020-03-01T00:00:00Z', count: 1, isPartial: true }],
    });
  });

  test('of no articles has buckets where the filter says which, and none where it does not', async () => {
    const whole = between('2018-01-01', '2018-03-01');
    expect(
      await seriesOf(store, '(interval: MONTH)', whole, 'buckets { count share isPartial } series { total }'),
    ).toEqual({
      interval: 'MONTH',
      buckets: [
        { count: 0, share: 0, isPartial: false },
        { count: 0, share: 0, isPartial: false },
      ],
      series: [],
    });
    const empty = { interval: 'HOUR', buckets: [] };
    expect(await seriesOf(store, '', '(where: {category: {eq: "sports"}})')).toEqual(empty);
    expect(await seriesOf(store, '', '(where: {publishedDateTime: {gte: "2021-06-01"}})')).toEqual(empty);
    expect(
      await seriesOf(
        store,
        '',
        '(where: {publishedDateTime: {gte: "2020-06-01"}, and: [{publishedDateTime: {lt: "2020-01-01"}}]})',
      ),
    ).toEqual(empty);
  });

  test('obeys the search, and ignores order and page', async () => {
    const asked = '(interval: YEAR)';
    expect(lines((await seriesOf(store, asked, '(search: "tide")')).buckets)).toEqual([
      '2020-01-01T00:00 2021-01-01T00:00 1',
    ]);
    expect(await seriesOf(store, asked, '(first: 1, offset: 2, orderBy: {field: TITLE})')).toEqual(
      await seriesOf(store, asked),
    );
  });
});

describe('AUTO', () => {
  test.each([
    ['2020-01-01', '2020-01-03', 48, 'HOUR'],
    ['2020-01-01', '2020-01-03', 47, 'DAY'],
    ['2020-01-01', '2020-03-01', 60, 'DAY'],
    ['2020-01-01', '2020-03-02', 60, 'WEEK'],
    ['2020-01-06', '2021-01-04', 52, 'WEEK'],
    ['2020-01-06', '2021-01-04', 51, 'MONTH'],
    ['2020-01-01', '2021-01-01', 12, 'MONTH'],
    ['2020-01-01', '2021-01-01', 11, 'QUARTER'],
    ['2020-01-01', '2021-01-01', 3, 'YEAR'],
    ['2020-01-01', '2024-01-01', 1, 'YEAR'],
  ])(
    'for %s to %s in at most %d buckets is the finest unit: %s needs no more, YEAR is the last resort',
    async (from, to, target, unit) => {
      const { interval, buckets } = await seriesOf(store, `(targetBuckets: ${target})`, between(from, to));
      expect(interval).toBe(unit);
      if (unit !== 'YEAR') expect(buckets.length).toBeLessThanOrEqual(target);
    },
  );

  test('takes 60 buckets by default', async () => {
    expect((await seriesOf(store, '', between('2020-01-01', '2020-03-01'))).interval).toBe('DAY');
    expect((await seriesOf(store, '', between('2020-01-01', '2020-03-02'))).interval).toBe('WEEK');
  });
});

describe('in America/New_York', () => {
  const zone = 'timeZone: "America/New_York"';

  test('the day in spring when clocks go forward has 23 hours, and articles stand in their own day', async () => {
    const spring = storeAt(
      '2021-03-14T04:59:59.999Z',
      '2021-03-14T05:00:00Z',
      '2021-03-15T03:59:59Z',
      '2021-03-15T04:00:00Z',
    );
    const range = between('2021-03-13T05:00:00Z', '2021-03-16T04:00:00Z');
    const days = await seriesOf(
      spring,
      `(interval: DAY, ${zone})`,
      range,
      'buckets { start end count isPartial }',
    );
    expect(lines(days.buckets)).toEqual([
      '2021-03-13T05:00 2021-03-14T05:00 1',
      '2021-03-14T05:00 2021-03-15T04:00 2',
      '2021-03-15T04:00 2021-03-16T04:00 1',
    ]);
    expect(days.buckets.map(({ isPartial }: { isPartial: boolean }) => isPartial)).toEqual([
      false,
      false,
      false,
    ]);
    const hours = await seriesOf(
      spring,
      `(interval: HOUR, ${zone})`,
      between('2021-03-14T05:00:00Z', '2021-03-15T04:00:00Z'),
    );
    expect(hours.buckets).toHaveLength(23);
  });

  test('the day in autumn when clocks go back has 25 hours, and the hour that is shown twice is two', async () => {
    // 01:30 in New York comes at 05:30Z, in summer time, and again at 06:30Z.
    const autumn = storeAt(
      '2021-11-07T03:59:00Z',
      '2021-11-07T05:30:00Z',
      '2021-11-07T06:30:00Z',
      '2021-11-08T04:59:00Z',
      '2021-11-08T05:00:00Z',
    );
    const days = await seriesOf(
      autumn,
      `(interval: DAY, ${zone})`,
      between('2021-11-06T04:00:00Z', '2021-11-09T05:00:00Z'),
    );
    expect(lines(days.buckets)).toEqual([
      '2021-11-06T04:00 2021-11-07T04:00 1',
      '2021-11-07T04:00 2021-11-08T05:00 3',
      '2021-11-08T05:00 2021-11-09T05:00 1',
    ]);
    const hours = await seriesOf(
      autumn,
      `(interval: HOUR, ${zone})`,
      between('2021-11-07T04:00:00Z', '2021-11-08T05:00:00Z'),
    );
    expect(hours.buckets).toHaveLength(25);
    expect(lines(hours.buckets).slice(0, 4)).toEqual([
      '2021-11-07T04:00 2021-11-07T05:00 0',
      '2021-11-07T05:00 2021-11-07T06:00 1',
      '2021-11-07T06:00 2021-11-07T07:00 1',
      '2021-11-07T07:00 2021-11-07T08:00 0',
    ]);
  });

  test('months and years begin at midnight there', async () => {
    const { buckets } = await seriesOf(
      store,
      `(interval: MONTH, ${zone})`,
      between('2020-10-01T04:00:00Z', '2021-01-01T05:00:00Z'),
    );
    expect(lines(buckets)).toEqual([
      '2020-10-01T04:00 2020-11-01T04:00 0',
      '2020-11-01T04:00 2020-12-01T05:00 0',
      '2020-12-01T05:00 2021-01-01T05:00 1',
    ]);
  });
});

test('in Asia/Kathmandu, 5 hours and 45 minutes ahead, hours begin at a quarter past and days at 18:15', async () => {
  const moments = storeAt('2020-06-01T18:14:59Z', '2020-06-01T18:15:00Z');
  const zone = 'timeZone: "Asia/Kathmandu"';
  expect(lines((await seriesOf(moments, `(interval: DAY, ${zone})`)).buckets)).toEqual([
    '2020-05-31T18:15 2020-06-01T18:15 1',
    '2020-06-01T18:15 2020-06-02T18:15 1',
  ]);
  expect(lines((await seriesOf(moments, `(interval: HOUR, ${zone})`)).buckets)).toEqual([
    '2020-06-01T17:15 2020-06-01T18:15 1',
    '2020-06-01T18:15 2020-06-01T19:15 1',
  ]);
});

test('weeks begin on Monday, also over the end of a year: 2020 has a week 53 that ends in January', async () => {
  const moments = storeAt(
    '2020-12-27T23:59:59Z',
    '2020-12-28T00:00:00Z',
    '2021-01-03T23:59:59Z',
    '2021-01-04T00:00:00Z',
  );
  expect(lines((await seriesOf(moments, '(interval: WEEK)')).buckets)).toEqual([
    '2020-12-21T00:00 2020-12-28T00:00 1',
    '2020-12-28T00:00 2021-01-04T00:00 2',
    '2021-01-04T00:00 2021-01-11T00:00 1',
  ]);
  const { groups } = (
    await ask(
      moments,
      '{ articles { groups(by: {field: PUBLISHED_DATE_TIME, interval: WEEK}, first: 1) { period { start end } count } } }',
    )
  ).articles;
  expect(groups).toEqual([
    { period: { start: '2020-12-28T00:00:00Z', end: '2021-01-04T00:00:00Z' }, count: 2 },
  ]);
});

describe.each([
  'America/New_York',
  'Europe/Berlin',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Apia',
])('in %s', (zone) => {
  test.each(['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'] as const)(
    'every %s of 2011 and 2012 begins when luxon says',
    async (unit) => {
      const name = unit.toLowerCase() as Lowercase<typeof unit>;
      const [from, to] = [DateTime.utc(2011), DateTime.utc(2013)];
      const expected: number[] = [];
      for (
        let start = from.setZone(zone).startOf(name);
        start < to;
        start = start.plus({ [name]: 1 }).startOf(name)
      ) {
        // Apia had no 30 December 2011: luxon answers the 31st for it, twice.
        if (start.toMillis() !== expected.at(-1)) expected.push(start.toMillis());
      }
      const { buckets } = await seriesOf(
        store,
        `(interval: ${unit}, timeZone: "${zone}")`,
        between('2011-01-01', '2013-01-01'),
        'buckets { epochMs }',
      );
      expect(buckets.map(({ epochMs }: { epochMs: number }) => epochMs)).toEqual(expected);
    },
  );
});

describe('a split series', () => {
  const fields =
    'series { provider { domain } topic { slug } type category published host label total buckets { count share } } buckets { count }';
  const keys = { provider: null, topic: null, type: null, category: null, published: null, host: null };
  const split = async (by: string, more = '') =>
    seriesOf(store, `(interval: YEAR, splitBy: ${by}${more})`, '', fields);

  test('has the buckets again for each provider, with shares of the bucket', async () => {
    expect(await split('PROVIDER')).toEqual({
      interval: 'YEAR',
      buckets: [{ count: 1 }, { count: 4 }],
      series: [
        {
          ...keys,
          provider: { domain: 'one.example' },
          label: 'ONE',
          total: 3,
          buckets: [
            { count: 1, share: 1 },
            { count: 2, share: 0.5 },
          ],
        },
        {
          ...keys,
          provider: { domain: 'two.example' },
          label: 'TWO',
          total: 2,
          buckets: [
            { count: 0, share: 0 },
            { count: 2, share: 0.5 },
          ],
        },
      ],
    });
  });

  test.each([
    [
      'TOPIC',
      [
        { topic: { slug: 'climate' }, label: 'Climate', total: 3 },
        { topic: { slug: 'energy' }, label: 'Energy', total: 2 },
      ],
    ],
    [
      'TYPE',
      [
        { type: 'ARTICLE', label: 'ARTICLE', total: 4 },
        { type: 'VIDEO', label: 'VIDEO', total: 1 },
      ],
    ],
    [
      'CATEGORY',
      [
        { category: 'news', label: 'news', total: 3 },
        { category: 'science', label: 'science', total: 1 },
      ],
    ],
    [
      'PUBLISHED',
      [
        { published: true, label: 'published', total: 2 },
        { published: false, label: 'not published', total: 1 },
      ],
    ],
    [
      'HOST',
      [
        { host: 'one.example', label: 'one.example', total: 3 },
        { host: 'two.example', label: 'two.example', total: 2 },
      ],
    ],
  ])('by %s has exactly one key, a label and a total', async (by, expected) => {
    const { series } = await split(by);
    expect(series.map(({ buckets: _, ...rest }: { buckets: unknown }) => rest)).toEqual(
      expected.map((one) => ({ ...keys, ...one })),
    );
  });

  test('answers the top values', async () => {
    const { series } = await split('CATEGORY', ', top: 1');
    expect(series.map(({ label }: { label: string }) => label)).toEqual(['news']);
  });
});
