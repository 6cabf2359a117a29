import type { ArticleFilter } from '../model/article-filter.js';
import type { SearchQuery } from '../model/search-query.js';

/**
 * Which articles are meant: those that fit every part that is given, none when a key is
 * unknown. An engine may find out which they are once for all questions of a batch, and for all that share the same frozen set.
 */
export interface ArticleSet {
  /** A provider's domain. */
  readonly provider?: string;
  /** A topic's slug. */
  readonly topic?: string;
  /** The id of an article: those whose `related` names it. */
  readonly mentions?: string;
  /** What articles must be. */
  readonly filter?: ArticleFilter;
  /** What title and excerpt must say; gives each article a score. */
  readonly search?: SearchQuery;
}
