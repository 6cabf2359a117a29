/** A field of which each row has a list of different values, most often a short one. */
import type { Article } from '../../../model/article.js';
import type { CountedColumn } from './counted-column.js';
import { KeyNumbers, type KeyIds } from './key-ids.js';

export class ListColumn implements CountedColumn {
  readonly keys: readonly string[];
  readonly longest: number;
  /** The ids of row n lie from `starts[n]` to `starts[n + 1]`. */
  readonly #starts: Uint32Array;
  readonly #ids: KeyIds;

  /** Row n has the values that `valuesOf` gives for `articles[n]`; one that comes twice counts once. */
  constructor(articles: readonly Article[], valuesOf: (article: Article) => readonly string[]) {
    const numbers = new KeyNumbers<string>();
    const arrivals: number[] = [];
    const starts = new Uint32Array(articles.length + 1);
    let longest = 1;
    articles.forEach((article, row) => {
      const start = arrivals.length;
      for (const value of new Set(valuesOf(article))) arrivals.push(numbers.arrivalOf(value));
      starts[row + 1] = arrivals.length;
      longest = Math.max(longest, arrivals.length - start);
    });
    this.longest = longest;
    this.#starts = starts;
    ({ keys: this.keys, ids: this.#ids } = numbers.numbered(Int32Array.from(arrivals)));
  }

  count(rows: Int32Array, start: number, end: number, counts: Uint32Array): void {
    const starts = this.#starts;
    const ids = this.#ids;
    const missing = this.keys.length;
    for (let index = start; index < end; index += 1) {
      const row = rows[index] ?? 0;
      const last = starts[row + 1] ?? 0;
      let place = starts[row] ?? 0;
      if (place === last) counts[missing] = (counts[missing] ?? 0) + 1;
      for (; place < last; place += 1) {
        const id = ids[place] ?? 0;
        counts[id] = (counts[id] ?? 0) + 1;
      }
    }
  }

  lengthOf(row: number): number {
    return Math.max(1, (this.#starts[row + 1] ?? 0) - (this.#starts[row] ?? 0));
  }

  read(row: number, into: Uint32Array): number {
    const start = this.#starts[row] ?? 0;
    const length = (this.#starts[row + 1] ?? start) - start;
    for (let index = 0; index < length; index += 1) into[index] = this.#ids[start + index] ?? 0;
    if (length > 0) return length;
    into[0] = this.keys.length;
    return 1;
  }
}
