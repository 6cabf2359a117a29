/** Wrong use of what counts, sentence by sentence: the argument, what was expected, what came and what to do. */
import { describe, expect, test } from '@jest/globals';
import { maximumGroupPlaces } from '../../../../src/store/aggregates.js';
import { createMemoryStore } from '../../../../src/store/memory/memory-store.js';
import { makeCorpus } from '../../../contract/corpus-builder.js';
import { answer, ask } from '../ask.js';
import { documentText, storeOfSites } from '../site.js';
import { newsroom } from './newsroom.js';

const store = newsroom();
const refusal = async (selection: string, list = '') => {
  const { errors } = await answer(store, `{ articles${list} { ${selection} } }`);
  expect(errors).toHaveLength(1);
  return errors![0]!;
};
const badInput = (argument: string) => ({ code: 'BAD_USER_INPUT', argument });
const tooMuch = (argument: string, limit: number) => ({ code: 'LIMIT_EXCEEDED', argument, limit });

const seeOthers = 'Narrow the list with "where" to see its other values.';

describe('a wrong argument is an error with a code and a path', () => {
  test.each<[string, string, string, object]>([
    ...['providers', 'topics', 'categories', 'hosts'].map((facet): [string, string, string, object] => [
      `facets { ${facet}(first: 101) { count } }`,
      `articles.facets.${facet}`,
      `Argument "first": expected an integer from 0 to 100, but 101 came. ${seeOthers}`,
      badInput('first'),
    ]),
    [
      'facets { providers(first: -1) { count } }',
      'articles.facets.providers',
      `Argument "first": expected an integer from 0 to 100, but -1 came. ${seeOthers}`,
      badInput('first'),
    ],
    [
      'stats { quality { percentile(p: 101) } }',
      'articles.stats.quality.percentile',
      'Argument "p": expected a number from 0 to 100, but 101 came. Ask for 50 for the median, or 95 for the value that 5 percent of the articles exceed.',
      badInput('p'),
    ],
    [
      'stats { heat { percentile(p: -0.5) } }',
      'articles.stats.heat.percentile',
      'Argument "p": expected a number from 0 to 100, but -0.5 came. Ask for 50 for the median, or 95 for the value that 5 percent of the articles exceed.',
      badInput('p'),
    ],
    [
      'stats { quality { histogram(interval: 0) { count } } }',
      'articles.stats.quality',
      'Argument "interval": expected an integer of 1 or more, but 0 came. It is the width of a bucket: 10 for 0 to 9, 10 to 19 and so on.',
      badInput('interval'),
    ],
    [
      'timeSeries(targetBuckets: 501) { interval }',
      'articles',
      'Argument "targetBuckets": expected an integer from 1 to 500, but 501 came. It steers AUTO alone: name an interval for more buckets.',
      badInput('targetBuckets'),
    ],
    [
      'timeSeries(targetBuckets: 0) { interval }',
      'articles',
      'Argument "targetBuckets": expected an integer from 1 to 500, but 0 came. It steers AUTO alone: name an interval for more buckets.',
      badInput('targetBuckets'),
    ],
    [
      'timeSeries(splitBy: TOPIC, top: 21) { interval }',
      'articles',
      `Argument "top": expected an integer from 1 to 20, but 21 came. ${seeOthers}`,
      badInput('top'),
    ],
    [
      'timeSeries(top: 0) { interval }',
      'articles',
      `Argument "top": expected an integer from 1 to 20, but 0 came. ${seeOthers}`,
      badInput('top'),
    ],
    [
      'groups(by: {field: PROVIDER}, first: 101) { count }',
      'articles',
      'Argument "first": expected an integer from 0 to 100, but 101 came. Leave groups out with "having", or articles with "where".',
      badInput('first'),
    ],
    [
      'groups(by: []) { count }',
      'articles',
      'Argument "by": expected 1 to 3 keys, but 0 came. Name what a group has in common, such as {field: PROVIDER}.',
      badInput('by'),
    ],
    [
      'groups(by: [{field: PROVIDER}, {field: TOPIC}, {field: TYPE}, {field: HOST}]) { count }',
      'articles',
      'Argument "by": expected 1 to 3 keys, but 4 came. Name what a group has in common, such as {field: PROVIDER}.',
      badInput('by'),
    ],
    [
      'groups(by: [{field: TOPIC}, {field: PROVIDER}, {field: TOPIC}]) { count }',
      'articles',
      'Argument "by": expected keys of different fields, but TOPIC came twice. Leave one of them out, or ask for the groups of each in a field with an alias.',
      badInput('by'),
    ],
    [
      'groups(by: [{field: PUBLISHED_DATE_TIME}, {field: PUBLISHED_DATE_TIME, interval: YEAR}]) { count }',
      'articles',
      'Argument "by": expected keys of different fields, but PUBLISHED_DATE_TIME came twice. Leave one of them out, or ask for the groups of each in a field with an alias.',
      badInput('by'),
    ],
    [
      'groups(by: {field: PUBLISHED_DATE_TIME, interval: AUTO}) { count }',
      'articles',
      'Argument "by.interval": expected HOUR, DAY, WEEK, MONTH, QUARTER, YEAR, DECADE or CENTURY, but AUTO came. Name the unit that the groups should have; "timeSeries" can choose one.',
      badInput('by.interval'),
    ],
    [
      'groups(by: {field: PROVIDER}, having: {count: {gte: 5, lt: 2}}) { count }',
      'articles',
      'Argument "having.count": expected the lower bound ("gt", "gte") not above the upper one ("lt", "lte"), but 5 and 2 came. Swap them, or leave one of them out.',
      badInput('having.count'),
    ],
  ])('%s', async (selection, at, message, extensions) => {
    const error = await refusal(selection);
    expect(error.message).toBe(message);
    expect(error.extensions).toEqual(extensions);
    expect(error.path?.join('.').startsWith(at)).toBe(true);
  });
});

describe('a time zone that is unknown', () => {
  const message =
    'TimeZone: expected a name of the IANA time zone database such as "Europe/Berlin" or "UTC", but "America/NewYork" came. Did you mean "America/New_York"?';

  test.each([
    'timeSeries(timeZone: "America/NewYork") { interval }',
    'facets { years(timeZone: "America/NewYork") { year } }',
    'groups(by: {field: PUBLISHED_DATE_TIME, timeZone: "America/NewYork"}) { count }',
  ])('is refused with the nearest known name, and its place: %s', async (selection) => {
    const error = await refusal(selection);
    expect(error.message).toBe(message);
    expect(error.extensions).toEqual({ code: 'BAD_USER_INPUT' });
    expect(error.locations).toHaveLength(1);
  });

  test('is refused as a variable', async () => {
    const { errors } = await answer(
      store,
      'query ($zone: TimeZone!) { articles { timeSeries(timeZone: $zone) { interval } } }',
      { zone: 'America/NewYork' },
    );
    expect(errors?.[0]?.message).toBe(`Variable "$zone" got invalid value "America/NewYork"; ${message}`);
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
  });
});

describe('more buckets than one answer may have', () => {
  const year = (from: number, to: number): string =>
    `(where: {publishedDateTime: {gte: "${from}-01-01", lt: "${to}-01-01"}})`;

  test('are refused with the limit, what came and the way out', async () => {
    const error = await refusal('timeSeries(interval: HOUR) { interval }', year(2020, 2021));
    expect(error.message).toBe(
      'Argument "interval": at most 2000 buckets are answered at once, but about 8784 came. Ask for a coarser interval than HOUR, or for less time with "publishedDateTime" in "where".',
    );
    expect(error.extensions).toEqual(tooMuch('interval', 2000));
  });

  test('are counted times "top" where the series is split', async () => {
    const error = await refusal(
      'timeSeries(interval: DAY, splitBy: TYPE, top: 6) { interval }',
      year(2020, 2021),
    );
    expect(error.message).toBe(
      'Argument "interval": at most 2000 buckets times series are answered at once, but about 366 times 6 came. Ask for a coarser interval than DAY, for fewer series with "top", or for less time with "publishedDateTime" in "where".',
    );
    expect(error.extensions).toEqual(tooMuch('interval', 2000));
    const { errors } = await answer(
      store,
      `{ articles${year(2020, 2021)} { timeSeries(interval: DAY, splitBy: TYPE) { buckets { count } series { total } } } }`,
    );
    expect(errors).toBeUndefined();
  });

  test('are refused for ten thousand years before they are made, in any unit up to years', async () => {
    for (const interval of ['HOUR', 'DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR']) {
      const error = await refusal(
        `timeSeries(interval: ${interval}) { interval }`,
        '(where: {publishedDateTime: {gte: "0000-01-01", lte: "9999-12-31"}})',
      );
      expect(error.extensions).toEqual(tooMuch('interval', 2000));
    }
  });

  test('begin at 2001', async () => {
    const until = (from: string): string =>
      `(where: {publishedDateTime: {gte: "${from}-01-01", lte: "9999-12-31"}})`;
    const series = 'timeSeries(interval: YEAR) { buckets { start end isPartial } }';
    const { articles } = await ask(store, `{ articles${until('8000')} { ${series} } }`);
    expect(articles.timeSeries.buckets).toHaveLength(2000);
    // The year 10000, where the last bucket ends, is nothing that a DateTime can say.
    expect(articles.timeSeries.buckets.at(-1)).toEqual({
      start: '9999-01-01T00:00:00Z',
      end: '9999-12-31T23:59:59.999Z',
      isPartial: true,
    });
    expect((await refusal(series, until('7999'))).extensions).toEqual(tooMuch('interval', 2000));
  });

  test('are refused of a histogram, with the interval that would do', async () => {
    const wide = storeOfSites({
      site: {
        '_news/a.md': documentText('a', 'quality: 0'),
        '_news/b.md': documentText('b', 'quality: 2147483647'),
      },
    });
    const asked = (interval: number): string =>
      `{ articles { stats { quality { histogram(interval: ${interval}) { start end count } } } } }`;
    const { errors } = await answer(wide, asked(10));
    expect(errors?.[0]?.message).toBe(
      'Argument "interval": at most 2000 buckets are answered at once, but 214748365 came. Ask for an interval of 1074279 or more.',
    );
    expect(errors?.[0]?.extensions).toEqual(tooMuch('interval', 2000));
    expect((await answer(wide, asked(1_074_279))).errors).toBeUndefined();
    const { errors: none, data } = await answer(wide, asked(2_147_483_647));
    expect(none).toBeUndefined();
    expect(data).toMatchObject({
      articles: {
        stats: {
          quality: {
            histogram: [
              { start: 0, end: 2_147_483_647, count: 1 },
              { start: 2_147_483_647, end: 4_294_967_294, count: 1 },
            ],
          },
        },
      },
    });
  });
});

test('more groups than can be counted are refused with the limit and the way out', async () => {
  const topics = Array.from({ length: 1000 }, (_, at) => `t${at}`);
  const articles = Array.from({ length: 101 }, (_, at) => ({
    id: `a_${at}`,
    provider: `p${at}.example`,
    topics,
  }));
  const full = createMemoryStore(makeCorpus({ articles }));
  const { errors } = await answer(
    full,
    '{ articles { groups(by: [{field: PROVIDER}, {field: TOPIC}]) { count } } }',
  );
  expect(errors?.[0]?.message).toBe(
    `Argument "by": at most 100000 groups, with ${maximumGroupPlaces} places of articles in them, are answered at once, but more came. Take fewer keys, a coarser interval, or fewer articles with "where".`,
  );
  expect(errors?.[0]?.extensions).toEqual(tooMuch('by', 100_000));
});
