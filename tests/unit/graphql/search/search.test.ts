/** `search`: what it finds, how finds are ordered, scored and shown, with filters, pages and counts. */
import { describe, expect, test } from '@jest/globals';
import { makeCorpus } from '../../../contract/corpus-builder.js';
import { createMemoryStore } from '../../../../src/store/memory/memory-store.js';
import { answer, ask } from '../ask.js';
import { askedStore } from '../asked-store.js';
import { countingStore } from '../counting-store.js';
import { newsroom } from './newsroom.js';

const titles = async (list: string): Promise<string[]> => {
  const { articles } = await ask(newsroom, `{ articles(${list}) { nodes { title } totalCount } }`);
  const found: string[] = articles.nodes.map(({ title }: { title: string }) => title);
  expect(articles.totalCount).toBe(found.length);
  return found;
};
const [police, schools, storm, quiet] = [
  'Police drop facial recognition',
  'Facial recognition in schools',
  'A storm at sea',
  'Quiet day',
];

describe('search', () => {
  test.each<[string, string[]]>([
    ['search: "police"', [police, storm]],
    ['search: "recognition police"', [police, storm]],
    ['search: "\\"facial recognition\\""', [schools, police]],
    ['search: "recognition -police"', [schools]],
    ['search: "storm OR schools", orderBy: {field: TITLE, direction: ASC}', [storm, schools]],
    ['search: "facia*"', [schools, police]],
    ['search: "recogntion", where: {quality: {gte: 50}}', [police]],
    ['search: "police", where: {provider: {domain: {eq: "wetter.example"}}}', [storm]],
    ['search: "nowhere"', []],
  ])('%s finds %j', async (list, expected) => {
    expect((await titles(list)).toSorted()).toEqual(expected.toSorted());
  });

  test.each(['search: null', 'search: ""', 'search: "  "', 'search: "?! *"'])(
    '%s searches for nothing: all articles, newest first, without scores',
    async (list) => {
      expect(await titles(list)).toEqual([quiet, storm, schools, police]);
      const { articles } = await ask(
        newsroom,
        `{ articles(${list}) { edges { score highlights { snippet } } } }`,
      );
      expect(articles.edges).toEqual(Array.from({ length: 4 }, () => ({ score: null, highlights: [] })));
    },
  );

  test('works on the articles of a provider, of a topic and on those that name an article', async () => {
    const { provider, topic, article } = await ask(
      newsroom,
      `{ provider(domain: "example.com") { articles(search: "police") { totalCount nodes { title } } }
         topic(slug: "facial-recognition") { articles(search: "schools") { totalCount nodes { title } } }
         article(by: {path: "_news/1.md"}) {
           mentionedBy(search: "wind", where: {title: {contains: "storm"}}) { totalCount edges { position title node { title } } }
           none: mentionedBy(search: "schools") { totalCount nodes { title } }
         } }`,
    );
    expect(provider.articles).toEqual({ totalCount: 1, nodes: [{ title: police }] });
    expect(topic.articles).toEqual({ totalCount: 1, nodes: [{ title: schools }] });
    expect(article).toEqual({
      mentionedBy: { totalCount: 1, edges: [{ position: 1, title: police, node: { title: storm } }] },
      none: { totalCount: 0, nodes: [] },
    });
  });

  test('asks the store with the words as they are read, and lists of the same meaning once', async () => {
    const { store, asked } = askedStore(newsroom);
    await ask(
      store,
      '{ a: articles(search: "Police!") { totalCount } b: articles(search: " police ", where: {or: []}) { totalCount nodes { id } } }',
    );
    const search = { groups: [[{ kind: 'word', word: 'police' }]], excluded: [] };
    expect(asked['articleCounts']).toEqual([{ search }]);
    const [page] = asked['articlePages'] as { set: unknown; orderBy: unknown }[];
    expect(page!.set).toBe(asked['articleCounts']![0]);
    expect(page!.orderBy).toEqual([{ field: 'RELEVANCE', direction: 'DESC', nulls: 'LAST' }]);
  });
});

describe('the order', () => {
  test('is by score, best first, unless another one is asked', async () => {
    const { articles } = await ask(
      newsroom,
      '{ articles(search: "police") { edges { score node { title } } } }',
    );
    const scores: number[] = articles.edges.map(({ score }: { score: number }) => score);
    expect(scores).toHaveLength(2);
    expect(scores[0]).toBeGreaterThan(scores[1]!);
    for (const score of scores) expect(Math.round(score * 1e6) / 1e6).toBe(score);
    expect(articles.edges[0].node.title).toBe(police);
    expect(await titles('search: "police", orderBy: []')).toEqual([police, storm]);
    expect(await titles('search: "police", orderBy: {field: RELEVANCE, direction: ASC}')).toEqual([
      storm,
      police,
    ]);
    expect(await titles('search: "police", orderBy: {field: PUBLISHED_DATE_TIME}')).toEqual([storm, police]);
  });

  test('may name RELEVANCE beside a search for nothing, where it decides nothing', async () => {
    expect(await titles('search: "", orderBy: {field: RELEVANCE}')).toEqual([quiet, storm, schools, police]);
    expect(await titles('search: "", orderBy: [{field: RELEVANCE}, {field: TITLE, direction: ASC}]')).toEqual(
      [storm, schools, police, quiet],
    );
  });
});

describe('highlights', () => {
  test('say where the words stand, as parts of the snippet, the title first', async () => {
    const { articles } = await ask(
      newsroom,
      '{ articles(search: "police recogntion") { edges { node { title excerpt } highlights { field snippet ranges { start end } } } } }',
    );
    const marked = articles.edges.map(({ highlights }: { highlights: Marked[] }) =>
      highlights.map(({ field, snippet, ranges }) => [
        field,
        ranges.map(({ start, end }) => snippet.slice(start, end)),
      ]),
    );
    expect(marked).toEqual([
      [
        ['TITLE', ['Police', 'recognition']],
        ['EXCERPT', ['police']],
      ],
      [['EXCERPT', ['police', 'recognition']]],
    ]);
    expect(articles.edges[0].highlights[0].snippet).toBe(police);
  });

  interface Marked {
    readonly field: string;
    readonly snippet: string;
    readonly ranges: readonly { readonly start: number; readonly end: number }[];
  }
});

describe('a cursor of RELEVANCE', () => {
  const cursorOf = async (list: string): Promise<string> => {
    const { articles } = await ask(newsroom, `{ articles(${list}, first: 1) { edges { cursor } } }`);
    return articles.edges[0].cursor;
  };
  const codeOf = async (list: string, cursor: string, store = newsroom): Promise<unknown> => {
    const { errors } = await answer(store, `{ articles(${list}, after: "${cursor}") { nodes { id } } }`);
    return errors?.[0]?.extensions['code'];
  };

  test('goes on in the list that it is of', async () => {
    const cursor = await cursorOf('search: "police"');
    expect(await codeOf('search: "police"', cursor)).toBeUndefined();
    expect(await codeOf('search: "POLICE?", orderBy: {field: RELEVANCE}', cursor)).toBeUndefined();
    const { articles } = await ask(
      newsroom,
      `{ articles(search: "police", after: "${cursor}") { nodes { title } pageInfo { hasPreviousPage hasNextPage } } }`,
    );
    expect(articles).toEqual({
      nodes: [{ title: storm }],
      pageInfo: { hasPreviousPage: true, hasNextPage: false },
    });
  });

  test('is one of another order for another search, and for no search', async () => {
    const cursor = await cursorOf('search: "police"');
    expect(await codeOf('search: "recognition"', cursor)).toBe('BAD_USER_INPUT');
    expect(await codeOf('search: "police", orderBy: {field: TITLE}', cursor)).toBe('BAD_USER_INPUT');
    expect(await codeOf('first: 5', cursor)).toBe('BAD_USER_INPUT');
  });

  test('has expired when another snapshot answers, also where RELEVANCE only decides between equals', async () => {
    const other = { ...newsroom, summary: { ...newsroom.summary, snapshotId: 'another' } };
    for (const list of [
      'search: "police"',
      'search: "police", orderBy: [{field: QUALITY}, {field: RELEVANCE}]',
    ]) {
      const cursor = await cursorOf(list);
      const { errors } = await answer(other, `{ articles(${list}, before: "${cursor}") { nodes { id } } }`);
      expect(errors?.[0]?.message).toBe(
        'Argument "before": expected a cursor of the snapshot that answers, but one of another snapshot came. Relevance is measured anew when the corpus changes: start again without the cursor, or page in an order without RELEVANCE.',
      );
      expect(errors?.[0]?.extensions).toEqual({ code: 'CURSOR_EXPIRED', argument: 'before' });
    }
  });

  test('of an order without RELEVANCE outlives its snapshot', async () => {
    const other = { ...newsroom, summary: { ...newsroom.summary, snapshotId: 'another' } };
    const list = 'search: "police", orderBy: {field: TITLE}';
    expect(await codeOf(list, await cursorOf(list), other)).toBeUndefined();
  });
});

describe('wrong use', () => {
  const words = (count: number): string => Array.from({ length: count }, (_, at) => `w${at}`).join(' ');

  test.each<[string, string, string]>([
    [
      `search: "${'a'.repeat(257)}"`,
      'Argument "search": expected at most 256 UTF-16 code units, but 257 came. Search for the few words that matter; for a whole text ask `where: {title: {eq}}`.',
      'search',
    ],
    [
      `search: "${words(33)}"`,
      'Argument "search": expected at most 32 words, each word of a phrase counted, but more came. Search for the few words that matter.',
      'search',
    ],
    [
      `search: "one \\"${words(32)}\\""`,
      'Argument "search": expected at most 32 words, each word of a phrase counted, but more came. Search for the few words that matter.',
      'search',
    ],
    [
      'search: "-police -\\"facial recognition\\""',
      'Argument "search": expected at least one word to find, but only exclusions came. Add a word, or leave articles out by `where: {not: {title: {contains}}}`.',
      'search',
    ],
    [
      'orderBy: [{field: TITLE}, {field: RELEVANCE}]',
      'Argument "orderBy": expected RELEVANCE only beside "search", but no search came. Add the argument "search", or order by another field.',
      'orderBy',
    ],
    [
      'orderBy: {field: RELEVANCE}, search: null',
      'Argument "orderBy": expected RELEVANCE only beside "search", but no search came. Add the argument "search", or order by another field.',
      'orderBy',
    ],
  ])('%.60s', async (list, message, argument) => {
    const { errors } = await answer(newsroom, `{ articles(${list}) { totalCount } }`);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.message).toBe(message);
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument });
  });

  test('but 256 characters and 32 words are searched', async () => {
    expect(await titles(`search: "${words(32)}"`)).toEqual([]);
    expect(await titles(`search: "${'a'.repeat(256)}"`)).toEqual([]);
  });
});

test('pages of 5, 50 and 100 with scores and highlights ask the store as often', async () => {
  const store = createMemoryStore(
    makeCorpus({
      articles: Array.from({ length: 120 }, (_, at) => ({ id: `a_${at}`, minute: at, title: `Storm ${at}` })),
    }),
  );
  for (const first of [5, 50, 100]) {
    const { store: listening, asked } = askedStore(store);
    const { store: counted, calls } = countingStore(listening);
    const { articles } = await ask(
      counted,
      `{ articles(search: "storm", first: ${first}) { totalCount edges { score cursor highlights { field snippet ranges { start end } } node { title } } } }`,
    );
    expect(articles.edges).toHaveLength(first);
    expect(articles.edges.at(-1).highlights).toHaveLength(1);
    expect(articles.totalCount).toBe(120);
    expect(calls).toEqual({ articlePages: [1], articleCounts: [1], highlights: [first] });
    const searches = new Set((asked['highlights'] as { search: unknown }[]).map(({ search }) => search));
    expect(searches.size).toBe(1);
  }
});
