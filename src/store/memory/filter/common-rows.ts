/**
 * The rows that several sets have in common. Those that leap lead each other on from candidate to candidate, the smallest first;
 * the others are only asked about candidates, the cheapest first.
 */
import { AllRows, ListedRows, noRow, type RowSet } from '../row-set.js';
import { countBits, hasBit, keepCommonBits, rowsOfBits } from './bits.js';
import { RangeRows } from './range-rows.js';
import { settled } from './settled.js';
import { WalkedRows } from './walked-rows.js';

/** The rows that are in every one of `sets`; all rows below `size` when there is none. */
export function commonRows(sets: readonly RowSet[], size: number): RowSet {
  let start = 0;
  let end = size;
  const others: RowSet[] = [];
  for (const set of sets.flatMap((each) => (each instanceof CommonRows ? each.sets : [each]))) {
    if (set.most === 0) return new ListedRows(new Int32Array(0));
    if (set instanceof RangeRows) {
      start = Math.max(start, set.start);
      end = Math.min(end, set.end);
    } else if (!(set instanceof AllRows)) {
      others.push(settled(set, size));
    }
  }
  const isWhole = start === 0 && end === size;
  const [only] = others;
  if (only === undefined) return isWhole ? new AllRows(size) : new RangeRows(start, end);
  if (others.length === 1 && isWhole) return only;
  return new CommonRows(isWhole ? others : [new RangeRows(start, end), ...others], size);
}

class CommonRows extends WalkedRows {
  override readonly most: number;
  override readonly cost: number;
  override readonly leaps: boolean;
  override readonly height: number;
  /** Smallest first; all rows when no set leaps. */
  readonly #leading: readonly RowSet[];
  /** Cheapest first. */
  readonly #asked: readonly RowSet[];
  readonly #size: number;

  constructor(
    readonly sets: readonly RowSet[],
    size: number,
  ) {
    super();
    const leading = sets.filter(({ leaps }) => leaps).sort((a, b) => a.most - b.most);
    this.#asked = sets.filter(({ leaps }) => !leaps).sort((a, b) => a.cost - b.cost || a.most - b.most);
    this.#leading = leading.length === 0 ? [new AllRows(size)] : leading;
    this.#size = size;
    this.most = sets.reduce((least, { most }) => Math.min(least, most), size);
    this.cost = sets.reduce((sum, { cost }) => sum + cost, 0);
    this.leaps = leading.length > 0;
    this.height = 1 + sets.reduce((highest, { height }) => Math.max(highest, height), 0);
  }

  has(row: number): boolean {
    for (const set of this.#leading) if (!set.has(row)) return false;
    for (const set of this.#asked) if (!set.has(row)) return false;
    return true;
  }

  protected findAfter(row: number): number {
    let candidate = this.#agree(row, true);
    while (candidate !== noRow && !this.#isPassed(candidate)) candidate = this.#agree(candidate + 1, true);
    return candidate;
  }

  protected findBefore(row: number): number {
    let candidate = this.#agree(row, false);
    while (candidate >= 0 && !this.#isPassed(candidate)) candidate = this.#agree(candidate - 1, false);
    return candidate;
  }

  /** Each set in turn moves the candidate on; when all leave it where it is, it is in all of them (or there is none). */
  #agree(row: number, forwards: boolean): number {
    const sets = this.#leading;
    let candidate = row;
    let agreeing = 0;
    for (let turn = 0; agreeing < sets.length; turn = turn + 1 === sets.length ? 0 : turn + 1) {
      const set = sets[turn];
      if (set === undefined) break;
      const moved = forwards ? set.atOrAfter(candidate) : set.atOrBefore(candidate);
      agreeing = moved === candidate ? agreeing + 1 : 1;
      candidate = moved;
      if (candidate === noRow || candidate < 0) return candidate;
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
      if (set.leaps || set.cost <= costOfWholeColumn) keepCommonBits(bits, set.toBits(size));
      else keepWhere(bits, set);
    }
    return bits;
  }

  /** A fraction at which walking a list beats reading whole columns of bits. */
  #isSparse(): boolean {
    return (this.#leading[0]?.most ?? 0) < this.#size / 16;
  }
}

/** Above this, a set is only asked about the rows that the cheaper ones have left. */
const costOfWholeColumn = 4;

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
