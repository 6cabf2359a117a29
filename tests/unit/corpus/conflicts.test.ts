import { describe, expect, test } from '@jest/globals';
import type { DocumentFields, EntryFields, ReadDocument } from '../../../src/documents/document.js';
import { conflictFields, type Conflict } from '../../../src/model/article.js';
import { problem } from '../../../src/model/problem.js';
import { at, corpusOf, document, entry, locate, moment } from './make-documents.js';

const url = 'https://example.com/b';
type Given = Omit<Partial<EntryFields>, 'provider'> & { provider?: Partial<EntryFields['provider']> };

function conflicts(
  mentioned: Given,
  stated: Omit<Partial<DocumentFields>, 'provider'> & { provider?: Partial<EntryFields['provider']> } = {},
  naming: (made: ReadDocument) => ReadDocument = (made) => made,
): readonly Conflict[] {
  const named = document('a.md', {
    webUrl: 'https://example.com/a',
    related: [entry(3, { webUrl: url, ...mentioned })],
  });
  const corpus = corpusOf([naming(named), document('b.md', { webUrl: url, ...stated })]);
  return at(corpus, 'a.md').related[0]?.conflicts ?? [];
}

describe('conflicts', () => {
  test('an entry that states what the document states has none', () => {
    const facts = { title: 'T', excerpt: 'E', quality: 3, ampWebUrl: 'https://amp.example.com/b' };
    expect(conflicts(facts, facts)).toEqual([]);
  });

  test('each compared fact is found, in order, with both values as text', () => {
    const found = conflicts(
      {
        title: 'T2',
        excerpt: 'E2',
        publishedAt: moment('2020-06-02T00:00:00.500Z'),
        webUrl: 'https://example.com/b',
        originalUrl: 'https://example.com/o2',
        ampWebUrl: 'https://example.com/amp2',
        cdnAmpWebUrl: 'https://example.com/cdn2',
        type: 'VIDEO',
        quality: 2,
        provider: { domain: 'two.example', name: 'Two' },
      },
      {
        title: 'T1',
        excerpt: 'E1',
        publishedAt: moment('2020-06-01T00:00:00Z'),
        webUrl: null,
        originalUrl: 'https://example.com/b',
        ampWebUrl: 'https://example.com/amp1',
        cdnAmpWebUrl: null,
        type: 'ARTICLE',
        quality: null,
        provider: { domain: 'one.example', name: 'One' },
      },
    );
    expect(found).toEqual([
      { field: 'title', document: 'T1', mention: 'T2' },
      { field: 'excerpt', document: 'E1', mention: 'E2' },
      { field: 'publishedDateTime', document: '2020-06-01T00:00:00Z', mention: '2020-06-02T00:00:00.500Z' },
      { field: 'webUrl', document: null, mention: 'https://example.com/b' },
      { field: 'originalUrl', document: 'https://example.com/b', mention: 'https://example.com/o2' },
      { field: 'ampWebUrl', document: 'https://example.com/amp1', mention: 'https://example.com/amp2' },
      { field: 'cdnAmpWebUrl', document: null, mention: 'https://example.com/cdn2' },
      { field: 'type', document: 'ARTICLE', mention: 'VIDEO' },
      { field: 'quality', document: null, mention: '2' },
      { field: 'provider.domain', document: 'one.example', mention: 'two.example' },
      { field: 'provider.name', document: 'One', mention: 'Two' },
    ]);
    expect(found.map(({ field }) => field)).toEqual([...conflictFields]);
  });

  test('what the entry does not state is no conflict', () => {
    const silent = { provider: { name: null } };
    const stated = {
      excerpt: 'E',
      originalUrl: 'https://example.com/o',
      ampWebUrl: 'https://example.com/amp',
      quality: 4,
    };
    expect(conflicts(silent, { ...stated, cdnAmpWebUrl: 'https://example.com/cdn' })).toEqual([]);
  });

  test('URLs are compared by their canonical forms', () => {
    expect(
      conflicts(
        { webUrl: 'https://EXAMPLE.com/b#x', ampWebUrl: 'https://example.com/amp?utm_source=a' },
        { ampWebUrl: 'https://example.com/amp' },
      ),
    ).toEqual([]);
  });

  test('a quality of 0 is a fact', () => {
    expect(conflicts({ quality: 0 })).toEqual([{ field: 'quality', document: null, mention: '0' }]);
  });

  test('the type that stands in where an entry gives none is no conflict', () => {
    const withoutType = (made: ReadDocument) => ({
      ...made,
      frontMatterJson: '{"related":[{},{},{},{"title":"A title"}]}',
    });
    expect(conflicts({ type: 'ARTICLE' }, { type: 'VIDEO' }, withoutType)).toEqual([]);
    expect(conflicts({ type: 'ARTICLE' }, { type: 'VIDEO' })).toEqual([
      { field: 'type', document: 'VIDEO', mention: 'ARTICLE' },
    ]);
  });

  test('the domain that stands in where an entry gives none is no conflict', () => {
    const about = { root: 'site', path: 'a.md', message: 'Made up.' };
    const fromUrl = (field: string) => (made: ReadDocument) => ({
      ...made,
      problems: [problem('PROVIDER_FROM_URL', { ...about, field })],
    });
    const other = { provider: { domain: 'two.example' } };
    expect(conflicts(other, {}, fromUrl('related[3].provider'))).toEqual([]);
    expect(conflicts(other, {}, fromUrl('related[3]'))).toEqual([]);
    expect(conflicts(other, {}, fromUrl('related[33].provider'))).toHaveLength(1);
    expect(conflicts(other, {}, fromUrl('provider'))).toHaveLength(1);
  });

  test('each conflict is told at its field of the entry, with both values and the document', () => {
    const corpus = corpusOf([
      document('a.md', {
        webUrl: 'https://example.com/a',
        related: [entry(3, { webUrl: url, quality: 39 })],
      }),
      document('b.md', { webUrl: url }),
    ]);
    expect(corpus.problems).toHaveLength(1);
    expect(corpus.problems[0]).toMatchObject({
      code: 'ENTRY_CONFLICT',
      path: 'a.md',
      field: 'related[3].quality',
      ...locate('related[3].quality').position,
      message: 'The related entry gives quality as "39", but the document it means, "b.md", states none.',
    });
    expect(at(corpus, 'a.md').document?.problems).toEqual(corpus.problems);
  });

  test('a mention that no document answers has no conflicts, however its entries differ', () => {
    const corpus = corpusOf([
      document('a.md', {
        webUrl: 'https://example.com/a',
        related: [entry(0, { webUrl: url, title: 'One' })],
      }),
      document('c.md', {
        webUrl: 'https://example.com/c',
        related: [entry(0, { webUrl: url, title: 'Two' })],
      }),
    ]);
    expect(corpus.problems).toEqual([]);
  });
});
