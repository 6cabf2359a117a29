/** Walks the articles of a term whose counts lie in a byte for each article. */
import type { CountsByArticle } from './dense-counts.js';
import { noRow, type TermCursor } from './posting-lists.js';

export class DenseCursor implements TermCursor {
  row = -1;
  readonly #dense: CountsByArticle;

  constructor(dense: CountsByArticle) {
    this.#dense = dense;
  }

  get articleCount(): number {
    return this.#dense.articleCount;
  }

  get titleCount(): number {
    return this.#dense.at(this.row).titleCount;
  }

  get excerptCount(): number {
    return this.#dense.at(this.row).excerptCount;
  }

  seek(row: number): number {
    if (this.row >= row) return this.row;
    const { counts } = this.#dense;
    let found = row;
    while (found < counts.length && counts[found] === 0) found += 1;
    this.row = found < counts.length ? found : noRow;
    return this.row;
  }
}
