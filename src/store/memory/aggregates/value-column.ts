/** A field of which each row has one value, or none. */
import type { Article } from '../../../model/article.js';
import type { FacetKey } from '../../aggregates.js';
import { countIds, countPlacesOfIds } from './count-ids.js';
import type { CountedColumn } from './counted-column.js';
import { KeyNumbers, newIds, type KeyIds } from './key-ids.js';

export class ValueColumn<Key extends FacetKey> implements CountedColumn {
  readonly keys: readonly Key[];
  readonly width: number;
  readonly longest = 1;
  readonly #ids: KeyIds;

  /** Row n has what `valueOf` gives for `articles[n]`; null is no value. */
  constructor(articles: readonly Article[], valueOf: (article: Article) => Key | null) {
    const numbers = new KeyNumbers<Key>();
    const arrivals = Int32Array.from(articles, (article) => {
      const value = valueOf(article);
      return value === null ? -1 : numbers.arrivalOf(value);
    });
    const { keys, idOf } = numbers.inOrder();
    this.keys = keys;
    this.width = keys.length + 1;
    this.#ids = newIds(articles.length, this.width);
    for (let row = 0; row < arrivals.length; row += 1) {
      this.#ids[row] = idOf[arrivals[row] ?? -1] ?? keys.length;
    }
  }

  /** Null where the row has none. */
  valueAt(row: number): Key | null {
    return this.keys[this.#ids[row] ?? this.keys.length] ?? null;
  }

  count(rows: Int32Array, start: number, end: number, counts: Uint32Array): void {
    countIds(this.#ids, rows, start, end, counts);
  }

  countPlaces(rows: Int32Array, start: number, end: number, placeOf: Uint32Array, counts: Uint32Array): void {
    countPlacesOfIds(this.#ids, rows, start, end, placeOf, counts);
  }

  lengthOf(): number {
    return 1;
  }

  read(row: number, into: Uint32Array): number {
    into[0] = this.#ids[row] ?? this.keys.length;
    return 1;
  }
}
