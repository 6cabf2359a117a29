import { describe, expect, test } from '@jest/globals';
import { commonRows } from '../../../src/store/memory/filter/common-rows.js';
import { AllRows, ListedRows, noRow, type RowSet } from '../../../src/store/memory/row-set.js';
import { SeededRandom } from '../../contract/seeded-random.js';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);

/** What a set of these rows must answer, said without any cleverness. */
function expectToBe(set: RowSet, rows: readonly number[], ask: readonly number[]): void {
  expect([...set.toRows()]).toEqual(rows);
  expect(set.count()).toBe(rows.length);
  for (const row of ask) {
    expect(set.atOrAfter(row)).toBe(rows.find((member) => member >= row) ?? noRow);
    expect(set.atOrBefore(row)).toBe(rows.findLast((member) => member <= row) ?? -1);
    for (const count of [0, 1, 2, 5, 1000]) {
      expect(set.skip(row, count)).toBe(rows.filter((member) => member >= row)[count] ?? noRow);
    }
  }
}

const everyPlace = [-1, 0, 1, 2, 3, 4, 5, 6, 7, 8, noRow];

describe('a set of rows', () => {
  test('of all rows answers for every row and for rows beyond', () => {
    expectToBe(new AllRows(7), [0, 1, 2, 3, 4, 5, 6], everyPlace);
    expectToBe(new AllRows(0), [], everyPlace);
  });

  test('of listed rows answers for members, gaps and rows beyond', () => {
    expectToBe(new ListedRows(Int32Array.of(1, 2, 5, 7)), [1, 2, 5, 7], everyPlace);
    expectToBe(new ListedRows(Int32Array.of(0)), [0], everyPlace);
    expectToBe(new ListedRows(new Int32Array()), [], everyPlace);
  });

  test('of common rows holds what is in every one of them', () => {
    const sets = [Int32Array.of(0, 2, 4, 6, 8), Int32Array.of(0, 3, 6, 7, 8), Int32Array.of(1, 2, 6, 8)];
    expectToBe(
      commonRows(
        sets.map((rows) => new ListedRows(rows)),
        9,
      ),
      [6, 8],
      everyPlace,
    );
    expectToBe(
      commonRows([new ListedRows(Int32Array.of(1)), new ListedRows(Int32Array.of(2))], 9),
      [],
      everyPlace,
    );
    expectToBe(commonRows([new AllRows(3), new ListedRows(Int32Array.of(1, 2))], 3), [1, 2], everyPlace);
  });

  test(`answers the same wherever it was asked before (seed ${seed})`, () => {
    const random = new SeededRandom(seed);
    for (let round = 0; round < 50; round += 1) {
      const some = (): number[] =>
        Array.from({ length: 60 }, (_, row) => row).filter(() => random.chance(random.pick([0.1, 0.5, 0.9])));
      const [left, right] = [some(), some()];
      const ask = Array.from({ length: 20 }, () => random.below(64) - 2);
      expectToBe(new ListedRows(Int32Array.from(left)), left, ask);
      const common = left.filter((row) => right.includes(row));
      const sets = [left, right].map((rows) => new ListedRows(Int32Array.from(rows)));
      expectToBe(commonRows(sets, 60), common, ask);
    }
  });
});
