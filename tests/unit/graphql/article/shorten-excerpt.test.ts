import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { shortenExcerpt } from '../../../../src/graphql/article/shorten-excerpt.js';

describe('a shortened excerpt', () => {
  test.each<[string, number, string]>([
    ['Rain is near.', 13, 'Rain is near.'],
    ['Rain is near.', 12, 'Rain is…'],
    ['Rain is near.', 8, 'Rain is…'],
    ['Rain is near.', 7, 'Rain…'],
    ['Rain is near.', 5, 'Rain…'],
    ['Rain is near.', 4, 'Rai…'],
    ['Rain is near.', 1, '…'],
    ['Rain  \n is near.', 8, 'Rain…'],
    ['Regenwetter', 6, 'Regen…'],
    ['🌧🌧🌧', 3, '🌧…'],
    ['🌧🌧🌧', 4, '🌧…'],
    ['🌧🌧🌧', 5, '🌧🌧…'],
    ['🌧🌧🌧', 2, '…'],
    ['', 1, ''],
    ['a', 1, 'a'],
  ])('of %j in %d code units is %j', (text, maxLength, expected) => {
    expect(shortenExcerpt(text, maxLength)).toBe(expected);
  });

  test('is never too long, never torn, and the start of the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '🌧', 'é') }),
        fc.integer({ min: 1, max: 40 }),
        (text, maxLength) => {
          const short = shortenExcerpt(text, maxLength);
          expect(short.length).toBeLessThanOrEqual(maxLength);
          expect(short.isWellFormed()).toBe(true);
          expect(short === text || text.startsWith(short.slice(0, -1))).toBe(true);
        },
      ),
    );
  });
});
