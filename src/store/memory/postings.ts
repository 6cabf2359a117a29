/**
 * For each key the rows that have it, ascending: two typed arrays, whatever the number of keys. Keys are small whole
 * numbers (the index of a provider, of a topic, of the article named).
 */
import { bitsOfRows, hasBit } from './filter/bits.js';
import { ListedRows } from './row-set.js';

export class Postings {
  /** The rows of key k lie from `starts[k]` to `starts[k + 1]`. */
  readonly #starts: Int32Array;
  readonly #rows: Int32Array;
  /** The rows of the keys that many rows have, as bits, each made when it is first asked for. */
  readonly #bits = new Map<number, Uint32Array>();

  private constructor(starts: Int32Array, rows: Int32Array) {
    this.#starts = starts;
    this.#rows = rows;
  }

  /**
   * `visitKeys` calls back with each key of a row below `rowCount`, from 0 to `keyCount` - 1; one that it has twice counts once. It is asked twice
   * for each row, first to count and then to place: lists that grow would cost more than asking again.
   */
  static of(
    rowCount: number,
    keyCount: number,
    visitKeys: (row: number, visit: (key: number) => void) => void,
  ): Postings {
    const starts = new Int32Array(keyCount + 1);
    const lastRows = new Int32Array(keyCount).fill(-1);
    let row = 0;
    const count = (key: number): void => {
      if (lastRows[key] === row) return;
      lastRows[key] = row;
      starts[key + 1] = (starts[key + 1] ?? 0) + 1;
    };
    for (; row < rowCount; row += 1) visitKeys(row, count);
    lastRows.fill(-1);
    return Postings.#filled(starts, (place) => {
      const placeOnce = (key: number): void => {
        if (lastRows[key] === row) return;
        lastRows[key] = row;
        place(key, row);
      };
      for (row = 0; row < rowCount; row += 1) visitKeys(row, placeOnce);
    });
  }

  /** Row n has the one key `keys[n]`, from 0 to `keyCount` - 1. */
  static ofKeys(keys: Uint16Array | Uint32Array, keyCount: number): Postings {
    const starts = new Int32Array(keyCount + 1);
    for (let row = 0; row < keys.length; row += 1) {
      const next = (keys[row] ?? 0) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
    return Postings.#filled(starts, (place) => {
      for (let row = 0; row < keys.length; row += 1) place(keys[row] ?? 0, row);
    });
  }

  /** Key n has the next `counts[n]` rows, from 0 on. */
  static ofSpans(counts: Int32Array): Postings {
    const starts = new Int32Array(counts.length + 1);
    for (let key = 0; key < counts.length; key += 1)
      starts[key + 1] = (starts[key] ?? 0) + (counts[key] ?? 0);
    return new Postings(
      starts,
      Int32Array.from({ length: starts[counts.length] ?? 0 }, (_, row) => row),
    );
  }

  /** The same the other way round: for each row below `rowCount` its keys, ascending. */
  turned(rowCount: number): Postings {
    const starts = new Int32Array(rowCount + 1);
    for (const row of this.#rows) starts[row + 1] = (starts[row + 1] ?? 0) + 1;
    return Postings.#filled(starts, (place) => {
      for (let key = 0; key + 1 < this.#starts.length; key += 1) {
        for (const row of this.rowsOf(key)) place(row, key);
      }
    });
  }

  /** `starts[k + 1]` is how many rows key k has; `placeAll` names each with its rows ascending. */
  static #filled(
    starts: Int32Array,
    placeAll: (place: (key: number, row: number) => void) => void,
  ): Postings {
    for (let key = 1; key < starts.length; key += 1)
      starts[key] = (starts[key] ?? 0) + (starts[key - 1] ?? 0);
    const ends = starts.slice();
    const rows = new Int32Array(starts.at(-1) ?? 0);
    placeAll((key, row) => {
      const end = ends[key] ?? 0;
      rows[end] = row;
      ends[key] = end + 1;
    });
    return new Postings(starts, rows);
  }

  /** Whether a row that has `key` is among `bits` (see `filter/bits.ts`). */
  hasAny(key: number, bits: Uint32Array): boolean {
    const end = this.#starts[key + 1] ?? 0;
    for (let index = this.#starts[key] ?? 0; index < end; index += 1) {
      if (hasBit(bits, this.#rows[index] ?? 0)) return true;
    }
    return false;
  }

  /** For each key how many rows have it. */
  counts(): number[] {
    return Array.from(this.#starts.subarray(1), (end, key) => end - (this.#starts[key] ?? 0));
  }

  /** A view of the rows that have `key`; empty when there is no such key. */
  rowsOf(key: number | undefined): Int32Array {
    if (key === undefined) return this.#rows.subarray(0, 0);
    return this.#rows.subarray(this.#starts[key] ?? 0, this.#starts[key + 1] ?? 0);
  }

  /** A view of the rows that have the keys from `from` to `to` - 1, those of each key behind those of the key before. */
  rowsBetween(from: number, to: number): Int32Array {
    return this.#rows.subarray(this.#starts[from] ?? 0, this.#starts[to] ?? 0);
  }

  /**
   * The set of the rows that have `key`, of `size` rows in all. With bits, which tell in 2 nanoseconds whether a row has the key where a list takes
   * 20, when they take no more room than the list.
   */
  setOf(key: number | undefined, size: number): ListedRows {
    const rows = this.rowsOf(key);
    return new ListedRows(
      rows,
      key === undefined || rows.length * 32 < size ? null : this.#bitsOf(key, size),
    );
  }

  #bitsOf(key: number, size: number): Uint32Array {
    const bits = this.#bits.get(key) ?? bitsOfRows(this.rowsOf(key), size);
    this.#bits.set(key, bits);
    return bits;
  }
}
