/** A field whose values can be counted over rows. */
import type { FacetKey } from '../../aggregates.js';
import type { RowSet } from '../row-set.js';

export interface CountedColumn {
  /** The different values, in order; the id of a value is its place among them. What is missing has the id `keys.length`. */
  readonly keys: readonly FacetKey[];
  /** Ids are below this: one more than there are values. */
  readonly width: number;
  /** The most values that a row has, at least 1. */
  readonly longest: number;
  /**
   * Adds 1 to `counts[id]` for each value of each of `rows` (ascending) from index `start` to `end` - 1, and to `counts[keys.length]` for each of
   * them without one. `counts` is `width` long.
   */
  count(rows: Int32Array, start: number, end: number, counts: Uint32Array): void;
  /** The same for all members of a set, whose order does not matter. */
  countSet(set: RowSet, counts: Uint32Array): void;
  /** The same, to `counts[placeOf[id]]`. `placeOf` is `width` long. */
  countPlaces(rows: Int32Array, start: number, end: number, placeOf: Uint32Array, counts: Uint32Array): void;
  /** How many ids `read` writes. */
  lengthOf(row: number): number;
  /** Writes the ids of the row to the front of `into`, which is at least `longest` long, and says how many: at least 1. */
  read(row: number, into: Uint32Array): number;
}

/** How often each value of `column` stands in the rows of `set`, by id. */
export function countsIn(column: CountedColumn, set: RowSet): Uint32Array {
  const counts = new Uint32Array(column.width);
  column.countSet(set, counts);
  return counts;
}

/** How often each value of `column` stands in `rows`, which ascend, from index `start` to `end` - 1, by id. */
export function countsOf(column: CountedColumn, rows: Int32Array, start: number, end: number): Uint32Array {
  const counts = new Uint32Array(column.width);
  column.count(rows, start, end, counts);
  return counts;
}
