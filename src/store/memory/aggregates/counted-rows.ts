/** The rows that a question is about, found out once for all questions about the same frozen set. */
import type { WhereField } from '../../../model/article-filter.js';
import type { FacetField } from '../../aggregates.js';
import type { ArticleSet } from '../../article-set.js';
import { AllRows, type RowSet } from '../row-set.js';

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
  readonly #all: RowSet;
  readonly #sets = new WeakMap<ArticleSet, RowSet>();
  readonly #narrowed = new WeakMap<ArticleSet, Map<FacetField, ArticleSet>>();

  /** `inSet` gives the rows of a set, null for all rows from 0 to `size` - 1. */
  constructor(size: number, inSet: (set: ArticleSet) => RowSet | null) {
    this.#inSet = inSet;
    this.#all = new AllRows(size);
  }

  setOf(set: ArticleSet): RowSet {
    const known = this.#sets.get(set);
    if (known !== undefined) return known;
    const rows = this.#inSet(set) ?? this.#all;
    if (Object.isFrozen(set)) this.#sets.set(set, rows);
    return rows;
  }

  /** Ascending. Not to be written to. */
  of(set: ArticleSet): Int32Array {
    return this.setOf(set).toRows();
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
}
