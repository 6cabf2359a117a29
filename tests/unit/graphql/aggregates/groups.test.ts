/** Groups over the newsroom, worked out by hand from its table. */
import { describe, expect, test } from '@jest/globals';
import { ask } from '../ask.js';
import { newsroom } from './newsroom.js';

const store = newsroom();
const groups = async (asked: string, fields: string, list = '') =>
  (await ask(store, `{ articles${list} { groups(${asked}) { ${fields} } } }`)).articles.groups;

describe('groups', () => {
  test('by provider say what the articles of each are together', async () => {
    const summary = '{ count min max average sum }';
    const fields = `provider { domain } topic { slug } type category published host period { start end } count share
      quality ${summary} heat ${summary} earliest latest`;
    const none = { topic: null, type: null, category: null, published: null, host: null, period: null };
    const [one, two, ...others] = await groups('by: {field: PROVIDER}', fields);
    expect(one).toEqual({
      ...none,
      provider: { domain: 'one.example' },
      count: 3,
      share: 0.6,
      quality: { count: 3, min: 10, max: 50, average: 70 / 3, sum: 70 },
      heat: { count: 2, min: 20, max: 20, average: 20, sum: 40 },
      earliest: '2019-12-31T23:30:00Z',
      latest: '2020-12-31T18:30:00Z',
    });
    expect(two).toEqual({
      ...none,
      provider: { domain: 'two.example' },
      count: 2,
      share: 0.4,
      quality: { count: 1, min: 30, max: 30, average: 30, sum: 30 },
      heat: { count: 1, min: -1, max: -1, average: -1, sum: -1 },
      earliest: '2020-01-01T00:30:00Z',
      latest: '2020-02-29T13:00:00Z',
    });
    expect(others).toEqual([]);
  });

  test('by topic have an article in the group of each of its topics, and those without in a group of null', async () => {
    expect(await groups('by: {field: TOPIC}', 'topic { slug } count share')).toEqual([
      { topic: { slug: 'climate' }, count: 3, share: 0.6 },
      { topic: { slug: 'energy' }, count: 2, share: 0.4 },
      { topic: null, count: 1, share: 0.2 },
    ]);
  });

  test('by type, category, publication and host have typed keys, null where the value is missing', async () => {
    expect(await groups('by: {field: TYPE}', 'type count')).toEqual([
      { type: 'ARTICLE', count: 4 },
      { type: 'VIDEO', count: 1 },
    ]);
    expect(await groups('by: {field: CATEGORY}', 'category count')).toEqual([
      { category: 'news', count: 3 },
      { category: 'science', count: 1 },
      { category: null, count: 1 },
    ]);
    expect(await groups('by: {field: PUBLISHED}', 'published count')).toEqual([
      { published: true, count: 2 },
      { published: null, count: 2 },
      { published: false, count: 1 },
    ]);
    expect(await groups('by: {field: HOST}', 'host count')).toEqual([
      { host: 'one.example', count: 3 },
      { host: 'two.example', count: 2 },
    ]);
  });

  test('by month are in UTC when nothing else is said', async () => {
    const byDefault = await groups(
      'by: {field: PUBLISHED_DATE_TIME}, orderBy: {measure: KEY, direction: ASC}',
      'period { start end } count',
    );
    expect(byDefault).toEqual([
      { period: { start: '2019-12-01T00:00:00Z', end: '2020-01-01T00:00:00Z' }, count: 1 },
      { period: { start: '2020-01-01T00:00:00Z', end: '2020-02-01T00:00:00Z' }, count: 1 },
      { period: { start: '2020-02-01T00:00:00Z', end: '2020-03-01T00:00:00Z' }, count: 2 },
      { period: { start: '2020-12-01T00:00:00Z', end: '2021-01-01T00:00:00Z' }, count: 1 },
    ]);
    expect(
      await groups(
        'by: {field: PUBLISHED_DATE_TIME, interval: null, timeZone: null}, orderBy: {measure: KEY, direction: ASC}',
        'period { start end } count',
      ),
    ).toEqual(byDefault);
  });

  test('by year follow the calendar of their zone', async () => {
    expect(
      await groups(
        'by: {field: PUBLISHED_DATE_TIME, interval: YEAR, timeZone: "Asia/Tokyo"}',
        'period { start end } count',
      ),
    ).toEqual([
      { period: { start: '2019-12-31T15:00:00Z', end: '2020-12-31T15:00:00Z' }, count: 4 },
      { period: { start: '2020-12-31T15:00:00Z', end: '2021-12-31T15:00:00Z' }, count: 1 },
    ]);
  });

  test('by several keys have every combination that occurs', async () => {
    expect(
      await groups(
        'by: [{field: PROVIDER}, {field: PUBLISHED_DATE_TIME, interval: YEAR}, {field: CATEGORY}], orderBy: {measure: KEY, direction: ASC}',
        'provider { domain } period { start } category count',
      ),
    ).toEqual(
      [
        ['one.example', '2019', 'news', 1],
        ['one.example', '2020', 'news', 1],
        ['one.example', '2020', 'science', 1],
        ['two.example', '2020', 'news', 1],
        ['two.example', '2020', null, 1],
      ].map(([domain, year, category, count]) => ({
        provider: { domain },
        period: { start: `${year}-01-01T00:00:00Z` },
        category,
        count,
      })),
    );
  });

  test.each<[string, string[]]>([
    ['COUNT', ['news', 'science', 'null']],
    ['COUNT, direction: ASC', ['science', 'null', 'news']],
    ['QUALITY_AVERAGE', ['news', 'science', 'null']],
    ['QUALITY_AVERAGE, direction: ASC', ['science', 'news', 'null']],
    ['QUALITY_MAX', ['news', 'science', 'null']],
    ['HEAT_AVERAGE, direction: ASC', ['news', 'science', 'null']],
    ['HEAT_MAX', ['news', 'science', 'null']],
    ['LATEST_ARTICLE', ['news', 'null', 'science']],
    ['LATEST_ARTICLE, direction: ASC', ['science', 'null', 'news']],
    ['KEY', ['science', 'news', 'null']],
    ['KEY, direction: ASC', ['news', 'science', 'null']],
  ])('by category stand in the order of %s, those without the value last', async (measure, expected) => {
    const found = await groups(`by: {field: CATEGORY}, orderBy: {measure: ${measure}}`, 'category');
    expect(found.map(({ category }: { category: string | null }) => String(category))).toEqual(expected);
  });

  test('stand in the order of the second clause where the first one leaves equals', async () => {
    const found = await groups(
      'by: {field: TOPIC}, orderBy: [{measure: HEAT_MAX}, {measure: COUNT, direction: ASC}, {measure: HEAT_MAX, direction: ASC}]',
      'topic { slug } heat { max }',
    );
    expect(found).toEqual([
      { topic: { slug: 'climate' }, heat: { max: 20 } },
      { topic: { slug: 'energy' }, heat: { max: -1 } },
      { topic: null, heat: { max: null } },
    ]);
  });

  test('are as few as "having" and "first" leave', async () => {
    const sizes = async (more: string): Promise<number[]> =>
      (await groups(`by: {field: TOPIC}, ${more}`, 'count')).map(({ count }: { count: number }) => count);
    expect(await sizes('having: {count: {gte: 2}}')).toEqual([3, 2]);
    expect(await sizes('having: {count: {gt: 2}}')).toEqual([3]);
    expect(await sizes('having: {count: {lt: 3}}')).toEqual([2, 1]);
    expect(await sizes('having: {count: {lte: 1}}')).toEqual([1]);
    expect(await sizes('having: {count: {eq: 2}}')).toEqual([2]);
    expect(await sizes('having: {count: {eq: 2, gt: 2}}')).toEqual([]);
    expect(await sizes('having: {count: {gt: 2, lt: 3}}')).toEqual([]);
    expect(await sizes('having: {count: {}}')).toEqual([3, 2, 1]);
    expect(await sizes('having: null, orderBy: null')).toEqual([3, 2, 1]);
    expect(await sizes('first: 1')).toEqual([3]);
    expect(await sizes('first: 0')).toEqual([]);
  });

  test('obey filter and search, and ignore order and page', async () => {
    expect(
      await groups(
        'by: {field: PROVIDER}',
        'provider { domain } count share',
        '(where: {category: {eq: "news"}}, first: 1, orderBy: {field: TITLE})',
      ),
    ).toEqual([
      { provider: { domain: 'one.example' }, count: 2, share: 2 / 3 },
      { provider: { domain: 'two.example' }, count: 1, share: 1 / 3 },
    ]);
    expect(await groups('by: {field: PROVIDER}', 'count', '(search: "nowhere")')).toEqual([]);
  });
});
