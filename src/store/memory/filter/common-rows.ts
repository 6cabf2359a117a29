/**
 * The rows that several sets have in common. The smallest that leaps names candidates within the span of rows where there can be any; those
 * that would have to search for a candidate lead each other on to the next one, the others are asked about it, the cheapest first.
 */
import { AllRows, costOfLook, ListedRows, noRow, type RowSet } from '../row-set.js';
import { countBits, hasBit, keepCommonBits, rowsOfBits } from './bits.js';
import { RangeRows } from './range-rows.js';
import { settled } from './settled.js';
import { WalkedRows } from './walked-rows.js';

/** The rows that are in every one of `sets`; all rows below `size` when there is none. */
export function commonRows(sets: readonly RowSet[], size: number): RowSet {
  let start = 0;
  let end = size;
  const others: RowSet[] = [];
  for (const each of sets) {
    for (const set of each instanceof CommonRows ? each.sets : [each]) {
      if (set.most === 0) return new ListedRows(new Int32Array(0));
      if (set instanceof RangeRows) {
        start = Math.max(start, set.start);
        end = Math.min(end, set.end);
      } else if (!(set instanceof AllRows)) {
        others.push(settled(set, size));
      }
    }
  }
  const isWhole = start === 0 && end === size;
  const [only] = others;
  if (only === undefined) return isWhole ? new AllRows(size) : new RangeRows(start, end);
  if (others.length === 1 && isWhole) return only;
  return new CommonRows(others, new RangeRows(start, end), size);
}

class CommonRows extends WalkedRows {
  override readonly most: number;
  override readonly cost: number;
  override readonly leaps: boolean;
  override readonly height: number;
  /** Members are in it. */
  readonly #span: RangeRows;
  /** Smallest first; the span when no set leaps. */
  readonly #leading: readonly RowSet[];
  /** Cheapest first. */
  readonly #asked: readonly RowSet[];
  readonly #size: number;

  /** None of `others` is a span; there is at least one. */
  constructor(
    readonly others: readonly RowSet[],
    span: RangeRows,
    size: number,
  ) {
    super();
    const smallestFirst = others.toSorted((a, b) => a.most - b.most);
    const first = smallestFirst.find(({ leaps }) => leaps);
    const leading: RowSet[] = [first ?? span];
    const asked: RowSet[] = [];
    let [most, cost, height] = [span.most, span.cost, 0];
    for (const set of smallestFirst) {
      most = Math.min(most, set.most);
      cost += set.cost;
      height = Math.max(height, set.height);
      // What tells at once whether it has a row is asked: to find its next one takes longer.
      if (set !== first) (set.leaps && set.cost > costOfLook ? leading : asked).push(set);
    }
    this.#span = span;
    this.#leading = leading;
    this.#asked = asked.length > 1 ? asked.sort((a, b) => a.cost - b.cost) : asked;
    this.#size = size;
    this.most = most;
    this.cost = cost;
    this.leaps = first !== undefined;
    this.height = 1 + height;
  }

  get sets(): readonly RowSet[] {
    return this.#span.most === this.#size ? this.others : [this.#span, ...this.others];
  }

  has(row: number): boolean {
    if (!this.#span.has(row) || !this.#isPassed(row)) return false;
    for (const set of this.#leading) if (!set.has(row)) return false;
    return true;
  }

  protected findAfter(row: number): number {
    const { end } = this.#span;
    let candidate = this.#agreeAfter(Math.max(row, this.#span.start));
    while (candidate < end && !this.#isPassed(candidate)) candidate = this.#agreeAfter(candidate + 1);
    return candidate < end ? candidate : noRow;
  }

  protected findBefore(row: number): number {
    const { start } = this.#span;
    let candidate = this.#agreeBefore(Math.min(row, this.#span.end - 1));
    while (candidate >= start && !this.#isPassed(candidate)) candidate = this.#agreeBefore(candidate - 1);
    return candidate >= start ? candidate : -1;
  }

  /** Each leading set in turn moves the candidate on; when all leave it where it is, it is in all of them (or there is none). */
  #agreeAfter(row: number): number {
    const sets = this.#leading;
    let candidate = row;
    for (let agreeing = 0, turn = 0; agreeing < sets.length; turn = turn + 1 === sets.length ? 0 : turn + 1) {
      const moved = sets[turn]?.atOrAfter(candidate) ?? noRow;
      agreeing = moved === candidate ? agreeing + 1 : 1;
      candidate = moved;
      if (candidate === noRow) return noRow;
    }
    return candidate;
  }

  #agreeBefore(row: number): number {
    const sets = this.#leading;
    let candidate = row;
    for (let agreeing = 0, turn = 0; agreeing < sets.length; turn = turn + 1 === sets.length ? 0 : turn + 1) {
      const moved = sets[turn]?.atOrBefore(candidate) ?? -1;
      agreeing = moved === candidate ? agreeing + 1 : 1;
      candidate = moved;
      if (candidate < 0) return -1;
    }
    return candidate;
  }

  #isPassed(row: number): boolean {
    for (const set of this.#asked) if (!set.has(row)) return false;
    return true;
  }

  override count(): number {
    return this.#isSparse() ? this.toRows().length : countBits(this.toBits(this.#size));
  }

  protected override listRows(): Int32Array {
    return this.#isSparse() ? super.listRows() : rowsOfBits(this.toBits(this.#size));
  }

  /** Words of bits for what is cheap, and row by row only what is left for what is not. */
  protected override makeBits(size: number): Uint32Array {
    if (this.#isSparse()) return super.makeBits(size);
    const [first, ...rest] = this.sets.toSorted((a, b) => a.cost - b.cost);
    const bits = first?.toBits(size).slice() ?? new Uint32Array(0);
    for (const set of rest) {
      if (set.leaps || set.cost <= costOfLook) keepCommonBits(bits, set.toBits(size));
      else keepWhere(bits, set);
    }
    return bits;
  }

  /** A fraction at which walking a list beats reading whole columns of bits. */
  #isSparse(): boolean {
    return Math.min(this.#leading[0]?.most ?? 0, this.#span.most) < this.#size / 16;
  }
}

function keepWhere(bits: Uint32Array, set: RowSet): void {
  for (let word = 0; word < bits.length; word += 1) {
    let kept = bits[word] ?? 0;
    if (kept === 0) continue;
    for (let bit = 0; bit < 32; bit += 1) {
      const row = (word << 5) + bit;
      if (hasBit(bits, row) && !set.has(row)) kept &= ~(1 << bit);
    }
    bits[word] = kept;
  }
}
