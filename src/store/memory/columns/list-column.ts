/**
 * A field of which each row has a list of different values, most often a short one. Rows repeat each other's lists, so that a row has the number
 * of its list: counting many rows is counting lists first, in one pass however long they are, and then what stands in each.
 */
import type { RowSet } from '../row-set.js';
import { countIds } from './count-ids.js';
import type { CountedColumn } from './counted-column.js';
import { KeyNumbers, newIds, type KeyIds } from './key-ids.js';

const noValues: readonly string[] = Object.freeze([]);

export class ListColumn implements CountedColumn {
  readonly keys: readonly string[];
  readonly width: number;
  readonly longest: number;
  /** For each row its list. */
  readonly #lists: KeyIds;
  /** The ids of list n lie from `starts[n]` to `starts[n + 1]`; that of an empty list is `keys.length`. */
  readonly #starts: Uint32Array;
  readonly #ids: Uint32Array;

  /** Row n has the list `lists[n]`, whose values are `keys[ids[...]]` from `starts[list]` on. `keys` are in order, each once. */
  constructor(keys: readonly string[], lists: KeyIds, starts: Uint32Array, ids: Uint32Array) {
    this.keys = keys;
    this.width = keys.length + 1;
    this.#lists = lists;
    this.#starts = starts;
    this.#ids = ids;
    this.longest = starts.reduce(
      (most, start, list) => Math.max(most, (starts[list + 1] ?? start) - start),
      1,
    );
  }

  /** Row n has the values `lists[n]`; one that comes twice counts once. */
  static of(lists: readonly (readonly string[])[]): ListColumn {
    const builder = new ListColumnBuilder(lists.length);
    for (const list of lists) builder.add(list);
    return builder.build();
  }

  /** In the order in which they were given. Frozen. */
  valuesAt(row: number): readonly string[] {
    const values: string[] = [];
    for (let at = this.#startOf(row); at < this.#endOf(row); at += 1) {
      const key = this.keys[this.#ids[at] ?? -1];
      if (key !== undefined) values.push(key);
    }
    return values.length === 0 ? noValues : Object.freeze(values);
  }

  count(rows: Int32Array, start: number, end: number, counts: Uint32Array): void {
    this.#countInto(rows, start, end, counts, null);
  }

  countSet(set: RowSet, counts: Uint32Array): void {
    const members = set.members();
    this.#countInto(members, 0, members.length, counts, null);
  }

  countPlaces(rows: Int32Array, start: number, end: number, placeOf: Uint32Array, counts: Uint32Array): void {
    this.#countInto(rows, start, end, counts, placeOf);
  }

  lengthOf(row: number): number {
    return this.#endOf(row) - this.#startOf(row);
  }

  read(row: number, into: Uint32Array): number {
    const start = this.#startOf(row);
    const length = this.#endOf(row) - start;
    for (let index = 0; index < length; index += 1) into[index] = this.#ids[start + index] ?? 0;
    return length;
  }

  /** To `counts[id]`, or `counts[placeOf[id]]` where places are given. */
  #countInto(
    rows: Int32Array,
    start: number,
    end: number,
    counts: Uint32Array,
    placeOf: Uint32Array | null,
  ): void {
    const lists = this.#starts.length - 1;
    // Of fewer rows than there are lists, each is walked: to look at every list would take longer.
    if (end - start < lists) {
      for (let index = start; index < end; index += 1) {
        this.#countList(this.#lists[rows[index] ?? 0] ?? 0, 1, counts, placeOf);
      }
      return;
    }
    const listCounts = new Uint32Array(lists);
    countIds(this.#lists, rows, start, end, listCounts);
    for (let list = 0; list < lists; list += 1) {
      const count = listCounts[list] ?? 0;
      if (count > 0) this.#countList(list, count, counts, placeOf);
    }
  }

  #countList(list: number, count: number, counts: Uint32Array, placeOf: Uint32Array | null): void {
    const end = this.#starts[list + 1] ?? 0;
    for (let at = this.#starts[list] ?? 0; at < end; at += 1) {
      const id = this.#ids[at] ?? 0;
      const place = placeOf === null ? id : (placeOf[id] ?? 0);
      counts[place] = (counts[place] ?? 0) + count;
    }
  }

  #startOf(row: number): number {
    return this.#starts[this.#lists[row] ?? 0] ?? 0;
  }

  #endOf(row: number): number {
    return this.#starts[(this.#lists[row] ?? 0) + 1] ?? 0;
  }
}

/** Takes the lists of a column, row after row. */
export class ListColumnBuilder {
  readonly #numbers = new KeyNumbers<string>();
  /** The different lists, written as the numbers of their values, each with its own number. */
  readonly #listOf = new Map<string, number>();
  readonly #arrivals: number[][] = [];
  readonly #lists: Uint32Array;
  #rows = 0;

  /** `rows` lists will be added. */
  constructor(rows: number) {
    this.#lists = new Uint32Array(rows);
  }

  /** A value that comes twice counts once. */
  add(values: readonly string[]): void {
    const arrivals = [...new Set(values)].map((value) => this.#numbers.arrivalOf(value));
    const written = arrivals.join();
    let list = this.#listOf.get(written);
    if (list === undefined) {
      list = this.#arrivals.length;
      this.#listOf.set(written, list);
      this.#arrivals.push(arrivals);
    }
    this.#lists[this.#rows] = list;
    this.#rows += 1;
  }

  build(): ListColumn {
    const { keys, idOf } = this.#numbers.inOrder();
    const ids: number[] = [];
    const starts = new Uint32Array(this.#arrivals.length + 1);
    for (const [list, arrivals] of this.#arrivals.entries()) {
      if (arrivals.length === 0) ids.push(keys.length);
      for (const arrival of arrivals) ids.push(idOf[arrival] ?? 0);
      starts[list + 1] = ids.length;
    }
    const lists = newIds(this.#lists.length, this.#arrivals.length);
    lists.set(this.#lists);
    return new ListColumn(keys, lists, starts, Uint32Array.from(ids));
  }
}
