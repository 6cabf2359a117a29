/** How often a query asks the store: once for each level and kind, whatever the size of the page. */
import { describe, expect, test } from '@jest/globals';
import { makeCorpus } from '../../contract/corpus-builder.js';
import type { Page } from '../../../src/model/page.js';
import { createMemoryStore } from '../../../src/store/memory/memory-store.js';
import { ask } from './ask.js';
import { countingStore } from './counting-store.js';

/** 100 leads, newest, and 10 related of each that no other lead has; every article has a provider and a topic of its own. */
const leads = Array.from({ length: 100 }, (_, lead) => ({
  id: `a_lead${lead}`,
  minute: 1000 - lead,
  provider: `lead${lead}.example`,
  topics: [`lead-${lead}`, 'shared'],
  related: Array.from({ length: 10 }, (_, at) => `a_${lead}_${at}`),
}));
const others = leads.flatMap(({ related }) =>
  related.map((id) => ({
    id,
    provider: `${id.replaceAll('_', '-')}.example`,
    topics: [id.replaceAll('_', '-'), 'shared'],
  })),
);
const corpus = createMemoryStore(makeCorpus({ articles: [...leads, ...others] }));

describe('articles with provider, topics, images and 10 related each with theirs', () => {
  test.each([5, 50, 100])('cost six batches for a page of %d', async (first) => {
    const { store, calls } = countingStore(corpus);
    const { articles } = await ask(
      store,
      `{ articles(first: ${first}) { nodes { title provider { name } topics { name } images { url } image { url }
           related(first: 10) { nodes { title provider { name } topics { name } images { url } } } } } }`,
    );
    expect(articles.nodes).toHaveLength(first);
    expect(articles.nodes.at(-1).related.nodes).toHaveLength(10);
    expect(calls).toEqual({
      articlePages: [1],
      providersByDomain: [first, first * 10],
      topicsBySlug: [first + 1, first * 10],
      relatedPages: [first],
    });
  });
});

test('lists that use up several turns of the request cost the same batches', async () => {
  const { store, calls } = countingStore({
    ...corpus,
    relatedPages: async (requests) =>
      (await corpus.relatedPages(requests)).map((page, at) => (at % 7 === 3 ? readSlowly(page) : page)),
  });
  await ask(
    store,
    '{ articles(first: 50) { nodes { related(first: 10) { nodes { provider { name } topics { name } } } } } }',
  );
  expect(calls).toEqual({
    articlePages: [1],
    relatedPages: [50],
    providersByDomain: [500],
    topicsBySlug: [501],
  });
});

/** A page whose items take 15 ms to read: longer than a turn. */
function readSlowly<Item>(page: Page<Item>): Page<Item> {
  return {
    ...page,
    get items() {
      const until = performance.now() + 15;
      while (performance.now() < until);
      return page.items;
    },
  };
}

describe('a connection', () => {
  const callsOf = async (query: string): Promise<Record<string, number[]>> => {
    const { store, calls } = countingStore(corpus);
    await ask(store, query);
    return calls;
  };

  test('asks for one page however its nodes, edges and pageInfo are selected', async () => {
    expect(
      await callsOf(
        `{ articles(first: 3) { nodes { id } more: nodes { title } edges { cursor node { id } } pageInfo { endCursor } snapshot { id } } }`,
      ),
    ).toEqual({ articlePages: [1] });
  });

  test('asks for no page when only the count is selected, and no count when it is not', async () => {
    expect(await callsOf('{ articles { totalCount } }')).toEqual({ articleCounts: [1] });
    expect(await callsOf('{ articles { pageInfo { hasNextPage } } }')).toEqual({ articlePages: [1] });
    expect(await callsOf('{ articles { snapshot { id } __typename } }')).toEqual({});
  });

  test('asks once for what is selected under several names', async () => {
    expect(
      await callsOf(
        `{ a: articles(first: 3) { totalCount nodes { id } again: totalCount } b: articles(first: 3, orderBy: []) { totalCount nodes { id } }
           c: articles(first: 3, after: null) { totalCount } d: articles(first: 4) { totalCount nodes { id } } }`,
      ),
    ).toEqual({ articlePages: [2], articleCounts: [1] });
  });

  test('counts what the snapshot knows without asking', async () => {
    expect(
      await callsOf(
        '{ providers { totalCount } topics { totalCount } problems { totalCount } corpus { counts { articles } } }',
      ),
    ).toEqual({});
    expect(await callsOf('{ article(by: {id: "a_lead1"}) { related { totalCount } } }')).toEqual({
      articlesById: [1],
    });
  });

  test('of many owners is asked for in one batch', async () => {
    expect(
      await callsOf(
        `{ providers(first: 50) { nodes { articles(first: 2) { totalCount nodes { id } } } }
           articles(first: 50) { nodes { mentionedBy { totalCount nodes { id } } } } }`,
      ),
    ).toEqual({ providerPages: [1], articlePages: [1, 50], articleCounts: [100], mentionedByPages: [50] });
  });
});

test('look-ups are asked for in one batch, each key once', async () => {
  const { store, calls } = countingStore(corpus);
  await ask(
    store,
    `{ nodes(ids: ["a_lead1", "a_lead2", "a_lead1", "no id", "c_corpus"]) { id } node(id: "a_lead3") { id }
       articlesByUrl(urls: ["https://a.example/", "https://a.example/"]) { id } article(by: {url: "https://b.example/"}) { id }
       a: provider(domain: "A.example") { id } b: provider(domain: "www.a.example") { id } topic(slug: "SHARED") { id } }`,
  );
  expect(calls).toEqual({ nodesById: [3], articlesByUrl: [2], providersByDomain: [1], topicsBySlug: [1] });
});

test('a request never sees what another one loaded', async () => {
  const { store, calls } = countingStore(corpus);
  await ask(store, '{ article(by: {id: "a_lead1"}) { id } }');
  await ask(store, '{ article(by: {id: "a_lead1"}) { id } }');
  expect(calls).toEqual({ articlesById: [1, 1] });
});
