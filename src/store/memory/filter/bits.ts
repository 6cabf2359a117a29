/** Sets of rows as bits: row n is bit `n % 32` of word `n >> 5`. Bits beyond the last row are 0. */

import { checkDeadline } from '../../deadline.js';

/** No row of `size`. */
export function noBits(size: number): Uint32Array {
  return new Uint32Array((size + 31) >>> 5);
}

export function bitsOfRows(rows: Int32Array, size: number): Uint32Array {
  const bits = noBits(size);
  for (let index = 0; index < rows.length; index += 1) addBit(bits, rows[index] ?? 0);
  return bits;
}

/** The rows from `start` to `end` - 1, whole words at a time. */
export function bitsOfSpan(start: number, end: number, size: number): Uint32Array {
  const bits = noBits(size);
  const [first, last] = [start >>> 5, end >>> 5];
  if (start >= end) return bits;
  bits.fill(-1, first, last);
  if ((end & 31) !== 0) bits[last] = (1 << (end & 31)) - 1;
  bits[first] = (bits[first] ?? 0) & (-1 << (start & 31));
  return bits;
}

/** Every row below `size` that `holds` says yes to. */
export function bitsWhere(size: number, holds: (row: number) => boolean): Uint32Array {
  const bits = noBits(size);
  for (let word = 0; word < bits.length; word += 1) {
    if ((word & 127) === 0) checkDeadline(); // every 4,096 rows
    const start = word << 5;
    const rows = Math.min(32, size - start);
    let ones = 0;
    for (let bit = 0; bit < rows; bit += 1) if (holds(start + bit)) ones |= 1 << bit;
    bits[word] = ones;
  }
  return bits;
}

/** Adds those of `rows` that are not in `bits`, and takes away those that are. */
export function turnBits(bits: Uint32Array, rows: Int32Array): void {
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0;
    const word = row >>> 5;
    bits[word] = (bits[word] ?? 0) ^ (1 << (row & 31));
  }
}

export function addBit(bits: Uint32Array, row: number): void {
  const word = row >>> 5;
  bits[word] = (bits[word] ?? 0) | (1 << (row & 31));
}

export function hasBit(bits: Uint32Array, row: number): boolean {
  return (((bits[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 1;
}

/** How many rows there are. */
export function countBits(bits: Uint32Array): number {
  let count = 0;
  for (let word = 0; word < bits.length; word += 1) count += onesIn(bits[word] ?? 0);
  return count;
}

/** The rows, ascending. */
export function rowsOfBits(bits: Uint32Array): Int32Array {
  const rows = new Int32Array(countBits(bits));
  let index = 0;
  for (let word = 0; word < bits.length; word += 1) {
    for (let left = bits[word] ?? 0; left !== 0; left &= left - 1) {
      rows[index] = (word << 5) + lowestOne(left);
      index += 1;
    }
  }
  return rows;
}

/** Keeps in `bits` only what is in `others` too. */
export function keepCommonBits(bits: Uint32Array, others: Uint32Array): void {
  for (let word = 0; word < bits.length; word += 1) bits[word] = (bits[word] ?? 0) & (others[word] ?? 0);
}

/** Adds to `bits` what is in `others`. */
export function addBits(bits: Uint32Array, others: Uint32Array): void {
  for (let word = 0; word < bits.length; word += 1) bits[word] = (bits[word] ?? 0) | (others[word] ?? 0);
}

/** The rows below `size` that are not in `bits`. */
export function otherBits(bits: Uint32Array, size: number): Uint32Array {
  const others = new Uint32Array(bits.length);
  for (let word = 0; word < bits.length; word += 1) others[word] = ~(bits[word] ?? 0);
  const rest = size & 31;
  const last = others.length - 1;
  if (rest !== 0) others[last] = (others[last] ?? 0) & ((1 << rest) - 1);
  return others;
}

/** The place of the lowest one of a word that has one. */
export function lowestOne(word: number): number {
  return 31 - Math.clz32(word & -word);
}

/** Hacker's Delight, section 5-1: sums of neighbours, two, four and eight bits wide. */
export function onesIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x5555_5555);
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}
