import { describe, expect, test } from '@jest/globals';
import { corpusOf, document, entry, moment, options, told } from './make-documents.js';

const { loadedAt } = options;
const day = 24 * 60 * 60 * 1000;
const dated = (path: string, publishedAt: number) =>
  document(path, { webUrl: `https://example.com/${path}`, publishedAt });

describe('the corpus clock', () => {
  test('stands at the newest article, mentions counted', () => {
    const corpus = corpusOf([
      document('a.md', {
        publishedAt: 5,
        related: [entry(0, { webUrl: 'https://example.com/m', publishedAt: 9 })],
      }),
    ]);
    expect(corpus.latestArticleAt).toBe(9);
  });

  test('counts an article of 24 hours ahead, and not one a millisecond later', () => {
    const corpus = corpusOf([dated('a.md', loadedAt + day), dated('b.md', loadedAt + day + 1)]);
    expect(corpus.latestArticleAt).toBe(loadedAt + day);
    expect(told(corpus.problems)).toEqual(['b.md publishedDateTime DATE_IN_FUTURE']);
  });

  test('tells of a mention at the entry that is shown', () => {
    const related = [
      entry(4, { webUrl: 'https://example.com/m', publishedAt: moment('2999-01-01T00:00:00Z') }),
    ];
    const corpus = corpusOf([document('a.md', { related })]);
    expect(told(corpus.problems)).toEqual(['a.md related[4].publishedDateTime DATE_IN_FUTURE']);
    expect(corpus.problems[0]?.message).toContain('2999-01-01T00:00:00Z');
  });

  test('is null for a corpus without articles, and for one that lies in the future', () => {
    expect(corpusOf([]).latestArticleAt).toBeNull();
    expect(corpusOf([dated('a.md', loadedAt + 2 * day)]).latestArticleAt).toBeNull();
  });
});
