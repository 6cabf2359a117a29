/** What the engine in memory asks of the corpus that it is given. */
import { describe, expect, test } from '@jest/globals';
import { createMemoryStore } from '../../../src/store/memory/memory-store.js';
import { makeCorpus } from '../../contract/corpus-builder.js';

const corpus = makeCorpus({
  articles: [
    { id: 'a', minute: 2, topics: ['ai'], related: ['b'] },
    { id: 'b', minute: 1 },
    { id: 'c', minute: 1 },
  ],
});

describe('the engine in memory refuses a corpus', () => {
  test('whose articles are not newest first, and names the first that is out of place', () => {
    expect(() => createMemoryStore({ ...corpus, articles: corpus.articles.toReversed() })).toThrow(
      "createMemoryStore: expected the corpus's articles newest first, then by id, each id once; article 1 (b, 2020-01-01T00:01:00Z) does not stand behind the one before it. buildCorpus puts them in this order.",
    );
  });

  test('that holds one id twice', () => {
    const [first, ...rest] = corpus.articles;
    expect(() => createMemoryStore({ ...corpus, articles: [first!, first!, ...rest] })).toThrow(
      'article 1 (a,',
    );
  });

  test.each([
    ['article', { articles: corpus.articles.slice(0, 1) }, 'a names "b"'],
    ['provider', { providers: [] }, 'a names "example.com"'],
    ['topic', { topics: [] }, 'a names "ai"'],
  ])('whose articles name a %s that is not there', (_what, part, message) => {
    expect(() => createMemoryStore({ ...corpus, ...part })).toThrow(
      `createMemoryStore: expected the corpus to hold all that its articles name; ${message}, which is not there.`,
    );
  });
});
