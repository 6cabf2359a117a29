import { describe, expect, test } from '@jest/globals';
import type { Corpus } from '../../../src/corpus/corpus.js';
import { corpusOf, document, entry, moment, namesOf, told } from './make-documents.js';

const alias = 'https://amp.example.com/x';

/** The path or URL of the article that answers for a canonical form. */
function answering(corpus: Corpus, url: string): string | undefined {
  const id = corpus.addresses.get(url);
  return id === undefined ? undefined : namesOf(corpus, [id])[0];
}

describe('addresses', () => {
  test('a document is found by its canonical URL and by each of its aliases, in canonical form', () => {
    const corpus = corpusOf([
      document('a.md', {
        webUrl: 'https://example.com/a',
        originalUrl: 'https://EXAMPLE.com/original?utm_source=s',
        ampWebUrl: alias,
        cdnAmpWebUrl: 'https://cdn.example.com/x#top',
      }),
    ]);
    for (const url of [
      'https://example.com/a',
      'https://example.com/original',
      alias,
      'https://cdn.example.com/x',
    ]) {
      expect(answering(corpus, url)).toBe('a.md');
    }
    expect(corpus.addresses.size).toBe(4);
    expect(corpus.problems).toEqual([]);
  });

  test('an alias that only an entry states belongs to the document that the entry means', () => {
    const corpus = corpusOf([
      document('a.md', { related: [entry(0, { webUrl: 'https://example.com/b', ampWebUrl: alias })] }),
      document('b.md', { webUrl: 'https://example.com/b' }),
    ]);
    expect(answering(corpus, alias)).toBe('b.md');
    expect(corpus.problems.map(({ code }) => code)).toEqual(['ENTRY_CONFLICT']);
  });

  test('an alias of an entry belongs to the article known by mention, whichever entry is shown', () => {
    const corpus = corpusOf([
      document('a.md', { related: [entry(0, { webUrl: 'https://example.com/m', ampWebUrl: alias })] }),
      document('b.md', {
        webUrl: 'https://example.com/b',
        publishedAt: moment('2021-01-01T00:00:00Z'),
        related: [entry(0, { webUrl: 'https://example.com/m' })],
      }),
    ]);
    expect(answering(corpus, alias)).toBe('https://example.com/m');
  });

  test('an alias merges nothing: an entry whose URL is an alias of a document is an article of its own', () => {
    const corpus = corpusOf([
      document('a.md', { webUrl: 'https://example.com/a', ampWebUrl: alias }),
      document('b.md', { webUrl: 'https://example.com/b', related: [entry(1, { webUrl: alias })] }),
    ]);
    expect(corpus.articles).toHaveLength(3);
    expect(answering(corpus, alias)).toBe(alias);
    expect(told(corpus.problems)).toEqual(['a.md ampWebUrl ALIAS_SHARED']);
    expect(corpus.problems[0]?.message).toContain(
      'the canonical URL of another article; that article answers',
    );
  });

  test('an alias that is the canonical URL of another article is told where it does not belong, not at its owner', () => {
    const corpus = corpusOf([
      document('a.md', { webUrl: 'https://example.com/a', originalUrl: 'https://EXAMPLE.com/a' }),
      document('b.md', {
        webUrl: 'https://example.com/b',
        ampWebUrl: 'https://example.com/a',
        published: true,
      }),
    ]);
    expect(answering(corpus, 'https://example.com/a')).toBe('a.md');
    expect(told(corpus.problems)).toEqual(['b.md ampWebUrl ALIAS_SHARED']);
  });

  test('an alias of several articles answers by the lead rule and is told once at each', () => {
    const corpus = corpusOf([
      document('a.md', { webUrl: 'https://example.com/a', ampWebUrl: alias }),
      document('b.md', { webUrl: 'https://example.com/b', cdnAmpWebUrl: alias, published: true }),
      document('c.md', {
        webUrl: 'https://example.com/c',
        related: [
          entry(0, { webUrl: 'https://example.com/a', ampWebUrl: alias }),
          entry(1, { webUrl: 'https://example.com/m', originalUrl: alias }),
          entry(2, { webUrl: 'https://example.com/m', ampWebUrl: alias }),
        ],
      }),
    ]);
    expect(answering(corpus, alias)).toBe('b.md');
    expect(told(corpus.problems.filter(({ code }) => code === 'ALIAS_SHARED'))).toEqual([
      'a.md ampWebUrl ALIAS_SHARED',
      'b.md cdnAmpWebUrl ALIAS_SHARED',
      'c.md related[1].originalUrl ALIAS_SHARED',
    ]);
  });

  test('documents that share their URL may share aliases: the URL is told, the alias is not', () => {
    const corpus = corpusOf([
      document('a.md', { ampWebUrl: alias }),
      document('b.md', { ampWebUrl: alias, published: true }),
    ]);
    expect(answering(corpus, alias)).toBe('b.md');
    expect(new Set(corpus.problems.map(({ code }) => code))).toEqual(new Set(['URL_SHARED']));
  });

  test('an alias that only one of several documents with one URL states leads to that one', () => {
    const corpus = corpusOf([document('a.md', { ampWebUrl: alias }), document('b.md', { published: true })]);
    expect(answering(corpus, alias)).toBe('a.md');
  });

  test('an alias that is the article’s own URL in another spelling is nothing to tell', () => {
    const corpus = corpusOf([
      document('a.md', { webUrl: 'https://example.com/a', originalUrl: 'https://Example.com/a?fbclid=1' }),
    ]);
    expect(corpus.addresses.size).toBe(1);
    expect(corpus.problems).toEqual([]);
  });

  test('an alias of a dropped entry still belongs to the article that the entry means', () => {
    const corpus = corpusOf([document('a.md', { related: [entry(0, { ampWebUrl: alias })] })]);
    expect(answering(corpus, alias)).toBe('a.md');
  });
});
