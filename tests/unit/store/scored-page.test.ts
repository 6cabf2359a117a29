/** Orders that scores take part in, with a search that is made up: against plain arrays, and how little work a first page is. */
import { describe, expect, test } from '@jest/globals';
import type { OrderClause } from '../../../src/model/order.js';
import type { PageRequest, Position, SortValue } from '../../../src/model/page.js';
import { OrderedTable } from '../../../src/store/memory/ordered-table.js';
import { scoredPage } from '../../../src/store/memory/scored-page.js';
import { scoreOf, scoresOf, type ScoredRows } from '../../../src/store/memory/scored-rows.js';
import { cut } from '../../contract/ask.js';
import { randomOrder, randomPage } from '../../contract/random-requests.js';
import { SeededRandom } from '../../contract/seeded-random.js';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);

type Field = 'DATE' | 'SIZE' | 'NAME' | 'SCORE';
const fields: readonly Field[] = ['DATE', 'SIZE', 'NAME', 'SCORE', 'SCORE', 'SCORE'];

interface Item {
  readonly id: string;
  readonly date: number;
  readonly size: number | null;
  readonly name: string;
}

const newestFirst: OrderClause<Field> = { field: 'DATE', direction: 'DESC', nulls: 'LAST' };

function tableOf(items: readonly Item[]): OrderedTable<Item, Field> {
  return new OrderedTable<Item, Field>({
    items,
    idOf: ({ id }) => id,
    valueOf: {
      DATE: ({ date }) => date,
      SIZE: ({ size }) => size,
      NAME: ({ name }) => name,
      SCORE: () => null,
    },
    ending: [newestFirst],
  });
}

function randomItems(random: SeededRandom, count: number): Item[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `i${String(index).padStart(4, '0')}`,
    date: random.below(Math.max(2, count >> 1)),
    size: random.pick([null, 0, 1, 2]),
    name: random.pick(['a', 'b', '\uFFFD', '\u{1F600}']),
  })).sort((a, b) => b.date - a.date || (a.id < b.id ? -1 : 1));
}

function randomFound(random: SeededRandom, count: number): ScoredRows {
  const share = random.pick([0, 0.2, 0.8, 1]);
  const rows = Int32Array.from(
    Array.from({ length: count }, (_, row) => row).filter(() => random.chance(share)),
  );
  return { rows, scores: Float64Array.from(rows, () => random.pick([0.5, 1, 1, 2.25, 7.123456])) };
}

/** The same by sorting everything. */
function plainPage(
  items: readonly Item[],
  found: ScoredRows,
  orderBy: OrderClause<Field>[],
  request: PageRequest,
) {
  const clauses = orderBy.filter(
    ({ field }, at) => orderBy.findIndex((other) => other.field === field) === at,
  );
  const order = [...clauses, newestFirst];
  const sorted = [...found.rows]
    .map((row, at) => {
      const item = items[row]!;
      const values = { DATE: item.date, SIZE: item.size, NAME: item.name, SCORE: found.scores[at]! };
      return { item, position: { values: order.map(({ field }): SortValue => values[field]), id: item.id } };
    })
    .sort((a, b) => comparePlaces(a.position, b.position, order));
  const { after, before, limit, offset, from } = request;
  const start =
    after === null ? 0 : sorted.filter(({ position }) => comparePlaces(position, after, order) <= 0).length;
  const stop =
    before === null
      ? sorted.length
      : sorted.filter(({ position }) => comparePlaces(position, before, order) < 0).length;
  const shown = sorted.slice(start + offset, Math.max(start + offset, stop));
  const members = from === 'START' ? shown.slice(0, limit) : shown.slice(Math.max(0, shown.length - limit));
  if (members.length === 0) {
    const gap = from === 'END' ? stop : Math.min(start + offset, Math.max(start, stop));
    return { items: [], hasNextPage: gap < sorted.length, hasPreviousPage: gap > 0 };
  }
  return {
    items: members,
    hasNextPage: sorted.at(-1) !== members.at(-1),
    hasPreviousPage: sorted[0] !== members[0],
  };
}

function comparePlaces(a: Position, b: Position, order: readonly OrderClause<Field>[]): number {
  for (const [index, { direction, nulls }] of order.entries()) {
    const [left, right] = [known(a.values[index]), known(b.values[index])];
    if (left === right) continue;
    if (left === null) return nulls === 'FIRST' ? -1 : 1;
    if (right === null) return nulls === 'FIRST' ? 1 : -1;
    const ascending = compareKnown(left, right);
    if (ascending !== 0) return direction === 'ASC' ? ascending : -ascending;
  }
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

const known = (value: unknown): SortValue =>
  typeof value === 'string' || (typeof value === 'number' && !Number.isNaN(value)) ? value : null;

/** Texts here differ in their first character, one of them above U+FFFF. */
function compareKnown(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'number') return -1;
  if (typeof b === 'number') return 1;
  return (a.codePointAt(0) ?? -1) - (b.codePointAt(0) ?? -1) || a.length - b.length;
}

describe('pages of what a search found', () => {
  test(`are those of the sorted list, from every place and in every order of scores and fields (seed ${seed})`, () => {
    const random = new SeededRandom(seed);
    let telling = 0;
    for (let round = 0; round < 1500; round += 1) {
      const count = random.pick([1, 5, 20, 60]);
      const items = randomItems(random, count);
      const found = randomFound(random, count);
      const orderBy = randomOrder(random, fields);
      const all = plainPage(items, found, orderBy, cut({ limit: 1000 }));
      const request = randomPage(
        random,
        all.items.map(({ position }) => position),
      );
      const page = scoredPage(tableOf(items), found, 'SCORE', orderBy, request, (item) => item);
      const wanted = plainPage(items, found, orderBy, request);
      expect({ round, orderBy, request, page }).toMatchObject({ round, orderBy, request, page: wanted });
      expect(page.items).toHaveLength(wanted.items.length);
      telling += Number(wanted.items.length > 0 && wanted.items.length < found.rows.length);
    }
    expect(telling).toBeGreaterThan(300);
  });

  test('are cut from the best alone, also when there are many', () => {
    const items = Array.from({ length: 50_000 }, (_, row): Item => ({
      id: String(row).padStart(5, '0'),
      date: 100_000 - row,
      size: null,
      name: 'a',
    }));
    const rows = Int32Array.from(items, (_, row) => row);
    const scores = Float64Array.from(rows, (row) => ((row * 7919) % 50_000) / 8);
    const found = { rows, scores };
    const orderBy: OrderClause<Field>[] = [{ field: 'SCORE', direction: 'DESC', nulls: 'LAST' }];
    const table = tableOf(items);
    const best = [...rows].sort((a, b) => scores[b]! - scores[a]! || a - b);
    const shown = (request: Partial<PageRequest>) =>
      scoredPage(table, found, 'SCORE', orderBy, cut(request), (item) => item).items.map(({ item }) =>
        Number(item.id),
      );
    expect(shown({ limit: 20 })).toEqual(best.slice(0, 20));
    expect(shown({ limit: 20, from: 'END' })).toEqual(best.slice(-20));
    expect(shown({ limit: 20, offset: 30_000 })).toEqual(best.slice(30_000, 30_020));
    expect(shown({ limit: 100, offset: 1000 })).toEqual(best.slice(1000, 1100));
    const at777 = cut({ offset: 777, limit: 1 });
    const { position } = scoredPage(table, found, 'SCORE', orderBy, at777, (item) => item).items[0]!;
    expect(shown({ limit: 20, after: position })).toEqual(best.slice(778, 798));
    expect(shown({ limit: 20, before: position, from: 'END' })).toEqual(best.slice(757, 777));
  });

  test('hold the scores that the search gave, of any part of what it found', () => {
    const found = { rows: Int32Array.of(2, 3, 9, 11), scores: Float64Array.of(0.2, 0.3, 0.9, 1.1) };
    expect(scoresOf(found, Int32Array.of(3, 11))).toEqual({
      rows: Int32Array.of(3, 11),
      scores: Float64Array.of(0.3, 1.1),
    });
    expect(scoresOf(found, Int32Array.of())).toEqual({ rows: Int32Array.of(), scores: Float64Array.of() });
    expect(scoresOf(found, found.rows)).toBe(found);
    expect([0, 2, 9, 10, 11, 12].map((row) => scoreOf(found, row))).toEqual([
      null,
      0.2,
      0.9,
      null,
      1.1,
      null,
    ]);
  });
});
