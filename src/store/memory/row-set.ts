/**
 * Sets of rows that can be walked from any row in both directions without being listed first, so that a page costs what it
 * shows and not what the set holds. A set is made for one request and remembers where it was last asked.
 */

/** Answered when no member stands at or after the row asked; larger than every row. */
export const noRow = 2 ** 31 - 1;

export interface RowSet {
  /** The smallest member that is at least `row`, or {@link noRow}. */
  atOrAfter(row: number): number;
  /** The largest member that is at most `row`, or -1. */
  atOrBefore(row: number): number;
  /** The member that is `count` members after the first one at or after `row`, or {@link noRow}. */
  skip(row: number, count: number): number;
  count(): number;
  /** All members, ascending. Not to be written to. */
  toRows(): Int32Array;
}

/** Every row from 0 to `size` - 1. */
export class AllRows implements RowSet {
  readonly #size: number;

  constructor(size: number) {
    this.#size = size;
  }

  atOrAfter(row: number): number {
    const member = Math.max(row, 0);
    return member < this.#size ? member : noRow;
  }

  atOrBefore(row: number): number {
    return Math.max(Math.min(row, this.#size - 1), -1);
  }

  skip(row: number, count: number): number {
    return this.atOrAfter(Math.max(row, 0) + count);
  }

  count(): number {
    return this.#size;
  }

  toRows(): Int32Array {
    return Int32Array.from({ length: this.#size }, (_, row) => row);
  }
}

/** The rows of an ascending list without repeats. */
export class ListedRows implements RowSet {
  readonly #rows: Int32Array;
  /** Index of the last answer: the next question is most often about its neighbour. */
  #finger = 0;

  constructor(rows: Int32Array) {
    this.#rows = rows;
  }

  atOrAfter(row: number): number {
    return this.#rows[this.#indexAtOrAfter(row)] ?? noRow;
  }

  atOrBefore(row: number): number {
    return this.#rows[this.#indexAtOrAfter(row + 1) - 1] ?? -1;
  }

  skip(row: number, count: number): number {
    return this.#rows[this.#indexAtOrAfter(row) + count] ?? noRow;
  }

  count(): number {
    return this.#rows.length;
  }

  toRows(): Int32Array {
    return this.#rows;
  }

  /** Index of the first row that is at least `row`: steps that double away from the last answer, then bisection. */
  #indexAtOrAfter(row: number): number {
    const rows = this.#rows;
    let low = this.#finger;
    let high = low;
    let step = 1;
    if (below(rows, low, row)) {
      while (below(rows, high, row)) {
        low = high + 1;
        high = Math.min(high + step, rows.length);
        step *= 2;
      }
    } else {
      while (low > 0 && !below(rows, low - 1, row)) {
        high = low - 1;
        low = Math.max(high - step, 0);
        step *= 2;
      }
    }
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (below(rows, middle, row)) low = middle + 1;
      else high = middle;
    }
    this.#finger = low;
    return low;
  }
}

/** The rows that are in every one of `sets`, of which there is at least one. */
export class CommonRows implements RowSet {
  readonly #sets: readonly RowSet[];

  constructor(sets: readonly RowSet[]) {
    this.#sets = sets;
  }

  atOrAfter(row: number): number {
    return this.#agree(row, (set, candidate) => set.atOrAfter(candidate));
  }

  atOrBefore(row: number): number {
    return this.#agree(row, (set, candidate) => set.atOrBefore(candidate));
  }

  skip(row: number, count: number): number {
    let member = this.atOrAfter(row);
    for (let left = count; left > 0 && member !== noRow; left -= 1) member = this.atOrAfter(member + 1);
    return member;
  }

  count(): number {
    let count = 0;
    for (let row = this.atOrAfter(0); row !== noRow; row = this.atOrAfter(row + 1)) count += 1;
    return count;
  }

  toRows(): Int32Array {
    const rows: number[] = [];
    for (let row = this.atOrAfter(0); row !== noRow; row = this.atOrAfter(row + 1)) rows.push(row);
    return Int32Array.from(rows);
  }

  /** Each set in turn moves the candidate on; when all leave it where it is, it is in all of them (or there is none). */
  #agree(row: number, move: (set: RowSet, candidate: number) => number): number {
    let candidate = row;
    let before: number;
    do {
      before = candidate;
      for (const set of this.#sets) candidate = move(set, candidate);
    } while (candidate !== before);
    return candidate;
  }
}

function below(rows: Int32Array, index: number, row: number): boolean {
  const found = rows[index];
  return found !== undefined && found < row;
}
