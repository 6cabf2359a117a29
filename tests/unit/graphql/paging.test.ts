/** Walking a list through the schema: forwards, backwards and by number, each item once, both flags exact. */
import { describe, expect, test } from '@jest/globals';
import { makeCorpus } from '../../contract/corpus-builder.js';
import { createMemoryStore } from '../../../src/store/memory/memory-store.js';
import { articleOrderFields } from '../../../src/graphql/article/article-order.js';
import { answer, ask } from './ask.js';

const ids = Array.from({ length: 23 }, (_, at) => `a_${String(at).padStart(2, '0')}`);
const store = createMemoryStore(
  makeCorpus({
    articles: [
      ...ids.map((id, at) => ({
        id,
        minute: at % 5,
        quality: at % 4 === 0 ? null : at % 3,
        heat: at % 7 === 0 ? null : -1,
        title: ['Éclair', 'eclair', 'Zebra', 'Ähre'][at % 4]!,
        provider: `p${at % 6}.example`,
        topics: [`topic-${at % 8}`],
        related: ids.filter((_, other) => other !== at && other % (at + 2) === 0),
      })),
    ],
  }),
);

interface Answered {
  readonly nodes: { id: string }[];
  readonly pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

const listed = 'nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
const page = async (list: string, paging: string): Promise<Answered> =>
  (await ask(store, `{ list: ${list}(${paging}) { ${listed} } }`)).list;
const idsOf = ({ nodes }: Answered): string[] => nodes.map(({ id }) => id);

const everyTitle = 'search: "eclair OR zebra OR ahre",';
const lists: readonly (readonly [list: string, orderBy: string])[] = [
  ['articles', ''],
  ...Object.keys(articleOrderFields).flatMap((field) =>
    ['ASC', 'DESC'].flatMap((direction) =>
      ['FIRST', 'LAST'].map((nulls): [string, string] => [
        'articles',
        `${field === 'RELEVANCE' ? everyTitle : ''} orderBy: {field: ${field}, direction: ${direction}, nulls: ${nulls}},`,
      ]),
    ),
  ),
  ['articles', 'orderBy: [{field: QUALITY}, {field: TITLE, direction: ASC}],'],
  ['articles', 'where: {quality: {isNull: false}}, orderBy: [{field: TITLE}],'],
  ['articles', everyTitle],
  ['articles', 'search: " ", orderBy: [{field: RELEVANCE}, {field: TITLE}],'],
  ['articles', 'search: "eclair", where: {heat: {lt: 0}}, orderBy: [{field: HEAT}, {field: RELEVANCE}],'],
  ['providers', ''],
  ['providers', 'orderBy: {field: NAME, direction: ASC},'],
  ['providers', 'orderBy: {field: LATEST_ARTICLE},'],
  ['topics', ''],
  ['topics', 'orderBy: {field: LATEST_ARTICLE, nulls: FIRST},'],
];

describe.each(lists)('%s(%s)', (list, orderBy) => {
  test('walked forwards, backwards and by number is the same list', async () => {
    const whole = idsOf(await page(list, `${orderBy} first: 100`));
    expect(new Set(whole).size).toBe(whole.length);
    expect(whole.length).toBeGreaterThan(5);

    const forwards: string[] = [];
    let cursor: string | null = null;
    for (let more = true; more;) {
      const at: Answered = await page(list, `${orderBy} first: 4, after: ${JSON.stringify(cursor)}`);
      expect(at.pageInfo.hasPreviousPage).toBe(forwards.length > 0);
      forwards.push(...idsOf(at));
      ({ hasNextPage: more, endCursor: cursor } = at.pageInfo);
    }
    expect(forwards).toEqual(whole);

    const backwards: string[] = [];
    cursor = null;
    for (let more = true; more;) {
      const at: Answered = await page(list, `${orderBy} last: 4, before: ${JSON.stringify(cursor)}`);
      expect(at.pageInfo.hasNextPage).toBe(backwards.length > 0);
      backwards.unshift(...idsOf(at));
      ({ hasPreviousPage: more, startCursor: cursor } = at.pageInfo);
    }
    expect(backwards).toEqual(whole);

    const numbered: string[] = [];
    while (numbered.length < whole.length) {
      numbered.push(...idsOf(await page(list, `${orderBy} first: 4, offset: ${numbered.length}`)));
    }
    expect(numbered).toEqual(whole);
  });
});

test('edges and nodes are the same page, and pageInfo holds the cursors of its ends', async () => {
  const { articles } = await ask(
    store,
    '{ articles(first: 3, offset: 5) { nodes { id } edges { cursor node { id } } pageInfo { startCursor endCursor } } }',
  );
  const cursors = articles.edges.map(({ cursor }: { cursor: string }) => cursor);
  expect(articles.edges.map(({ node }: { node: unknown }) => node)).toEqual(articles.nodes);
  expect(articles.pageInfo).toEqual({ startCursor: cursors[0], endCursor: cursors[2] });
});

test('an empty page has no cursors, and says what is around it', async () => {
  const beyond = await page('articles', 'offset: 1000');
  expect(beyond).toEqual({
    nodes: [],
    pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
  });
  const none = await page('articles', 'first: 0');
  expect(none.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false, startCursor: null });
});

test('20 come when nothing is asked', async () => {
  const { articles } = await ask(store, '{ articles { nodes { id } totalCount } }');
  expect([articles.nodes.length, articles.totalCount]).toEqual([20, 23]);
});

test('a related list keeps its own order and its own places', async () => {
  const { article } = await ask(
    store,
    '{ article(by: {id: "a_00"}) { related(first: 3, offset: 2) { totalCount edges { position cursor node { id } } pageInfo { hasNextPage hasPreviousPage } } } }',
  );
  const { related } = article;
  expect(related.edges.map(({ position }: { position: number }) => position)).toEqual([3, 4, 5]);
  expect(related).toMatchObject({ totalCount: 11, pageInfo: { hasNextPage: true, hasPreviousPage: true } });
  const next = await ask(
    store,
    'query ($after: String) { article(by: {id: "a_00"}) { related(first: 1, after: $after) { edges { position } } } }',
    { after: related.edges[2].cursor },
  );
  expect(next.article.related.edges).toEqual([{ position: 6 }]);
  const { id } = related.edges[0].node;
  const { errors } = await answer(
    store,
    'query ($after: String) { article(by: {id: "a_01"}) { related(first: 1, after: $after) { edges { position } } } }',
    { after: related.edges[2].cursor },
  );
  expect([id, errors?.[0]?.extensions]).toEqual(['a_06', { code: 'BAD_USER_INPUT', argument: 'after' }]);
});
