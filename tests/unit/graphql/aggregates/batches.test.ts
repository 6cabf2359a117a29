/** How often counting asks the store: once for each kind and question, however often it is selected, and not at all when it is not. */
import { describe, expect, test } from '@jest/globals';
import { makeCorpus } from '../../../contract/corpus-builder.js';
import { createMemoryStore } from '../../../../src/store/memory/memory-store.js';
import { ask } from '../ask.js';
import { countingStore } from '../counting-store.js';

/** 60 articles of 30 providers and 20 topics, ten of which name the first. */
const corpus = createMemoryStore(
  makeCorpus({
    articles: Array.from({ length: 60 }, (_, at) => ({
      id: `a_${at}`,
      minute: at * 1000,
      quality: at,
      provider: `p${at % 30}.example`,
      topics: [`t${at % 20}`],
      related: at > 0 && at <= 10 ? ['a_0'] : [],
    })),
  }),
);
const callsOf = async (query: string): Promise<Record<string, number[]>> => {
  const { store, calls } = countingStore(corpus);
  await ask(store, query);
  return calls;
};

describe('a connection asks', () => {
  test('for nothing that is not selected', async () => {
    expect(
      await callsOf('{ articles { facets { __typename } stats { __typename } snapshot { id } } }'),
    ).toEqual({});
    expect(await callsOf('{ articles { stats { quality { max } } } }')).toEqual({ distributions: [1] });
    expect(await callsOf('{ articles { facets { types { type } } } }')).toEqual({ facets: [1] });
    expect(
      await callsOf(
        '{ articles(where: {publishedDateTime: {gte: "2020-01-01", lt: "2020-02-01"}}) { timeSeries { interval } } }',
      ),
    ).toEqual({});
    expect(await callsOf('{ articles { groups(by: {field: TYPE}) { count } } }')).toEqual({ groups: [1] });
  });

  test('once for what is selected under several names, on other pages and in other orders', async () => {
    const counts = `
      facets { providers { count share } again: providers(first: 10) { count } years { year count } }
      more: facets(excludeOwnFilter: false) { providers { count } }
      stats { quality { min p10: percentile(p: 10) p90: percentile(p: 90) histogram(interval: 10) { count } } heat { count }
        earliest latest providerCount topicCount }
      statsAgain: stats { quality { max } latest topicCount }
      timeSeries(interval: DAY) { buckets { count } sum: buckets { share } }
      seriesAgain: timeSeries(interval: DAY, timeZone: "UTC", targetBuckets: 7) { interval buckets { count } }
      groups(by: {field: TYPE}) { count share } groupsAgain: groups(by: [{field: TYPE, interval: DAY}], orderBy: [], first: 20) { quality { max } share }`;
    expect(
      await callsOf(`{ a: articles(first: 1) { ${counts} } b: articles(orderBy: {field: QUALITY}, offset: 7) { ${counts} }
        c: articles(where: {}, search: "  ") { ${counts} } }`),
    ).toEqual({
      facets: [2],
      distributions: [2],
      spans: [1],
      distinctCounts: [2],
      buckets: [1],
      groups: [1],
      articleCounts: [1],
    });
  });

  test('for a series and its split together', async () => {
    expect(
      await callsOf(
        '{ articles { timeSeries(splitBy: TOPIC, top: 20) { buckets { count } series { total buckets { count } } } } }',
      ),
    ).toEqual({ spans: [1], buckets: [1] });
  });
});

describe('the providers and topics of counts are asked for in one batch each', () => {
  test('by facets', async () => {
    expect(
      await callsOf(
        `{ articles { facets { providers(first: 100) { provider { name } count } few: providers(first: 3) { provider { domain } }
             topics(first: 100) { topic { name } } } } }`,
      ),
    ).toEqual({ facets: [3], providersByDomain: [30], topicsBySlug: [20] });
  });

  test('by facets that are selected with counts alone, not at all', async () => {
    expect(await callsOf('{ articles { facets { providers { count } topics { share } } } }')).toEqual({
      facets: [2],
    });
  });

  test('by groups and split series', async () => {
    expect(
      await callsOf(
        '{ articles { groups(by: [{field: PROVIDER}, {field: TOPIC}], first: 100) { provider { name } topic { name } count } } }',
      ),
    ).toEqual({ groups: [1], providersByDomain: [30], topicsBySlug: [20] });
    expect(
      await callsOf(
        '{ articles { timeSeries(splitBy: PROVIDER, top: 20) { series { label provider { name } } } } }',
      ),
    ).toEqual({ spans: [1], buckets: [1], providersByDomain: [20] });
  });
});

test('counts of many owners are asked for together', async () => {
  expect(
    await callsOf(
      `{ providers(first: 30) { nodes { articles { stats { quality { average } latest } facets { topics { count } } } } } }`,
    ),
  ).toEqual({ providerPages: [1], distributions: [30], spans: [30], facets: [30] });
});

test('the articles that name an article are counted like any others', async () => {
  const { article } = await ask(
    corpus,
    `{ article(by: {id: "a_0"}) { mentionedBy(first: 2, where: {quality: {gt: 2}}) { totalCount stats { quality { count min sum } }
         facets { topics(first: 1) { topic { slug } count share } } timeSeries(interval: MONTH) { buckets { count } }
         groups(by: {field: TYPE}) { count share } } } }`,
  );
  expect(article.mentionedBy).toEqual({
    totalCount: 8,
    stats: { quality: { count: 8, min: 3, sum: 52 } },
    facets: { topics: [{ topic: { slug: 't10' }, count: 1, share: 0.125 }] },
    timeSeries: { buckets: [{ count: 8 }] },
    groups: [{ count: 8, share: 1 }],
  });
});

test('coverage is asked for once, and not when it is not selected', async () => {
  expect(await callsOf('{ corpus { counts { articles } } }')).toEqual({});
  expect(
    await callsOf(
      '{ corpus { fieldCoverage { field } more: fieldCoverage { share } } again: corpus { fieldCoverage { count } } }',
    ),
  ).toEqual({ fieldCoverage: [1] });
});
