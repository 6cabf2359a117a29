/** The rows that a question is about, listed once for all questions about the same frozen set. */
import type { WhereField } from '../../../model/article-filter.js';
import type { FacetField } from '../../aggregates.js';
import type { ArticleSet } from '../../article-set.js';
import type { RowSet } from '../row-set.js';

/** The clauses of a filter that are a facet's own. */
const ownClauses: Readonly<Record<FacetField, WhereField>> = {
  provider: 'provider',
  topic: 'topics',
  type: 'type',
  category: 'category',
  published: 'published',
  host: 'host',
  year: 'publishedDateTime',
};

export class CountedRows {
  readonly #inSet: (set: ArticleSet) => RowSet | null;
  readonly #size: number;
  readonly #listed = new WeakMap<ArticleSet, Int32Array>();
  readonly #narrowed = new WeakMap<ArticleSet, Map<FacetField, ArticleSet>>();
  #all: Int32Array | null = null;

  /** `inSet` gives the rows of a set, null for all rows from 0 to `size` - 1. */
  constructor(size: number, inSet: (set: ArticleSet) => RowSet | null) {
    this.#size = size;
    this.#inSet = inSet;
  }

  /** Ascending. Not to be written to. */
  of(set: ArticleSet): Int32Array {
    const known = this.#listed.get(set);
    if (known !== undefined) return known;
    const rows = this.#inSet(set)?.toRows() ?? this.#allRows();
    if (Object.isFrozen(set)) this.#listed.set(set, rows);
    return rows;
  }

  /** The set without the clauses of its filter that are the facet's own; the set itself when it has none. */
  withoutOwnClauses(set: ArticleSet, field: FacetField): ArticleSet {
    const own = ownClauses[field];
    if (set.filter?.some((clause) => clause.field === own) !== true) return set;
    const known = this.#narrowed.get(set)?.get(field);
    if (known !== undefined) return known;
    const filter = Object.freeze(set.filter.filter((clause) => clause.field !== own));
    const narrowed = Object.freeze({ ...set, filter });
    if (Object.isFrozen(set)) {
      const ofSet = this.#narrowed.get(set) ?? new Map<FacetField, ArticleSet>();
      this.#narrowed.set(set, ofSet.set(field, narrowed));
    }
    return narrowed;
  }

  #allRows(): Int32Array {
    if (this.#all === null) {
      this.#all = new Int32Array(this.#size);
      for (let row = 0; row < this.#size; row += 1) this.#all[row] = row;
    }
    return this.#all;
  }
}
