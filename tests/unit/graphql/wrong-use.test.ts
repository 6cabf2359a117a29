/** Wrong use, sentence by sentence: each error names the argument, what was expected, what came and what to do. */
import { describe, expect, test } from '@jest/globals';
import { makeCorpus } from '../../contract/corpus-builder.js';
import { ClientError } from '../../../src/graphql/errors/client-error.js';
import { createMemoryStore } from '../../../src/store/memory/memory-store.js';
import { answer, ask, schema } from './ask.js';

const store = createMemoryStore(
  makeCorpus({
    articles: [
      { id: 'a_1', related: ['a_2'], topics: ['t'] },
      { id: 'a_2', topics: ['t'] },
    ],
  }),
);
const keys = (count: number): string => JSON.stringify(Array.from({ length: count }, (_, at) => `k${at}`));
const toPage = 'Ask for 100 or fewer, then go on with "after", the endCursor of the page.';

describe('a wrong argument is an error with a code and a path', () => {
  test.each<[string, string, string, Record<string, unknown>]>([
    [
      `{ nodes(ids: ${keys(101)}) { id } }`,
      'nodes',
      'Argument "ids": at most 100 keys are answered at once, but 101 came. Split the list into parts of 100, one field with an alias or one request each.',
      { code: 'LIMIT_EXCEEDED', argument: 'ids', limit: 100 },
    ],
    [
      `{ articlesByUrl(urls: ${keys(101)}) { id } }`,
      'articlesByUrl',
      'Argument "urls": at most 100 keys are answered at once, but 101 came. Split the list into parts of 100, one field with an alias or one request each.',
      { code: 'LIMIT_EXCEEDED', argument: 'urls', limit: 100 },
    ],
    [
      '{ articles(first: 101) { totalCount } }',
      'articles',
      `Argument "first": expected an integer from 0 to 100, but 101 came. ${toPage}`,
      { code: 'BAD_USER_INPUT', argument: 'first' },
    ],
    [
      '{ articles(first: -1) { totalCount } }',
      'articles',
      'Argument "first": expected an integer from 0 to 100, but -1 came. Ask for 0 to 100.',
      { code: 'BAD_USER_INPUT', argument: 'first' },
    ],
    [
      '{ article(by: {id: "a_1"}) { excerpt(maxLength: 0) } }',
      'article.excerpt',
      'Argument "maxLength": expected an integer of 1 or more, but 0 came. Leave it out for the whole text.',
      { code: 'BAD_USER_INPUT', argument: 'maxLength' },
    ],
    [
      '{ article(by: {id: "a_1"}) { images(first: 101) { url } } }',
      'article',
      'Argument "first": expected an integer from 0 to 100, but 101 came. Leave it out for all images.',
      { code: 'BAD_USER_INPUT', argument: 'first' },
    ],
    [
      '{ article(by: {id: "a_1"}) { images(first: -1) { url } } }',
      'article',
      'Argument "first": expected an integer from 0 to 100, but -1 came. Leave it out for all images.',
      { code: 'BAD_USER_INPUT', argument: 'first' },
    ],
    [
      '{ article(by: {id: "a_1"}) { images(minWidth: -1) { url } } }',
      'article',
      'Argument "minWidth": expected an integer of 0 or more, but -1 came. Leave it out for images of every width.',
      { code: 'BAD_USER_INPUT', argument: 'minWidth' },
    ],
  ])('%s', async (query, at, message, extensions) => {
    const { errors } = await answer(store, query);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.message).toBe(message);
    expect(errors?.[0]?.extensions).toEqual(extensions);
    expect(errors?.[0]?.path?.join('.').startsWith(at)).toBe(true);
    expect(errors?.[0]?.originalError).toBeInstanceOf(ClientError);
  });

  test('and 100 keys are answered', async () => {
    const { nodes, articlesByUrl } = await ask(
      store,
      `{ nodes(ids: ${keys(100)}) { id } articlesByUrl(urls: ${keys(100)}) { id } }`,
    );
    expect([...nodes, ...articlesByUrl]).toEqual(Array.from({ length: 200 }, () => null));
  });
});

/** Every list of the schema, as the way to it and the way out. */
const lists = [
  ['articles', '{ ', ' }'],
  ['providers', '{ ', ' }'],
  ['topics', '{ ', ' }'],
  ['problems', '{ ', ' }'],
  ['related', '{ article(by: {id: "a_1"}) { ', ' } }'],
  ['mentionedBy', '{ article(by: {id: "a_2"}) { ', ' } }'],
  ['articles', '{ provider(domain: "example.com") { ', ' } }'],
  ['articles', '{ topic(slug: "t") { ', ' } }'],
] as const;

describe.each(lists)('the list %s in %s…%s', (list, before, after) => {
  const asking = (paging: string): string =>
    `${before}${list}(${paging}) { nodes { __typename } totalCount }${after}`;

  test.each(['first: -1', 'first: 101', 'after: ""', 'after: "MTA"', 'after: "bm9wZQ"'])(
    'refuses %s',
    async (paging) => {
      const { errors } = await answer(store, asking(paging));
      expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: paging.split(':')[0] });
      expect(errors?.[0]?.path?.at(-1)).toBe(list);
    },
  );

  test('takes null for an argument that is absent', async () => {
    expect(await ask(store, asking('first: null, after: null'))).toEqual(
      await ask(store, asking('first: 20')),
    );
  });

  test('has no item and the whole count for first: 0', async () => {
    const answered = JSON.stringify(await ask(store, asking('first: 0')));
    const whole = JSON.stringify(await ask(store, asking('first: 100')));
    expect(answered).toContain('"nodes":[]');
    expect(/"totalCount":\d+/.exec(answered)?.[0]).toBe(/"totalCount":\d+/.exec(whole)?.[0]);
  });
});

describe('a cursor', () => {
  test('of one list is refused by every other list', async () => {
    const from = async (list: string, before: string, after: string): Promise<string> =>
      /"cursor":"([^"]+)"/.exec(
        JSON.stringify(await ask(store, `${before}${list}(first: 1) { edges { cursor } }${after}`)),
      )![1]!;
    const strangers = lists.filter(
      ([list, before]) => list !== 'problems' && (list !== 'articles' || before === '{ '),
    );
    for (const [list, before, after] of strangers.filter(([name]) => name !== 'mentionedBy')) {
      const cursor = await from(list, before, after);
      for (const [other, otherBefore, otherAfter] of strangers) {
        const { errors } = await answer(
          store,
          `${otherBefore}${other}(after: "${cursor}") { nodes { __typename } }${otherAfter}`,
        );
        // The articles that name an article stand in the order of articles: a place there is a place here.
        const same = other === list || (list === 'articles' && other === 'mentionedBy');
        expect([list, other, errors?.[0]?.extensions['code']]).toEqual([
          list,
          other,
          same ? undefined : 'BAD_USER_INPUT',
        ]);
      }
    }
  });

  test('of one order is refused in another, and taken in one that means the same', async () => {
    const { articles } = await ask(store, '{ articles(orderBy: {field: QUALITY}) { edges { cursor } } }');
    const cursor: string = articles.edges[0].cursor;
    const code = async (orderBy: string): Promise<unknown> => {
      const { errors } = await answer(store, `{ articles(${orderBy} after: "${cursor}") { nodes { id } } }`);
      return errors?.[0]?.extensions['code'];
    };
    expect(await code('')).toBe('BAD_USER_INPUT');
    expect(await code('orderBy: [],')).toBe('BAD_USER_INPUT');
    expect(await code('orderBy: {field: HEAT},')).toBe('BAD_USER_INPUT');
    expect(await code('orderBy: {field: QUALITY, direction: ASC},')).toBe('BAD_USER_INPUT');
    expect(await code('orderBy: {field: QUALITY, nulls: FIRST},')).toBe('BAD_USER_INPUT');
    expect(await code('orderBy: [{field: QUALITY, direction: DESC, nulls: LAST}],')).toBeUndefined();
    expect(await code('orderBy: [{field: QUALITY}, {field: QUALITY, direction: ASC}],')).toBeUndefined();
  });
});

test('an error that was not written for the client is no ClientError, so that the server masks it', async () => {
  const broken = { ...store, articlesById: () => Promise.reject(new Error('disk on fire at /secret')) };
  const { errors } = await answer(broken, '{ article(by: {id: "a_1"}) { id } }');
  expect(errors?.[0]?.originalError).not.toBeInstanceOf(ClientError);
  expect(errors?.[0]?.extensions).toEqual({});
});

test.each(['first: -1', 'first: 101', 'after: ""', 'after: "MTA"', 'after: "bm9wZQ"'])(
  'the list changes refuses %s',
  async (paging) => {
    const { errors } = await answer(store, `{ changes(since: "s", ${paging}) { totalCount } }`);
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: paging.split(':')[0] });
  },
);

test('every field that pages is one of the lists above', () => {
  const paged = Object.values(schema.getTypeMap()).flatMap((type) =>
    'getFields' in type && !type.name.startsWith('__')
      ? Object.values(type.getFields())
          .filter((field) => String(field.type).endsWith('Connection!'))
          .map((field) => field.name)
      : [],
  );
  expect(paged.sort()).toEqual([...lists.map(([list]) => list as string), 'changes'].sort());
});
