/** What pages promise: which part of a list they hold, and what their flags say. */
import { expect } from '@jest/globals';
import type { PageRequest, Position } from '../../../src/model/page.js';
import { articlePage, by, shown } from '../ask.js';
import { epoch, makeCorpus } from '../corpus-builder.js';
import { walkForwards } from '../walk.js';
import type { Law } from './law.js';

/** a to f, a the newest. */
const letters = ['a', 'b', 'c', 'd', 'e', 'f'];
const corpus = makeCorpus({
  articles: letters.map((id, index) => ({
    id,
    minute: 10 - index,
    topics: index % 2 === 0 ? ['odd'] : ['even'],
  })),
});

function place(id: string): Position {
  return { values: [epoch + (10 - letters.indexOf(id)) * 60_000], id };
}

/** A page request in words, and what it shows: `<` when there is more before, `>` when there is more after. */
const expected: readonly (readonly [Partial<PageRequest>, string])[] = [
  // first
  [{ limit: 2 }, 'a b >'],
  [{ limit: 6 }, 'a b c d e f'],
  [{ limit: 1000 }, 'a b c d e f'],
  [{ limit: 0 }, '>'],
  [{ limit: Number.MAX_SAFE_INTEGER }, 'a b c d e f'],
  // first and after
  [{ after: place('b'), limit: 2 }, '< c d >'],
  [{ after: place('d'), limit: 2 }, '< e f'],
  [{ after: place('e'), limit: 2 }, '< f'],
  [{ after: place('f'), limit: 2 }, '<'],
  [{ after: place('b'), limit: 0 }, '< >'],
  [{ after: place('f'), limit: 0 }, '<'],
  // first and before: the first of what stands before
  [{ before: place('d'), limit: 2 }, 'a b >'],
  [{ before: place('d'), limit: 9 }, 'a b c >'],
  [{ before: place('a'), limit: 2 }, '>'],
  // last
  [{ from: 'END', limit: 2 }, '< e f'],
  [{ from: 'END', limit: 6 }, 'a b c d e f'],
  [{ from: 'END', limit: 1000 }, 'a b c d e f'],
  [{ from: 'END', limit: 0 }, '<'],
  // last and before
  [{ from: 'END', before: place('d'), limit: 2 }, '< b c >'],
  [{ from: 'END', before: place('c'), limit: 2 }, 'a b >'],
  [{ from: 'END', before: place('a'), limit: 2 }, '>'],
  [{ from: 'END', before: place('c'), limit: 0 }, '< >'],
  // last and after: the last of what stands after
  [{ from: 'END', after: place('c'), limit: 2 }, '< e f'],
  [{ from: 'END', after: place('c'), limit: 9 }, '< d e f'],
  [{ from: 'END', after: place('f'), limit: 2 }, '<'],
  // after and before: what stands between
  [{ after: place('a'), before: place('e'), limit: 9 }, '< b c d >'],
  [{ after: place('a'), before: place('e'), limit: 2 }, '< b c >'],
  [{ after: place('a'), before: place('e'), limit: 2, from: 'END' }, '< c d >'],
  [{ after: place('a'), before: place('e'), limit: 0 }, '< >'],
  [{ after: place('c'), before: place('d'), limit: 9 }, '< >'],
  // before not behind after: nothing, and the page stands behind `after` from START, at `before` from END
  [{ after: place('d'), before: place('b'), limit: 9 }, '< >'],
  [{ after: place('c'), before: place('c'), limit: 9 }, '< >'],
  [{ after: place('f'), before: place('b'), limit: 9 }, '<'],
  [{ after: place('f'), before: place('b'), limit: 9, from: 'END' }, '< >'],
  [{ after: place('d'), before: place('a'), limit: 9, from: 'END' }, '>'],
  [{ after: place('d'), before: place('a'), limit: 9 }, '< >'],
  // offset
  [{ offset: 2, limit: 2 }, '< c d >'],
  [{ offset: 4, limit: 2 }, '< e f'],
  [{ offset: 4, limit: 9 }, '< e f'],
  [{ offset: 6, limit: 2 }, '<'],
  [{ offset: 2_147_483_647, limit: 2 }, '<'],
  [{ offset: 3, limit: 0 }, '< >'],
  [{ offset: 6, limit: 0 }, '<'],
  [{ offset: 4, limit: 9, from: 'END' }, '< e f'],
  [{ offset: 2, limit: 2, from: 'END' }, '< e f'],
  [{ offset: 9, limit: 2, from: 'END' }, '<'],
  // offset within a window, which clients cannot ask for, skips from the start of the window
  [{ after: place('a'), offset: 2, limit: 2 }, '< d e >'],
  [{ before: place('d'), offset: 2, limit: 2 }, '< c >'],
  [{ before: place('d'), offset: 5, limit: 2 }, '< >'],
  // what is no count is none
  [{ limit: -1 }, '>'],
  [{ limit: Number.NaN }, '>'],
  [{ offset: -5, limit: 1 }, 'a >'],
  [{ offset: Number.NaN, limit: 1 }, 'a >'],
];

/** The same list in other words, so that every order is cut by the same rules. */
const orders = ['', 'PUBLISHED_DATE_TIME DESC', 'TITLE ASC'] as const;

function inOrder(order: string, position: Position | null | undefined): Position | null {
  if (position == null) return null;
  const first = order.startsWith('TITLE') ? `title of ${position.id}` : position.values[0]!;
  return order === '' ? position : { values: [first, ...position.values], id: position.id };
}

export const pageLaws: readonly Law[] = [
  {
    name: 'a page holds exactly what was asked for, and its flags say exactly what lies around it',
    async check(createStore) {
      const store = await createStore(corpus);
      for (const order of orders) {
        for (const [request, ids] of expected) {
          const { after, before } = request;
          const page = { ...request, after: inOrder(order, after), before: inOrder(order, before) };
          const got = shown(await articlePage(store, page, order === '' ? [] : [by(order)]));
          expect([order, request, got]).toEqual([order, request, ids]);
        }
      }
    },
  },
  {
    name: 'a page of a set is cut from the set alone, also at places that are not in the set',
    async check(createStore) {
      const store = await createStore(corpus);
      const ask = (page: Partial<PageRequest>) => articlePage(store, page, [], { topic: 'odd' });
      expect(shown(await ask({}))).toBe('a c e');
      expect(shown(await ask({ after: place('a'), limit: 1 }))).toBe('< c >');
      expect(shown(await ask({ after: place('b'), limit: 1 }))).toBe('< c >');
      expect(shown(await ask({ before: place('d'), limit: 1, from: 'END' }))).toBe('< c >');
      expect(shown(await ask({ after: place('e') }))).toBe('<');
      expect(shown(await ask({ after: place('f'), limit: 0 }))).toBe('<');
      expect(shown(await ask({ before: place('a') }))).toBe('>');
      expect(shown(await ask({ offset: 1, limit: 1 }))).toBe('< c >');
      expect(shown(await ask({ offset: 3 }))).toBe('<');
      expect(shown(await ask({ limit: 2, from: 'END' }))).toBe('< c e');
    },
  },
  {
    name: 'a place whose article is gone is still a place',
    async check(createStore) {
      const smaller = makeCorpus({
        articles: letters.filter((id) => id !== 'c').map((id) => ({ id, minute: 10 - letters.indexOf(id) })),
      });
      const store = await createStore(smaller);
      expect(shown(await articlePage(store, { after: place('c'), limit: 2 }))).toBe('< d e >');
      expect(shown(await articlePage(store, { before: place('c'), limit: 1, from: 'END' }))).toBe('< b >');
    },
  },
  {
    name: 'a place is where its values put it, also when its article has other values now',
    async check(createStore) {
      const store = await createStore(corpus);
      const moved: Position = { values: place('d').values, id: 'a' };
      expect(shown(await articlePage(store, { after: moved, limit: 1 }))).toBe('< d >');
      expect(shown(await articlePage(store, { before: moved, limit: 1, from: 'END' }))).toBe('< c >');
    },
  },
  {
    name: 'what arrives between two pages neither repeats nor hides others',
    async check(createStore) {
      const before = await createStore(corpus);
      const first = await articlePage(before, { limit: 3 });
      const arrived = [
        { id: 'new', minute: 99 },
        { id: 'c-and-a-half', minute: 8 },
        { id: 'between', minute: 7 },
      ];
      const after = await createStore(
        makeCorpus({
          articles: [...letters.map((id, index) => ({ id, minute: 10 - index })), ...arrived],
        }),
      );
      const rest = await articlePage(after, { after: first.items.at(-1)!.position });
      expect(shown(rest)).toBe('< c-and-a-half between d e f');
    },
  },
  {
    name: 'articles with all values equal are walked one by one, each once',
    async check(createStore) {
      const ids = Array.from({ length: 23 }, (_, index) => `id${index}`);
      const store = await createStore(
        makeCorpus({ articles: ids.map((id) => ({ id, title: 'Same', quality: 1 })) }),
      );
      for (const order of ['QUALITY DESC', 'TITLE ASC', 'HEAT ASC FIRST']) {
        const walked = await walkForwards((page) => articlePage(store, page, [by(order)]), 2, 50);
        expect(walked.map(({ id }) => id)).toEqual(ids.sort());
      }
    },
  },
  {
    name: 'a place that holds anything at all never throws and cuts the list in two',
    async check(createStore) {
      const mixed = makeCorpus({
        articles: [
          { id: 'u', quality: null, title: 'u' },
          { id: 'v', quality: 3, title: 'v' },
          { id: 'w', quality: 3, title: '' },
          { id: 'x', quality: null, title: '7' },
        ],
      });
      const store = await createStore(mixed);
      const garbage: readonly unknown[] = [
        '',
        'x',
        '3',
        3,
        -0,
        1e308,
        Infinity,
        -Infinity,
        NaN,
        null,
        undefined,
        true,
        {},
        [],
        ['v'],
      ];
      for (const order of ['', 'QUALITY ASC FIRST', 'QUALITY DESC LAST', 'TITLE ASC', 'TITLE DESC FIRST']) {
        const orderBy = order === '' ? [] : [by(order)];
        const whole = (await articlePage(store, {}, orderBy)).items.map(({ item }) => item.id);
        for (const value of garbage) {
          const places = [
            { values: [value, value], id: 'v' },
            { values: [value], id: value },
            { values: [3, 0, value, value], id: '' },
            { values: value, id: 'x' },
          ] as unknown as readonly Position[];
          for (const position of places) {
            const after = await articlePage(store, { after: position }, orderBy);
            const before = await articlePage(store, { before: position, from: 'END' }, orderBy);
            const again = await articlePage(store, { after: position }, orderBy);
            expect(again).toEqual(after);
            const around = [before, after].flatMap(({ items }) => items.map(({ item }) => item.id));
            // At most the article that stands at the very place is in neither.
            const rest = whole.filter((id) => !around.includes(id));
            expect(rest.length).toBeLessThanOrEqual(1);
            expect(around).toEqual(whole.filter((id) => !rest.includes(id)));
            expect(before.hasNextPage).toBe(after.items.length + rest.length > 0);
            expect(after.hasPreviousPage).toBe(before.items.length + rest.length > 0);
          }
        }
      }
    },
  },
  {
    name: 'numbers stand before texts, and what is neither is missing',
    async check(createStore) {
      const store = await createStore(
        makeCorpus({ articles: [{ id: 'u' }, { id: 'v', quality: 3 }, { id: 'w', quality: -0 }] }),
      );
      const after = (value: unknown, order: string) =>
        articlePage(store, { after: { values: [value as number, epoch], id: 'zzz' } }, [by(order)]);
      expect(shown(await after('', 'QUALITY ASC LAST'))).toBe('< u');
      expect(shown(await after('', 'QUALITY DESC LAST'))).toBe('v w u');
      expect(shown(await after(0, 'QUALITY ASC LAST'))).toBe('< v u');
      expect(shown(await after({}, 'QUALITY ASC FIRST'))).toBe('< w v');
      expect(shown(await after(undefined, 'QUALITY ASC LAST'))).toBe('<');
      expect(shown(await after(Number.NaN, 'QUALITY DESC FIRST'))).toBe('< v w');
    },
  },
];
