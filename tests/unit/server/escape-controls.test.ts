import { describe, expect, test } from '@jest/globals';
import {
  escapeControls,
  escapeControlsInJson,
  escapeControlsInLines,
} from '../../../src/server/terminal/escape-controls.js';

describe('text for a terminal', () => {
  test.each([
    ['an escape sequence', '\u001b[31mred', '\\x1b[31mred'],
    ['a carriage return that would overwrite the line', 'a\rb', 'a\\x0db'],
    ['a line break', 'a\nb', 'a\\x0ab'],
    ['DEL and C1 controls', '\u007f\u009b2J', '\\x7f\\x9b2J'],
    ['a right-to-left override', 'a\u202eb', 'a\\u{202e}b'],
    ['a line separator', 'a\u2028b', 'a\\u{2028}b'],
    ['a zero-width space', 'a\u200bb', 'a\\u{200b}b'],
    ['a tag character outside the basic plane', 'a\u{e0041}b', 'a\\u{e0041}b'],
    ['a lone surrogate', 'a\ud800b', 'a\\u{d800}b'],
  ])('writes %s visibly', (_, text, escaped) => {
    expect(escapeControls(text)).toBe(escaped);
  });

  test('leaves every other text as it is', () => {
    const text = 'Grüße, 東京, 👩‍🚀 and "quotes" <b> & \\';
    expect(escapeControls(text)).toBe(text);
  });

  test('keeps line breaks, and only these, in text of several lines', () => {
    expect(escapeControlsInLines('a\u0007\n\tb')).toBe('a\\x07\n\\x09b');
  });

  test('keeps the value of JSON and leaves no control character in it', () => {
    const value = { title: 'a\u009b2J\u202e\u{e0041}\u007f\ud800 👩‍🚀 é', list: [1, null] };
    const json = escapeControlsInJson(JSON.stringify(value, null, 2));
    expect(JSON.parse(json)).toEqual(value);
    expect(json.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\u202e\u{e0041}]/u);
    expect(json.split('\n').length).toBe(7);
  });
});
