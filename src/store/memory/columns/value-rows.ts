/** The rows whose value is among some: the number of a row tells whether it is one, and the lists of the values lead to all of them. */
import { bitsOfSpan, noBits, rowsOfBits, turnBits } from '../filter/bits.js';
import { TestedRows } from '../filter/tested-rows.js';
import type { Postings } from '../postings.js';
import { ListedRows, type RowSet } from '../row-set.js';
import type { KeyIds } from './key-ids.js';

/** Some of the values of a column. */
export interface ChosenValues {
  /** For each row the id of its value, below `width`. */
  readonly ids: KeyIds;
  readonly width: number;
  /** Ids, ascending. */
  readonly accepted: readonly number[];
  /** How many rows have them. */
  readonly count: number;
}

export class ValueRows extends TestedRows {
  readonly #chosen: ChosenValues;
  readonly #isAccepted: Uint8Array;
  readonly #postings: () => Postings;

  /** `postings` are those of the column, by id. */
  constructor(chosen: ChosenValues, postings: () => Postings) {
    const { ids, width, accepted, count } = chosen;
    const isAccepted = new Uint8Array(width);
    for (const id of accepted) isAccepted[id] = 1;
    super({
      size: ids.length,
      holds: (row) => isAccepted[ids[row] ?? 0] === 1,
      most: count,
      cost: 2,
      height: 0,
    });
    this.#chosen = chosen;
    this.#isAccepted = isAccepted;
    this.#postings = postings;
  }

  /** Few rows as a list, which leads from one to the next; else the set itself. */
  settled(): RowSet {
    return this.most < this.#chosen.ids.length / 64 ? new ListedRows(this.toRows()) : this;
  }

  override count(): number {
    return this.most;
  }

  /** Neighbouring values lie behind each other in the lists, so that a range of them is a part of these as it is: nothing is put in order. */
  override members(): Int32Array {
    const { accepted, count } = this.#chosen;
    const [first = 0, last = 0] = [accepted[0], accepted.at(-1)];
    if (last - first + 1 === accepted.length) return this.#postings().rowsBetween(first, last + 1);
    const rows = new Int32Array(count);
    let filled = 0;
    for (const id of accepted) {
      const own = this.#postings().rowsOf(id);
      rows.set(own, filled);
      filled += own.length;
    }
    return rows;
  }

  protected override listRows(): Int32Array {
    const size = this.#chosen.ids.length;
    // Bits put any number of rows in order in the time that sorting takes for this many.
    return this.most < size / 2048 ? this.members().slice().sort() : rowsOfBits(this.toBits(size));
  }

  /**
   * From the lists of the values that are accepted, or, where they are most, of those that are not: a fifth of the time that looking at
   * the value of every row takes, for a tenth of the rows.
   */
  protected override makeBits(size: number): Uint32Array {
    const isMost = this.most > size / 2;
    if (!isMost) {
      const bits = noBits(size);
      turnBits(bits, this.members());
      return bits;
    }
    const bits = bitsOfSpan(0, size, size);
    for (let id = 0; id < this.#isAccepted.length; id += 1) {
      if (this.#isAccepted[id] === 0) turnBits(bits, this.#postings().rowsOf(id));
    }
    return bits;
  }
}
