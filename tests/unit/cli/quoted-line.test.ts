import { expect, test } from '@jest/globals';
import { quotedLine } from '../../../src/cli/problems/quoted-line.js';

test('a caret stands under the column', () => {
  expect(quotedLine('title: x', 12, 8)).toEqual(['12 | title: x', '   |        ^']);
});

test('a caret can stand just behind the line', () => {
  expect(quotedLine('ab', 1, 3)).toEqual(['1 | ab', '  |   ^']);
});

test.each([null, 0, 4, 1000])('without a place in the quote (%p) there is no caret', (column) => {
  expect(quotedLine('ab', 1, column)).toEqual(['1 | ab']);
});

test.each([
  ['escaped characters', 'a\u001bb!', 4, 'a\\x1bb!', 6],
  ['tabs', '\t\tx!', 4, '  x!', 3],
  ['wide characters', '東京!', 3, '東京!', 4],
  ['an emoji of two code units', '😀!', 3, '😀!', 2],
  ['combining marks', 'e\u0301!', 3, 'e\u0301!', 1],
])('the caret keeps its place behind %s', (_, quote, column, shown, cells) => {
  expect(quotedLine(quote, 7, column)).toEqual([`7 | ${shown}`, `  | ${' '.repeat(cells)}^`]);
});
