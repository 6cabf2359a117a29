import { describe, expect, test } from '@jest/globals';
import { at, corpusOf, document, entry, namesOf, told } from './make-documents.js';

const url = 'https://example.com/shared';
const [may, june, july] = [1, 2, 3];

/** Which of the documents at one URL an entry of another document means. */
function meant(
  documents: readonly { path: string; title: string; publishedAt: number; published?: boolean }[],
  asked: { title: string; publishedAt: number },
): readonly string[] {
  const corpus = corpusOf([
    document('namer.md', {
      webUrl: 'https://example.com/namer',
      related: [entry(0, { webUrl: url, ...asked })],
    }),
    ...documents.map(({ path, ...fields }) => document(path, { webUrl: url, ...fields })),
  ]);
  return namesOf(
    corpus,
    at(corpus, 'namer.md').related.map(({ articleId }) => articleId),
  );
}

describe('the document that an entry means', () => {
  test('is the only document with its URL, whatever its title and date', () => {
    expect(
      meant([{ path: 'a.md', title: 'A', publishedAt: may }], { title: 'B', publishedAt: june }),
    ).toEqual(['a.md']);
  });

  test('is the one with the same title, even when another leads and has the date', () => {
    const documents = [
      { path: 'a.md', title: 'A', publishedAt: june, published: true },
      { path: 'b.md', title: 'B', publishedAt: may },
    ];
    expect(meant(documents, { title: 'B', publishedAt: june })).toEqual(['b.md']);
  });

  test('is, among several with the same title, the one with the same date', () => {
    const documents = [
      { path: 'a.md', title: 'A', publishedAt: july, published: true },
      { path: 'b.md', title: 'A', publishedAt: june },
      { path: 'c.md', title: 'C', publishedAt: june, published: true },
    ];
    expect(meant(documents, { title: 'A', publishedAt: june })).toEqual(['b.md']);
  });

  test('is, among several with the same title and no such date, the lead among those', () => {
    const documents = [
      { path: 'a.md', title: 'A', publishedAt: may },
      { path: 'b.md', title: 'A', publishedAt: june },
      { path: 'c.md', title: 'C', publishedAt: july, published: true },
    ];
    expect(meant(documents, { title: 'A', publishedAt: july })).toEqual(['b.md']);
  });

  test('is, when no title fits, the lead among those with the same date', () => {
    const documents = [
      { path: 'a.md', title: 'A', publishedAt: may },
      { path: 'b.md', title: 'B', publishedAt: may, published: true },
      { path: 'c.md', title: 'C', publishedAt: july, published: true },
    ];
    expect(meant(documents, { title: 'D', publishedAt: may })).toEqual(['b.md']);
  });

  test('is the lead of all when neither title nor date fits', () => {
    const documents = [
      { path: 'a.md', title: 'A', publishedAt: july },
      { path: 'b.md', title: 'B', publishedAt: may, published: true },
    ];
    expect(meant(documents, { title: 'C', publishedAt: june })).toEqual(['b.md']);
  });

  test('is not confused by a title that looks like a date and a title', () => {
    const documents = [
      { path: 'a.md', title: `${june} A`, publishedAt: may },
      { path: 'b.md', title: 'A', publishedAt: june },
    ];
    expect(meant(documents, { title: `${june} A`, publishedAt: may })).toEqual(['a.md']);
  });
});

describe('an entry that cannot stand', () => {
  test('because it means its own document is dropped and told at its place in the file', () => {
    const corpus = corpusOf([
      document('a.md', {
        related: [entry(2, { title: 'Other title' }), entry(5, { webUrl: 'https://example.com/other' })],
      }),
    ]);
    const { related, mentionCount } = at(corpus, 'a.md');
    expect(related.map(({ position }) => position)).toEqual([1]);
    expect(mentionCount).toBe(0);
    expect(told(corpus.problems)).toEqual(['a.md related[2] ENTRY_IS_SELF']);
  });

  test('because the list names its article already is dropped; positions stay without gaps', () => {
    const corpus = corpusOf([
      document('a.md', {
        related: [
          entry(0, { webUrl: 'https://example.com/b', title: 'First' }),
          entry(1, { webUrl: 'https://EXAMPLE.com/b?utm_source=x#y', title: 'Second' }),
          entry(2, { webUrl: 'https://example.com/c' }),
        ],
      }),
    ]);
    const { related } = at(corpus, 'a.md');
    expect(related.map(({ title, position }) => [title, position])).toEqual([
      ['First', 1],
      ['A title', 2],
    ]);
    expect(
      namesOf(
        corpus,
        related.map(({ articleId }) => articleId),
      ),
    ).toEqual(['https://example.com/b', 'https://example.com/c']);
    expect(told(corpus.problems)).toEqual(['a.md related[1] ENTRY_REPEATED']);
    expect(corpus.problems[0]?.message).toContain('related[0]');
  });

  test('does not hide that two documents with one URL and different titles name each other', () => {
    const corpus = corpusOf([
      document('a.md', { title: 'A', related: [entry(0, { title: 'B' })] }),
      document('b.md', { title: 'B', related: [entry(0, { title: 'A' })] }),
    ]);
    expect(
      namesOf(
        corpus,
        at(corpus, 'a.md').related.map(({ articleId }) => articleId),
      ),
    ).toEqual(['b.md']);
    expect(
      namesOf(
        corpus,
        at(corpus, 'b.md').related.map(({ articleId }) => articleId),
      ),
    ).toEqual(['a.md']);
    expect([at(corpus, 'a.md').mentionCount, at(corpus, 'b.md').mentionCount]).toEqual([1, 1]);
  });

  test('once gone leaves the list without it, and quality and title are the entry’s own', () => {
    const corpus = corpusOf([
      document('a.md', {
        related: [entry(0), entry(1, { webUrl: 'https://example.com/b', title: 'Theirs', quality: 7 })],
      }),
      document('b.md', { webUrl: 'https://example.com/b', title: 'Own', quality: 9 }),
    ]);
    expect(at(corpus, 'a.md').related[0]).toMatchObject({ position: 1, title: 'Theirs', quality: 7 });
  });
});
