import { describe, expect, test } from '@jest/globals';
import {
  countsIn,
  countsOf,
  type CountedColumn,
} from '../../../../src/store/memory/columns/counted-column.js';
import { ListColumn } from '../../../../src/store/memory/columns/list-column.js';
import { ValueColumn } from '../../../../src/store/memory/columns/value-column.js';
import { ValueTuples } from '../../../../src/store/memory/columns/value-tuples.js';
import { BitRows } from '../../../../src/store/memory/filter/bit-rows.js';
import { bitsOfRows } from '../../../../src/store/memory/filter/bits.js';
import { AllRows, ListedRows, type RowSet } from '../../../../src/store/memory/row-set.js';
import { SeededRandom } from '../../../contract/seeded-random.js';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);

/** The same rows as a list, whose members must be searched for, and as bits. */
function setsOf(rows: readonly number[], size: number): RowSet[] {
  const listed = Int32Array.from(rows);
  return [new ListedRows(listed), new BitRows(bitsOfRows(listed, size))];
}

/** How often each value stands in the rows, and how many have none, without the zeros. */
function plainCounts(lists: readonly (readonly string[])[], rows: readonly number[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) {
    const values = lists[row]!.length === 0 ? ['none'] : lists[row]!;
    for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

function shownCounts(column: CountedColumn, counts: Uint32Array): Record<string, number> {
  const names = [...column.keys.map(String), 'none'];
  return Object.fromEntries(names.map((name, id) => [name, counts[id]!]).filter(([, count]) => count !== 0));
}

/** Mostly short lists, now and then a very long one. */
function randomLists(random: SeededRandom, size: number, longOnes: number): string[][] {
  const slugs = Array.from({ length: 30 }, (_, index) => `t${index}`);
  return Array.from({ length: size }, () =>
    random.some(slugs, random.chance(longOnes) ? 3 + random.below(28) : random.below(4)),
  );
}

describe(`columns (seed ${seed})`, () => {
  test.each([
    [0, 0],
    [1, 0.5],
    [7, 0.5],
    [300, 0],
    [300, 0.01],
    [300, 0.5],
    [2000, 0.02],
  ])(
    'of lists count what %d lists hold when a share of %d is long, over any part of any rows',
    (size, longOnes) => {
      const random = new SeededRandom(seed);
      const lists = randomLists(random, size, longOnes);
      const column = ListColumn.of(lists);
      for (let round = 0; round < 20; round += 1) {
        const rows = lists.map((_, row) => row).filter(() => random.chance(random.pick([0.05, 0.5, 1])));
        const [start, end] = [random.below(rows.length + 1), random.below(rows.length + 1)].sort(
          (a, b) => a - b,
        );
        const counts = countsOf(column, Int32Array.from(rows), start!, end!);
        const wanted = plainCounts(lists, rows.slice(start, end));
        expect({ seed, round, counts: shownCounts(column, counts) }).toEqual({ seed, round, counts: wanted });
        const whole = plainCounts(lists, rows);
        for (const set of setsOf(rows, size)) {
          expect({ seed, round, counts: shownCounts(column, countsIn(column, set)) }).toEqual({
            seed,
            round,
            counts: whole,
          });
        }
        const places = new Uint32Array(column.width);
        column.keys.forEach((key, id) => (places[id] = key === 't3' || key === 't7' ? 2 : 1));
        const inPlaces = new Uint32Array(3);
        column.countPlaces(Int32Array.from(rows), start!, end!, places, inPlaces);
        expect(inPlaces[2]).toBe((wanted['t3'] ?? 0) + (wanted['t7'] ?? 0));
      }
    },
  );

  test('of lists read back what each row holds, a missing value where it holds nothing', () => {
    const random = new SeededRandom(seed + 1);
    const lists = randomLists(random, 400, 0.02);
    const column = ListColumn.of(lists);
    const into = new Uint32Array(column.longest);
    lists.forEach((values, row) => {
      const length = column.read(row, into);
      expect(length).toBe(column.lengthOf(row));
      const read = Array.from(into.subarray(0, length), (id) => column.keys[id] ?? 'missing');
      expect(read).toEqual(values.length === 0 ? ['missing'] : values);
    });
    expect(column.longest).toBe(Math.max(...lists.map((values) => values.length)));
  });

  test('of lists count a value that an article repeats once', () => {
    const column = ListColumn.of([['x', 'y', 'x'], ['x']]);
    expect(shownCounts(column, countsOf(column, Int32Array.of(0, 1), 0, 2))).toEqual({ x: 2, y: 1 });
  });

  test('of values count alike whether rows are few or many', () => {
    const random = new SeededRandom(seed + 2);
    const qualities = Array.from({ length: 1003 }, () => random.pick([null, 0, 1, 5, -7, 70]));
    const column = ValueColumn.of(qualities);
    expect(column.keys).toEqual([-7, 0, 1, 5, 70]);
    for (const [start, end] of [
      [0, 1003],
      [1, 1002],
      [5, 8],
      [1000, 1003],
      [9, 9],
    ] as const) {
      const rows = Int32Array.from(qualities.keys());
      const wanted = plainCounts(
        qualities.map((quality) => (quality === null ? [] : [String(quality)])),
        [...rows.subarray(start, end)],
      );
      expect(shownCounts(column, countsOf(column, rows, start, end))).toEqual(wanted);
    }
  });

  test.each([65_534, 65_535, 65_536, 70_000])('hold %d different values apart', (count) => {
    const lists = Array.from({ length: count }, (_, index) => [String(index).padStart(6, '0')]);
    const rows = Int32Array.of(0, 65_533, count - 1);
    for (const column of [ListColumn.of(lists), ValueColumn.of(lists.map(([value = '']) => value))]) {
      const counts = countsOf(column, rows, 0, 3);
      expect([...rows].map((row) => counts[row])).toEqual(
        [...rows].map((row) => [...rows].filter((other) => other === row).length),
      );
      expect(counts.reduce((sum, each) => sum + each, 0)).toBeGreaterThanOrEqual(3);
      expect(counts[count]).toBe(0);
    }
  });

  test('of values count together what they count one by one; one with too many values stays by itself', () => {
    const random = new SeededRandom(seed + 3);
    const size = 9000;
    const few = ValueColumn.of(Array.from({ length: size }, () => random.pick([null, 'x', 'y', 'z'])));
    const more = ValueColumn.of(Array.from({ length: size }, () => random.below(40)));
    const most = ValueColumn.of(Array.from({ length: size }, (_, row) => row));
    const tuples = new ValueTuples(size, [
      ['few', few],
      ['most', most],
      ['more', more],
    ]);
    const rows = Array.from({ length: size }, (_, row) => row).filter(() => random.chance(0.5));
    for (const set of [...setsOf(rows, size), new AllRows(size), more.rowsWhere((value) => value !== 7)]) {
      expect(tuples.countsOf('few', set)).toEqual(countsIn(few, set));
      expect(tuples.countsOf('more', set)).toEqual(countsIn(more, set));
      expect(tuples.countsOf('most', set)).toBeNull();
    }
    expect(tuples.countsOf('few', new ListedRows(Int32Array.of(1, 2)))).toBeNull();
    const many = ValueColumn.of(Array.from({ length: 4096 }, (_, row) => row));
    const both = new ValueTuples(4096, [
      ['many', many],
      ['again', many],
    ]);
    const all = new AllRows(4096);
    expect(both.countsOf('many', all)).toEqual(countsIn(many, all));
    // 4,096 combinations of 4,097 values each: the table of all would be too large.
    expect(both.countsOf('again', all)).toBeNull();
    expect(new ValueTuples(0, [['few', ValueColumn.of([])]]).countsOf('few', new AllRows(0))).toBeNull();
  });
});
