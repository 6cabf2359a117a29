/**
 * Sets of rows that can be walked from any row in both directions without being listed first, so that a page costs what it
 * shows and not what the set holds. A set is made for one request and remembers where it was last asked.
 */
import { bitsOfRows, bitsOfSpan, hasBit } from './filter/bits.js';

/** Answered when no member stands at or after the row asked; larger than every row. */
export const noRow = 2 ** 31 - 1;

/** Up to this `cost` a set tells by a look at one place whether it has a row, and has its bits at hand or makes them quickly. */
export const costOfLook = 4;

export interface RowSet {
  /** The smallest member that is at least `row`, or {@link noRow}. */
  atOrAfter(row: number): number;
  /** The largest member that is at most `row`, or -1. */
  atOrBefore(row: number): number;
  /** The member that is `count` members after the first one at or after `row`, or {@link noRow}. */
  skip(row: number, count: number): number;
  count(): number;
  /** All members, ascending. Not to be written to. */
  toRows(): Int32Array;
  /** All members, in whatever order is at hand: what is counted need not be put in order. Not to be written to. */
  members(): Int32Array;
  /** Bit `row % 32` of word `row >> 5` for each row below `size`, which is the number of all rows. Not to be written to. */
  toBits(size: number): Uint32Array;
  has(row: number): boolean;
  /** The set has at most so many members; known without looking. */
  readonly most: number;
  /** How much work `has` is, in steps of about a nanosecond: what decides which of several sets is asked first. */
  readonly cost: number;
  /** Whether the next member is found without trying row after row. */
  readonly leaps: boolean;
  /** How many sets stand above each other in this one: 0 when it asks no other. */
  readonly height: number;
}

/** Every row from 0 to `size` - 1. */
export class AllRows implements RowSet {
  readonly cost = 1;
  readonly leaps = true;
  readonly height = 0;
  readonly #size: number;
  #rows: Int32Array | null = null;

  constructor(size: number) {
    this.#size = size;
  }

  atOrAfter(row: number): number {
    const member = Math.max(row, 0);
    return member < this.#size ? member : noRow;
  }

  atOrBefore(row: number): number {
    return Math.max(Math.min(row, this.#size - 1), -1);
  }

  skip(row: number, count: number): number {
    return this.atOrAfter(Math.max(row, 0) + count);
  }

  count(): number {
    return this.#size;
  }

  toRows(): Int32Array {
    if (this.#rows === null) {
      this.#rows = new Int32Array(this.#size);
      for (let row = 0; row < this.#size; row += 1) this.#rows[row] = row;
    }
    return this.#rows;
  }

  members(): Int32Array {
    return this.toRows();
  }

  toBits(size: number): Uint32Array {
    return bitsOfSpan(0, this.#size, size);
  }

  has(row: number): boolean {
    return row >= 0 && row < this.#size;
  }

  get most(): number {
    return this.#size;
  }
}

/** The rows of an ascending list without repeats. */
export class ListedRows implements RowSet {
  readonly leaps = true;
  readonly height = 0;
  readonly #rows: Int32Array;
  readonly #bits: Uint32Array | null;
  /** Index of the last answer: the next question is most often about its neighbour. */
  #finger = 0;

  /** `bits` are the same rows as bits, where somebody keeps them. */
  constructor(rows: Int32Array, bits: Uint32Array | null = null) {
    this.#rows = rows;
    this.#bits = bits;
  }

  get cost(): number {
    return this.#bits === null ? 20 : 2;
  }

  atOrAfter(row: number): number {
    return this.#rows[this.#indexAtOrAfter(row)] ?? noRow;
  }

  atOrBefore(row: number): number {
    return this.#rows[this.#indexAtOrAfter(row + 1) - 1] ?? -1;
  }

  skip(row: number, count: number): number {
    return this.#rows[this.#indexAtOrAfter(row) + count] ?? noRow;
  }

  count(): number {
    return this.#rows.length;
  }

  toRows(): Int32Array {
    return this.#rows;
  }

  members(): Int32Array {
    return this.#rows;
  }

  toBits(size: number): Uint32Array {
    return this.#bits ?? bitsOfRows(this.#rows, size);
  }

  has(row: number): boolean {
    if (this.#bits !== null) return row >= 0 && hasBit(this.#bits, row);
    return this.#rows[this.#indexAtOrAfter(row)] === row;
  }

  get most(): number {
    return this.#rows.length;
  }

  /** Index of the first row that is at least `row`: steps that double away from the last answer, then bisection. */
  #indexAtOrAfter(row: number): number {
    const rows = this.#rows;
    let low = this.#finger;
    let high = low;
    let step = 1;
    if (below(rows, low, row)) {
      while (below(rows, high, row)) {
        low = high + 1;
        high = Math.min(high + step, rows.length);
        step *= 2;
      }
    } else {
      while (low > 0 && !below(rows, low - 1, row)) {
        high = low - 1;
        low = Math.max(high - step, 0);
        step *= 2;
      }
    }
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (below(rows, middle, row)) low = middle + 1;
      else high = middle;
    }
    this.#finger = low;
    return low;
  }
}

function below(rows: Int32Array, index: number, row: number): boolean {
  const found = rows[index];
  return found !== undefined && found < row;
}
