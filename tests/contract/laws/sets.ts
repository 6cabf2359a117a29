/** What sets of articles promise, and the lists of links between articles. */
import { expect } from '@jest/globals';
import type { ArticleSet } from '../../../src/store/article-set.js';
import { articlePage, articlesOn, by, cut, factsOf, only, shown } from '../ask.js';
import { epoch, makeCorpus } from '../corpus-builder.js';
import type { Law } from './law.js';

const conflict = { field: 'title', document: 'Named', mention: 'Named otherwise' } as const;
const corpus = makeCorpus({
  articles: [
    { id: 'a', minute: 9, provider: 'p.example', topics: ['x', 'y'], related: ['t', 'u'] },
    { id: 'b', minute: 8, provider: 'p.example', topics: ['x'], related: ['u'] },
    { id: 'c', minute: 7, provider: 'q.example', topics: ['x', 'y'], related: ['u', 't'] },
    {
      id: 'd',
      minute: 6,
      provider: 'p.example',
      topics: ['y', 'x'],
      quality: 70,
      related: [
        'u',
        { id: 't', title: 'Named otherwise', quality: 41, conflicts: [conflict] },
        { id: 'a', quality: 3 },
      ],
    },
    { id: 't', minute: 5, title: 'Named', provider: 'q.example', quality: 40 },
    { id: 'u', minute: 4, provider: 'q.example', document: null },
  ],
  topicNames: { empty: 'Empty' },
});

const expected: readonly (readonly [ArticleSet, string])[] = [
  [{}, 'a b c d t u'],
  [{ provider: 'p.example' }, 'a b d'],
  [{ topic: 'y' }, 'a c d'],
  [{ mentions: 't' }, 'a c d'],
  [{ provider: 'p.example', topic: 'y' }, 'a d'],
  [{ provider: 'q.example', mentions: 't' }, 'c'],
  [{ topic: 'x', mentions: 'u' }, 'a b c d'],
  [{ provider: 'p.example', topic: 'y', mentions: 't' }, 'a d'],
  [{ provider: 'q.example', topic: 'x', mentions: 'a' }, ''],
  [{ topic: 'empty' }, ''],
  [{ mentions: 'b' }, ''],
  [{ provider: 'unknown.example' }, ''],
  [{ provider: 'p.example', topic: 'unknown' }, ''],
  [{ topic: 'x', mentions: 'unknown' }, ''],
];

export const setLaws: readonly Law[] = [
  {
    name: 'a set holds the articles that fit every part of it, and a set with an unknown key none',
    async check(createStore) {
      const store = await createStore(corpus);
      const pages = await store.articlePages(expected.map(([set]) => ({ set, orderBy: [], page: cut() })));
      expect(pages.map((page) => shown(articlesOn(page)))).toEqual(expected.map(([, ids]) => ids));
      const oldestFirst = await store.articlePages(
        expected.map(([set]) => ({ set, orderBy: [by('PUBLISHED_DATE_TIME ASC')], page: cut() })),
      );
      expect(oldestFirst.map((page) => shown(articlesOn(page)))).toEqual(
        expected.map(([, ids]) => ids.split(' ').reverse().join(' ')),
      );
    },
  },
  {
    name: 'a part that is there but undefined is not given',
    async check(createStore) {
      const store = await createStore(corpus);
      expect(await store.articleCounts([{ provider: undefined, topic: 'y', mentions: undefined }])).toEqual([
        3,
      ]);
    },
  },
  {
    name: 'a count is the number of articles in the set',
    async check(createStore) {
      const store = await createStore(corpus);
      const counts = await store.articleCounts(expected.map(([set]) => set));
      expect(counts).toEqual(expected.map(([, ids]) => ids.split(' ').filter(Boolean).length));
    },
  },
  {
    name: 'pages of a set walk it in both directions, one by one',
    async check(createStore) {
      const store = await createStore(corpus);
      for (const [set, ids] of expected) {
        const list = ids.split(' ').filter(Boolean);
        for (const [index, id] of list.entries()) {
          const around = [index > 0 ? '<' : '', id, index < list.length - 1 ? '>' : '']
            .filter(Boolean)
            .join(' ');
          const forwards = await articlePage(store, { offset: index, limit: 1 }, [], set);
          expect(shown(forwards)).toBe(around);
          const { position } = forwards.items[0]!;
          const next = await articlePage(store, { after: position, limit: 1 }, [], set);
          expect(next.items.map(({ item }) => item.id)).toEqual(list.slice(index + 1, index + 2));
          const previous = await articlePage(store, { before: position, limit: 1, from: 'END' }, [], set);
          expect(previous.items.map(({ item }) => item.id)).toEqual(index === 0 ? [] : [list[index - 1]]);
        }
      }
    },
  },
  {
    name: "an article's related list keeps its order, with what its entries say",
    async check(createStore) {
      const store = await createStore(corpus);
      const [list, unknown, none] = await store.relatedPages([
        { articleId: 'd', page: cut() },
        { articleId: 'unknown', page: cut() },
        { articleId: 'u', page: cut() },
      ]);
      expect(
        list!.items.map(({ item: { article, position, quality } }) => [article.id, position, quality]),
      ).toEqual([
        ['u', 1, null],
        ['t', 2, 41],
        ['a', 3, 3],
      ]);
      expect(factsOf(list!.items[1]!.item.article)).toEqual(
        factsOf(corpus.articles.find(({ id }) => id === 't')!),
      );
      expect(list!.items.map(({ position }) => position)).toEqual([
        { values: [1], id: 'u' },
        { values: [2], id: 't' },
        { values: [3], id: 'a' },
      ]);
      const empty = { items: [], hasNextPage: false, hasPreviousPage: false };
      expect([unknown, none]).toEqual([empty, empty]);
    },
  },
  {
    name: 'pages of a related list are cut like others',
    async check(createStore) {
      const store = await createStore(corpus);
      const ask = async (page: Parameters<typeof cut>[0]) => {
        const { items, ...flags } = await only(store.relatedPages([{ articleId: 'd', page: cut(page) }]));
        const ids = items.map(({ item }) => ({ item: item.article, position: { values: [], id: '' } }));
        return shown({ items: ids, ...flags });
      };
      expect(await ask({ limit: 2 })).toBe('u t >');
      expect(await ask({ limit: 2, from: 'END' })).toBe('< t a');
      expect(await ask({ after: { values: [1], id: 'u' }, limit: 1 })).toBe('< t >');
      expect(await ask({ after: { values: [1], id: 'gone' }, limit: 1 })).toBe('u >');
      expect(await ask({ before: { values: [2], id: 't' }, limit: 5, from: 'END' })).toBe('u >');
      expect(await ask({ offset: 2 })).toBe('< a');
      expect(await ask({ offset: 3 })).toBe('<');
      expect(await ask({ limit: 0 })).toBe('>');
    },
  },
  {
    name: 'the articles that name an article come with what their entries say of it',
    async check(createStore) {
      const store = await createStore(corpus);
      const page = await only(
        store.mentionedByPages([{ articleId: 't', set: { mentions: 't' }, orderBy: [], page: cut() }]),
      );
      const said = page.items.map(({ item: { article, ...rest } }) => ({ id: article.id, ...rest }));
      expect(said).toEqual([
        { id: 'a', position: 1, title: 'Named', quality: null, conflicts: [] },
        { id: 'c', position: 2, title: 'Named', quality: null, conflicts: [] },
        { id: 'd', position: 2, title: 'Named otherwise', quality: 41, conflicts: [conflict] },
      ]);
      expect(page.items[0]!.position).toEqual({ values: [epoch + 540_000], id: 'a' });
    },
  },
  {
    name: 'the articles that name an article are paged in every order like the set of them',
    async check(createStore) {
      const store = await createStore(corpus);
      for (const order of ['PUBLISHED_DATE_TIME ASC', 'QUALITY DESC', 'TITLE DESC', 'RELATED_COUNT ASC']) {
        for (const page of [
          {},
          { limit: 1 },
          { limit: 2, from: 'END' },
          { offset: 1, limit: 1 },
          { limit: 0 },
        ] as const) {
          const orderBy = [by(order)];
          const naming = await only(
            store.mentionedByPages([{ articleId: 't', set: { mentions: 't' }, orderBy, page: cut(page) }]),
          );
          const articles = await articlePage(store, page, orderBy, { mentions: 't' });
          expect({
            ...naming,
            items: naming.items.map(({ item, position }) => ({ item: item.article, position })),
          }).toEqual(articles);
        }
      }
      const unknown = await only(
        store.mentionedByPages([{ articleId: 'zzz', set: { mentions: 'zzz' }, orderBy: [], page: cut() }]),
      );
      expect(unknown).toEqual({ items: [], hasNextPage: false, hasPreviousPage: false });
    },
  },
];
