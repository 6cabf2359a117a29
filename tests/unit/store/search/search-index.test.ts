/** The index at its edges: nothing to find, more words than a prefix stands for, texts and searches that nobody writes. */
import { describe, expect, test } from '@jest/globals';
import { parseSearch, type SearchQuery } from '../../../../src/model/search-query.js';
import { bm25f, inverseDocumentFrequency } from '../../../../src/store/search/bm25f.js';
import { mostFormsOfPrefix } from '../../../../src/store/search/read-terms.js';
import { SearchIndex } from '../../../../src/store/search/search-index.js';

function read(text: string): SearchQuery {
  const search = parseSearch(text);
  if (typeof search === 'string') throw new Error(`expected ${text} to be a search, got ${search}`);
  return search;
}

const rowsOf = (index: SearchIndex, text: string): number[] => Array.from(index.matches(read(text)).rows);

describe('the search index', () => {
  test('finds nothing where nothing is', () => {
    for (const articles of [[], [{ title: '', excerpt: null }], [{ title: '…', excerpt: '' }]]) {
      const index = SearchIndex.of(articles);
      for (const text of ['police', '"police robots"', 'po*', 'polcie OR x', 'a -b'])
        expect(rowsOf(index, text)).toEqual([]);
      expect(index.words(read('police'))).toEqual([{ word: 'police', count: 0, readAs: null }]);
    }
  });

  test('scores an article whose excerpts are all empty by its title alone', () => {
    const { rows, scores } = SearchIndex.of([
      { title: 'police', excerpt: null },
      { title: 'law', excerpt: '' },
    ]).matches(read('police'));
    expect(Array.from(rows)).toEqual([0]);
    expect(scores[0]).toBe(Math.round(((Math.log(2) * 3) / (1.5 + 3)) * 1e6) / 1e6);
  });

  test('takes of a prefix that too many words have those that most articles have', () => {
    const often = Array.from({ length: mostFormsOfPrefix }, (_, number) => `qz${number.toString(36)}`);
    const seldom = Array.from({ length: 50 }, (_, number) => `qa${number.toString(36)}`);
    // Every word of `often` is in two articles, every one of `seldom` in one.
    const articles = [...often, ...often, ...seldom].map((title) => ({ title, excerpt: null }));
    const index = SearchIndex.of(articles);
    expect(index.lexicon.forms.size).toBe(mostFormsOfPrefix + 50);
    expect(rowsOf(index, 'q*')).toHaveLength(2 * mostFormsOfPrefix);
    expect(rowsOf(index, 'qa*')).toHaveLength(50);
    expect(rowsOf(index, 'qz* OR qa*')).toHaveLength(articles.length);
    expect(index.words(read('q*'))[0]?.count).toBe(2 * mostFormsOfPrefix);
    expect(index.highlights({ title: 'qa1 qz1', excerpt: null }, read('q*'))[0]?.ranges).toEqual([
      { start: 4, end: 7 },
    ]);
  });

  test('finds words that only other alphabets have, and phrases of the same word', () => {
    const index = SearchIndex.of([
      { title: 'ночь, улица, фонарь', excerpt: null },
      { title: 'the the the', excerpt: 'the' },
      { title: '東京', excerpt: '\u{10428}\u{10429}' },
    ]);
    expect(rowsOf(index, 'УЛИЦА')).toEqual([0]);
    expect(rowsOf(index, '"the the the"')).toEqual([1]);
    expect(rowsOf(index, '"the the the the"')).toEqual([]);
    expect(rowsOf(index, '\u{10400}*')).toEqual([2]);
    expect(rowsOf(index, '東*')).toEqual([2]);
  });

  test('reads a word of 200,000 letters and an excerpt of 200,000 words', () => {
    const index = SearchIndex.of([
      { title: 'y'.repeat(200_000), excerpt: 'police robots '.repeat(100_000) },
      { title: 'police', excerpt: null },
    ]);
    expect(rowsOf(index, '"robots police robots"')).toEqual([0]);
    expect(rowsOf(index, 'yyyy*')).toEqual([0]);
    expect(rowsOf(index, 'polices -robots')).toEqual([1]);
    const [, excerpt] = index.highlights(
      { title: 'police', excerpt: 'police robots '.repeat(20_000) },
      read('police robots'),
    );
    expect(excerpt?.snippet.length).toBeLessThanOrEqual(200);
  });

  test('is deterministic: the order in which articles are read decides rows only', () => {
    const texts = ['police robots', 'robots of the law', 'a law', 'police police'];
    const index = SearchIndex.of(texts.map((title) => ({ title, excerpt: null })));
    const reversed = SearchIndex.of(texts.toReversed().map((title) => ({ title, excerpt: null })));
    for (const text of ['police OR robot', 'l*', 'polise']) {
      const [a, b] = [index.matches(read(text)), reversed.matches(read(text))];
      expect(Array.from(b.rows, (row) => texts.length - 1 - row).reverse()).toEqual(Array.from(a.rows));
      expect(Array.from(b.scores).reverse()).toEqual(Array.from(a.scores));
    }
  });

  test('takes less than 40 bytes a word of the texts', () => {
    const articles = Array.from({ length: 2000 }, (_, row) => ({
      title: `Robots replace ${row % 50} journalists of paper${row % 40}`,
      excerpt: 'The police say that they will not sell the technology of facial recognition to others',
    }));
    expect(SearchIndex.of(articles).byteLength / (2000 * 21)).toBeLessThan(40);
  });
});

describe('words that few, some and many of 4,000 articles have', () => {
  /** One article in so many has the word. */
  const steps = { often: 3, much: 7, some: 19, less: 23, fair: 29, few: 31, seldom: 401, rare: 3001 };
  const words = Object.keys(steps) as (keyof typeof steps)[];
  /** How often a word stands in an article: now and then more often than a byte tells. */
  const timesIn = (row: number, word: keyof typeof steps): number =>
    row % steps[word] === 0 ? (row % 11 === 0 ? 50 : 1 + (row % 3)) : 0;
  const repeated = (row: number, word: keyof typeof steps): string => `${word} `.repeat(timesIn(row, word));
  const articles = Array.from({ length: 4000 }, (_, row) => ({
    title: `x${words.map((word) => ` ${repeated(row, word)}`).join('')}`,
    excerpt: row % 2 === 0 ? null : words.map((word) => repeated(row, word)).join(' '),
  }));
  const index = SearchIndex.of(articles);
  const lengths = articles.map(({ title, excerpt }) => ({
    title: title.split(/\s+/).filter(Boolean).length,
    excerpt: (excerpt ?? '').split(/\s+/).filter(Boolean).length,
  }));
  const average = {
    title: lengths.reduce((sum, { title }) => sum + title, 0) / 4000,
    excerpt: lengths.reduce((sum, { excerpt }) => sum + excerpt, 0) / 4000,
  };

  function scoreOf(row: number, searched: readonly (keyof typeof steps)[]): number {
    const length = lengths[row] ?? { title: 0, excerpt: 0 };
    const worth = (field: 'title' | 'excerpt'): number =>
      bm25f[field].weight / (1 - bm25f[field].b + (bm25f[field].b * length[field]) / average[field]);
    return searched.reduce((sum, word) => {
      const times = timesIn(row, word);
      const frequency = times * worth('title') + (row % 2 === 0 ? 0 : times) * worth('excerpt');
      const having = Math.ceil(4000 / steps[word]);
      return sum + (inverseDocumentFrequency(4000, having) * frequency) / (bm25f.k1 + frequency);
    }, 0);
  }

  const triples = words.flatMap((a, at) =>
    words.slice(at + 1).flatMap((b, next) => words.slice(at + next + 2).map((c) => [a, b, c] as const)),
  );

  const searches = [...words.map((word) => [word]), ...triples, words.slice(0, 6), words.slice(1, 7)];

  test.each(searches.map((searched) => ({ text: searched.join(' '), searched })))(
    'are found and scored as the formula says: $text',
    ({ text, searched }) => {
      const { rows, scores } = index.matches(read(text));
      const expected = [...articles.keys()].filter((row) =>
        searched.every((word) => row % steps[word] === 0),
      );
      expect(Array.from(rows)).toEqual(expected);
      for (const [at, row] of rows.entries()) expect(scores[at]).toBeCloseTo(scoreOf(row, searched), 5);
    },
  );

  test('are found and scored when a search reads more lists than are kept for the next one', () => {
    const alternatives = ['some', 'less', 'fair', 'few', 'seldom', 'rare'] as const;
    for (const searched of [alternatives, alternatives.toReversed()]) {
      const { rows, scores } = index.matches(read(searched.join(' OR ')));
      const having = (row: number) => searched.filter((word) => row % steps[word] === 0);
      expect(Array.from(rows)).toEqual([...articles.keys()].filter((row) => having(row).length > 0));
      for (const [at, row] of rows.entries()) expect(scores[at]).toBeCloseTo(scoreOf(row, having(row)), 5);
    }
  });

  test('strike out articles, and come together by OR', () => {
    const having = (word: keyof typeof steps) => (row: number) => row % steps[word] === 0;
    const all = [...articles.keys()];
    expect(rowsOf(index, 'some -less -often')).toEqual(
      all.filter((row) => having('some')(row) && !having('less')(row) && !having('often')(row)),
    );
    expect(rowsOf(index, 'rare OR seldom OR few')).toEqual(
      all.filter((row) => having('rare')(row) || having('seldom')(row) || having('few')(row)),
    );
    expect(rowsOf(index, 'less fair OR few')).toEqual(
      all.filter((row) => having('less')(row) && (having('fair')(row) || having('few')(row))),
    );
  });
});

describe('BM25F', () => {
  test('has the published parameters, which nobody can change', () => {
    expect(bm25f).toEqual({ k1: 1.5, title: { weight: 3, b: 0.25 }, excerpt: { weight: 1, b: 0.5 } });
    expect([bm25f, bm25f.title, bm25f.excerpt].every((part) => Object.isFrozen(part))).toBe(true);
  });

  test('values a term the more the fewer articles have it, and never below 0', () => {
    const values = [0, 1, 10, 99, 100].map((having) => inverseDocumentFrequency(100, having));
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    expect(values.at(-1)).toBeGreaterThan(0);
  });
});
