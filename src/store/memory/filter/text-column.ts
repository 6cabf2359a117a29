/**
 * A text of each row, for tests that have to read it. Its `orderKey` is kept from the first time that it is wanted: making one
 * takes 4 to 9 microseconds, reading one 0.1.
 */
import type { TextTest } from '../../../model/article-filter.js';
import { orderKey } from '../../../model/text-order.js';
import type { RowSet } from '../row-set.js';
import { TestedRows } from './tested-rows.js';
import { textMatcher } from './text-matcher.js';

export class TextColumn {
  readonly #size: number;
  readonly #textOf: (row: number) => string | null;
  readonly #keys: (string | undefined)[];

  constructor(size: number, textOf: (row: number) => string | null) {
    this.#size = size;
    this.#textOf = textOf;
    this.#keys = new Array<string | undefined>(size);
  }

  rowsWhere(test: TextTest): RowSet {
    const { wantsKey, matches, matchesMissing } = textMatcher(test);
    const holds = (row: number): boolean => {
      const text = this.#textOf(row);
      if (text === null) return matchesMissing;
      return matches(wantsKey ? this.#keyOf(row, text) : text);
    };
    return new TestedRows({ size: this.#size, holds, most: this.#size, cost: 100, height: 0 });
  }

  #keyOf(row: number, text: string): string {
    let key = this.#keys[row];
    if (key === undefined) {
      key = orderKey(text);
      this.#keys[row] = key;
    }
    return key;
  }
}
