/** The `where` of providers, topics and problems: the tests that it is, and what it answers on pages and in counts. */
import { describe, expect, test } from '@jest/globals';
import { makeCorpus } from '../../../contract/corpus-builder.js';
import { createMemoryStore } from '../../../../src/store/memory/memory-store.js';
import { ask } from '../ask.js';
import { askedStore } from '../asked-store.js';
import type { Where } from './filter-of.js';

const store = createMemoryStore(
  makeCorpus({
    articles: [
      { id: 'a_1', provider: 'one.example', topics: ['ai', 'law'] },
      { id: 'a_2', provider: 'one.example', topics: ['ai'] },
      { id: 'a_3', provider: 'two.example' },
    ],
    providerNames: { 'one.example': 'The One', 'two.example': 'Zwei' },
    topicNames: { ai: 'AI', law: 'Law', none: 'Nóne' },
    problems: [
      { code: 'YAML_SYNTAX', root: 'main', path: 'a.md', field: 'title', message: 'Bad.' },
      { code: 'DATE_WITHOUT_ZONE', root: 'main', path: 'b.md', message: 'No zone.' },
      { code: 'TOPIC_REPEATED', root: 'other', path: 'a.md', field: 'topics[1]', message: 'Twice.' },
    ],
  }),
);

interface Noun {
  readonly list: 'providers' | 'topics' | 'problems';
  readonly input: string;
  readonly key: string;
  readonly pages: string;
  readonly counts: string;
}
const providers: Noun = {
  list: 'providers',
  input: 'ProviderWhereInput',
  key: 'domain',
  pages: 'providerPages',
  counts: 'providerCounts',
};
const topics: Noun = {
  list: 'topics',
  input: 'TopicWhereInput',
  key: 'slug',
  pages: 'topicPages',
  counts: 'topicCounts',
};
const problems: Noun = {
  list: 'problems',
  input: 'ProblemWhereInput',
  key: 'code',
  pages: 'problemPages',
  counts: 'problemCounts',
};

/** The keys that are answered, and the filter that the store was asked with. */
async function asking({ list, input, key, pages, counts }: Noun, where: Where) {
  const { store: listening, asked } = askedStore(store);
  const answered = await ask(
    listening,
    `query ($where: ${input}) { ${list}(where: $where) { totalCount nodes { ${key} } edges { node { ${key} } } } }`,
    { where },
  );
  const { totalCount, nodes } = answered[list];
  const [page] = asked[pages] as { filter: unknown }[];
  expect(totalCount).toBe(nodes.length);
  expect(asked[counts] ?? [null]).toEqual([page!.filter]);
  return { keys: nodes.map((node: Record<string, string>) => node[key]), filter: page!.filter };
}

const test1 = (field: string, test: unknown) => ({ kind: 'test', of: { field, test } });
const equal = (...values: string[]) => ({ kind: 'in', values, mode: 'INSENSITIVE' });

describe('where', () => {
  test.each<[Noun, Where, string[], unknown]>([
    [providers, {}, ['one.example', 'two.example'], null],
    [providers, { or: [{}], not: { name: {} } }, ['one.example', 'two.example'], null],
    [providers, { domain: { eq: 'ONE.example' } }, ['one.example'], test1('domain', equal('ONE.example'))],
    [
      providers,
      { name: { ne: 'the one' } },
      ['two.example'],
      { kind: 'not', of: test1('name', equal('the one')) },
    ],
    [
      providers,
      { articleCount: { gt: 1 } },
      ['one.example'],
      test1('articleCount', { kind: 'range', from: 2, to: null }),
    ],
    [
      providers,
      { or: [{ name: { eq: 'Zwei' } }, { and: [{ domain: { eq: 'x' } }, { articleCount: { eq: 1 } }] }] },
      ['two.example'],
      {
        kind: 'or',
        of: [
          test1('name', equal('Zwei')),
          {
            kind: 'and',
            of: [test1('domain', equal('x')), test1('articleCount', { kind: 'in', values: [1] })],
          },
        ],
      },
    ],
    [topics, { slug: { in: ['ai', 'none'] } }, ['ai', 'none'], test1('slug', equal('ai', 'none'))],
    [topics, { slug: { in: [] } }, [], test1('slug', equal())],
    [
      topics,
      { name: { contains: 'none', mode: 'SENSITIVE' } },
      [],
      test1('name', { kind: 'contains', value: 'none', mode: 'SENSITIVE' }),
    ],
    [topics, { name: { eq: 'NONE' } }, ['none'], test1('name', equal('NONE'))],
    [topics, { parent: { isNull: true } }, ['ai', 'law', 'none'], test1('parent', { kind: 'missing' })],
    [
      topics,
      { not: { articleCount: { gte: 1 } } },
      ['none'],
      { kind: 'not', of: test1('articleCount', { kind: 'range', from: 1, to: null }) },
    ],
    [
      problems,
      { severity: { eq: 'ERROR' } },
      ['YAML_SYNTAX'],
      { kind: 'test', of: { field: 'severity', in: ['ERROR'] } },
    ],
    [
      problems,
      { code: { notIn: ['YAML_SYNTAX', 'LINK_LOOP'] } },
      ['DATE_WITHOUT_ZONE', 'TOPIC_REPEATED'],
      { kind: 'not', of: { kind: 'test', of: { field: 'code', in: ['YAML_SYNTAX', 'LINK_LOOP'] } } },
    ],
    [problems, { field: { isNull: true } }, ['DATE_WITHOUT_ZONE'], test1('field', { kind: 'missing' })],
    [
      problems,
      { path: { startsWith: 'a' }, root: { eq: 'other' } },
      ['TOPIC_REPEATED'],
      {
        kind: 'and',
        of: [
          test1('root', equal('other')),
          test1('path', { kind: 'startsWith', value: 'a', mode: 'INSENSITIVE' }),
        ],
      },
    ],
    [
      problems,
      { message: { endsWith: 'zone.' } },
      ['DATE_WITHOUT_ZONE'],
      test1('message', { kind: 'endsWith', value: 'zone.', mode: 'INSENSITIVE' }),
    ],
  ])('of $list: %j answers %j', async (noun, where, keys, filter) => {
    expect(await asking(noun, where)).toEqual({ keys, filter });
  });
});

test('a filtered list is walked by cursors like any other', async () => {
  const { problems: first } = await ask(
    store,
    '{ problems(where: {severity: {ne: ERROR}}, first: 1) { nodes { code } pageInfo { hasNextPage endCursor } } }',
  );
  expect(first).toMatchObject({ nodes: [{ code: 'DATE_WITHOUT_ZONE' }], pageInfo: { hasNextPage: true } });
  const { problems: next } = await ask(
    store,
    'query ($after: String) { problems(where: {severity: {ne: ERROR}}, first: 1, after: $after) { nodes { code } pageInfo { hasNextPage } } }',
    { after: first.pageInfo.endCursor },
  );
  expect(next).toEqual({ nodes: [{ code: 'TOPIC_REPEATED' }], pageInfo: { hasNextPage: false } });
});
