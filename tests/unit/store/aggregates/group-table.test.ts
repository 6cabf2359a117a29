import { describe, expect, test } from '@jest/globals';
import { GroupTable } from '../../../../src/store/memory/aggregates/group-table.js';
import { SeededRandom } from '../../../contract/seeded-random.js';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);

describe(`GroupTable (seed ${seed})`, () => {
  test('finds each triple again and takes none for another, while it grows', () => {
    const random = new SeededRandom(seed);
    const table = new GroupTable(100_000);
    const counts = new Map<string, number>();
    for (let round = 0; round < 30_000; round += 1) {
      const [a, b, c] = [random.below(30), random.below(30), random.pick([0, 1, 2, 65_536, 2 ** 31])];
      table.groupOf(a, b, c, round)!.count += 1;
      const key = `${a} ${b} ${c}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect(table.groups.length).toBe(counts.size);
    expect(new Map(table.groups.map(({ a, b, c, count }) => [`${a} ${b} ${c}`, count]))).toEqual(counts);
  });

  test('says no to a group too many, and goes on finding those it has', () => {
    const table = new GroupTable(3);
    for (const a of [1, 2, 3]) expect(table.groupOf(a, 0, 0, 0)).not.toBeNull();
    expect(table.groupOf(4, 0, 0, 0)).toBeNull();
    expect(table.groupOf(2, 0, 0, 0)).toMatchObject({ a: 2, b: 0, c: 0 });
  });

  test('does not slow down on keys that follow each other', () => {
    const table = new GroupTable(100_000);
    const started = performance.now();
    for (let a = 0; a < 99_000; a += 1) table.groupOf(a, a, a, 0);
    expect(table.groups.length).toBe(99_000);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
