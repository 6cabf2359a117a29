/** What the lists of providers, topics and problems promise. */
import { expect } from '@jest/globals';
import type { ListOrderField } from '../../../src/model/order.js';
import { by, cut, only, shown } from '../ask.js';
import { epoch, makeCorpus } from '../corpus-builder.js';
import { walkBackwards, walkByOffset, walkForwards } from '../walk.js';
import type { Law } from './law.js';

const corpus = makeCorpus({
  articles: [
    { id: '1', minute: 1, provider: 'many.example', topics: ['many'] },
    { id: '2', minute: 2, provider: 'many.example', topics: ['many'] },
    { id: '3', minute: 9, provider: 'z.example', topics: ['z'] },
    { id: '4', minute: 5, provider: 'y.example', topics: ['y'] },
    { id: '5', minute: 5, provider: 'x.example', topics: ['x'] },
  ],
  providerNames: {
    'many.example': 'The Many',
    'z.example': 'Écho',
    'y.example': 'echo',
    'x.example': 'ECHO',
  },
  topicNames: { none: 'None', many: 'The Many', z: 'Écho', y: 'echo', x: 'ECHO', void: 'A Void' },
});

const providerOrders: readonly (readonly [order: string, ids: string])[] = [
  ['', 'many.example x.example y.example z.example'],
  ['ARTICLE_COUNT ASC', 'x.example y.example z.example many.example'],
  ['NAME ASC', 'x.example y.example z.example many.example'],
  ['NAME DESC', 'many.example x.example y.example z.example'],
  ['LATEST_ARTICLE DESC', 'z.example x.example y.example many.example'],
  ['LATEST_ARTICLE ASC,NAME DESC', 'many.example x.example y.example z.example'],
  ['ARTICLE_COUNT DESC,LATEST_ARTICLE DESC', 'many.example z.example x.example y.example'],
  ['ARTICLE_COUNT DESC,ARTICLE_COUNT ASC', 'many.example x.example y.example z.example'],
];

const topicOrders: readonly (readonly [order: string, ids: string])[] = [
  ['', 'many x y z void none'],
  ['ARTICLE_COUNT ASC', 'void none x y z many'],
  ['NAME ASC', 'void x y z none many'],
  ['LATEST_ARTICLE DESC LAST', 'z x y many void none'],
  ['LATEST_ARTICLE DESC FIRST', 'void none z x y many'],
  ['LATEST_ARTICLE ASC LAST', 'many x y z void none'],
  ['LATEST_ARTICLE ASC FIRST,NAME DESC', 'none void many x y z'],
];

const clauses = (order: string) =>
  order
    .split(',')
    .filter(Boolean)
    .map((text) => by<ListOrderField>(text));
const keys = (ids: string) => ids.replaceAll(/[pt]_/g, '');

const problems = makeCorpus({
  articles: [],
  problems: [
    { root: 'b', path: 'a.md' },
    { root: 'a', path: 'b.md', line: 10, column: 2 },
    { root: 'a', path: 'b.md', line: 9, column: 3, code: 'YAML_SYNTAX' },
    { root: 'a', path: 'b.md', line: 9, column: 3, code: 'FIELD_WRONG', field: 'title' },
    { root: 'a', path: 'b.md', line: 9, column: 3, code: 'FIELD_WRONG', field: 'related[0].title' },
    {
      root: 'a',
      path: 'b.md',
      line: 9,
      column: 3,
      code: 'FIELD_WRONG',
      field: 'title',
      suggestion: 'Mend it.',
    },
    { root: 'a', path: 'b.md', line: 9, column: 3, code: 'FIELD_WRONG', field: 'title', message: 'Also.' },
    { root: 'a', path: 'b.md', line: 9, column: 1 },
    { root: 'a', path: 'b.md', message: 'Of the file.' },
    { root: 'a', path: '\u{1F600}.md' },
    { root: 'a', path: '\uFFFD.md' },
  ]
    // In the corpus's order, which this is from the last to the first but for the two last paths and the equals.
    .map((problem, index) => ({ problem, rank: [10, 7, 6, 4, 2, 5, 3, 1, 0, 9, 8][index]! }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ problem }) => problem as object),
});

export const listLaws: readonly Law[] = [
  {
    name: 'providers come most articles first or in the order asked, ties by name and then id',
    async check(createStore) {
      const store = await createStore(corpus);
      const pages = await store.providerPages(
        providerOrders.map(([order]) => ({ filter: null, orderBy: clauses(order), page: cut() })),
      );
      expect(pages.map((page) => keys(shown(page)))).toEqual(providerOrders.map(([, ids]) => ids));
    },
  },
  {
    name: 'topics come in the same orders, with topics without articles where missing values stand',
    async check(createStore) {
      const store = await createStore(corpus);
      const pages = await store.topicPages(
        topicOrders.map(([order]) => ({ filter: null, orderBy: clauses(order), page: cut() })),
      );
      expect(pages.map((page) => keys(shown(page)))).toEqual(topicOrders.map(([, ids]) => ids));
    },
  },
  {
    name: 'positions in lists hold the clauses or the article count, then the name as it is compared',
    async check(createStore) {
      const store = await createStore(corpus);
      const places = async (order: string) => {
        const orderBy = clauses(order);
        const [providers, topics] = [
          await only(store.providerPages([{ filter: null, orderBy, page: cut({ limit: 1 }) }])),
          await only(store.topicPages([{ filter: null, orderBy, page: cut({ limit: 1 }) }])),
        ];
        return [providers, topics].map(({ items }) => items[0]!.position);
      };
      expect(await places('')).toEqual([
        { values: [2, 'the many'], id: 'p_many.example' },
        { values: [2, 'the many'], id: 't_many' },
      ]);
      expect(await places('LATEST_ARTICLE DESC FIRST,NAME ASC,NAME DESC')).toEqual([
        { values: [epoch + 540_000, 'echo', 'echo'], id: 'p_z.example' },
        { values: [null, 'a void', 'a void'], id: 't_void' },
      ]);
    },
  },
  {
    name: 'lists are walked forwards, backwards and by offset, each item once',
    async check(createStore) {
      const store = await createStore(corpus);
      for (const [order, ids] of topicOrders) {
        for (const limit of [1, 2, 4]) {
          for (const walk of [walkForwards, walkBackwards, walkByOffset]) {
            const topics = await walk(
              (page) => only(store.topicPages([{ filter: null, orderBy: clauses(order), page }])),
              limit,
              20,
            );
            expect(topics.map(({ slug }) => slug).join(' ')).toBe(ids);
          }
        }
      }
      for (const [order, ids] of providerOrders) {
        for (const walk of [walkForwards, walkBackwards, walkByOffset]) {
          const providers = await walk(
            (page) => only(store.providerPages([{ filter: null, orderBy: clauses(order), page }])),
            3,
            20,
          );
          expect(providers.map(({ domain }) => domain).join(' ')).toBe(ids);
        }
      }
    },
  },
  {
    name: 'a provider or topic has as many articles as the set of it',
    async check(createStore) {
      const store = await createStore(corpus);
      expect(await store.articleCounts(corpus.providers.map(({ domain }) => ({ provider: domain })))).toEqual(
        corpus.providers.map(({ articleCount }) => articleCount),
      );
      expect(await store.articleCounts(corpus.topics.map(({ slug }) => ({ topic: slug })))).toEqual(
        corpus.topics.map(({ articleCount }) => articleCount),
      );
    },
  },
  {
    name: "problems come in the corpus's order, those of a file before those of its lines, and are walked each once",
    async check(createStore) {
      const store = await createStore(problems);
      for (const limit of [1, 2, 5, 20]) {
        for (const walk of [walkForwards, walkBackwards, walkByOffset]) {
          expect(await walk((page) => only(store.problemPages([{ filter: null, page }])), limit, 20)).toEqual(
            problems.problems,
          );
        }
      }
    },
  },
  {
    name: 'positions of problems hold root, path, line, column and code, and their ids tell equals apart',
    async check(createStore) {
      const store = await createStore(problems);
      const page = await only(store.problemPages([{ filter: null, page: cut({ limit: 6 }) }]));
      expect(page.items[0]!.position).toEqual({
        values: ['a', 'b.md', null, null, 'VALUE_DROPPED'],
        id: '\nOf the file.\n',
      });
      expect(page.items[5]!.position).toEqual({
        values: ['a', 'b.md', 9, 3, 'FIELD_WRONG'],
        id: 'title\nThe value is not usable.\nMend it.',
      });
      const gone = await only(
        store.problemPages([
          { filter: null, page: cut({ after: { values: ['a', 'b.md', 9, 2, 'ZZZ'], id: '' }, limit: 1 }) },
        ]),
      );
      expect(gone.items.map(({ item }) => item.field)).toEqual(['related[0].title']);
    },
  },
];
