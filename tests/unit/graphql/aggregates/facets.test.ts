/** Facets over the newsroom, worked out by hand from its table. */
import { describe, expect, test } from '@jest/globals';
import { ask } from '../ask.js';
import { newsroom } from './newsroom.js';

const store = newsroom();
const of = async (fields: string, list = '', facets = '') =>
  (await ask(store, `{ articles${list} { totalCount facets${facets} { ${fields} } } }`)).articles.facets;

describe('a facet', () => {
  test('of providers says how many articles each published, the most first', async () => {
    expect(await of('providers { provider { domain name } count share }')).toEqual({
      providers: [
        { provider: { domain: 'one.example', name: 'ONE' }, count: 3, share: 0.6 },
        { provider: { domain: 'two.example', name: 'TWO' }, count: 2, share: 0.4 },
      ],
    });
  });

  test('of topics counts an article for each of its topics, and one without for none', async () => {
    expect(await of('topics { topic { slug name articleCount } count share }')).toEqual({
      topics: [
        { topic: { slug: 'climate', name: 'Climate', articleCount: 3 }, count: 3, share: 0.6 },
        { topic: { slug: 'energy', name: 'Energy', articleCount: 2 }, count: 2, share: 0.4 },
      ],
    });
  });

  test('of types, categories, publication and hosts has typed values, of all articles', async () => {
    expect(
      await of(
        'types { type count share } categories { category count share } published { published count share } hosts { host count }',
      ),
    ).toEqual({
      types: [
        { type: 'ARTICLE', count: 4, share: 0.8 },
        { type: 'VIDEO', count: 1, share: 0.2 },
      ],
      categories: [
        { category: 'news', count: 3, share: 0.6 },
        { category: 'science', count: 1, share: 0.2 },
      ],
      published: [
        { published: true, count: 2, share: 0.4 },
        { published: false, count: 1, share: 0.2 },
      ],
      hosts: [
        { host: 'one.example', count: 3 },
        { host: 'two.example', count: 2 },
      ],
    });
  });

  test('of years follows the calendar of the zone that is asked for', async () => {
    expect(
      await of(
        `utc: years { year start end count share } tokyo: years(timeZone: "Asia/Tokyo") { year start count }
         newYork: years(timeZone: "America/New_York") { year start end count }`,
      ),
    ).toEqual({
      utc: [
        { year: 2019, start: '2019-01-01T00:00:00Z', end: '2020-01-01T00:00:00Z', count: 1, share: 0.2 },
        { year: 2020, start: '2020-01-01T00:00:00Z', end: '2021-01-01T00:00:00Z', count: 4, share: 0.8 },
      ],
      tokyo: [
        { year: 2020, start: '2019-12-31T15:00:00Z', count: 4 },
        { year: 2021, start: '2020-12-31T15:00:00Z', count: 1 },
      ],
      newYork: [
        { year: 2019, start: '2019-01-01T05:00:00Z', end: '2020-01-01T05:00:00Z', count: 2 },
        { year: 2020, start: '2020-01-01T05:00:00Z', end: '2021-01-01T05:00:00Z', count: 3 },
      ],
    });
  });

  test('answers as many values as are wanted, and their share stays of all articles', async () => {
    expect(
      await of('providers(first: 1) { count share } topics(first: 0) { count } hosts(first: 1) { host }'),
    ).toEqual({ providers: [{ count: 3, share: 0.6 }], topics: [], hosts: [{ host: 'one.example' }] });
  });

  test('of an empty list has no values', async () => {
    expect(
      await of(
        'providers { count } topics { count } types { count } categories { count } published { count } hosts { count } years { count }',
        '(where: {category: {eq: "sports"}})',
      ),
    ).toEqual({ providers: [], topics: [], types: [], categories: [], published: [], hosts: [], years: [] });
  });
});

describe('facets', () => {
  const where = '(where: {category: {eq: "news"}, and: [{provider: {domain: {eq: "one.example"}}}]})';
  const fields =
    'providers { provider { domain } count share } categories { category count } topics { topic { slug } count share }';

  test('obey the filter', async () => {
    expect(await of(fields, where)).toEqual({
      providers: [{ provider: { domain: 'one.example' }, count: 2, share: 1 }],
      categories: [{ category: 'news', count: 2 }],
      topics: [{ topic: { slug: 'climate' }, count: 2, share: 1 }],
    });
  });

  test('leave out the conditions on their own field when that is asked for, each facet its own', async () => {
    const all = await of(fields, where, '(excludeOwnFilter: true)');
    expect(all).toEqual({
      providers: [
        { provider: { domain: 'one.example' }, count: 2, share: 2 / 3 },
        { provider: { domain: 'two.example' }, count: 1, share: 1 / 3 },
      ],
      categories: [
        { category: 'news', count: 2 },
        { category: 'science', count: 1 },
      ],
      topics: [{ topic: { slug: 'climate' }, count: 2, share: 1 }],
    });
  });

  test('of years leave out the conditions on publishedDateTime, but none that stands under "or"', async () => {
    const years = 'years { year count }';
    const own = '(excludeOwnFilter: true)';
    expect(await of(years, '(where: {publishedDateTime: {lt: "2020-01-01"}})')).toEqual({
      years: [{ year: 2019, count: 1 }],
    });
    expect(await of(years, '(where: {publishedDateTime: {lt: "2020-01-01"}})', own)).toEqual({
      years: [
        { year: 2019, count: 1 },
        { year: 2020, count: 4 },
      ],
    });
    expect(await of(years, '(where: {or: [{publishedDateTime: {lt: "2020-01-01"}}]})', own)).toEqual({
      years: [{ year: 2019, count: 1 }],
    });
  });

  test('obey the search', async () => {
    expect(await of('providers { provider { domain } count share }', '(search: "flood OR storm")')).toEqual({
      providers: [
        { provider: { domain: 'one.example' }, count: 1, share: 0.5 },
        { provider: { domain: 'two.example' }, count: 1, share: 0.5 },
      ],
    });
  });

  test('ignore order and page', async () => {
    const whole = await of(fields);
    expect(await of(fields, '(first: 1, offset: 3, orderBy: {field: TITLE})')).toEqual(whole);
    expect(await of(fields, '(last: 0)')).toEqual(whole);
  });
});

test("a provider's and a topic's articles have facets of their own", async () => {
  const facets = '{ facets { categories { category count } types { type count } } }';
  const { provider, topic } = await ask(
    store,
    `{ provider(domain: "one.example") { articles ${facets} } topic(slug: "energy") { articles ${facets} } }`,
  );
  expect(provider.articles.facets).toEqual({
    categories: [
      { category: 'news', count: 2 },
      { category: 'science', count: 1 },
    ],
    types: [{ type: 'ARTICLE', count: 3 }],
  });
  expect(topic.articles.facets.categories).toEqual([
    { category: 'news', count: 1 },
    { category: 'science', count: 1 },
  ]);
});
