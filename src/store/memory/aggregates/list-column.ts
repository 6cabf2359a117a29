/**
 * A field of which each row has a list of different values, most often a short one. The first few values lie in slots: one
 * array for all first values, one for all second ones, and so on. A processor cannot foretell how long a list is: to count slots that
 * may be empty takes 48 microseconds for 10,000 rows, to walk the lists 116.
 */
import type { Article } from '../../../model/article.js';
import { countIds, countPlacesOfIds } from './count-ids.js';
import type { CountedColumn } from './counted-column.js';
import { KeyNumbers, newIds, type KeyIds } from './key-ids.js';
import { ListRests } from './list-rests.js';

const mostSlots = 8;

export class ListColumn implements CountedColumn {
  readonly keys: readonly string[];
  /** One more than a column of single values has: `keys.length + 1` stands in every empty slot but the first. */
  readonly width: number;
  readonly longest: number;
  readonly #slots: readonly KeyIds[];
  readonly #rests: ListRests;

  /** Row n has the values that `valuesOf` gives for `articles[n]`; one that comes twice counts once. */
  constructor(articles: readonly Article[], valuesOf: (article: Article) => readonly string[]) {
    const numbers = new KeyNumbers<string>();
    const lengths = new Uint32Array(articles.length);
    const arrivals: number[] = [];
    articles.forEach((article, row) => {
      const before = arrivals.length;
      for (const value of new Set(valuesOf(article))) arrivals.push(numbers.arrivalOf(value));
      lengths[row] = arrivals.length - before;
    });
    const { keys, idOf } = numbers.inOrder();
    const width = keys.length + 2;
    const slots = Array.from({ length: slotsFor(lengths) }, () =>
      newIds(lengths.length, width).fill(width - 1),
    );
    const rests = new ListRests(lengths, slots.length);
    slots[0]?.fill(keys.length);
    let next = 0;
    for (let row = 0; row < lengths.length; row += 1) {
      for (let index = 0; index < (lengths[row] ?? 0); index += 1) {
        const id = idOf[arrivals[next] ?? 0] ?? 0;
        const slot = slots[index];
        if (slot === undefined) rests.add(id);
        else slot[row] = id;
        next += 1;
      }
    }
    this.keys = keys;
    this.width = width;
    this.longest = lengths.reduce((longest, length) => Math.max(longest, length), 1);
    this.#slots = slots;
    this.#rests = rests;
  }

  count(rows: Int32Array, start: number, end: number, counts: Uint32Array): void {
    for (const slot of this.#slots) countIds(slot, rows, start, end, counts);
    this.#rests.forEachId(rows, start, end, (id) => {
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
