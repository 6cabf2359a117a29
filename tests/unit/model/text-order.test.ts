import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareCodePoints, orderKey } from '../../../src/model/text-order.js';

describe('orderKey', () => {
  test('is decomposed, without marks, in lower case', () => {
    expect(orderKey('Éclair ÀÇñ')).toBe('eclair acn');
    expect(orderKey('E\u0301clair')).toBe(orderKey('Éclair'));
    expect(orderKey('Straße')).toBe('straße');
  });

  test('of an order key is itself for every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => orderKey(orderKey(text)) === orderKey(text)),
      { seed: 4, numRuns: 2000 },
    );
  });
});

describe('compareCodePoints', () => {
  test('puts characters above U+FFFF last, which UTF-16 does not', () => {
    expect(compareCodePoints('\u{1F600}', '\uFFFD')).toBeGreaterThan(0);
    expect(compareCodePoints('a', 'b')).toBeLessThan(0);
    expect(compareCodePoints('a', 'ab')).toBeLessThan(0);
    expect(compareCodePoints('', '')).toBe(0);
  });

  test('orders every two texts as their lists of code points', () => {
    const naive = (a: string, b: string): number => {
      const [left, right] = [a, b].map((text) =>
        Array.from(text).map((letter) => letter.codePointAt(0) ?? 0),
      );
      const at = left!.findIndex((point, index) => point !== right![index]);
      return at === -1 ? left!.length - right!.length : left![at]! - (right![at] ?? -1);
    };
    const text = fc.string({ unit: 'binary', maxLength: 6 });
    fc.assert(
      fc.property(text, text, (a, b) => Math.sign(compareCodePoints(a, b)) === Math.sign(naive(a, b))),
      { seed: 4, numRuns: 5000 },
    );
  });
});
