/** What filters promise: every test of every field, missing values, two-valued logic, and the lists that can be filtered. */
import { expect } from '@jest/globals';
import type { Corpus } from '../../../src/corpus/corpus.js';
import type {
  ArticleFilter,
  ArticleTest,
  ImageTest,
  Logic,
  NumberTest,
  TextTest,
  TopicTest,
} from '../../../src/model/article-filter.js';
import type { Image } from '../../../src/model/image.js';
import type { ProblemTest, ProviderTest, TopicListTest } from '../../../src/model/list-filter.js';
import type { CorpusStore } from '../../../src/store/corpus-store.js';
import { articlePage, by, cut, only, shown } from '../ask.js';
import { epoch, makeCorpus } from '../corpus-builder.js';
import { deepFreeze } from '../deep-freeze.js';
import type { Law } from '../laws/law.js';

const image = (facts: Partial<Image>): Image => ({
  url: 'https://img.example/x.png',
  width: null,
  height: null,
  title: null,
  isCached: null,
  ...facts,
});

/** Newest first: a b c d e f. What is not said of an article is missing, or an empty list. */
const corpus: Corpus = makeCorpus({
  articles: [
    {
      id: 'a',
      minute: 60,
      title: 'Zébra crossing',
      quality: 70,
      heat: -1,
      published: true,
      provider: 'north.example',
      topics: ['ai', 'law'],
      related: ['b', 'f'],
      fields: {
        excerpt: 'Straße im Süden',
        category: 'News',
        type: 'VIDEO',
        images: [
          image({
            url: 'https://img.example/A.png',
            width: 640,
            height: 480,
            title: 'Äpfel',
            isCached: true,
          }),
          image({ width: 100, isCached: false }),
        ],
      },
    },
    {
      id: 'b',
      minute: 50,
      title: 'zebra',
      quality: 0,
      heat: 80,
      published: false,
      provider: 'south.example',
      topics: ['law'],
      related: ['c'],
      fields: { excerpt: '', category: '', host: 'amp.south.example:8080', images: [image({ height: 480 })] },
    },
    { id: 'c', minute: 40, title: 'The σίγμας', topics: ['police-force'], related: ['a', 'b'] },
    { id: 'd', minute: 30, title: '\u{1F600} smile', quality: 0, provider: 'south.example' },
    { id: 'e', minute: 20, title: 'ZEBRA', fields: { category: 'news', type: 'OTHER' } },
    { id: 'f', minute: 10, title: '', quality: 189, document: null, url: 'https://example.com/F?x=É' },
  ],
  providerNames: { 'north.example': 'The Nörth', 'south.example': 'South', 'example.com': 'south' },
  topicNames: { ai: 'AI', law: 'Law & Order', 'police-force': 'Police', none: 'Nobody’s' },
});

type Row = readonly [filter: Logic<ArticleTest>, ids: string];

const of = <Test>(test: Test): Logic<Test> => ({ kind: 'test', of: test });
const all = <Test>(...parts: Logic<Test>[]): Logic<Test> => ({ kind: 'and', of: parts });
const any = <Test>(...parts: Logic<Test>[]): Logic<Test> => ({ kind: 'or', of: parts });
const not = <Test>(part: Logic<Test>): Logic<Test> => ({ kind: 'not', of: part });
const oneOf = (...values: string[]): TextTest => ({ kind: 'in', values, mode: 'INSENSITIVE' });
const exactly = (...values: string[]): TextTest => ({ kind: 'in', values, mode: 'SENSITIVE' });
const part = (kind: 'contains' | 'startsWith' | 'endsWith', value: string): TextTest => ({
  kind,
  value,
  mode: 'INSENSITIVE',
});
const exactPart = (kind: 'contains' | 'startsWith' | 'endsWith', value: string): TextTest => ({
  kind,
  value,
  mode: 'SENSITIVE',
});
const missing = { kind: 'missing' } as const;
const among = (...values: number[]): NumberTest => ({ kind: 'in', values });
const range = (from: number | null, to: number | null): NumberTest => ({ kind: 'range', from, to });
const minute = (minutes: number): number => epoch + minutes * 60_000;

type TextName = Extract<ArticleTest, { readonly test: TextTest }>['field'];
type NumberName = Extract<ArticleTest, { readonly test: NumberTest }>['field'];
const text = (field: TextName, test: TextTest, ids: string): Row => [of({ field, test }), ids];
const number = (field: NumberName, test: NumberTest, ids: string): Row => [of({ field, test }), ids];
const topic = (some: Logic<TopicTest>, ids: string): Row => [of({ field: 'topics', some }), ids];
const picture = (some: Logic<ImageTest>, ids: string): Row => [of({ field: 'images', some }), ids];
const links = (field: 'related' | 'mentionedBy', some: Logic<ArticleTest>, ids: string): Row => [
  of({ field, some }),
  ids,
];

const texts: readonly Row[] = [
  text('title', oneOf('zebra'), 'b e'),
  text('title', oneOf('ZÉBRA', 'smile', '\u{1F600} SMILE'), 'b d e'),
  text('title', oneOf('ΣΊΓΜΑΣ', 'the σιγμασ'), 'c'),
  text('title', exactly('zebra'), 'b'),
  text('title', exactly('Zebra', 'ze\u0301bra'), ''),
  text('title', oneOf(''), 'f'),
  text('title', oneOf(), ''),
  text('title', part('contains', 'ÉBR'), 'a b e'),
  text('title', part('contains', ''), 'a b c d e f'),
  text('title', part('contains', '\u0301'), 'a b c d e f'),
  text('title', exactPart('contains', 'Zé'), 'a'),
  text('title', exactPart('contains', '\u0301'), ''),
  text('title', part('startsWith', 'ZEBRA'), 'a b e'),
  text('title', exactPart('startsWith', 'zebra'), 'b'),
  text('title', part('endsWith', 'ebra'), 'b e'),
  text('title', exactPart('endsWith', 'EBRA'), 'e'),
  text('title', missing, ''),
  text('excerpt', part('contains', 'STRAßE'), 'a'),
  text('excerpt', part('contains', 'strasse'), ''),
  text('excerpt', part('contains', ''), 'a b'),
  text('excerpt', oneOf('', 'straße im suden'), 'a b'),
  text('excerpt', part('endsWith', 'ÜDEN'), 'a'),
  text('excerpt', missing, 'c d e f'),
  text('url', exactly('https://example.com/F?x=É'), 'f'),
  text('url', oneOf('https://example.com/f?x=e'), 'f'),
  text('url', oneOf('https://example.com/e', 'https://south.example/b'), 'b e'),
  text('url', part('startsWith', 'https://south'), 'b d'),
  text('url', missing, ''),
  text('host', oneOf('AMP.south.example:8080'), 'b'),
  text('host', part('endsWith', '.example'), 'a d'),
  text('host', exactPart('contains', 'South'), ''),
  text('host', missing, ''),
  text('category', oneOf('NEWS'), 'a e'),
  text('category', exactly('News', ''), 'a b'),
  text('category', part('contains', ''), 'a b e'),
  text('category', part('startsWith', 'ne'), 'a e'),
  text('category', missing, 'c d f'),
  text('provider.domain', oneOf('south.example', 'unknown.example'), 'b d'),
  text('provider.domain', part('contains', 'th.'), 'a b d'),
  text('provider.domain', missing, ''),
  text('provider.name', oneOf('south'), 'b c d e f'),
  text('provider.name', exactly('south'), 'c e f'),
  text('provider.name', part('endsWith', 'north'), 'a'),
  text('provider.name', missing, ''),
];

const numbers: readonly Row[] = [
  number('publishedAt', range(minute(20), minute(40)), 'c d e'),
  number('publishedAt', range(minute(20) + 1, minute(40) - 1), 'd'),
  number('publishedAt', range(null, minute(10)), 'f'),
  number('publishedAt', range(minute(60), null), 'a'),
  number('publishedAt', range(minute(61), null), ''),
  number('publishedAt', range(null, null), 'a b c d e f'),
  number('publishedAt', range(minute(40), minute(20)), ''),
  number('publishedAt', range(-Infinity, Infinity), 'a b c d e f'),
  number('publishedAt', among(minute(60), minute(10), minute(11)), 'a f'),
  number('publishedAt', among(), ''),
  number('publishedAt', missing, ''),
  number('quality', range(0, 70), 'a b d'),
  number('quality', range(null, null), 'a b d f'),
  number('quality', range(1, null), 'a f'),
  number('quality', range(70, 1), ''),
  number('quality', range(0.5, 69.5), ''),
  number('quality', among(0, 189, 5), 'b d f'),
  number('quality', among(-0), 'b d'),
  number('quality', missing, 'c e'),
  number('heat', range(null, -1), 'a'),
  number('heat', among(80), 'b'),
  number('heat', missing, 'c d e f'),
  number('topicCount', among(0), 'd e f'),
  number('topicCount', range(2, null), 'a'),
  number('topicCount', missing, ''),
  number('imageCount', among(1, 2), 'a b'),
  number('imageCount', range(null, 0), 'c d e f'),
  number('imageCount', missing, ''),
  number('relatedCount', range(1, 1), 'b'),
  number('relatedCount', among(0), 'd e f'),
  number('relatedCount', missing, ''),
  number('mentionCount', among(2), 'b'),
  number('mentionCount', range(1, null), 'a b c f'),
  number('mentionCount', missing, ''),
];

const flags: readonly Row[] = [
  [of({ field: 'type', in: ['VIDEO'] }), 'a'],
  [of({ field: 'type', in: ['OTHER', 'ARTICLE'] }), 'b c d e f'],
  [of({ field: 'type', in: [] }), ''],
  [of({ field: 'published', is: true }), 'a'],
  [of({ field: 'published', is: false }), 'b'],
  [of({ field: 'hasDocument', is: true }), 'a b c d e'],
  [of({ field: 'hasDocument', is: false }), 'f'],
];

const lists: readonly Row[] = [
  topic(of({ field: 'slug', test: oneOf('law') }), 'a b'),
  topic(of({ field: 'slug', test: exactly('LAW') }), ''),
  topic(of({ field: 'slug', test: oneOf('none', 'unknown') }), ''),
  topic(of({ field: 'slug', test: part('contains', '-') }), 'c'),
  topic(of({ field: 'slug', test: missing }), ''),
  topic(of({ field: 'name', test: part('startsWith', 'law &') }), 'a b'),
  topic(of({ field: 'name', test: oneOf('ai', 'police') }), 'a c'),
  topic(of({ field: 'name', test: missing }), ''),
  topic(all(), 'a b c'),
  topic(any(), ''),
  topic(not(any()), 'a b c'),
  // One topic must fit all of it: a has two that fit a half each.
  topic(
    all<TopicTest>(
      of({ field: 'slug', test: oneOf('ai') }),
      of({ field: 'name', test: part('contains', 'order') }),
    ),
    '',
  ),
  topic(
    all<TopicTest>(
      of({ field: 'slug', test: oneOf('law') }),
      of({ field: 'name', test: part('contains', 'order') }),
    ),
    'a b',
  ),
  topic(not(of({ field: 'slug', test: oneOf('law') })), 'a c'),
  [not(topic(of({ field: 'slug', test: oneOf('law') }), '')[0]), 'c d e f'],
  // `every`: none that does not fit.
  [not(topic(not(of({ field: 'slug', test: oneOf('law') })), '')[0]), 'b d e f'],
  picture(of({ field: 'url', test: oneOf('https://img.example/a.png') }), 'a'),
  picture(of({ field: 'url', test: exactly('https://img.example/a.png') }), ''),
  picture(of({ field: 'url', test: part('endsWith', 'x.png') }), 'a b'),
  picture(of({ field: 'title', test: part('contains', 'apf') }), 'a'),
  picture(of({ field: 'title', test: missing }), 'a b'),
  picture(of({ field: 'width', test: range(101, null) }), 'a'),
  picture(of({ field: 'width', test: missing }), 'b'),
  picture(of({ field: 'height', test: among(480) }), 'a b'),
  picture(of({ field: 'height', test: missing }), 'a'),
  picture(of({ field: 'isCached', is: true }), 'a'),
  picture(of({ field: 'isCached', is: false }), 'a'),
  picture(all(), 'a b'),
  picture(any(), ''),
  picture(
    all<ImageTest>(
      of({ field: 'width', test: range(null, 100) }),
      of({ field: 'height', test: range(1, null) }),
    ),
    '',
  ),
  picture(not(of({ field: 'width', test: range(1, null) })), 'b'),
];

const linked: readonly Row[] = [
  links('related', all(), 'a b c'),
  links('related', any(), ''),
  links('related', of({ field: 'hasDocument', is: false }), 'a'),
  links('related', of({ field: 'quality', test: among(0) }), 'a c'),
  links('related', not(of({ field: 'quality', test: among(0) })), 'a b c'),
  [not(links('related', of({ field: 'quality', test: among(0) }), '')[0]), 'b d e f'],
  links('mentionedBy', all(), 'a b c f'),
  links('mentionedBy', any(), ''),
  links('mentionedBy', of({ field: 'published', is: true }), 'b f'),
  links('mentionedBy', of({ field: 'title', test: part('contains', 'σιγμα') }), 'a b'),
  // One article must fit all of it.
  links(
    'related',
    all<ArticleTest>(of({ field: 'quality', test: among(0) }), of({ field: 'hasDocument', is: false })),
    '',
  ),
  links('related', links('related', of({ field: 'topicCount', test: among(2) }), '')[0], 'b'),
  links('mentionedBy', links('related', of({ field: 'hasDocument', is: false }), '')[0], 'b f'),
  links('related', links('mentionedBy', of({ field: 'published', is: false }), '')[0], 'b'),
];

const fits = (id: string): Logic<ArticleTest> =>
  of({
    field: 'publishedAt',
    test: among(corpus.articles.find((article) => article.id === id)!.publishedAt),
  });
const published = of<ArticleTest>({ field: 'published', is: true });
const logic: readonly Row[] = [
  [all(), 'a b c d e f'],
  [any(), ''],
  [not(all()), ''],
  [not(any()), 'a b c d e f'],
  [not(not(fits('c'))), 'c'],
  [not(published), 'b c d e f'],
  [not(of({ field: 'quality', test: among(0) })), 'a c e f'],
  [not(of({ field: 'category', test: oneOf('news') })), 'b c d f'],
  [not(of({ field: 'quality', test: range(null, 100) })), 'c e f'],
  [not(of({ field: 'quality', test: missing })), 'a b d f'],
  [any(fits('a'), fits('c'), all(fits('d'), fits('e'))), 'a c'],
  [all(any(fits('a'), fits('b')), any(fits('b'), fits('c'))), 'b'],
  [not(any(fits('a'), not(any(fits('a'), fits('b'), fits('c'))))), 'b c'],
  [all(not(fits('a')), not(fits('b')), of({ field: 'type', in: ['ARTICLE'] })), 'c d f'],
];

function one(filter: Logic<ArticleTest>): ArticleFilter {
  return [{ field: 'or', path: 'where', filter }];
}

/** Newest first and oldest first, paged, and counted. */
async function expectRows(store: CorpusStore, rows: readonly Row[]): Promise<void> {
  for (const [filter, ids] of rows) {
    const set = { filter: one(filter) };
    const list = ids.split(' ').filter(Boolean);
    const got = {
      newest: shown(await articlePage(store, {}, [], set)),
      oldest: shown(await articlePage(store, {}, [by('PUBLISHED_DATE_TIME ASC')], set)),
      firstOf: shown(await articlePage(store, { limit: 1 }, [], set)),
      last: shown(await articlePage(store, { limit: 1, from: 'END' }, [], deepFreeze(set))),
      count: await only(store.articleCounts([set])),
    };
    const [first = '', last = ''] = [list[0], list.at(-1)];
    expect({ filter, ...got }).toEqual({
      filter,
      newest: ids,
      oldest: list.toReversed().join(' '),
      firstOf: list.length > 1 ? `${first} >` : first,
      last: list.length > 1 ? `< ${last}` : last,
      count: list.length,
    });
  }
}

function law(name: string, rows: readonly Row[]): Law {
  return {
    name,
    async check(createStore) {
      await expectRows(await createStore(corpus), rows);
    },
  };
}

const places = makeCorpus({
  articles: [
    { id: '1', provider: 'a.example', topics: ['x', 'y'] },
    { id: '2', provider: 'a.example', topics: ['x'] },
    { id: '3', provider: 'b.example' },
  ],
  providerNames: { 'a.example': 'Ärzte', 'b.example': 'Bee' },
  topicNames: { x: 'Éx', y: 'Why', z: 'Zed' },
  problems: [
    { root: 'r', path: 'A.md', code: 'FIELD_WRONG', field: 'title', line: 1, column: 1, message: 'No Title' },
    { root: 'r', path: 'b.md', code: 'URL_SHARED', message: 'shared' },
  ],
});
const listed: Corpus = deepFreeze({
  ...places,
  providers: places.providers.map((provider) => ({
    ...provider,
    names: [provider.name, `${provider.name} Old`],
  })),
  topics: places.topics.map((each) => ({ ...each, parentSlug: each.slug === 'y' ? 'x' : null })),
});

const providerRows: readonly (readonly [Logic<ProviderTest>, string])[] = [
  [of({ field: 'domain', test: oneOf('A.EXAMPLE') }), 'a.example'],
  [of({ field: 'domain', test: exactly('A.EXAMPLE') }), ''],
  [of({ field: 'name', test: oneOf('arzte') }), 'a.example'],
  [of({ field: 'name', test: part('endsWith', 'OLD') }), 'a.example b.example'],
  [of({ field: 'name', test: exactPart('startsWith', 'bee') }), ''],
  [of({ field: 'name', test: missing }), ''],
  [of({ field: 'articleCount', test: range(2, null) }), 'a.example'],
  [of({ field: 'articleCount', test: missing }), ''],
  [not(of({ field: 'articleCount', test: among(2) })), 'b.example'],
  [all(), 'a.example b.example'],
  [any(), ''],
  [
    all<ProviderTest>(
      not(of({ field: 'name', test: oneOf('bee') })),
      of({ field: 'domain', test: part('contains', 'e') }),
    ),
    'a.example',
  ],
];
const topicRows: readonly (readonly [Logic<TopicListTest>, string])[] = [
  [of({ field: 'slug', test: oneOf('X', 'z') }), 'x z'],
  [of({ field: 'name', test: part('contains', 'e') }), 'x z'],
  [of({ field: 'name', test: exactPart('contains', 'é') }), ''],
  [of({ field: 'parent', test: oneOf('x') }), 'y'],
  [of({ field: 'parent', test: missing }), 'x z'],
  [not(of({ field: 'parent', test: oneOf('x') })), 'x z'],
  [of({ field: 'articleCount', test: among(0, 1) }), 'y z'],
];
const problemRows: readonly (readonly [Logic<ProblemTest>, string])[] = [
  [of({ field: 'code', in: ['FIELD_WRONG'] }), 'A.md'],
  [of({ field: 'code', in: [] }), ''],
  [of({ field: 'severity', in: ['ERROR', 'WARNING', 'NOTICE'] }), 'A.md b.md'],
  [of({ field: 'root', test: oneOf('R') }), 'A.md b.md'],
  [of({ field: 'path', test: oneOf('a.md') }), 'A.md'],
  [of({ field: 'path', test: exactly('a.md') }), ''],
  [of({ field: 'field', test: missing }), 'b.md'],
  [not(of({ field: 'field', test: oneOf('title') })), 'b.md'],
  [of({ field: 'message', test: part('contains', 'title') }), 'A.md'],
];

export const filterLaws: readonly Law[] = [
  law(
    'a text is compared without case and diacritics, or as it is, and a missing one fits nothing but "missing"',
    texts,
  ),
  law(
    'a number is compared with inclusive bounds and with lists, and a missing one fits nothing but "missing"',
    numbers,
  ),
  law('types and flags are compared, and an unknown flag is neither true nor false', flags),
  law('of topics and pictures one must fit the whole of what is asked, and an empty list has none', lists),
  law('of related and naming articles one must fit the whole of what is asked, however deep', linked),
  law(
    'logic is two-valued: `not` includes what is missing, `and` of nothing holds and `or` of nothing does not',
    logic,
  ),
  {
    name: 'all clauses of a filter must hold, beside the other parts of the set',
    async check(createStore) {
      const store = await createStore(corpus);
      const [zebra, bad] = [texts[0]![0], of<ArticleTest>({ field: 'quality', test: among(0) })];
      const sets = [
        { filter: [] },
        { filter: [...one(zebra), ...one(bad)] },
        { filter: [...one(zebra), ...one(not(bad)), ...one(all())] },
        { filter: one(bad), provider: 'south.example' },
        { filter: one(bad), provider: 'south.example', topic: 'law', mentions: 'c' },
        { filter: one(zebra), provider: 'unknown.example' },
        { filter: undefined, topic: 'law' },
      ];
      const pages = await Promise.all(sets.map((set) => articlePage(store, {}, [], set)));
      expect(pages.map(shown)).toEqual(['a b c d e f', 'b', 'e', 'b d', 'b', '', 'a b']);
      expect(await store.articleCounts(sets)).toEqual([6, 1, 1, 2, 1, 0, 2]);
    },
  },
  {
    name: 'a filter fits the same articles whatever was asked of it before',
    async check(createStore) {
      const store = await createStore(corpus);
      for (const [filter, ids] of [...texts, ...numbers, ...lists, ...linked, ...logic]) {
        const set = deepFreeze({ filter: one(filter) });
        const before = await only(store.articleCounts([set]));
        const pages = await store.articlePages([
          { set, orderBy: [], page: cut({ limit: 2, from: 'END' }) },
          { set, orderBy: [by('TITLE ASC')], page: cut() },
          { set, orderBy: [], page: cut({ offset: 1, limit: 1 }) },
        ]);
        const list = ids.split(' ').filter(Boolean);
        expect([filter, before, ...pages.map(({ items }) => items.length)]).toEqual([
          filter,
          list.length,
          Math.min(2, list.length),
          list.length,
          list.length > 1 ? 1 : 0,
        ]);
      }
    },
  },
  {
    name: 'the articles that name an article are filtered like others',
    async check(createStore) {
      const store = await createStore(corpus);
      const naming = async (filter: Logic<ArticleTest>) => {
        const set = { mentions: 'b', filter: one(filter) };
        const page = await only(store.mentionedByPages([{ articleId: 'b', set, orderBy: [], page: cut() }]));
        return page.items.map(({ item }) => `${item.article.id} ${item.position}`).join();
      };
      expect(await naming(all())).toBe('a 1,c 2');
      expect(await naming(published)).toBe('a 1');
      expect(await naming(not(published))).toBe('c 2');
      expect(await naming(any())).toBe('');
    },
  },
  {
    name: 'providers, topics and problems are filtered, paged and counted; without a filter all are',
    async check(createStore) {
      const store = await createStore(listed);
      const names = [by<'NAME'>('NAME ASC')];
      for (const [filter, wanted] of [[null, 'a.example b.example'] as const, ...providerRows]) {
        const { items } = await only(store.providerPages([{ filter, orderBy: names, page: cut() }]));
        const got = items.map(({ item }) => item.domain);
        expect([filter, got.join(' '), await only(store.providerCounts([filter]))]).toEqual([
          filter,
          wanted,
          got.length,
        ]);
      }
      for (const [filter, wanted] of [[null, 'x y z'] as const, ...topicRows]) {
        const { items } = await only(store.topicPages([{ filter, orderBy: names, page: cut() }]));
        const got = items.map(({ item }) => item.slug);
        expect([filter, got.sort().join(' '), await only(store.topicCounts([filter]))]).toEqual([
          filter,
          wanted,
          got.length,
        ]);
      }
      for (const [filter, wanted] of [[null, 'A.md b.md'] as const, ...problemRows]) {
        const { items } = await only(store.problemPages([{ filter, page: cut() }]));
        const got = items.map(({ item }) => item.path);
        expect([filter, got.join(' '), await only(store.problemCounts([filter]))]).toEqual([
          filter,
          wanted,
          got.length,
        ]);
      }
    },
  },
  {
    name: 'pages of filtered lists say what is before and after them in the filtered list',
    async check(createStore) {
      const store = await createStore(listed);
      const filter = not(of<TopicListTest>({ field: 'slug', test: oneOf('y') }));
      const orderBy = [by<'NAME'>('NAME ASC')];
      const ask = async (page: Parameters<typeof cut>[0]) =>
        shown(await only(store.topicPages([{ filter, orderBy, page: cut(page) }])));
      expect(await ask({})).toBe('t_x t_z');
      expect(await ask({ limit: 1 })).toBe('t_x >');
      expect(await ask({ after: { values: ['why'], id: 't_y' } })).toBe('< t_z');
      expect(await ask({ limit: 1, from: 'END' })).toBe('< t_z');
      expect(await ask({ offset: 2 })).toBe('<');
    },
  },
];
