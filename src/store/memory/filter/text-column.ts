/**
 * A text of each row, for tests that have to read it. What is folded for them is kept: folding a text takes 1 to 4 microseconds,
 * reading a folded one 0.1.
 */
import type { TextTest } from '../../../model/article-filter.js';
import { orderKey } from '../../../model/text-order.js';
import { checkDeadline } from '../../deadline.js';
import { ListedRows, type RowSet } from '../row-set.js';
import { once } from './once.js';
import { TestedRows } from './tested-rows.js';
import { fitsText, textMatcher } from './text-matcher.js';

export class TextColumn {
  readonly #size: number;
  readonly #textOf: (row: number) => string | null;
  /** The text's `orderKey`, made when it is first wanted; null for a missing text. */
  readonly #keys = once(() => new Array<string | null | undefined>(this.#size));
  /** A number of each text's `orderKey`: equal for equal ones, and seldom for others. 4 bytes a row, and read at once. */
  readonly #hashes = once(() => Int32Array.from({ length: this.#size }, (_, row) => this.#hashOf(row)));

  constructor(size: number, textOf: (row: number) => string | null) {
    this.#size = size;
    this.#textOf = textOf;
  }

  rowsWhere(test: TextTest): RowSet {
    if (test.kind === 'in') return this.#rowsIn(test);
    const { wantsKey, matches, matchesMissing } = textMatcher(test);
    const holds = (row: number): boolean => {
      const text = wantsKey ? this.#keyOf(row) : this.#textOf(row);
      return text === null ? matchesMissing : matches(text);
    };
    return new TestedRows({ size: this.#size, holds, most: this.#size, cost: 100, height: 0 });
  }

  /** Texts that are equal have equal keys, so one number tells which few texts to read, whatever the mode. */
  #rowsIn(test: Extract<TextTest, { kind: 'in' }>): RowSet {
    const wanted = new Set(test.values.map((value) => hash(orderKey(value))));
    const [only] = wanted;
    const matcher = textMatcher(test);
    const hashes = this.#hashes();
    const rows: number[] = [];
    for (let row = 0; row < hashes.length; row += 1) {
      const own = hashes[row] ?? 0;
      // One value is the rule, and comparing a number takes a tenth of looking it up.
      if (wanted.size > 1 ? !wanted.has(own) : own !== only) continue;
      if (fitsText(matcher, this.#textOf(row))) rows.push(row);
    }
    return new ListedRows(Int32Array.from(rows));
  }

  #hashOf(row: number): number {
    if ((row & 4095) === 0) checkDeadline();
    const text = this.#textOf(row);
    return text === null ? 0 : hash(orderKey(text));
  }

  #keyOf(row: number): string | null {
    const keys = this.#keys();
    let key = keys[row];
    if (key === undefined) {
      const text = this.#textOf(row);
      key = text === null ? null : orderKey(text);
      keys[row] = key;
    }
    return key;
  }
}

/** FNV-1a over UTF-16 code units, 32 bits. */
function hash(text: string): number {
  let value = 0x811c_9dc5 | 0;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x0100_0193);
  }
  return value;
}
