import { describe, expect, test } from '@jest/globals';
import { locatedAt } from '../../../../src/documents/text/text-position.js';

describe('locatedAt', () => {
  test.each([
    ['ab', 0, 1, 1],
    ['ab', 2, 1, 3],
    ['a\nb', 1, 1, 2],
    ['a\nb', 2, 2, 1],
    ['a\r\nb', 2, 1, 3],
    ['a\r\nb', 3, 2, 1],
    ['a\rb', 2, 2, 1],
    ['a\n\r\n\rb', 5, 4, 1],
    ['\u{1F600}x', 2, 1, 3],
    ['', 0, 1, 1],
  ])('finds %j at %d in line %d, column %d: LF, CRLF and CR end lines', (text, offset, line, column) => {
    expect(locatedAt(text, offset).position).toEqual({ line, column });
  });

  test('quotes the line without its end', () => {
    expect(locatedAt('one\r\ntwo\r\nthree', 6).quote).toBe('two');
    expect(locatedAt('one\ntwo', 3).quote).toBe('one');
    expect(locatedAt('one\n', 4).quote).toBe('');
  });

  test('cuts the quote to 200 code units and never halves a character', () => {
    expect(locatedAt('x'.repeat(500), 400).quote).toBe('x'.repeat(200));
    expect(locatedAt(`${'x'.repeat(199)}\u{1F600}`, 0).quote).toBe('x'.repeat(199));
  });
});
