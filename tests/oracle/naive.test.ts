/** The oracle itself, by hand: what it says of cases that a person can check. */
import { describe, expect, test } from '@jest/globals';
import type { ArticleFacts } from './naive/facts.js';
import { inOrder } from './naive/order.js';
import { cutPage } from './naive/page.js';
import { readSearch } from './naive/search-text.js';
import { Searcher } from './naive/search.js';
import { compareTexts, fold } from './naive/text.js';
import { mistakesBetween } from './naive/typos.js';
import { fits, type Input, pruned } from './naive/where.js';
import { wordsIn } from './naive/words.js';

function article(facts: Partial<ArticleFacts>): ArticleFacts {
  return {
    ...{
      id: 'a',
      title: 'Title',
      excerpt: null,
      url: 'https://news.example/a',
      host: 'news.example',
      category: null,
    },
    ...{ type: 'ARTICLE', publishedAt: Date.UTC(2020, 5, 11), quality: null, heat: null, published: null },
    ...{ hasDocument: true, provider: { domain: 'news.example', name: 'News' }, topics: [], images: [] },
    ...{ related: [], mentionedBy: [] },
    ...facts,
  };
}

const clock = { now: Date.UTC(2020, 6, 31), latestArticle: Date.UTC(2020, 2, 31, 12) };
const says = (facts: Partial<ArticleFacts>, where: Input): boolean =>
  fits(article(facts), pruned(where), clock);

describe('the oracle', () => {
  test('takes out what is null or empty before it evaluates anything', () => {
    expect(
      pruned({ not: {}, or: [{}, { quality: { gt: 1, lt: null } }], and: [], topics: { some: {} } }),
    ).toEqual({
      or: [{ quality: { gt: 1 } }],
    });
    expect(pruned({ title: { mode: 'SENSITIVE' }, topics: { hasAll: [] } })).toBeUndefined();
    expect(pruned({ title: { in: [] } })).toEqual({ title: { in: [] } });
  });

  test('calls every comparison with what is missing false, and turns that around', () => {
    expect(says({}, { quality: { lt: 5 } })).toBe(false);
    expect(says({}, { not: { quality: { lt: 5 } } })).toBe(true);
    expect(says({}, { quality: { ne: 5, notIn: [1] } })).toBe(true);
    expect(says({}, { published: false })).toBe(false);
    expect(says({}, { topics: { every: { slug: { eq: 'x' } }, none: { slug: { eq: 'x' } } } })).toBe(true);
    expect(says({}, { title: { in: [] } })).toBe(false);
  });

  test('compares texts without case and diacritics unless it is told otherwise', () => {
    expect(says({ title: 'Zürich' }, { title: { eq: 'ZURICH' } })).toBe(true);
    expect(says({ title: 'Zürich' }, { title: { eq: 'zürich', mode: 'SENSITIVE' } })).toBe(false);
    expect(fold('ΣΊΣΥΦΟΣ')).toBe(fold('σίσυφος'));
    expect(compareTexts('\u{1F600}', '\uFFFD')).toBeGreaterThan(0);
  });

  test('counts a month back to the last day of a shorter one', () => {
    const within = { publishedDateTime: { within: { last: 'P1M' } } };
    expect(says({ publishedAt: Date.UTC(2020, 1, 29, 12) }, within)).toBe(true);
    expect(says({ publishedAt: Date.UTC(2020, 1, 29, 11, 59) }, within)).toBe(false);
  });

  test('puts what is missing where it is told, then newest first, then by id', () => {
    const hits = [
      article({ id: 'none' }),
      article({ id: 'b', quality: 1 }),
      article({ id: 'a', quality: 1 }),
      article({ id: 'new', quality: 1, publishedAt: Date.UTC(2021, 0) }),
    ].map((one) => ({ article: one, score: null }));
    const ids = (nulls: 'FIRST' | 'LAST'): string[] =>
      inOrder(hits, [{ field: 'QUALITY', direction: 'ASC', nulls }], false).map((hit) => hit.article.id);
    expect(ids('LAST')).toEqual(['new', 'a', 'b', 'none']);
    expect(ids('FIRST')).toEqual(['none', 'new', 'a', 'b']);
  });

  test('cuts pages from either end, between places, and knows what stands around them', () => {
    const list = [0, 1, 2, 3, 4];
    expect(cutPage(list, { first: 2, after: 0 })).toEqual({
      items: [1, 2],
      hasNextPage: true,
      hasPreviousPage: true,
    });
    expect(cutPage(list, { last: 2 })).toEqual({ items: [3, 4], hasNextPage: false, hasPreviousPage: true });
    expect(cutPage(list, { last: 9, before: 2 })).toEqual({
      items: [0, 1],
      hasNextPage: true,
      hasPreviousPage: false,
    });
    expect(cutPage(list, { first: 2, offset: 9 })).toEqual({
      items: [],
      hasNextPage: false,
      hasPreviousPage: true,
    });
    expect(cutPage(list, { last: 2, after: 3, before: 0 })).toMatchObject({
      items: [],
      hasPreviousPage: false,
    });
  });

  test('reads words and search texts as they are documented', () => {
    expect(wordsIn("Amazon’s  won't, GPT-3 Ångström").map(({ word }) => word)).toEqual([
      ...['amazon', 'wont', 'gpt', '3', 'angstrom'],
    ]);
    const word = (text: string) => ({ kind: 'word', words: [text] });
    expect(readSearch('uber profit OR loss -tax')).toEqual({
      groups: [[word('uber')], [word('profit'), word('loss')]],
      excluded: [word('tax')],
    });
    expect(readSearch('"facial recognition" poli* GPT-3')).toEqual({
      groups: [
        [{ kind: 'phrase', words: ['facial', 'recognition'] }],
        [{ kind: 'prefix', words: ['poli'] }],
        [{ kind: 'phrase', words: ['gpt', '3'] }],
      ],
      excluded: [],
    });
    expect([readSearch('?!'), readSearch('-only'), readSearch('x '.repeat(33))]).toEqual([
      null,
      'BAD',
      'BAD',
    ]);
  });

  test('finds other forms of a word, forgives a mistake and never an excluded one', () => {
    const articles = ['Police recognition', 'Recognizing faces', 'Nothing else'].map((title, at) =>
      article({ id: `${at}`, title }),
    );
    const searcher = new Searcher({ articles, topics: [], loadedAt: 0 });
    const found = (text: string): string[] => {
      const reading = readSearch(text);
      if (reading === null || reading === 'BAD') throw new Error(`expected a search, got ${text}`);
      return searcher.hits(reading).map((hit) => hit.article.id);
    };
    expect(found('recognitions')).toEqual(['0']);
    expect(found('recogntion')).toEqual(['0']);
    expect(found('recogn*')).toEqual(['0', '1']);
    expect(found('recogn* -recogntion')).toEqual(['0', '1']);
    expect(found('recogn* -face')).toEqual(['0']);
    expect(found('"recognition police"')).toEqual([]);
    expect(mistakesBetween('recogntion', 'recognition')).toBe(1);
    expect(mistakesBetween('plocie', 'police')).toBe(2);
  });
});
