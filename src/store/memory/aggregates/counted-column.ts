/** A field whose values can be counted over rows. */
import type { FacetKey } from '../../aggregates.js';

export interface CountedColumn {
  /** The different values, in order; the id of a value is its place among them. What is missing has the id `keys.length`. */
  readonly keys: readonly FacetKey[];
  /** The most values that a row has, at least 1. */
  readonly longest: number;
  /**
   * Adds 1 to `counts[id]` for each value of each of `rows` from index `start` to `end` - 1, and to `counts[keys.length]` for each of
   * them without one.
   */
  count(rows: Int32Array, start: number, end: number, counts: Uint32Array): void;
  /** How many ids `read` writes. */
  lengthOf(row: number): number;
  /** Writes the ids of the row to the front of `into`, which is at least `longest` long, and says how many: at least 1. */
  read(row: number, into: Uint32Array): number;
}
