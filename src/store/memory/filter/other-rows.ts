/** The rows that are not in a set. */
import { AllRows, ListedRows, noRow, type RowSet } from '../row-set.js';
import { anyRows } from './any-rows.js';
import { BitRows } from './bit-rows.js';
import { otherBits, rowsOfBits } from './bits.js';
import { RangeRows } from './range-rows.js';
import { settled } from './settled.js';
import { WalkedRows } from './walked-rows.js';

/** The rows below `size` that are not in `set`. */
export function otherRows(set: RowSet, size: number): RowSet {
  if (set instanceof OtherRows) return set.set;
  if (set instanceof AllRows) return new ListedRows(new Int32Array(0));
  if (set.most === 0) return new AllRows(size);
  if (set instanceof RangeRows) {
    return anyRows([new RangeRows(0, set.start), new RangeRows(set.end, size)], size);
  }
  if (set instanceof BitRows) return new BitRows(otherBits(set.toBits(), size));
  return new OtherRows(settled(set, size), size);
}

class OtherRows extends WalkedRows {
  override readonly most: number;
  override readonly cost: number;
  override readonly leaps = false;
  override readonly height: number;
  readonly #size: number;

  constructor(
    readonly set: RowSet,
    size: number,
  ) {
    super();
    this.#size = size;
    this.most = set instanceof ListedRows ? size - set.most : size;
    this.cost = set.cost + 1;
    this.height = set.height + 1;
  }

  has(row: number): boolean {
    return row >= 0 && row < this.#size && !this.set.has(row);
  }

  protected findAfter(row: number): number {
    for (let candidate = row; candidate < this.#size; candidate += 1) {
      if (!this.set.has(candidate)) return candidate;
    }
    return noRow;
  }

  protected findBefore(row: number): number {
    for (let candidate = Math.min(row, this.#size - 1); candidate >= 0; candidate -= 1) {
      if (!this.set.has(candidate)) return candidate;
    }
    return -1;
  }

  override count(): number {
    return this.#size - this.set.count();
  }

  protected override listRows(): Int32Array {
    return rowsOfBits(this.toBits(this.#size));
  }

  protected override makeBits(size: number): Uint32Array {
    return otherBits(this.set.toBits(size), size);
  }
}
