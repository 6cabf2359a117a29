/**
 * A field of which each row has a list of different values, most often a short one. The first few values lie in slots: one
 * array for all first values, one for all second ones, and so on. A processor cannot foretell how long a list is: to count slots that
 * may be empty takes 48 microseconds for 10,000 rows, to walk the lists 116.
 */
import type { RowSet } from '../row-set.js';
import { countIds, countPlacesOfIds } from './count-ids.js';
import type { CountedColumn } from './counted-column.js';
import { KeyNumbers, newIds, type KeyIds } from './key-ids.js';
import { ListRests } from './list-rests.js';

const mostSlots = 8;
const noValues: readonly string[] = Object.freeze([]);

export class ListColumn implements CountedColumn {
  readonly keys: readonly string[];
  /** One more than a column of single values has: `keys.length + 1` stands in every empty slot but the first. */
  readonly width: number;
  readonly longest: number;
  readonly #slots: readonly KeyIds[];
  readonly #rests: ListRests;
  /** What was read of a row last. */
  readonly #read: Uint32Array;

  /** Row n has the values `keys[ids[...]]` of the next `lengths[n]` of `ids`, different ones. `keys` are in order, each once. */
  constructor(keys: readonly string[], lengths: Uint32Array, ids: Uint32Array) {
    const width = keys.length + 2;
    const slots = Array.from({ length: slotsFor(lengths) }, () =>
      newIds(lengths.length, width).fill(width - 1),
    );
    const rests = new ListRests(lengths, slots.length);
    slots[0]?.fill(keys.length);
    let next = 0;
    let longest = 1;
    for (let row = 0; row < lengths.length; row += 1) {
      const length = lengths[row] ?? 0;
      longest = Math.max(longest, length);
      for (let index = 0; index < length; index += 1) {
        const id = ids[next] ?? 0;
        const slot = slots[index];
        if (slot === undefined) rests.add(id);
        else slot[row] = id;
        next += 1;
      }
    }
    this.keys = keys;
    this.width = width;
    this.longest = longest;
    this.#slots = slots;
    this.#rests = rests;
    this.#read = new Uint32Array(longest);
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
    const length = this.read(row, this.#read);
    for (let index = 0; index < length; index += 1) {
      const key = this.keys[this.#read[index] ?? -1];
      if (key !== undefined) values.push(key);
    }
    return values.length === 0 ? noValues : Object.freeze(values);
  }

  count(rows: Int32Array, start: number, end: number, counts: Uint32Array): void {
    for (const slot of this.#slots) countIds(slot, rows, start, end, counts);
    this.#rests.forEachId(rows, start, end, (id) => {
      counts[id] = (counts[id] ?? 0) + 1;
    });
  }

  countSet(set: RowSet, counts: Uint32Array): void {
    const members = set.members();
    for (const slot of this.#slots) countIds(slot, members, 0, members.length, counts);
    this.#rests.forEachIdOf(set, (id) => {
      counts[id] = (counts[id] ?? 0) + 1;
    });
  }

  countPlaces(rows: Int32Array, start: number, end: number, placeOf: Uint32Array, counts: Uint32Array): void {
    for (const slot of this.#slots) countPlacesOfIds(slot, rows, start, end, placeOf, counts);
    this.#rests.forEachId(rows, start, end, (id) => {
      const place = placeOf[id] ?? 0;
      counts[place] = (counts[place] ?? 0) + 1;
    });
  }

  lengthOf(row: number): number {
    const filled = this.#slots.findIndex((slot) => slot[row] === this.keys.length + 1);
    return filled < 0 ? this.#slots.length + this.#rests.idsOf(row).length : filled;
  }

  read(row: number, into: Uint32Array): number {
    let length = 0;
    for (const slot of this.#slots) {
      const id = slot[row] ?? 0;
      if (id > this.keys.length) return length;
      into[length] = id;
      length += 1;
    }
    const rest = this.#rests.idsOf(row);
    into.set(rest, length);
    return length + rest.length;
  }
}

/** As few slots as hold the lists of 31 in 32 rows, 1 to `mostSlots`. */
function slotsFor(lengths: Uint32Array): number {
  const rowsOfLength = new Uint32Array(mostSlots + 1);
  for (const length of lengths) {
    const slot = Math.min(length, mostSlots);
    rowsOfLength[slot] = (rowsOfLength[slot] ?? 0) + 1;
  }
  let longer = lengths.length - (rowsOfLength[0] ?? 0);
  for (let slots = 1; slots < mostSlots; slots += 1) {
    longer -= rowsOfLength[slots] ?? 0;
    if (longer * 32 <= lengths.length) return slots;
  }
  return mostSlots;
}

/** Takes the lists of a column, row after row. */
export class ListColumnBuilder {
  readonly #numbers = new KeyNumbers<string>();
  readonly #lengths: Uint32Array;
  readonly #arrivals: number[] = [];
  #rows = 0;

  /** `rows` lists will be added. */
  constructor(rows: number) {
    this.#lengths = new Uint32Array(rows);
  }

  /** A value that comes twice counts once. */
  add(values: readonly string[]): void {
    const before = this.#arrivals.length;
    for (const value of values.length > 1 ? new Set(values) : values) {
      this.#arrivals.push(this.#numbers.arrivalOf(value));
    }
    this.#lengths[this.#rows] = this.#arrivals.length - before;
    this.#rows += 1;
  }

  build(): ListColumn {
    const { keys, idOf } = this.#numbers.inOrder();
    return new ListColumn(
      keys,
      this.#lengths,
      Uint32Array.from(this.#arrivals, (arrival) => idOf[arrival] ?? 0),
    );
  }
}
