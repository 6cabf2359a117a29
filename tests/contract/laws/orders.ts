/** What the orders of articles promise. */
import { expect } from '@jest/globals';
import type { ArticleOrderField } from '../../../src/model/order.js';
import { articlePage, articlesOn, by, cut, only, shown } from '../ask.js';
import { epoch, makeCorpus } from '../corpus-builder.js';
import type { Law } from './law.js';

/** Newest first: n, then e and q (the same minute, by id), then o. */
const corpus = makeCorpus({
  articles: [
    { id: 'o', minute: 1, title: 'Zebra', quality: 5, heat: null, provider: 'a.example', related: ['n'] },
    { id: 'q', minute: 2, title: 'ábc', quality: null, heat: 7, provider: 'b.example' },
    { id: 'e', minute: 2, title: 'ABC', quality: 5, heat: -1, provider: 'a.example', related: ['q', 'n'] },
    { id: 'n', minute: 3, title: 'abd', quality: 9, heat: 7, provider: 'c.example' },
  ],
  providerNames: { 'a.example': 'Zeit', 'b.example': 'zeit', 'c.example': 'Ärzte' },
});

const expected: readonly (readonly [order: string, ids: string])[] = [
  ['', 'n e q o'],
  ['PUBLISHED_DATE_TIME DESC', 'n e q o'],
  ['PUBLISHED_DATE_TIME DESC FIRST', 'n e q o'],
  ['PUBLISHED_DATE_TIME ASC', 'o e q n'],
  ['QUALITY DESC LAST', 'n e o q'],
  ['QUALITY DESC FIRST', 'q n e o'],
  ['QUALITY ASC LAST', 'e o n q'],
  ['QUALITY ASC FIRST', 'q e o n'],
  ['HEAT DESC LAST', 'n q e o'],
  ['HEAT DESC FIRST', 'o n q e'],
  ['HEAT ASC LAST', 'e n q o'],
  ['HEAT ASC FIRST', 'o e n q'],
  ['TITLE ASC', 'e q n o'],
  ['TITLE DESC', 'o n e q'],
  ['PROVIDER ASC', 'n e q o'],
  ['PROVIDER DESC', 'e q o n'],
  ['RELATED_COUNT DESC', 'e o n q'],
  ['RELATED_COUNT ASC', 'n q o e'],
  ['MENTION_COUNT DESC', 'n q e o'],
  ['MENTION_COUNT ASC', 'e o q n'],
  // Several clauses: each decides what those before it leave open.
  ['HEAT DESC FIRST,TITLE ASC', 'o q n e'],
  ['PROVIDER DESC,QUALITY ASC FIRST,TITLE DESC', 'q o e n'],
  ['PUBLISHED_DATE_TIME DESC,TITLE DESC', 'n e q o'],
  ['PUBLISHED_DATE_TIME DESC,HEAT DESC', 'n q e o'],
  ['QUALITY DESC,PUBLISHED_DATE_TIME ASC', 'n o e q'],
  ['QUALITY DESC,PUBLISHED_DATE_TIME DESC', 'n e o q'],
  // A field that came before decides nothing any more.
  ['QUALITY DESC,QUALITY ASC,QUALITY DESC FIRST', 'n e o q'],
  ['PROVIDER DESC,QUALITY DESC,PROVIDER ASC,QUALITY ASC', 'e o q n'],
];

const clauses = (order: string) =>
  order
    .split(',')
    .filter(Boolean)
    .map((text) => by(text));

export const orderLaws: readonly Law[] = [
  {
    name: 'articles come in the order asked, ties newest first and then by id',
    async check(createStore) {
      const store = await createStore(corpus);
      for (const [order, ids] of expected) {
        expect([order, shown(await articlePage(store, {}, clauses(order)))]).toEqual([order, ids]);
      }
    },
  },
  {
    name: 'a batch of many orders answers each in its own, and again when asked again',
    async check(createStore) {
      const store = await createStore(corpus);
      const requests = expected.map(([order]) => ({ set: {}, orderBy: clauses(order), page: cut() }));
      const first = await store.articlePages(requests);
      expect(first.map((page) => shown(articlesOn(page)))).toEqual(expected.map(([, ids]) => ids));
      expect(await store.articlePages(requests.toReversed())).toEqual(first.toReversed());
    },
  },
  {
    name: 'texts and ids are compared by code point, not by UTF-16 unit',
    async check(createStore) {
      // U+FFFD is the unit FFFD; U+1F600 is the units D83D DE00.
      const store = await createStore(
        makeCorpus({
          articles: [
            { id: 'x1', minute: 1, title: '\u{1F600}' },
            { id: 'x2', minute: 2, title: '\uFFFD' },
            { id: 'x\u{1F600}', minute: 3 },
            { id: 'x\uFFFD', minute: 3 },
          ],
        }),
      );
      expect(shown(await articlePage(store, {}, [by('TITLE ASC')]))).toBe('x\uFFFD x\u{1F600} x2 x1');
      expect(shown(await articlePage(store))).toBe('x\uFFFD x\u{1F600} x2 x1');
    },
  },
  {
    name: 'a position holds the value of each clause that says something, the date and the id',
    async check(createStore) {
      const store = await createStore(corpus);
      const order = clauses(
        'TITLE ASC,QUALITY DESC,PROVIDER ASC,TITLE DESC,RELATED_COUNT ASC,MENTION_COUNT ASC,HEAT ASC',
      );
      const page = await articlePage(store, { limit: 2 }, order);
      expect(page.items.map(({ position }) => position)).toEqual([
        { values: ['abc', 5, 'zeit', 2, 0, -1, epoch + 120_000], id: 'e' },
        { values: ['abc', null, 'zeit', 0, 1, 7, epoch + 120_000], id: 'q' },
      ]);
      const plain = await articlePage(store, { limit: 1 });
      expect(plain.items[0]?.position).toEqual({ values: [epoch + 180_000], id: 'n' });
      const twice = await articlePage(store, { limit: 1 }, clauses('PUBLISHED_DATE_TIME DESC'));
      expect(twice.items[0]?.position).toEqual({ values: [epoch + 180_000, epoch + 180_000], id: 'n' });
    },
  },
  {
    name: 'every order of the articles of a set is the order of all articles without the others',
    async check(createStore) {
      const store = await createStore(corpus);
      for (const [order, ids] of expected) {
        const page = await articlePage(store, {}, clauses(order), { provider: 'a.example' });
        expect([order, shown(page)]).toEqual([order, ids.replace(/[nq] ?/g, '').trim()]);
      }
    },
  },
  {
    name: 'all seven fields in every direction, with every placement of what is missing, hold the same articles',
    async check(createStore) {
      const store = await createStore(corpus);
      const fields: ArticleOrderField[] = [
        'PUBLISHED_DATE_TIME',
        'QUALITY',
        'HEAT',
        'TITLE',
        'PROVIDER',
        'RELATED_COUNT',
        'MENTION_COUNT',
      ];
      for (const first of fields) {
        for (const second of fields) {
          for (const suffix of ['ASC FIRST', 'ASC LAST', 'DESC FIRST', 'DESC LAST']) {
            const page = await only(
              store.articlePages([
                { set: {}, orderBy: [by(`${first} ${suffix}`), by(`${second} ${suffix}`)], page: cut() },
              ]),
            );
            expect(page.items.map(({ item }) => item.article.id).sort()).toEqual(['e', 'n', 'o', 'q']);
          }
        }
      }
    },
  },
];
