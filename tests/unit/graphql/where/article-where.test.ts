/** Every operator on every field of `where`: the test of the model that it is, and the path at which it stands. */
import { describe, expect, test } from '@jest/globals';
import type {
  ArticleTest,
  ImageTest,
  Logic,
  TextTest,
  TopicTest,
} from '../../../../src/model/article-filter.js';
import { makeCorpus } from '../../../contract/corpus-builder.js';
import { createMemoryStore } from '../../../../src/store/memory/memory-store.js';
import { filterOf, setOf, type Where } from './filter-of.js';

const store = createMemoryStore(
  makeCorpus({
    articles: [
      { id: 'a_1', minute: 0, topics: ['t'] },
      { id: 'a_2', minute: 60 * 24 * 90 }, // 2020-03-31
    ],
  }),
);

const is = <Test>(of: Test): Logic<Test> => ({ kind: 'test', of });
const not = <Test>(of: Logic<Test>): Logic<Test> => ({ kind: 'not', of });
const and = <Test>(...of: Logic<Test>[]): Logic<Test> => ({ kind: 'and', of });
const or = <Test>(...of: Logic<Test>[]): Logic<Test> => ({ kind: 'or', of });
const equal = (...values: string[]): TextTest => ({ kind: 'in', values, mode: 'INSENSITIVE' });

/** The one clause that `where` is, without its place. */
async function logicOf(where: Where): Promise<Logic<ArticleTest>> {
  const clauses = await filterOf(store, where);
  expect(clauses).toHaveLength(1);
  const [field] = Object.keys(where);
  expect(clauses[0]).toMatchObject({ field, path: `where.${field!}` });
  return clauses[0]!.filter;
}

describe('operators on a text', () => {
  const title = (test: TextTest): Logic<ArticleTest> => is({ field: 'title', test });

  test.each<[Where, Logic<ArticleTest>]>([
    [{ eq: 'A' }, title(equal('A'))],
    [{ eq: '' }, title(equal(''))],
    [{ ne: 'A' }, not(title(equal('A')))],
    [{ in: ['A', 'b'] }, title(equal('A', 'b'))],
    [{ in: [] }, title(equal())],
    [{ in: 'A' }, title(equal('A'))],
    [{ notIn: ['A', 'b'] }, not(title(equal('A', 'b')))],
    [{ notIn: [] }, not(title(equal()))],
    [{ contains: 'A' }, title({ kind: 'contains', value: 'A', mode: 'INSENSITIVE' })],
    [{ contains: '' }, title({ kind: 'contains', value: '', mode: 'INSENSITIVE' })],
    [{ startsWith: 'A' }, title({ kind: 'startsWith', value: 'A', mode: 'INSENSITIVE' })],
    [{ endsWith: 'A' }, title({ kind: 'endsWith', value: 'A', mode: 'INSENSITIVE' })],
    [{ isNull: true }, title({ kind: 'missing' })],
    [{ isNull: false }, not(title({ kind: 'missing' }))],
    [{ eq: 'A', mode: 'SENSITIVE' }, title({ kind: 'in', values: ['A'], mode: 'SENSITIVE' })],
    [{ ne: 'A', mode: 'SENSITIVE' }, not(title({ kind: 'in', values: ['A'], mode: 'SENSITIVE' }))],
    [{ contains: 'A', mode: 'SENSITIVE' }, title({ kind: 'contains', value: 'A', mode: 'SENSITIVE' })],
    [{ contains: 'A', mode: 'INSENSITIVE' }, title({ kind: 'contains', value: 'A', mode: 'INSENSITIVE' })],
    [{ contains: 'A', mode: null }, title({ kind: 'contains', value: 'A', mode: 'INSENSITIVE' })],
    [
      { endsWith: 'z', ne: 'b', startsWith: 'a' },
      and(
        not(title(equal('b'))),
        title({ kind: 'startsWith', value: 'a', mode: 'INSENSITIVE' }),
        title({ kind: 'endsWith', value: 'z', mode: 'INSENSITIVE' }),
      ),
    ],
  ])('title: %j', async (filter, expected) => {
    expect(await logicOf({ title: filter })).toEqual(expected);
  });

  test.each([
    ['excerpt', 'excerpt'],
    ['host', 'host'],
    ['category', 'category'],
    ['url', 'url'],
  ] as const)('are the same on %s', async (name, field) => {
    expect(await logicOf({ [name]: { eq: 'A', contains: 'b' } })).toEqual(
      and<ArticleTest>(
        is({ field, test: equal('A') }),
        is({ field, test: { kind: 'contains', value: 'b', mode: 'INSENSITIVE' } }),
      ),
    );
  });

  test('are the same on both fields of the provider', async () => {
    expect(await logicOf({ provider: { name: { ne: 'A' }, domain: { in: ['b', 'c'] } } })).toEqual(
      and<ArticleTest>(
        is({ field: 'provider.domain', test: equal('b', 'c') }),
        not(is({ field: 'provider.name', test: equal('A') })),
      ),
    );
  });
});

describe('equality of URLs', () => {
  const written = 'HTTPS://News.Example:443/A?utm_source=x&b=1#top';
  const canonical = 'https://news.example/A?b=1';

  test.each<[Where, Logic<ArticleTest>]>([
    [{ eq: written }, is({ field: 'url', test: equal(canonical) })],
    [{ ne: written }, not(is({ field: 'url', test: equal(canonical) }))],
    [{ in: [written, 'no URL'] }, is({ field: 'url', test: equal(canonical, 'no URL') })],
    [{ notIn: [written] }, not(is({ field: 'url', test: equal(canonical) }))],
    [
      { startsWith: 'HTTPS://News' },
      is({ field: 'url', test: { kind: 'startsWith', value: 'HTTPS://News', mode: 'INSENSITIVE' } }),
    ],
  ])('compares canonical forms: %j', async (filter, expected) => {
    expect(await logicOf({ url: filter })).toEqual(expected);
  });

  test('leaves other fields as they are written', async () => {
    expect(await logicOf({ title: { eq: written } })).toEqual(is({ field: 'title', test: equal(written) }));
    expect(await logicOf({ images: { some: { url: { eq: written } } } })).toEqual(
      is({ field: 'images', some: is({ field: 'url', test: equal(written) }) }),
    );
  });
});

describe('operators on a whole number', () => {
  const quality = (from: number | null, to: number | null): Logic<ArticleTest> =>
    is({ field: 'quality', test: { kind: 'range', from, to } });
  const values = (...of: number[]): Logic<ArticleTest> =>
    is({ field: 'quality', test: { kind: 'in', values: of } });

  test.each<[Where, Logic<ArticleTest>]>([
    [{ eq: 0 }, values(0)],
    [{ ne: 5 }, not(values(5))],
    [{ in: [5, -1] }, values(5, -1)],
    [{ in: [] }, values()],
    [{ notIn: [5, 6] }, not(values(5, 6))],
    [{ gt: 5 }, quality(6, null)],
    [{ gte: 5 }, quality(5, null)],
    [{ lt: 5 }, quality(null, 4)],
    [{ lte: 5 }, quality(null, 5)],
    [{ gte: 1, lte: 5 }, quality(1, 5)],
    [{ gt: 1, gte: 1, lt: 5, lte: 5 }, quality(2, 4)],
    [{ gt: 1, gte: 3, lt: 9, lte: 5 }, quality(3, 5)],
    [{ gte: 5, lte: 5 }, quality(5, 5)],
    [{ gt: 5, lt: 6 }, quality(6, 5)],
    [{ gt: 5, lt: 5 }, quality(6, 4)],
    [{ gt: 2_147_483_647 }, quality(2_147_483_648, null)],
    [{ isNull: true }, is({ field: 'quality', test: { kind: 'missing' } })],
    [{ isNull: false }, not(is({ field: 'quality', test: { kind: 'missing' } }))],
    [
      { lte: 9, eq: 3, ne: 4, isNull: false },
      and(
        values(3),
        not(values(4)),
        quality(null, 9),
        not(is({ field: 'quality', test: { kind: 'missing' } })),
      ),
    ],
  ])('quality: %j', async (filter, expected) => {
    expect(await logicOf({ quality: filter })).toEqual(expected);
  });

  test.each<[Where, ArticleTest['field']]>([
    [{ heat: { gte: 2 } }, 'heat'],
    [{ topics: { count: { gte: 2 } } }, 'topicCount'],
    [{ images: { count: { gte: 2 } } }, 'imageCount'],
    [{ related: { count: { gte: 2 } } }, 'relatedCount'],
    [{ mentionedBy: { count: { gte: 2 } } }, 'mentionCount'],
  ])('are the same in %j', async (where, field) => {
    expect(await logicOf(where)).toEqual(is({ field, test: { kind: 'range', from: 2, to: null } }));
  });
});

describe('operators on a moment', () => {
  const range = (from: number | null, to: number | null): Logic<ArticleTest> =>
    is({ field: 'publishedAt', test: { kind: 'range', from, to } });
  const june = Date.UTC(2020, 5, 1);
  const march31 = Date.UTC(2020, 2, 31);

  test.each<[Where, Logic<ArticleTest>]>([
    [{ eq: '2020-06-01T00:00:00Z' }, range(june, june)],
    [{ gt: '2020-06-01' }, range(june + 1, null)],
    [{ gte: '2020-06-01T02:00:00+02:00' }, range(june, null)],
    [{ lt: '2020-06-01' }, range(null, june - 1)],
    [{ lte: '2020-06-01' }, range(null, june)],
    [{ gte: '2020-03-31', lt: '2020-06-01' }, range(march31, june - 1)],
    [{ within: { last: 'P1M' } }, range(Date.UTC(2020, 1, 29), march31)],
    [{ within: { last: 'P1M', anchor: null } }, range(Date.UTC(2020, 1, 29), march31)],
    [{ within: { last: 'PT0S', anchor: 'LATEST_ARTICLE' } }, range(march31, march31)],
    [{ within: { last: 'P7D', anchor: 'NOW' } }, range(Date.UTC(2029, 11, 25), Date.UTC(2030, 0, 1))],
    [
      { within: { last: 'P1D' }, eq: '2020-06-01', gte: '2020-03-31' },
      and(range(june, june), range(march31, null), range(march31 - 86_400_000, march31)),
    ],
  ])('publishedDateTime: %j', async (filter, expected) => {
    expect(await logicOf({ publishedDateTime: filter })).toEqual(expected);
  });

  test('read the clock of the request once', async () => {
    let readings = 0;
    const clock = (): number => Date.UTC(2030, 0, 1) + readings++;
    const { filter } = await setOf(
      store,
      {
        publishedDateTime: { within: { last: 'P7D', anchor: 'NOW' } },
        or: [{ publishedDateTime: { within: { last: 'P7D', anchor: 'NOW' } } }],
      },
      () => Math.floor(clock() / 1000) * 1000,
    );
    expect(filter?.[0]?.filter).toEqual(filter?.[1]?.filter);
    expect(readings).toBe(2); // once for the variable, once for the literal
  });

  test('are anchored to the moment of loading where no article can say when', async () => {
    const empty = createMemoryStore(makeCorpus({ articles: [] }));
    const to = empty.summary.loadedAt;
    const [clause] = await filterOf(empty, { publishedDateTime: { within: { last: 'P1D' } } });
    expect(clause?.filter).toEqual(range(to - 86_400_000, to));
  });
});

describe('operators on a type and on flags', () => {
  test.each<[Where, Logic<ArticleTest>]>([
    [{ type: { eq: 'VIDEO' } }, is({ field: 'type', in: ['VIDEO'] })],
    [{ type: { ne: 'VIDEO' } }, not(is({ field: 'type', in: ['VIDEO'] }))],
    [{ type: { in: ['VIDEO', 'OTHER'] } }, is({ field: 'type', in: ['VIDEO', 'OTHER'] })],
    [{ type: { in: [] } }, is({ field: 'type', in: [] })],
    [{ type: { notIn: ['VIDEO', 'OTHER'] } }, not(is({ field: 'type', in: ['VIDEO', 'OTHER'] }))],
    [
      { type: { in: ['VIDEO', 'OTHER'], ne: 'OTHER' } },
      and<ArticleTest>(
        not(is({ field: 'type', in: ['OTHER'] })),
        is({ field: 'type', in: ['VIDEO', 'OTHER'] }),
      ),
    ],
    [{ published: true }, is({ field: 'published', is: true })],
    [{ published: false }, is({ field: 'published', is: false })],
    [{ hasDocument: true }, is({ field: 'hasDocument', is: true })],
    [{ hasDocument: false }, is({ field: 'hasDocument', is: false })],
  ])('%j', async (where, expected) => {
    expect(await logicOf(where)).toEqual(expected);
  });
});

describe('conditions on lists', () => {
  const slug = (value: string): Logic<ArticleTest> =>
    is({ field: 'topics', some: is({ field: 'slug', test: equal(value) }) });

  test.each<[Where, Logic<ArticleTest>]>([
    [{ topics: { some: { slug: { eq: 'ai' } } } }, slug('ai')],
    [
      { topics: { some: { slug: { ne: 'ai' } } } },
      is({ field: 'topics', some: not(is({ field: 'slug', test: equal('ai') })) }),
    ],
    [
      { topics: { some: { name: { eq: 'AI' }, slug: { startsWith: 'a' } } } },
      is({
        field: 'topics',
        some: and<TopicTest>(
          is({ field: 'slug', test: { kind: 'startsWith', value: 'a', mode: 'INSENSITIVE' } }),
          is({ field: 'name', test: equal('AI') }),
        ),
      }),
    ],
    [
      { topics: { every: { slug: { eq: 'ai' } } } },
      not(is({ field: 'topics', some: not(is({ field: 'slug', test: equal('ai') })) })),
    ],
    [{ topics: { none: { slug: { eq: 'ai' } } } }, not(slug('ai'))],
    [{ topics: { hasAll: ['ai', 'law'] } }, and(slug('ai'), slug('law'))],
    [{ topics: { hasAll: ['ai'] } }, slug('ai')],
    [
      {
        topics: { count: { eq: 2 }, hasAll: ['a'], none: { slug: { eq: 'b' } }, some: { slug: { eq: 'c' } } },
      },
      and(
        slug('c'),
        not(slug('b')),
        slug('a'),
        is({ field: 'topicCount', test: { kind: 'in', values: [2] } }),
      ),
    ],
    [
      { images: { some: { width: { gte: 1200 }, isCached: false, title: { isNull: true } } } },
      is({
        field: 'images',
        some: and<ImageTest>(
          is({ field: 'title', test: { kind: 'missing' } }),
          is({ field: 'width', test: { kind: 'range', from: 1200, to: null } }),
          is({ field: 'isCached', is: false }),
        ),
      }),
    ],
    [
      { images: { some: { height: { eq: 1 }, isCached: true } } },
      is({
        field: 'images',
        some: and<ImageTest>(
          is({ field: 'height', test: { kind: 'in', values: [1] } }),
          is({ field: 'isCached', is: true }),
        ),
      }),
    ],
    [
      { related: { some: { title: { eq: 'A' }, or: [{ heat: { eq: 1 } }, { heat: { eq: 2 } }] } } },
      is({
        field: 'related',
        some: and<ArticleTest>(
          is({ field: 'title', test: equal('A') }),
          or(
            is({ field: 'heat', test: { kind: 'in', values: [1] } }),
            is({ field: 'heat', test: { kind: 'in', values: [2] } }),
          ),
        ),
      }),
    ],
    [
      { mentionedBy: { some: { related: { some: { hasDocument: true } } }, count: { gt: 1 } } },
      and<ArticleTest>(
        is({
          field: 'mentionedBy',
          some: is({ field: 'related', some: is({ field: 'hasDocument', is: true }) }),
        }),
        is({ field: 'mentionCount', test: { kind: 'range', from: 2, to: null } }),
      ),
    ],
  ])('%j', async (where, expected) => {
    expect(await logicOf(where)).toEqual(expected);
  });
});

describe('clauses', () => {
  const title = (value: string): Logic<ArticleTest> => is({ field: 'title', test: equal(value) });

  test('stand in the order of the fields, those of "and" behind with their places, then "or" and "not"', async () => {
    const clauses = await filterOf(store, {
      not: { title: { eq: 'g' } },
      or: [{ title: { eq: 'e' } }, { and: [{ title: { eq: 'f' } }, { hasDocument: true }] }],
      and: [
        { title: { eq: 'b' } },
        {},
        { and: [{ quality: { gt: 1 } }, { title: { eq: 'c' } }], not: { title: { eq: 'd' } } },
      ],
      type: { eq: 'VIDEO' },
      title: { eq: 'a' },
    });
    expect(clauses).toEqual([
      { field: 'title', path: 'where.title', filter: title('a') },
      { field: 'type', path: 'where.type', filter: is({ field: 'type', in: ['VIDEO'] }) },
      { field: 'title', path: 'where.and[0].title', filter: title('b') },
      {
        field: 'quality',
        path: 'where.and[2].and[0].quality',
        filter: is({ field: 'quality', test: { kind: 'range', from: 2, to: null } }),
      },
      { field: 'title', path: 'where.and[2].and[1].title', filter: title('c') },
      { field: 'not', path: 'where.and[2].not', filter: not(title('d')) },
      {
        field: 'or',
        path: 'where.or',
        filter: or(title('e'), and(title('f'), is({ field: 'hasDocument', is: true }))),
      },
      { field: 'not', path: 'where.not', filter: not(title('g')) },
    ]);
  });

  test('are the same text whatever order the client wrote them in', async () => {
    const one = await filterOf(store, { title: { eq: 'a', ne: 'b' }, quality: { lt: 3 }, host: { eq: 'h' } });
    const two = await filterOf(store, { host: { eq: 'h' }, quality: { lt: 3 }, title: { ne: 'b', eq: 'a' } });
    expect(JSON.stringify(one)).toBe(JSON.stringify(two));
  });

  test('are frozen all the way down', async () => {
    const set = await setOf(store, {
      or: [{ title: { in: ['a'] } }, { topics: { some: { slug: { eq: 't' } } } }],
    });
    const open: unknown[] = [set];
    let seen = 0;
    for (let value = open.pop(); value !== undefined; value = open.pop()) {
      seen += 1;
      expect(Object.isFrozen(value)).toBe(true);
      if (typeof value === 'object' && value !== null) open.push(...Object.values(value));
    }
    expect(seen).toBeGreaterThan(15);
  });
});
