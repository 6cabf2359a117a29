import { describe, expect, test } from '@jest/globals';
import { firstOf } from '../../../../src/store/memory/aggregates/first-of.js';
import { topIds } from '../../../../src/store/memory/aggregates/top-ids.js';
import { SeededRandom } from '../../../contract/seeded-random.js';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
const ascending = (a: number, b: number): number => a - b;

describe(`firstOf (seed ${seed})`, () => {
  test('is the front of the sorted list, however long the list and the front', () => {
    const random = new SeededRandom(seed);
    for (let round = 0; round < 300; round += 1) {
      const items = Array.from({ length: random.below(40) }, () => random.below(20));
      const count = random.below(45);
      const wanted = items.toSorted(ascending).slice(0, count);
      expect({ seed, items, count, first: firstOf(items, count, ascending) }).toEqual({
        seed,
        items,
        count,
        first: wanted,
      });
    }
  });

  test('leaves the list as it is, and takes what is no count for none', () => {
    const items = Object.freeze([3, 1, 2]);
    expect(firstOf(items, 5, ascending)).toEqual([1, 2, 3]);
    expect(firstOf(items, 2.9, ascending)).toEqual([1, 2]);
    expect(firstOf(items, -1, ascending)).toEqual([]);
    expect(items).toEqual([3, 1, 2]);
  });
});

describe('topIds', () => {
  test('are those with the largest counts, equal ones by id, none without an article', () => {
    const counts = Uint32Array.of(2, 0, 5, 2, 9, 100);
    expect(topIds(counts, 5, null)).toEqual([4, 2, 0, 3]);
    expect(topIds(counts, 5, 3)).toEqual([4, 2, 0]);
    expect(topIds(counts, 5, 0)).toEqual([]);
    expect(topIds(new Uint32Array(3), 2, 10)).toEqual([]);
  });

  test('are the front of the sorted ids, whether few or many are wanted', () => {
    const random = new SeededRandom(seed);
    for (let round = 0; round < 200; round += 1) {
      const counts = Uint32Array.from({ length: random.below(300) }, () =>
        random.below(random.pick([3, 1000])),
      );
      const wanted = random.pick([0, 1, 10, 99, 100, 101, 250]);
      const sorted = Array.from(counts.keys())
        .filter((id) => counts[id]! > 0)
        .sort((a, b) => counts[b]! - counts[a]! || a - b);
      expect(topIds(counts, counts.length, wanted)).toEqual(sorted.slice(0, wanted));
    }
  });
});
