import { describe, expect, test } from '@jest/globals';
import { BitRows } from '../../../../src/store/memory/filter/bit-rows.js';
import { bitsOfRows, countBits, rowsOfBits } from '../../../../src/store/memory/filter/bits.js';
import { joinSets } from '../../../../src/store/memory/filter/join-sets.js';
import { ValueColumn } from '../../../../src/store/memory/columns/value-column.js';
import { RangeRows } from '../../../../src/store/memory/filter/range-rows.js';
import { TestedRows } from '../../../../src/store/memory/filter/tested-rows.js';
import { AllRows, ListedRows, noRow, type RowSet } from '../../../../src/store/memory/row-set.js';
import { SeededRandom } from '../../../contract/seeded-random.js';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);

/** A set, the rows that it must have, and how it was made. */
interface Case {
  readonly set: RowSet;
  readonly rows: readonly number[];
  readonly made: string;
}

const every = (size: number): number[] => Array.from({ length: size }, (_, row) => row);

function randomLeaf(random: SeededRandom, size: number): Case {
  const share = random.pick([0, 0.005, 0.03, 0.3, 0.97, 1]);
  const rows = every(size).filter(() => random.chance(share));
  const members = new Set(rows);
  const from = random.below(size + 1);
  const to = random.below(size + 1);
  return random.pick<() => Case>([
    () => ({ set: new ListedRows(Int32Array.from(rows)), rows, made: `listed ${share}` }),
    () => ({ set: new BitRows(bitsOfRows(Int32Array.from(rows), size)), rows, made: `bits ${share}` }),
    () => ({
      set: new TestedRows({ size, holds: (row) => members.has(row), most: size, cost: 100, height: 0 }),
      rows,
      made: `tested ${share}`,
    }),
    () => ({ set: new RangeRows(from, to), rows: every(size).slice(from, to), made: `range ${from} ${to}` }),
    () => ({ set: new AllRows(size), rows: every(size), made: 'all' }),
    () => randomKeyed(random, size),
  ])();
}

function randomKeyed(random: SeededRandom, size: number): Case {
  const kinds = random.pick([1, 2, 5, 300]);
  const values = every(size).map(() => (random.chance(0.1) ? null : random.below(kinds)));
  const accepted = new Set<number | null>(
    random.some([null, ...every(kinds)], random.pick([0, 1, 1, 2, kinds])),
  );
  return {
    set: ValueColumn.of(values).rowsWhere((value) => accepted.has(value)),
    rows: every(size).filter((row) => accepted.has(values[row]!)),
    made: `keyed ${accepted.size} of ${kinds}`,
  };
}

function randomCase(random: SeededRandom, size: number, depth: number): Case {
  if (depth === 0) return randomLeaf(random, size);
  const kind = random.pick(['and', 'or', 'not'] as const);
  const parts = Array.from({ length: kind === 'not' ? 1 : random.pick([0, 1, 2, 3, 11]) }, () =>
    randomCase(random, size, random.below(depth)),
  );
  const members = parts.map(({ rows }) => new Set(rows));
  const fits = (row: number): boolean => {
    if (kind === 'and') return members.every((rows) => rows.has(row));
    const some = members.some((rows) => rows.has(row));
    return kind === 'or' ? some : !some;
  };
  return {
    set: joinSets(
      kind,
      parts.map(({ set }) => set),
      size,
    ),
    rows: every(size).filter(fits),
    made: `${kind}(${parts.map(({ made }) => made).join(', ')})`,
  };
}

/** Asks the questions that there are in random order: what a set remembers of one must not bend another. */
function checkCase(random: SeededRandom, size: number, { set, rows }: Case): object | null {
  for (let question = 0; question < 60; question += 1) {
    const row = random.below(size + 3) - 1;
    const count = random.pick([0, 1, 2, 7, size]);
    const after = rows.findIndex((member) => member >= row);
    const [what, got, wanted] = random.pick<() => readonly [string, unknown, unknown]>([
      () => [`atOrAfter ${row}`, set.atOrAfter(row), rows[after] ?? noRow],
      () => [`atOrBefore ${row}`, set.atOrBefore(row), rows.findLast((member) => member <= row) ?? -1],
      () => [
        `skip ${row} ${count}`,
        set.skip(row, count),
        (after < 0 ? undefined : rows[after + count]) ?? noRow,
      ],
      () => [`has ${row}`, set.has(row), rows.includes(row)],
      () =>
        random.chance(0.2) ? ['count', set.count(), rows.length] : ['most', set.most >= rows.length, true],
      () => (random.chance(0.2) ? ['rows', [...set.toRows()].join(), rows.join()] : ['', '', '']),
      () =>
        random.chance(0.2)
          ? ['bits', [...set.toBits(size)].join(), [...bitsOfRows(Int32Array.from(rows), size)].join()]
          : ['', '', ''],
    ])();
    if (got !== wanted) return { what, got, wanted };
  }
  return null;
}

describe('sets of rows', () => {
  test(`answer every question as plain lists do, however they are made and in whatever order they are asked (seed ${seed})`, () => {
    const random = new SeededRandom(seed);
    let telling = 0;
    for (let round = 0; round < 3000; round += 1) {
      const size = random.pick([1, 2, 31, 32, 33, 64, 100, 1000]);
      const made = randomCase(random, size, random.below(4));
      telling += Number(made.rows.length > 0 && made.rows.length < size);
      expect({ made: made.made, size, wrong: checkCase(random, size, made) }).toEqual({
        made: made.made,
        size,
        wrong: null,
      });
    }
    expect(telling).toBeGreaterThan(500);
  });

  test('hold nothing where there are no rows', () => {
    for (const kind of ['and', 'or', 'not'] as const) {
      const set = joinSets(kind, [], 0);
      expect([set.count(), set.atOrAfter(0), set.atOrBefore(5), set.has(0)]).toEqual([0, noRow, -1, false]);
    }
  });

  test('ask what is costly only about rows that all cheaper sets have', () => {
    const asked: number[] = [];
    const costly = new TestedRows({
      size: 100_000,
      holds: (row) => asked.push(row) > 0 && row % 2 === 0,
      most: 100_000,
      cost: 100,
      height: 0,
    });
    const listed = new ListedRows(Int32Array.of(5, 6, 7, 500, 90_000));
    const set = joinSets('and', [costly, listed, new RangeRows(6, 90_001)], 100_000);
    expect(set.atOrAfter(0)).toBe(6);
    expect(asked).toEqual([6]);
    expect([...set.toRows()]).toEqual([6, 500, 90_000]);
    expect(new Set(asked)).toEqual(new Set([6, 7, 500, 90_000]));
  });

  test('walk no further than they are asked, and not twice', () => {
    let asked = 0;
    const test = (holds: (row: number) => boolean): RowSet =>
      new TestedRows({
        size: 100_000,
        holds: (row) => {
          asked += 1;
          return holds(row);
        },
        most: 100_000,
        cost: 100,
        height: 0,
      });
    const set = joinSets('or', [test((row) => row % 1000 === 999), test(() => false)], 100_000);
    for (let row = set.atOrAfter(0), left = 20; left > 1; left -= 1) row = set.atOrAfter(row + 1);
    expect(asked).toBeLessThanOrEqual(2 * 20_000);
    const before = asked;
    expect(set.atOrBefore(998)).toBe(-1);
    expect(set.atOrAfter(500)).toBe(999);
    expect(asked).toBe(before);
  });

  test('stand on each other as high as anyone likes', () => {
    const size = 200;
    let set: RowSet = new TestedRows({
      size,
      holds: (row) => row % 3 === 0,
      most: size,
      cost: 100,
      height: 0,
    });
    for (let level = 0; level < 20_000; level += 1) {
      const kind = (['and', 'or', 'not'] as const)[level % 3]!;
      const other = new TestedRows({
        size,
        holds: kind === 'and' ? () => true : () => false,
        most: size,
        cost: 100,
        height: 0,
      });
      set = joinSets(kind, kind === 'not' ? [set] : [set, other], size);
    }
    expect(set.count()).toBe(67);
    expect(set.height).toBeLessThan(100);
  });
});

describe('bits', () => {
  test('are counted and listed as they were set', () => {
    const random = new SeededRandom(seed);
    for (const size of [1, 31, 32, 33, 4096]) {
      const rows = Int32Array.from(every(size).filter(() => random.chance(0.5)));
      expect(rowsOfBits(bitsOfRows(rows, size))).toEqual(rows);
      expect(countBits(bitsOfRows(rows, size))).toBe(rows.length);
    }
    expect(countBits(Uint32Array.of(0xffff_ffff, 0x8000_0001, 0))).toBe(34);
  });
});
