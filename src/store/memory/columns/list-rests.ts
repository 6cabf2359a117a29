import { costOfLook, type RowSet } from '../row-set.js';

/** What does not fit into the slots of a `ListColumn`: the further values of the few rows with long lists. */
export class ListRests {
  /** Rows with long lists, ascending. */
  readonly #rows: Int32Array;
  /** The ids of the n-th of them lie from `starts[n]` to `starts[n + 1]`. */
  readonly #starts: Uint32Array;
  readonly #ids: Uint32Array;
  #added = 0;

  /** Row n has `lengths[n]` values, of which the first `slotCount` lie elsewhere. The others are to be added, row by row. */
  constructor(lengths: Uint32Array, slotCount: number) {
    const rows: number[] = [];
    const starts = [0];
    let total = 0;
    lengths.forEach((length, row) => {
      if (length <= slotCount) return;
      total += length - slotCount;
      rows.push(row);
      starts.push(total);
    });
    this.#rows = Int32Array.from(rows);
    this.#starts = Uint32Array.from(starts);
    this.#ids = new Uint32Array(total);
  }

  add(id: number): void {
    this.#ids[this.#added] = id;
    this.#added += 1;
  }

  /** Calls `visit` with each id of each of `rows` (ascending) from index `start` to `end` - 1. */
  forEachId(rows: Int32Array, start: number, end: number, visit: (id: number) => void): void {
    let index = start;
    for (let each = this.#firstFrom(rows[start] ?? 0); each < this.#rows.length && index < end; each += 1) {
      const row = this.#rows[each] ?? 0;
      while (index < end && (rows[index] ?? 0) < row) index += 1;
      if (index < end && rows[index] === row) this.#idsAt(each).forEach(visit);
    }
  }

  /** Calls `visit` with each id of each row of `set`: few rows have long lists, so it is these that are looked for in a set that tells at once. */
  forEachIdOf(set: RowSet, visit: (id: number) => void): void {
    if (set.cost > costOfLook) {
      const rows = set.toRows();
      this.forEachId(rows, 0, rows.length, visit);
      return;
    }
    for (let each = 0; each < this.#rows.length; each += 1) {
      if (set.has(this.#rows[each] ?? 0)) this.#idsAt(each).forEach(visit);
    }
  }

  idsOf(row: number): Uint32Array {
    const each = this.#firstFrom(row);
    return this.#rows[each] === row ? this.#idsAt(each) : this.#ids.subarray(0, 0);
  }

  #idsAt(each: number): Uint32Array {
    return this.#ids.subarray(this.#starts[each], this.#starts[each + 1]);
  }

  /** The index of the first row with a long list that is not before `row`. */
  #firstFrom(row: number): number {
    let low = 0;
    let high = this.#rows.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#rows[middle] ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
