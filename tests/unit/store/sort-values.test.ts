import { describe, expect, test } from '@jest/globals';
import { asSortValue, compareInClause, compareSortValues } from '../../../src/store/memory/sort-values.js';

/** In ascending order. */
const ascending = [-Infinity, -1, 0, 0.5, 1e308, Infinity, '', '0', 'A', 'a', 'aa', '\uFFFD', '\u{1F600}'];

describe('sort values', () => {
  test('of every pair stand in one order, numbers before texts', () => {
    for (const [index, a] of ascending.entries()) {
      for (const [other, b] of ascending.entries()) {
        expect([a, b, Math.sign(compareSortValues(a, b))]).toEqual([a, b, Math.sign(index - other)]);
      }
    }
    expect(compareSortValues(0, -0)).toBe(0);
  });

  test('that are missing stand where the clause puts them, whatever its direction', () => {
    for (const direction of ['ASC', 'DESC'] as const) {
      for (const value of [0, 'a']) {
        expect(compareInClause(null, value, { direction, nulls: 'FIRST' })).toBeLessThan(0);
        expect(compareInClause(value, null, { direction, nulls: 'FIRST' })).toBeGreaterThan(0);
        expect(compareInClause(null, value, { direction, nulls: 'LAST' })).toBeGreaterThan(0);
        expect(compareInClause(value, null, { direction, nulls: 'LAST' })).toBeLessThan(0);
      }
      expect(compareInClause(null, null, { direction, nulls: 'LAST' })).toBe(0);
    }
  });

  test('turn round with the direction', () => {
    expect(compareInClause(1, 2, { direction: 'ASC', nulls: 'LAST' })).toBeLessThan(0);
    expect(compareInClause(1, 2, { direction: 'DESC', nulls: 'LAST' })).toBeGreaterThan(0);
    expect(compareInClause(1, 'a', { direction: 'DESC', nulls: 'LAST' })).toBeGreaterThan(0);
  });

  test('are texts and numbers; everything else is missing', () => {
    expect(['', 'a', 0, -1, Infinity].map(asSortValue)).toEqual(['', 'a', 0, -1, Infinity]);
    const others = [Number.NaN, null, undefined, true, {}, [], ['a'], 1n, Symbol('a'), () => 1];
    expect(others.map(asSortValue)).toEqual(others.map(() => null));
  });
});
