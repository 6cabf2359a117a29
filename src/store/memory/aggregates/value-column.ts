/** A field of which each row has one value, or none. */
import type { Article } from '../../../model/article.js';
import type { FacetKey } from '../../aggregates.js';
import type { CountedColumn } from './counted-column.js';
import { KeyNumbers, type KeyIds } from './key-ids.js';

export class ValueColumn<Key extends FacetKey> implements CountedColumn {
  readonly keys: readonly Key[];
  readonly longest = 1;
  /** For each row the id of its value. */
  readonly ids: KeyIds;

  /** Row n has what `valueOf` gives for `articles[n]`; null is no value. */
  constructor(articles: readonly Article[], valueOf: (article: Article) => Key | null) {
    const numbers = new KeyNumbers<Key>();
    const arrivals = new Int32Array(articles.length);
    articles.forEach((article, row) => {
      const value = valueOf(article);
      arrivals[row] = value === null ? -1 : numbers.arrivalOf(value);
    });
    ({ keys: this.keys, ids: this.ids } = numbers.numbered(arrivals));
  }

  /** Null where the row has none. */
  valueAt(row: number): Key | null {
    return this.keys[this.ids[row] ?? this.keys.length] ?? null;
  }

  count(rows: Int32Array, start: number, end: number, counts: Uint32Array): void {
    const ids = this.ids;
    for (let index = start; index < end; index += 1) {
      const id = ids[rows[index] ?? 0] ?? 0;
      counts[id] = (counts[id] ?? 0) + 1;
    }
  }

  lengthOf(): number {
    return 1;
  }

  read(row: number, into: Uint32Array): number {
    into[0] = this.ids[row] ?? this.keys.length;
    return 1;
  }
}
