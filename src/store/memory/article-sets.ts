/**
 * Which articles a set of the port means, found out once for all questions about the same frozen set, and once for all sets that
 * share a frozen clause or search.
 */
import type { PackedCorpus } from './packed/packed-corpus.js';
import type { ArticleFilter, FilterClause } from '../../model/article-filter.js';
import type { SearchQuery } from '../../model/search-query.js';
import type { ArticleSet } from '../article-set.js';
import type { ArticleColumns } from './filter/article-columns.js';
import { ArticleFilters } from './filter/article-filters.js';
import { commonRows } from './filter/common-rows.js';
import { ListedRows, type RowSet } from './row-set.js';
import { scoresOf, type ScoredRows } from './scored-rows.js';

/** Where the rows of a set's keys are found; empty for an unknown key. */
export interface KeyedArticles {
  readonly ofProvider: (domain: string) => Int32Array;
  readonly ofTopic: (slug: string) => Int32Array;
  readonly mentioning: (id: string) => Int32Array;
}

export class ArticleSets {
  readonly #keyed: KeyedArticles;
  readonly #filters: ArticleFilters;
  readonly #matches: (search: SearchQuery) => ScoredRows;
  readonly #size: number;
  readonly #sets = new WeakMap<ArticleSet, RowSet>();
  readonly #clauses = new WeakMap<FilterClause, RowSet>();
  readonly #searches = new WeakMap<SearchQuery, ScoredRows>();
  readonly #scores = new WeakMap<ArticleSet, ScoredRows>();

  constructor(
    corpus: PackedCorpus,
    columns: ArticleColumns,
    keyed: KeyedArticles,
    matches: (search: SearchQuery) => ScoredRows,
  ) {
    this.#keyed = keyed;
    this.#filters = new ArticleFilters(corpus, columns);
    this.#matches = matches;
    this.#size = corpus.articles.length;
  }

  /** The rows of `set`. */
  rowsOf(set: ArticleSet): RowSet {
    return onceFrozen(this.#sets, set, () => {
      const parts = (set.filter ?? []).map((clause) =>
        onceFrozen(this.#clauses, clause, () => this.#filters.rowsOf(clause.filter)),
      );
      const lists: Int32Array[] = [];
      if (set.provider !== undefined) lists.push(this.#keyed.ofProvider(set.provider));
      if (set.topic !== undefined) lists.push(this.#keyed.ofTopic(set.topic));
      if (set.mentions !== undefined) lists.push(this.#keyed.mentioning(set.mentions));
      if (set.search !== undefined) lists.push(this.#found(set.search).rows);
      for (const rows of lists) parts.push(new ListedRows(rows));
      return commonRows(parts, this.#size);
    });
  }

  /** Whether the article of a row fits all clauses, found out of that article alone. */
  matcherOf(filter: ArticleFilter): (row: number) => boolean {
    return this.#filters.matcherOf(filter);
  }

  /** The rows of `set` with the scores of its search; null without a search. */
  scoredRowsOf(set: ArticleSet): ScoredRows | null {
    const { search } = set;
    if (search === undefined) return null;
    return onceFrozen(this.#scores, set, () => scoresOf(this.#found(search), this.rowsOf(set).toRows()));
  }

  /** What the search of `set` found, whatever else the set asks for; null without a search. */
  foundBy(set: ArticleSet): ScoredRows | null {
    return set.search === undefined ? null : this.#found(set.search);
  }

  #found(search: SearchQuery): ScoredRows {
    return onceFrozen(this.#searches, search, () => this.#matches(search));
  }
}

/** What is not frozen could be another question the next time. */
function onceFrozen<Key extends object, Value>(
  known: WeakMap<Key, Value>,
  key: Key,
  make: () => Value,
): Value {
  const value = known.get(key) ?? make();
  if (Object.isFrozen(key)) known.set(key, value);
  return value;
}
