/** The dictionary's shortcut to the nearest word finds what comparing with every word finds. */
import { describe, expect, test } from '@jest/globals';
import { compareCodePoints } from '../../../../src/model/text-order.js';
import { editDistance } from '../../../../src/store/search/edit-distance.js';
import { Lexicon } from '../../../../src/store/search/lexicon.js';
import { nearForm } from '../../../../src/store/search/near-form.js';
import { mistakesBetween } from '../../../contract/naive/mistakes.js';
import { SeededRandom } from '../../../contract/seeded-random.js';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);

function randomWord(random: SeededRandom, letters: string, longest: number): string {
  return Array.from({ length: 1 + random.below(longest) }, () => random.pick(Array.from(letters))).join('');
}

function lexiconOf(words: Iterable<string>, countOf: (word: string) => number): Lexicon {
  const lexicon = new Lexicon([...new Set(words)].sort(compareCodePoints), new Map());
  for (let form = 0; form < lexicon.forms.size; form += 1) {
    lexicon.articleCounts[form] = countOf(lexicon.forms.word(form));
  }
  return lexicon;
}

describe(`edit distance (seed ${seed})`, () => {
  test('is that of the full table, or above the bound', () => {
    const random = new SeededRandom(seed);
    for (let round = 0; round < 5000; round += 1) {
      const [a, b] = [randomWord(random, 'abc', 9), randomWord(random, 'abc', 9)];
      const most = random.below(6);
      const wanted = Math.min(mistakesBetween(a, b), most + 1);
      const distance = editDistance(a, b, most);
      // Compared without Jest first, which is many times faster.
      if (distance !== wanted) expect({ a, b, most, distance }).toEqual({ a, b, most, distance: wanted });
    }
  });

  test('counts a swap of neighbours as one mistake, and empty texts by length', () => {
    expect(editDistance('recogntiion', 'recognition', 2)).toBe(1);
    expect(editDistance('ca', 'abc', 5)).toBe(3);
    expect(editDistance('', 'abc', 5)).toBe(3);
    expect(editDistance('', '', 0)).toBe(0);
  });
});

describe(`the form nearest to a word (seed ${seed})`, () => {
  test('is the one that comparing with all forms gives', () => {
    const random = new SeededRandom(seed + 1);
    let found = 0;
    for (let round = 0; round < 40; round += 1) {
      const letters = random.pick(['ab', 'abcde', 'abcdefghijklmnop', 'ab\u{10400}\uFFFD']);
      const words = Array.from({ length: 1 + random.below(300) }, () => randomWord(random, letters, 11));
      const counts = new Map(words.map((word) => [word, random.below(3)]));
      const lexicon = lexiconOf(words, (word) => counts.get(word) ?? 0);
      for (let asked = 0; asked < 30; asked += 1) {
        const word = randomWord(random, letters, 12);
        const length = Array.from(word).length;
        const most = length < 4 || /\P{L}/u.test(word) ? -1 : length < 8 ? 1 : 2;
        const near = [...counts]
          .filter(([form]) => Math.abs(form.length - word.length) <= 2)
          .map(([form, count]) => ({ form, count, mistakes: mistakesBetween(word, form) }))
          // An exact form is never asked for: a word that the corpus has is not misspelt.
          .filter(({ mistakes }) => mistakes > 0 && mistakes <= most)
          .sort((a, b) => a.mistakes - b.mistakes || b.count - a.count || compareCodePoints(a.form, b.form));
        if (counts.has(word)) continue;
        const form = nearForm(lexicon, word);
        const got = form === null ? null : lexicon.forms.word(form);
        expect({ word, got }).toEqual({ word, got: near[0]?.form ?? null });
        if (got !== null) found += 1;
      }
    }
    expect(found).toBeGreaterThan(100);
  });

  test('prefers the least distance to the most articles, and the most articles to the first word', () => {
    const lexicon = lexiconOf(['recognise', 'recognize', 'recognizes', 'recognizer'], (word) =>
      word === 'recognizes' ? 90 : word === 'recognize' ? 5 : 4,
    );
    const read = (word: string): string | null => {
      const form = nearForm(lexicon, word);
      return form === null ? null : lexicon.forms.word(form);
    };
    expect(read('recogniize')).toBe('recognize');
    expect(read('recognike')).toBe('recognize');
    expect(read('recogniz')).toBe('recognize');
    expect(read('ecognizs')).toBe('recognizes');
  });

  test.each([
    ['cat', 'three letters'],
    ['2021', 'a number'],
    ['gpt4', 'a word with a digit'],
    ['zzzzzzzzz', 'a word that nothing is like'],
  ])('is none for %s: %s', (word) => {
    expect(
      nearForm(
        lexiconOf(['cats', '2020', 'gpt3', 'bat'], () => 1),
        word,
      ),
    ).toBeNull();
  });
});
