/** The fast reader of words finds what the law of words finds, whatever the text. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { wordsOf } from '../../../../src/model/words.js';
import { WordScanner } from '../../../../src/store/search/word-scanner.js';

function scanned(texts: readonly string[]): { words: string[][]; scanner: WordScanner } {
  const scanner = new WordScanner(texts.length);
  const lengths = texts.map((text) => scanner.scan(text));
  const known = scanner.vocabulary.words();
  const all = Array.from(scanner.numbers, (number) => known[number] ?? '?');
  let start = 0;
  const words = lengths.map((length) => all.slice(start, (start += length)));
  return { words, scanner };
}

/** Texts in which what is hard to read is frequent. */
const hardText = fc
  .array(
    fc.oneof(
      fc.constantFrom("'", '’', '’s', "'s ", "'S", 's', ' ', '-', '“', '…', '\u00a0', '\u200d', '™', '•'),
      fc.constantFrom(
        'e\u0301',
        'É',
        'ﬁ',
        'ſ',
        'İ',
        'ς',
        'Σ',
        'ﾞ',
        'ß',
        '\u{1F600}',
        '\u{1D400}',
        '東京',
        '½',
        '²',
      ),
      fc.constantFrom('\ud800', '\udc00', '\u0000', '\u037a'),
      fc.string({ minLength: 1, maxLength: 6 }),
      fc.constantFrom('Amazon', 'won', 'AI', '2020', 'x'),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('the scanner of words', () => {
  test('finds the words that wordsOf finds', () => {
    fc.assert(
      fc.property(fc.array(hardText, { minLength: 1, maxLength: 4 }), (texts) => {
        expect(scanned(texts).words).toEqual(texts.map((text) => wordsOf(text).map(({ folded }) => folded)));
      }),
      { numRuns: 3000 },
    );
  });

  test('takes every code unit for what wordsOf takes it for', () => {
    const texts = Array.from({ length: 0x10000 }, (_, unit) => `a${String.fromCharCode(unit)}b`);
    const wanted = texts.map((text) => wordsOf(text).map(({ folded }) => folded));
    // Compared as strings first, which is many times faster.
    const { words } = scanned(texts);
    if (JSON.stringify(words) !== JSON.stringify(wanted)) expect(words).toEqual(wanted);
    expect(words).toHaveLength(0x10000);
  });

  test('keeps tens of thousands of words apart', () => {
    const words = Array.from({ length: 50_000 }, (_, number) => `w${number.toString(36)}`);
    const { words: read, scanner } = scanned([words.join(' '), words.toReversed().join(' ')]);
    expect(read.map((own) => own.join())).toEqual([words.join(), words.toReversed().join()]);
    expect(scanner.vocabulary.size).toBe(50_000);
  });

  test('notes how a word is written where that is not its folded form', () => {
    const { scanner } = scanned(["Won't won’t WON'T wont Café cafe's Amazon's"]);
    const known = scanner.vocabulary.words();
    const spellings = [...scanner.spellings].map(([number, counts]) => [
      known[number],
      Object.fromEntries(counts),
    ]);
    expect(Object.fromEntries(spellings)).toEqual({
      wont: { "won't": 2, 'won’t': 1 },
      cafe: { café: 1 },
    });
  });

  test('reads a word of 200,000 letters', () => {
    const long = 'a'.repeat(200_000);
    expect(scanned([`${long} b`, `É${long}`]).words.map(({ length }) => length)).toEqual([2, 1]);
  });
});
