/** Walks the articles of a term that was counted beforehand: a phrase, or a prefix. */
import { noRow, type TermCursor } from './posting-lists.js';

/** One count of each kind for every row; rows ascending. */
export interface CountedArticles {
  readonly rows: Int32Array;
  readonly titleCounts: Uint32Array;
  readonly excerptCounts: Uint32Array;
}

export class ListedCursor implements TermCursor {
  row = -1;
  readonly #counted: CountedArticles;
  #index = 0;

  constructor(counted: CountedArticles) {
    this.#counted = counted;
  }

  get articleCount(): number {
    return this.#counted.rows.length;
  }

  get titleCount(): number {
    return this.#counted.titleCounts[this.#index] ?? 0;
  }

  get excerptCount(): number {
    return this.#counted.excerptCounts[this.#index] ?? 0;
  }

  seek(row: number): number {
    if (this.row >= row) return this.row;
    const { rows } = this.#counted;
    let low = this.#index;
    let high = low;
    for (let step = 1; high < rows.length && (rows[high] ?? noRow) < row; step *= 2) {
      low = high + 1;
      high = Math.min(high + step, rows.length);
    }
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((rows[middle] ?? noRow) < row) low = middle + 1;
      else high = middle;
    }
    this.#index = low;
    this.row = rows[low] ?? noRow;
    return this.row;
  }
}
