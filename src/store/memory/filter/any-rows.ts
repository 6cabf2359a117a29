/** The rows that are in at least one of several sets. */
import { AllRows, ListedRows, noRow, type RowSet } from '../row-set.js';
import { BitRows } from './bit-rows.js';
import { addBits, countBits, noBits, rowsOfBits } from './bits.js';
import { settled } from './settled.js';
import { WalkedRows } from './walked-rows.js';

/** With more sets than this, asking each of them for its next member costs more than putting them together. */
const mostWalked = 8;

/** The rows below `size` that are in at least one of `sets`; none when there is no set. */
export function anyRows(sets: readonly RowSet[], size: number): RowSet {
  const [first] = sets;
  if (first !== undefined && sets.length === 1) return first;
  const parts: RowSet[] = [];
  for (const set of sets.flatMap((each) => (each instanceof AnyRows ? each.sets : [each]))) {
    if (set instanceof AllRows) return set;
    if (set.most > 0) parts.push(settled(set, size));
  }
  const [only] = parts;
  if (only === undefined) return new ListedRows(new Int32Array(0));
  if (parts.length === 1) return only;
  const leaping = parts.filter(({ leaps }) => leaps);
  if (leaping.length <= mostWalked) return new AnyRows(parts, size);
  const together = putTogether(leaping, size);
  const asked = parts.filter(({ leaps }) => !leaps);
  return asked.length === 0 ? together : new AnyRows([together, ...asked], size);
}

function putTogether(sets: readonly RowSet[], size: number): RowSet {
  const bits = noBits(size);
  for (const set of sets) addBits(bits, set.toBits(size));
  return new BitRows(bits);
}

class AnyRows extends WalkedRows {
  override readonly most: number;
  override readonly cost: number;
  override readonly leaps: boolean;
  override readonly height: number;
  readonly #leading: readonly RowSet[];
  /** Cheapest first. */
  readonly #asked: readonly RowSet[];
  readonly #size: number;

  constructor(
    readonly sets: readonly RowSet[],
    size: number,
  ) {
    super();
    this.#leading = sets.filter(({ leaps }) => leaps);
    this.#asked = sets.filter(({ leaps }) => !leaps).sort((a, b) => a.cost - b.cost || b.most - a.most);
    this.#size = size;
    this.most = Math.min(
      size,
      sets.reduce((sum, { most }) => sum + most, 0),
    );
    this.cost = sets.reduce((sum, { cost }) => sum + cost, 0);
    this.leaps = this.#asked.length === 0;
    this.height = 1 + sets.reduce((highest, { height }) => Math.max(highest, height), 0);
  }

  has(row: number): boolean {
    for (const set of this.#asked) if (set.has(row)) return true;
    for (const set of this.#leading) if (set.has(row)) return true;
    return false;
  }

  /** The nearest of what leaps is known at once; up to there the others are asked row by row. */
  protected findAfter(row: number): number {
    let nearest = noRow;
    for (const set of this.#leading) nearest = Math.min(nearest, set.atOrAfter(row));
    if (this.#asked.length === 0) return nearest;
    const end = Math.min(nearest, this.#size);
    for (let candidate = row; candidate < end; candidate += 1) {
      if (this.#isAsked(candidate)) return candidate;
    }
    return nearest;
  }

  protected findBefore(row: number): number {
    let nearest = -1;
    for (const set of this.#leading) nearest = Math.max(nearest, set.atOrBefore(row));
    if (this.#asked.length === 0) return nearest;
    for (let candidate = Math.min(row, this.#size - 1); candidate > nearest; candidate -= 1) {
      if (this.#isAsked(candidate)) return candidate;
    }
    return nearest;
  }

  #isAsked(row: number): boolean {
    for (const set of this.#asked) if (set.has(row)) return true;
    return false;
  }

  override count(): number {
    return countBits(this.toBits(this.#size));
  }

  protected override listRows(): Int32Array {
    return rowsOfBits(this.toBits(this.#size));
  }

  protected override makeBits(size: number): Uint32Array {
    const bits = noBits(size);
    for (const set of this.sets) addBits(bits, set.toBits(size));
    return bits;
  }
}
