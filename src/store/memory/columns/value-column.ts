/**
 * A field of which each row has one value, or none: a small number for each row, and for each number what it stands for. Views read it, filters ask
 * each value once instead of each row, and aggregates count the numbers.
 */
import type { FacetKey } from '../../aggregates.js';
import { once } from '../filter/once.js';
import { Postings } from '../postings.js';
import { AllRows, type RowSet } from '../row-set.js';
import { countIds, countPlacesOfIds } from './count-ids.js';
import type { CountedColumn } from './counted-column.js';
import { KeyNumbers, newIds, type KeyIds } from './key-ids.js';
import { ValueRows } from './value-rows.js';

export class ValueColumn<Key extends FacetKey> implements CountedColumn {
  readonly keys: readonly Key[];
  readonly width: number;
  readonly longest = 1;
  /** For each row the place of its value among `keys`; `keys.length` where it has none. Not to be written to. */
  readonly ids: KeyIds;
  /** For each id how many rows have it. */
  readonly #counts: Uint32Array;
  /** For each id its rows: 4 bytes a row, made for the first test that some rows pass. */
  readonly #postings = once(() => Postings.ofKeys(this.ids, this.width));

  /** Row n has the value `keys[ids[n]]`; none where that is not there. `keys` are in order, each once. */
  constructor(keys: readonly Key[], ids: KeyIds) {
    this.keys = keys;
    this.width = keys.length + 1;
    this.ids = ids;
    this.#counts = new Uint32Array(this.width);
    for (const id of ids) this.#counts[id] = (this.#counts[id] ?? 0) + 1;
  }

  /** Row n has `values[n]`; null is no value. */
  static of<Key extends FacetKey>(values: readonly (Key | null)[]): ValueColumn<Key> {
    const builder = new ValueColumnBuilder<Key>(values.length);
    for (const value of values) builder.add(value);
    return builder.build();
  }

  /** What ids stand for; the last one is for rows without a value. */
  get values(): readonly (Key | null)[] {
    return [...this.keys, null];
  }

  /** Null where the row has none. */
  valueAt(row: number): Key | null {
    return this.keys[this.ids[row] ?? this.keys.length] ?? null;
  }

  /** The rows with the value `key`. Not to be written to. */
  rowsOfKey(key: Key): Int32Array {
    const id = this.keys.indexOf(key);
    return this.#postings().rowsOf(id < 0 ? undefined : id);
  }

  /** The rows whose value, null for none, `accepts` says yes to. */
  rowsWhere(accepts: (value: Key | null) => boolean): RowSet {
    const ids: number[] = [];
    this.keys.forEach((key, id) => {
      if (accepts(key)) ids.push(id);
    });
    if (accepts(null)) ids.push(this.keys.length);
    return this.rowsOfIds(ids);
  }

  /** The rows that have one of these indexes of `values`, which ascend. */
  rowsOfIds(ids: readonly number[]): RowSet {
    const size = this.ids.length;
    const [only] = ids;
    if (only !== undefined && ids.length === 1) {
      const count = this.#counts[only] ?? 0;
      // A list leads from member to member, where a column would have to be read up to the next one.
      if (count < size / 4) return this.#postings().setOf(only, size);
    }
    let count = 0;
    for (const id of ids) count += this.#counts[id] ?? 0;
    if (count === size) return new AllRows(size);
    return new ValueRows(
      { ids: this.ids, accepted: ids, width: this.width, count },
      this.#postings,
    ).settled();
  }

  count(rows: Int32Array, start: number, end: number, counts: Uint32Array): void {
    countIds(this.ids, rows, start, end, counts);
  }

  countSet(set: RowSet, counts: Uint32Array): void {
    const members = set.members();
    countIds(this.ids, members, 0, members.length, counts);
  }

  countPlaces(rows: Int32Array, start: number, end: number, placeOf: Uint32Array, counts: Uint32Array): void {
    countPlacesOfIds(this.ids, rows, start, end, placeOf, counts);
  }

  lengthOf(): number {
    return 1;
  }

  read(row: number, into: Uint32Array): number {
    into[0] = this.ids[row] ?? this.keys.length;
    return 1;
  }
}

/** Takes the values of a column, row after row. */
export class ValueColumnBuilder<Key extends FacetKey> {
  readonly #numbers = new KeyNumbers<Key>();
  /** 1 + the number of the row's value; 0 for none. */
  readonly #arrivals: Uint32Array;
  #rows = 0;

  /** `rows` values will be added. */
  constructor(rows: number) {
    this.#arrivals = new Uint32Array(rows);
  }

  add(value: Key | null): void {
    if (value !== null) this.#arrivals[this.#rows] = this.#numbers.arrivalOf(value) + 1;
    this.#rows += 1;
  }

  build(): ValueColumn<Key> {
    const { keys, idOf } = this.#numbers.inOrder();
    const ids = newIds(this.#arrivals.length, keys.length + 1);
    for (let row = 0; row < ids.length; row += 1) {
      const arrival = this.#arrivals[row] ?? 0;
      ids[row] = arrival === 0 ? keys.length : (idOf[arrival - 1] ?? 0);
    }
    return new ValueColumn(keys, ids);
  }
}
