import { describe, expect, test } from '@jest/globals';
import type { LoadedDocuments, ReadDocument } from '../../../src/documents/document.js';
import type { CorpusOptions } from '../../../src/corpus/corpus-options.js';
import { problem } from '../../../src/model/problem.js';
import {
  corpusOf,
  document,
  entry,
  image,
  locate,
  organization,
  root,
  taxonomyTopic,
} from './make-documents.js';

const first = document('a.md', {
  secured: 'one',
  related: [entry(0, { webUrl: 'https://example.com/b', quality: 1 })],
});
const second = document('b.md', { webUrl: 'https://example.com/b' });
const third = document('c.md', { webUrl: 'https://example.com/c' }, { root: 'other' });
const topic = taxonomyTopic('_data/topics/x.yaml', 'AI', { keywords: ['k'], hashtags: ['#h'] });
const parent = taxonomyTopic('_data/topics/y.yaml', 'Science');
const company = organization('_data/organizations/x.md', 'example.com', {
  name: 'X',
  images: [image('https://x/1.png')],
});
const outside = {
  root: 'site',
  path: 'bad.md',
  message: 'M',
  suggestion: 'S',
  position: { line: 2, column: 3 },
};
const refused = problem('YAML_SYNTAX', { ...outside, quote: 'a quote' });

const base: Partial<LoadedDocuments> = {
  roots: ['site', 'other'].map(root),
  topics: [topic, parent],
  organizations: [company],
  problems: [refused],
  refusedCount: 1,
};

function id(
  documents: readonly ReadDocument[] = [first, second, third],
  loaded: Partial<LoadedDocuments> = {},
  options: Partial<CorpusOptions> = {},
): string {
  return corpusOf(documents, { ...base, ...loaded }, options).snapshotId;
}
const unchanged = id();
const withFirst = (more: Partial<ReadDocument>) => id([{ ...first, ...more }, second, third]);
const warning = (more: object) => problem('VALUE_DROPPED', { ...outside, path: 'a.md', ...more });

describe('the snapshot’s id', () => {
  test('is 22 characters of base64url', () => {
    expect(unchanged).toMatch(/^[\w-]{22}$/);
  });

  test('is the same for the same files, read again', () => {
    expect(id()).toBe(unchanged);
  });

  test('is not changed by the order of files', () => {
    expect(id([third, second, first], { topics: [parent, topic] })).toBe(unchanged);
  });

  test('is not changed by the moment of loading', () => {
    expect(id(undefined, undefined, { loadedAt: 4_000_000_000_000 })).toBe(unchanged);
  });

  test('is not changed by a change of secured alone, nor by exposing what is not there', () => {
    expect(withFirst({ fields: { ...first.fields, secured: 'two' } })).toBe(unchanged);
    expect(withFirst({ fields: { ...first.fields, secured: null } })).toBe(unchanged);
    const problems = [warning({})];
    expect(withFirst({ problems, fields: { ...first.fields, secured: 'two' } })).toBe(
      withFirst({ problems }),
    );
    expect(id([second, third], {}, { exposeSecured: true })).toBe(id([second, third]));
  });

  test('is changed by secured when it is exposed', () => {
    const exposed = id(undefined, undefined, { exposeSecured: true });
    expect(exposed).not.toBe(unchanged);
    const other = { ...first, fields: { ...first.fields, secured: 'two' } };
    expect(id([other, second, third], {}, { exposeSecured: true })).not.toBe(exposed);
  });

  test('is not changed by what problems quote', () => {
    expect(id(undefined, { problems: [{ ...refused, quote: 'another quote' }] })).toBe(unchanged);
    const requoted = (field: string) => ({ ...locate(field), quote: 'another' });
    expect(withFirst({ locate: requoted })).toBe(unchanged);
  });

  test('is not changed by the folders that roots stand in', () => {
    const moved = ['site', 'other'].map((name) => ({ ...root(name), folder: `/moved/${name}` }));
    expect(id(undefined, { roots: moved })).toBe(unchanged);
  });

  const changes: Record<string, () => string> = {
    'a document’s content': () => withFirst({ contentHash: 'f'.repeat(64) }),
    'a document’s path': () => withFirst({ path: 'a2.md' }),
    'a document’s root': () => withFirst({ root: 'other' }),
    'a document that is gone': () => id([first, second]),
    'a document that is served stale': () => withFirst({ stale: true }),
    'a problem of a document': () => withFirst({ problems: [warning({})] }),
    'a title that is read as it is written, which the hash of its content does not tell': () => {
      const readAsText = [warning({})];
      const one = withFirst({ problems: readAsText, fields: { ...first.fields, title: '1.1' } });
      const two = withFirst({ problems: readAsText, fields: { ...first.fields, title: '1.10' } });
      return one === two ? unchanged : two;
    },
    'the order of roots': () => id(undefined, { roots: ['other', 'site'].map(root) }),
    'the name of a root without documents': () =>
      id(undefined, { roots: ['site', 'other', 'third'].map(root) }),
    'a problem outside documents': () => id(undefined, { problems: [] }),
    'the number of refused documents': () => id(undefined, { refusedCount: 2 }),
    'the site URL': () => id(undefined, undefined, { siteUrl: 'https://host/site/' }),
    'the corpus clock': () => id(undefined, undefined, { loadedAt: 0 }),
    'a topic’s name': () => id(undefined, { topics: [{ ...topic, name: 'Ai' }, parent] }),
    'a topic’s _id': () => id(undefined, { topics: [{ ...topic, slug: 'ai' }, parent] }),
    'a topic’s parent': () => id(undefined, { topics: [{ ...topic, parent: 'Science' }, parent] }),
    'a topic’s keywords': () => id(undefined, { topics: [{ ...topic, keywords: ['k', 'l'] }, parent] }),
    'a topic’s hashtags': () => id(undefined, { topics: [{ ...topic, hashtags: [] }, parent] }),
    'the path of a topic, which orders topics': () =>
      id(undefined, { topics: [{ ...topic, path: 'z.yaml' }, parent] }),
    'an organization’s name': () => id(undefined, { organizations: [{ ...company, name: 'Y' }] }),
    'an organization’s domain': () => id(undefined, { organizations: [{ ...company, domain: 'x.example' }] }),
    'an organization’s images': () =>
      id(undefined, { organizations: [{ ...company, images: [image('https://x/2.png')] }] }),
  };
  test.each(Object.keys(changes))('is changed by %s', (name) => {
    expect(changes[name]?.()).not.toBe(unchanged);
  });

  test.each([
    ['code', { code: 'YAML_ALIAS' }],
    ['line', { line: 7 }],
    ['column', { column: 7 }],
    ['field', { field: 'x' }],
    ['message', { message: 'x' }],
    ['suggestion', { suggestion: null }],
    ['path', { path: 'x' }],
    ['root', { root: 'other' }],
  ] as const)('is changed by the %s of a problem', (_, change) => {
    expect(id(undefined, { problems: [{ ...refused, ...change }] })).not.toBe(unchanged);
  });
});
