/** A `where` that cannot be meant or is too large: each error says what, where, what was expected, what came and what to do. */
import { describe, expect, test } from '@jest/globals';
import { makeCorpus } from '../../../contract/corpus-builder.js';
import { ClientError } from '../../../../src/graphql/errors/client-error.js';
import { createMemoryStore } from '../../../../src/store/memory/memory-store.js';
import { answer, ask } from '../ask.js';
import type { Where } from './filter-of.js';

const store = createMemoryStore(
  makeCorpus({ articles: [{ id: 'a_1', topics: ['t'], related: ['a_2'] }, { id: 'a_2' }] }),
);

const list = (count: number): string[] => Array.from({ length: count }, (_, at) => `v${at}`);
const nested = (levels: number): Where => (levels === 1 ? { published: true } : { not: nested(levels - 1) });

describe('a wrong operand is an error with a code and the place where it stands', () => {
  const reversed = (argument: string, came: string): string =>
    `Argument "${argument}": expected the lower bound ("gt", "gte") not above the upper one ("lt", "lte"), but ${came} came. Swap them, or leave one of them out.`;

  test.each<[Where, string, Record<string, unknown>]>([
    [
      { quality: { gte: 9, lte: 3 } },
      reversed('where.quality', '9 and 3'),
      { code: 'BAD_USER_INPUT', argument: 'where.quality' },
    ],
    [
      { or: [{}, { and: [{ related: { some: { heat: { gt: 1, lt: -1 } } } }] }] },
      reversed('where.or[1].and[0].related.some.heat', '1 and -1'),
      { code: 'BAD_USER_INPUT', argument: 'where.or[1].and[0].related.some.heat' },
    ],
    [
      { not: { images: { some: { width: { gt: 2, gte: 1, lt: 1, lte: 9 } } } } },
      reversed('where.not.images.some.width', '2 and 1'),
      { code: 'BAD_USER_INPUT', argument: 'where.not.images.some.width' },
    ],
    [
      { topics: { count: { gte: 2, lt: 1 } } },
      reversed('where.topics.count', '2 and 1'),
      { code: 'BAD_USER_INPUT', argument: 'where.topics.count' },
    ],
    [
      { publishedDateTime: { gt: '2020-06-11T17:56:00.250Z', lte: '2020-06-11' } },
      reversed('where.publishedDateTime', '2020-06-11T17:56:00.250Z and 2020-06-11T00:00:00Z'),
      { code: 'BAD_USER_INPUT', argument: 'where.publishedDateTime' },
    ],
    [
      { title: { in: list(1001) } },
      'Argument "where.title.in": at most 1000 values are answered at once, but 1001 came. Split the list into parts of 1000, one field with an alias or one request each.',
      { code: 'LIMIT_EXCEEDED', argument: 'where.title.in', limit: 1000 },
    ],
    [
      { and: [{ provider: { domain: { notIn: list(1002) } } }] },
      'Argument "where.and[0].provider.domain.notIn": at most 1000 values are answered at once, but 1002 came. Split the list into parts of 1000, one field with an alias or one request each.',
      { code: 'LIMIT_EXCEEDED', argument: 'where.and[0].provider.domain.notIn', limit: 1000 },
    ],
    [
      { quality: { in: list(1001).map((_, at) => at) } },
      'Argument "where.quality.in": at most 1000 values are answered at once, but 1001 came. Split the list into parts of 1000, one field with an alias or one request each.',
      { code: 'LIMIT_EXCEEDED', argument: 'where.quality.in', limit: 1000 },
    ],
    [
      { type: { notIn: list(1001).map(() => 'VIDEO') } },
      'Argument "where.type.notIn": at most 1000 values are answered at once, but 1001 came. Split the list into parts of 1000, one field with an alias or one request each.',
      { code: 'LIMIT_EXCEEDED', argument: 'where.type.notIn', limit: 1000 },
    ],
    [
      { topics: { hasAll: list(1001) } },
      'Argument "where.topics.hasAll": at most 1000 values are answered at once, but 1001 came. Split the list into parts of 1000, one field with an alias or one request each.',
      { code: 'LIMIT_EXCEEDED', argument: 'where.topics.hasAll', limit: 1000 },
    ],
    [
      { or: list(201).map((title) => ({ title: { eq: title } })) },
      'Argument "where": at most 200 clauses are answered at once, but 201 came. Every operator with an operand is a clause: compare one field with many values by "in", or ask several questions.',
      { code: 'LIMIT_EXCEEDED', argument: 'where', limit: 200 },
    ],
    [
      { title: { isNull: false }, topics: { hasAll: list(200) } },
      'Argument "where": at most 200 clauses are answered at once, but 201 came. Every operator with an operand is a clause: compare one field with many values by "in", or ask several questions.',
      { code: 'LIMIT_EXCEEDED', argument: 'where', limit: 200 },
    ],
    [
      { related: { some: { and: list(101).map((title) => ({ title: { eq: title, ne: 'x' } })) } } },
      'Argument "where": at most 200 clauses are answered at once, but 202 came. Every operator with an operand is a clause: compare one field with many values by "in", or ask several questions.',
      { code: 'LIMIT_EXCEEDED', argument: 'where', limit: 200 },
    ],
    [
      nested(9),
      'Argument "where": at most 8 levels are answered at once, but 9 came. Each object in "and", "or" and "not", and in "some" of articles, is a level below: write neighbours side by side instead.',
      { code: 'LIMIT_EXCEEDED', argument: 'where', limit: 8 },
    ],
    [
      { and: [{}, { related: { some: { mentionedBy: { some: { or: [nested(6)] } } } } }] },
      'Argument "where": at most 8 levels are answered at once, but 10 came. Each object in "and", "or" and "not", and in "some" of articles, is a level below: write neighbours side by side instead.',
      { code: 'LIMIT_EXCEEDED', argument: 'where', limit: 8 },
    ],
  ])('%#: %.120j', async (where, message, extensions) => {
    const asked = [
      ['articles', 'query ($where: ArticleWhereInput) { articles(where: $where) { totalCount } }'],
      [
        'provider.articles',
        'query ($where: ArticleWhereInput) { provider(domain: "example.com") { articles(where: $where) { totalCount } } }',
      ],
      [
        'topic.articles',
        'query ($where: ArticleWhereInput) { topic(slug: "t") { articles(where: $where) { totalCount } } }',
      ],
      [
        'article.mentionedBy',
        'query ($where: ArticleWhereInput) { article(by: {id: "a_2"}) { mentionedBy(where: $where) { totalCount } } }',
      ],
    ] as const;
    for (const [path, query] of asked) {
      const { errors } = await answer(store, query, { where });
      expect(errors).toHaveLength(1);
      expect(errors?.[0]?.message).toBe(message);
      expect(errors?.[0]?.extensions).toEqual(extensions);
      expect(errors?.[0]?.path?.join('.')).toBe(path);
      expect(errors?.[0]?.originalError).toBeInstanceOf(ClientError);
    }
  });

  test.each<[string, string]>([
    [
      '{ articles(where: {publishedDateTime: {gte: "2020-02-30"}}) { totalCount } }',
      'DateTime: expected an RFC 3339',
    ],
    [
      '{ articles(where: {publishedDateTime: {within: {last: "P1X"}}}) { totalCount } }',
      'Duration: expected ISO 8601',
    ],
    [
      '{ articles(where: {publishedDateTime: {within: {last: "P201Y"}}}) { totalCount } }',
      'at most 200 years',
    ],
    ['{ articles(where: {publishedDateTime: {within: {anchor: NOW}}}) { totalCount } }', 'WithinInput.last'],
    ['{ articles(where: {title: {in: [null]}}) { totalCount } }', 'found null'],
    ['{ articles(where: {quality: {eq: 1.5}}) { totalCount } }', 'Int cannot represent'],
    ['{ articles(where: {quality: {gt: 2147483648}}) { totalCount } }', 'Int cannot represent'],
    ['{ articles(where: {type: {eq: AUDIO}}) { totalCount } }', '"AUDIO" does not exist'],
    ['{ articles(where: {colour: {eq: "red"}}) { totalCount } }', 'Field "colour" is not defined'],
  ])('%s is refused by its type', async (query, sentence) => {
    const { errors } = await answer(store, query);
    expect(errors?.[0]?.message).toContain(sentence);
  });
});

test.each<[string, string, number]>([
  ['{ articles(where: {publishedDateTime: {gte: "June 2020"}}) { totalCount } }', '"June 2020"', 45],
  ['{ articles(where: {publishedDateTime: {gte: 2020}}) { totalCount } }', 'no text', 45],
  ['{ articles(where: {publishedDateTime: {within: {last: "1 month"}}}) { totalCount } }', '"1 month"', 55],
])(
  'a literal that is no value of its scalar is quoted, and its place is told: %s',
  async (query, came, column) => {
    const { errors } = await answer(store, query);
    expect(errors?.map(({ locations }) => locations)).toEqual([[{ line: 1, column }]]);
    expect(errors?.[0]?.message).toContain(`, but ${came} came. Write it such as `);
  },
);

describe('what is just small enough is answered', () => {
  test.each<[string, Where]>([
    ['8 levels', nested(8)],
    ['200 clauses', { or: list(200).map((title) => ({ title: { eq: title } })) }],
    ['1,000 values', { title: { in: list(1000) }, provider: { name: { notIn: list(1000) } } }],
    ['many empty objects', { or: list(5000).map(() => ({})) }],
  ])('%s', async (_what, where) => {
    const { articles } = await ask(
      store,
      'query ($where: ArticleWhereInput) { articles(where: $where) { totalCount } }',
      { where },
    );
    expect(articles.totalCount).toBeGreaterThanOrEqual(0);
  });
});

test.each(['providers', 'topics', 'problems'])('the where of %s has the same limits', async (name) => {
  const type = { providers: 'Provider', topics: 'Topic', problems: 'Problem' }[name]!;
  const field = { providers: 'domain', topics: 'slug', problems: 'path' }[name]!;
  const query = `query ($where: ${type}WhereInput) { ${name}(where: $where) { totalCount } }`;
  const failing = async (where: Where): Promise<unknown> => {
    const { errors } = await answer(store, query, { where });
    return errors?.[0]?.extensions;
  };
  const one = { [field]: { eq: 'x' } };
  const deep = (levels: number): Where => (levels === 1 ? one : { not: deep(levels - 1) });
  expect(await failing(deep(9))).toEqual({ code: 'LIMIT_EXCEEDED', argument: 'where', limit: 8 });
  expect(await failing({ and: list(201).map(() => one) })).toEqual({
    code: 'LIMIT_EXCEEDED',
    argument: 'where',
    limit: 200,
  });
  expect(await failing({ not: { [field]: { in: list(1001) } } })).toEqual({
    code: 'LIMIT_EXCEEDED',
    argument: `where.not.${field}.in`,
    limit: 1000,
  });
  expect(await failing({ or: [deep(7), ...list(199).map(() => one)] })).toBeUndefined();
});
