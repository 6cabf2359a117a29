/** The rows that pass a test, tried one after another: for what no index leads to. */
import { checkDeadline } from '../../deadline.js';
import { noRow } from '../row-set.js';
import { bitsWhere, countBits, rowsOfBits } from './bits.js';
import { WalkedRows } from './walked-rows.js';

export interface RowTest {
  /** Rows 0 to `size` - 1 can be asked for. */
  readonly size: number;
  readonly holds: (row: number) => boolean;
  /** See `RowSet`. */
  readonly most: number;
  readonly cost: number;
  /** That of the sets which `holds` asks, plus 1; 0 when it asks none. */
  readonly height: number;
}

export class TestedRows extends WalkedRows {
  override readonly leaps = false;
  readonly #test: RowTest;

  constructor(test: RowTest) {
    super();
    this.#test = test;
  }

  get most(): number {
    return this.#test.most;
  }

  get cost(): number {
    return this.#test.cost;
  }

  get height(): number {
    return this.#test.height;
  }

  has(row: number): boolean {
    return row >= 0 && row < this.#test.size && this.#test.holds(row);
  }

  protected findAfter(row: number): number {
    const { size, holds } = this.#test;
    for (let candidate = row; candidate < size; candidate += 1) {
      if ((candidate & 4095) === 0) checkDeadline();
      if (holds(candidate)) return candidate;
    }
    return noRow;
  }

  protected findBefore(row: number): number {
    const { size, holds } = this.#test;
    for (let candidate = Math.min(row, size - 1); candidate >= 0; candidate -= 1) {
      if ((candidate & 4095) === 0) checkDeadline();
      if (holds(candidate)) return candidate;
    }
    return -1;
  }

  override count(): number {
    return countBits(this.toBits(this.#test.size));
  }

  protected override listRows(): Int32Array {
    return rowsOfBits(this.toBits(this.#test.size));
  }

  protected override makeBits(size: number): Uint32Array {
    return bitsWhere(size, this.#test.holds);
  }
}
