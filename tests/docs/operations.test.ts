/** Each example operation of `schema/operations/` answers its question over the corpus of the documentation, with the variables beside it. */
import { describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse } from 'graphql';
import { askCorpus } from './ask-corpus.js';
import { repository } from './markdown.js';

const folder = join(repository, 'schema/operations');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => file.slice(0, -'.graphql'.length))
  .sort();

const textOf = (name: string) => readFileSync(join(folder, `${name}.graphql`), 'utf8');
const variablesOf = (name: string): Record<string, unknown> | undefined => {
  const file = join(folder, `${name}.variables.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
};

/** What must be in each answer: enough to tell an answer to the question from an empty one. */
const expected: Readonly<Record<string, unknown>> = {
  'are-these-known': {
    articlesByUrl: [{ title: 'Police chief defends facial recognition cameras' }, null],
  },
  'best-providers': {
    articles: { groups: expect.arrayContaining([expect.objectContaining({ count: 2 })]) },
  },
  'choices-beside-a-list': {
    articles: {
      totalCount: 4,
      facets: { providers: [{ count: 4 }, { count: 3 }, { count: 3 }, { count: 1 }] },
    },
  },
  'coverage-over-time': {
    articles: {
      totalCount: 13,
      timeSeries: {
        interval: 'WEEK',
        series: expect.arrayContaining([expect.objectContaining({ total: 4 })]),
      },
    },
  },
  'how-good-are-they': { articles: { stats: { quality: { count: 10, missing: 3, median: 59.5, max: 90 } } } },
  'one-provider': { provider: { name: 'The Harbour Post', articleCount: 4, articles: { totalCount: 4 } } },
  'one-story': {
    article: {
      title: 'Police chief defends facial recognition cameras',
      mentionedBy: { edges: [{ position: 2, node: { provider: { name: 'The Harbour Post' } } }] },
    },
  },
  'one-topic': { topic: { name: 'Facial Recognition', parent: { name: 'Technology' }, articleCount: 6 } },
  'page-through': {
    articles: {
      pageInfo: { hasNextPage: true },
      edges: [{ node: { quality: 90 } }, { node: { quality: 75 } }, {}],
    },
  },
  search: {
    articles: { totalCount: 1, edges: [{ highlights: [{ field: 'TITLE' }, { field: 'EXCERPT' }] }] },
  },
  'search-as-you-type': {
    suggest: expect.arrayContaining([expect.objectContaining({ kind: 'TOPIC', text: 'Police' })]),
  },
  'what-is-here': { corpus: { counts: { documents: 11, knownByMention: 2, setAside: 1 } } },
  'what-is-hot': {
    articles: { nodes: [{ heat: 130, related: { totalCount: 2 } }, { heat: 95 }, { heat: -1 }] },
  },
  'what-is-new': { articles: { totalCount: 13 } },
  'what-needs-an-editor': {
    problems: {
      totalCount: 5,
      nodes: expect.arrayContaining([expect.objectContaining({ severity: 'ERROR' })]),
    },
  },
  'why-is-it-empty': {
    articles: {
      totalCount: 0,
      filterReport: { clauses: [{}, { suggestion: expect.stringContaining('facial-recognition') }] },
    },
  },
};

test('there is one for each question, and each has an expected answer', () => {
  expect(names).toEqual(Object.keys(expected).sort());
  expect(names.length).toBeGreaterThanOrEqual(12);
});

describe.each(names)('the operation %s', (name) => {
  test('answers its question without errors', async () => {
    const answer = await askCorpus(textOf(name), variablesOf(name));
    expect(answer).not.toHaveProperty('errors');
    expect(answer.data).toMatchObject(expected[name] as object);
  });

  test('begins with its question and holds one operation with the name of its file', () => {
    expect(textOf(name)).toMatch(/^# [A-Z].*\?\n/);
    const [operation, ...others] = parse(textOf(name)).definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION)
      throw new Error(`${name} does not begin with an operation`);
    expect(others).toEqual([]);
    expect(operation.name?.value).toBe(
      name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    );
    const declared = operation.variableDefinitions?.map(({ variable }) => variable.name.value) ?? [];
    expect(declared).toEqual(expect.arrayContaining(Object.keys(variablesOf(name) ?? {})));
  });
});

test('no file of variables is without its operation', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.variables.json'));
  for (const file of files) expect(names).toContain(file.replace('.variables.json', ''));
});
