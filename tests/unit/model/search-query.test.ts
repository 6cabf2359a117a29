import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  maximumSearchLength,
  maximumSearchTerms,
  parseSearch,
  type SearchTerm,
} from '../../../src/model/search-query.js';

function written(term: SearchTerm): string {
  if (term.kind === 'word') return term.word;
  return term.kind === 'prefix' ? `${term.prefix}*` : `"${term.words.join(' ')}"`;
}

/** Groups with AND between them, OR within, then what is excluded. */
function shown(text: string): string {
  const search = parseSearch(text);
  if (typeof search === 'string') return search;
  const groups = search.groups.map((terms) => terms.map(written).join(' OR '));
  return [...groups, ...search.excluded.map((term) => `-${written(term)}`)].join(' & ');
}

describe('a search text', () => {
  test.each([
    ['facial recognition', 'facial & recognition'],
    ['  Facial   RECOGNITION ', 'facial & recognition'],
    ['"human rights"', '"human rights"'],
    ['"human', 'human'],
    ['"human rights', '"human rights"'],
    ['uber profit OR loss', 'uber & profit OR loss'],
    ['a OR b OR "c d" e', 'a OR b OR "c d" & e'],
    ['a or b', 'a & or & b'],
    ['OR a', 'a'],
    ['a OR', 'a'],
    ['a OR OR b', 'a OR b'],
    ['a OR -b c', 'a & c & -b'],
    ['-b OR a', 'a & -b'],
    ['self-driving -uber', '"self driving" & -uber'],
    ['a -"b c"', 'a & -"b c"'],
    ['a --b', 'a & -b'],
    ['a -b-c', 'a & -"b c"'],
    ['"-a"', 'a'],
    ['-OR a', 'a & -or'],
    ['robot*', 'robot*'],
    ['-robot* a', 'a & -robot*'],
    ['robot**', 'robot'],
    ['*', 'EMPTY'],
    ['* a', 'a'],
    ['"robot*"', 'robot'],
    ['e-mail*', '"e mail"'],
    ["Amazon's", 'amazon'],
    ["Amazon's*", 'amazon*'],
    ["won't*", 'wont*'],
    ['CAFÉ*', 'cafe*'],
    ['GPT-3', '"gpt 3"'],
    ['', 'EMPTY'],
    [' \t\n', 'EMPTY'],
    ['“” … -', 'EMPTY'],
    ['""', 'EMPTY'],
    ['-a', 'ONLY_EXCLUSIONS'],
    ['-"a b" -c', 'ONLY_EXCLUSIONS'],
    ['a'.repeat(maximumSearchLength), 'a'.repeat(maximumSearchLength)],
    ['a'.repeat(maximumSearchLength + 1), 'TOO_LONG'],
    [' '.repeat(maximumSearchLength + 1), 'TOO_LONG'],
    ['a '.repeat(maximumSearchTerms), Array(maximumSearchTerms).fill('a').join(' & ')],
    ['a '.repeat(maximumSearchTerms + 1), 'TOO_MANY_TERMS'],
    [`"${'a '.repeat(maximumSearchTerms + 1)}"`, 'TOO_MANY_TERMS'],
    [`a ${'-b '.repeat(maximumSearchTerms)}`, 'TOO_MANY_TERMS'],
  ])('%j means %s', (text, meaning) => {
    expect(shown(text)).toBe(meaning);
  });

  test('never has an empty group, an empty word or a phrase of one word', () => {
    const text = fc
      .array(
        fc.constantFrom(
          'a',
          'Bc',
          ' ',
          ' ',
          '"',
          '-',
          '*',
          'OR',
          ' OR ',
          "'",
          "'s",
          'é',
          '\u{1F600}',
          'ﾞ',
          '\ud800',
        ),
        {
          maxLength: 40,
        },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (typed) => {
        const search = parseSearch(typed);
        if (typeof search === 'string') return;
        expect(search.groups.length).toBeGreaterThan(0);
        for (const terms of search.groups) expect(terms.length).toBeGreaterThan(0);
        for (const term of [...search.groups.flat(), ...search.excluded]) {
          if (term.kind === 'phrase') expect(term.words.length).toBeGreaterThan(1);
          const words =
            term.kind === 'phrase' ? term.words : [term.kind === 'word' ? term.word : term.prefix];
          for (const word of words) expect(word).not.toBe('');
        }
      }),
      { numRuns: 3000 },
    );
  });
});
