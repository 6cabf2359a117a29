/**
 * An order of rows as a permutation with its inverse. Rows that no clause tells apart stay as they lie, which is why
 * rows lie in the fixed ending of every order.
 */
import type { Direction, NullsPlacement } from '../../model/order.js';
import type { SortValue } from '../../model/page.js';
import { checkDeadline } from '../deadline.js';
import { compareSortValues } from './sort-values.js';

/** The values of one field as whole numbers that compare as the values do. */
export interface RankColumn {
  /** For each row the place of its value among the field's distinct values, ascending; -1 when it has none. */
  readonly ranks: Int32Array;
  readonly distinct: number;
}

export interface RowOrder {
  /** For each place of the order the row that stands there. */
  readonly rows: Int32Array;
  /** For each row its place in the order. */
  readonly places: Int32Array;
}

export interface ColumnClause {
  readonly column: RankColumn;
  readonly direction: Direction;
  readonly nulls: NullsPlacement;
}

/** The ranks of `values`, one value for each row. Sorting 100,000 titles takes 0.1 s: obeys `checkDeadline`. */
export function rankValues(values: readonly SortValue[]): RankColumn {
  let compared = 0;
  const distinct = [...new Set(values)]
    .filter((value) => value !== null)
    .sort((a, b) => {
      compared += 1;
      if ((compared & 4095) === 0) checkDeadline();
      return compareSortValues(a, b);
    });
  const rankOf = new Map<SortValue, number>(distinct.map((value, rank) => [value, rank]));
  return {
    ranks: Int32Array.from(values, (value) => rankOf.get(value) ?? -1),
    distinct: distinct.length,
  };
}

/**
 * Rows 0 to `count` - 1 in the order of `clauses`: one counting sort a clause, linear in the rows. A client can ask for an
 * order that nobody wanted before with every request, so these are plain loops by index: a third of the time that
 * `for ... of` and `map` take, which allocate for every row until they are compiled.
 */
export function orderRows(count: number, clauses: readonly ColumnClause[]): RowOrder {
  let rows = new Int32Array(count);
  for (let row = 0; row < count; row += 1) rows[row] = row;
  for (const clause of clauses.toReversed()) rows = sortedByClause(rows, clause);
  const places = new Int32Array(count);
  for (let place = 0; place < count; place += 1) places[rows[place] ?? 0] = place;
  return { rows, places };
}

function sortedByClause(rows: Int32Array<ArrayBuffer>, clause: ColumnClause): Int32Array<ArrayBuffer> {
  const buckets = bucketsOf(clause);
  const starts = new Int32Array(clause.column.distinct + 3);
  for (let row = 0; row < buckets.length; row += 1) {
    const next = (buckets[row] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let bucket = 1; bucket < starts.length; bucket += 1) {
    starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
  }
  const sorted = new Int32Array(rows.length);
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0;
    const bucket = buckets[row] ?? 0;
    const place = starts[bucket] ?? 0;
    sorted[place] = row;
    starts[bucket] = place + 1;
  }
  return sorted;
}

/** For each row its bucket: 0 and `distinct` + 1 are for missing values, what is between for the values in the clause's direction. */
function bucketsOf({ column, direction, nulls }: ColumnClause): Int32Array {
  const { ranks, distinct } = column;
  const missing = nulls === 'FIRST' ? 0 : distinct + 1;
  const buckets = new Int32Array(ranks.length);
  for (let row = 0; row < ranks.length; row += 1) {
    const rank = ranks[row] ?? -1;
    if (rank < 0) buckets[row] = missing;
    else buckets[row] = direction === 'ASC' ? rank + 1 : distinct - rank;
  }
  return buckets;
}
