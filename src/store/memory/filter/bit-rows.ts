/** Rows held as bits: for sets that hold a large part of all rows. */
import { noRow, type RowSet } from '../row-set.js';
import { countBits, hasBit, lowestOne, onesIn, rowsOfBits } from './bits.js';

export class BitRows implements RowSet {
  readonly cost = 2;
  readonly leaps = true;
  readonly height = 0;
  readonly #bits: Uint32Array;
  readonly #count: number;
  #rows: Int32Array | null = null;

  constructor(bits: Uint32Array) {
    this.#bits = bits;
    this.#count = countBits(bits);
  }

  get most(): number {
    return this.#count;
  }

  has(row: number): boolean {
    return row >= 0 && hasBit(this.#bits, row);
  }

  atOrAfter(row: number): number {
    const from = Math.max(row, 0);
    let word = from >>> 5;
    let left = (this.#bits[word] ?? 0) & (-1 << (from & 31));
    while (left === 0) {
      word += 1;
      if (word >= this.#bits.length) return noRow;
      left = this.#bits[word] ?? 0;
    }
    return (word << 5) + lowestOne(left);
  }

  atOrBefore(row: number): number {
    const from = Math.min(row, (this.#bits.length << 5) - 1);
    if (from < 0) return -1;
    let word = from >>> 5;
    let left = (this.#bits[word] ?? 0) & (-1 >>> (31 - (from & 31)));
    while (left === 0) {
      if (word === 0) return -1;
      word -= 1;
      left = this.#bits[word] ?? 0;
    }
    return (word << 5) + 31 - Math.clz32(left);
  }

  skip(row: number, count: number): number {
    const from = Math.max(row, 0);
    let word = from >>> 5;
    let left = (this.#bits[word] ?? 0) & (-1 << (from & 31));
    let toPass = count;
    for (let ones = onesIn(left); ones <= toPass; ones = onesIn(left)) {
      toPass -= ones;
      word += 1;
      if (word >= this.#bits.length) return noRow;
      left = this.#bits[word] ?? 0;
    }
    for (; toPass > 0; toPass -= 1) left &= left - 1;
    return (word << 5) + lowestOne(left);
  }

  count(): number {
    return this.#count;
  }

  toRows(): Int32Array {
    this.#rows ??= rowsOfBits(this.#bits);
    return this.#rows;
  }

  members(): Int32Array {
    return this.toRows();
  }

  toBits(): Uint32Array {
    return this.#bits;
  }
}
