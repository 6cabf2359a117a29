/**
 * A set whose members are found by walking. It remembers what its last walk in each direction has passed over, so that nobody
 * who walks on from there, or back, makes it look at the same rows twice; and its members, once all of them were wanted.
 */
import { noRow, type RowSet } from '../row-set.js';
import { bitsOfRows } from './bits.js';

export abstract class WalkedRows implements RowSet {
  abstract readonly most: number;
  abstract readonly cost: number;
  abstract readonly leaps: boolean;
  abstract readonly height: number;
  #rows: Int32Array | null = null;
  #bits: Uint32Array | null = null;
  /** The last walk forwards: from where, and to which member. Nothing is between them. */
  #from = 0;
  #to = -1;
  /** The last walk backwards. */
  #backFrom = -1;
  #backTo = 0;
  /** The first member, when it is known. */
  #first = -1;

  abstract has(row: number): boolean;
  /** As `atOrAfter`; `row` is at least 0. */
  protected abstract findAfter(row: number): number;
  /** As `atOrBefore`; `row` is at least 0. */
  protected abstract findBefore(row: number): number;

  atOrAfter(row: number): number {
    if (this.#first >= 0 && row <= this.#first) return this.#first;
    if (row >= this.#from && row <= this.#to) return this.#to;
    const found = this.findAfter(Math.max(row, 0));
    this.#from = row;
    this.#to = found;
    if (row <= 0) this.#first = found;
    return found;
  }

  atOrBefore(row: number): number {
    if (row < this.#first || row < 0) return -1;
    if (row <= this.#backFrom && row >= this.#backTo) return this.#backTo;
    const start = row >= this.#from && row < this.#to ? this.#from - 1 : row;
    const found = start < 0 ? -1 : this.findBefore(start);
    this.#backFrom = row;
    this.#backTo = found;
    return found;
  }

  skip(row: number, count: number): number {
    let member = this.atOrAfter(row);
    for (let left = count; left > 0 && member !== noRow; left -= 1) member = this.atOrAfter(member + 1);
    return member;
  }

  count(): number {
    return this.toRows().length;
  }

  toRows(): Int32Array {
    this.#rows ??= this.listRows();
    return this.#rows;
  }

  members(): Int32Array {
    return this.toRows();
  }

  toBits(size: number): Uint32Array {
    this.#bits ??= this.makeBits(size);
    return this.#bits;
  }

  protected listRows(): Int32Array {
    const rows: number[] = [];
    for (let row = this.findAfter(0); row !== noRow; row = this.findAfter(row + 1)) rows.push(row);
    return Int32Array.from(rows);
  }

  protected makeBits(size: number): Uint32Array {
    return bitsOfRows(this.toRows(), size);
  }
}
