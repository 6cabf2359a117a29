import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { foldWord, readWord, wordsOf } from '../../../src/model/words.js';
import { wordsIn } from '../../contract/naive/words.js';

const folded = (text: string): string =>
  wordsOf(text)
    .map((word) => word.folded)
    .join(' ');

describe('the words of a text', () => {
  test.each([
    ['Facial Recognition, returned.', 'facial recognition returned'],
    ["Amazon's AMAZON’S amazons' Amazons", 'amazon amazon amazons amazons'],
    ["won't won’t 'tis rock'n'roll's", 'wont wont tis rocknroll'],
    ["s 's x's's", 's s xs'],
    ['GPT-3 e-mail A/B C++ #AI @home', 'gpt 3 e mail a b c ai home'],
    ['Zürich CAFÉ cafe\u0301 Ångström', 'zurich cafe cafe angstrom'],
    ['ﬁnance ² ½ Ⅷ', 'finance 2 1⁄2 viii'],
    ['ΟΔΟΣ οδός', 'οδοσ οδοσ'],
    ['東京 タワー', '東京 タワー'],
    ['İstanbul ﾞ', 'istanbul'],
    ['\u{1F600} — … “”', ''],
    ['', ''],
    ['\ud835a\udc00b', 'a b'],
  ])('of %j are %j', (text, words) => {
    expect(folded(text)).toBe(words);
  });

  test('stand where they are written, possessive left out', () => {
    const text = '“Amazon’s” café: \u{1D400}mid\u0301';
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Amazon',
      'café',
      '\u{1D400}mid\u0301',
    ]);
  });

  test('are what walking the characters gives', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc
        .array(
          fc.constantFrom(
            'a',
            'É',
            "'",
            '’',
            's',
            'S',
            'ſ',
            ' ',
            '-',
            'e\u0301',
            '\u{10400}',
            '\ud800',
            'ﬁ',
            'ﾞ',
          ),
          {
            maxLength: 25,
          },
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (written) => {
        expect(wordsOf(written)).toEqual(wordsIn(written));
      }),
      { numRuns: 5000 },
    );
  });

  test('are read in linear time, whatever the text', () => {
    for (const piece of ["a'", 'a', "'", 'é', '\u0301', '\u{1F600}', "a's "]) {
      const started = performance.now();
      wordsOf(piece.repeat(200_000));
      expect(performance.now() - started).toBeLessThan(5000);
    }
  });

  test('can be read one by one', () => {
    const first = readWord('  one two', 0);
    expect(first).toEqual({ word: { folded: 'one', start: 2, end: 5 }, next: 5 });
    expect(readWord('  one two', 5)?.word.folded).toBe('two');
    expect(readWord('  one two', 9)).toBeNull();
  });

  test('fold to what folds to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (written) => {
        expect(foldWord(foldWord(written))).toBe(foldWord(written));
      }),
      { numRuns: 5000 },
    );
  });
});
