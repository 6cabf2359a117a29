/** Rows that stand one after another, such as those of a span of time. */
import { noRow, type RowSet } from '../row-set.js';
import { bitsOfSpan } from './bits.js';

/** The rows from `start` to `end` - 1; none when `end` is not larger. */
export class RangeRows implements RowSet {
  readonly cost = 1;
  readonly leaps = true;
  readonly height = 0;
  readonly most: number;

  constructor(
    readonly start: number,
    readonly end: number,
  ) {
    this.most = Math.max(0, end - start);
  }

  has(row: number): boolean {
    return row >= this.start && row < this.end;
  }

  atOrAfter(row: number): number {
    const member = Math.max(row, this.start);
    return member < this.end ? member : noRow;
  }

  atOrBefore(row: number): number {
    const member = Math.min(row, this.end - 1);
    return member >= this.start ? member : -1;
  }

  skip(row: number, count: number): number {
    return this.atOrAfter(Math.max(row, this.start) + count);
  }

  count(): number {
    return this.most;
  }

  toRows(): Int32Array {
    const rows = new Int32Array(this.most);
    for (let index = 0; index < rows.length; index += 1) rows[index] = this.start + index;
    return rows;
  }

  members(): Int32Array {
    return this.toRows();
  }

  toBits(size: number): Uint32Array {
    return bitsOfSpan(this.start, Math.max(this.start, this.end), size);
  }
}
