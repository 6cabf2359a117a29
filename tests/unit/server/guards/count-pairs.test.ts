/** How many comparisons validation will make, against counts by hand. */
import { describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { countPairs } from '../../../../src/server/guards/count-pairs.js';

const pairsOf = (query: string, limit = 1_000): number => countPairs(parse(query), limit);

describe('pairs that validation compares', () => {
  test.each([
    ['nothing beside itself', '{ a b { a } c: a }', 0],
    ['each two fields of one name', '{ a a a }', 3],
    ['an alias is the name', '{ a a: b c: a }', 1],
    ['inline fragments stand in the selection around them', '{ a ... { a ... on Query { a } } }', 3],
    ['what stands below two fields, each with the other’s', '{ a { b } a { b } a { c } }', 4],
    ['fields and a fragment, and the fields in it', '{ a ...F } fragment F on Query { a b }', 2],
    ['each two fragments', '{ ...F ...G } fragment F on Query { a } fragment G on Query { a }', 4],
    ['a fragment that is named and not there', '{ a ...F }', 1],
  ])('%s', (_what, query, pairs) => {
    expect(pairsOf(query)).toBe(pairs);
  });

  test('fragments in one another are compared once, also where they go in a circle', () => {
    const circle =
      '{ a { ...F } a { ...G } } fragment F on A { b a { ...G } } fragment G on A { b a { ...F } }';
    expect(pairsOf(circle)).toBeLessThan(30);
  });

  test('counting ends beyond the limit', () => {
    expect(pairsOf(`{ ${'a { b } '.repeat(500)} }`, 100)).toBeLessThanOrEqual(102);
  });
});
