/** Pages of articles: in an order that the corpus has, or in one that the scores of a search take part in. */
import type { Article } from '../../model/article.js';
import type { ArticleOrder, ArticleOrderField } from '../../model/order.js';
import type { Page, PageRequest } from '../../model/page.js';
import type { ArticleSet } from '../article-set.js';
import type { ArticleRows } from './article-rows.js';
import type { OrderedTable } from './ordered-table.js';
import { scoredPage } from './scored-page.js';
import { scoreOf } from './scored-rows.js';

export class ArticlePages {
  readonly #rows: ArticleRows;
  readonly #table: OrderedTable<Article, ArticleOrderField>;

  constructor(rows: ArticleRows, table: OrderedTable<Article, ArticleOrderField>) {
    this.#rows = rows;
    this.#table = table;
  }

  /** Without a search RELEVANCE is missing everywhere, and decides nothing. Frozen. */
  page(set: ArticleSet, orderBy: ArticleOrder, request: PageRequest): Page<Article> {
    const found = orderBy.some(({ field }) => field === 'RELEVANCE')
      ? this.#rows.sets.scoredRowsOf(set)
      : null;
    return found === null
      ? this.#table.page(this.#rows.inSet(set), orderBy, request)
      : scoredPage(this.#table, found, 'RELEVANCE', orderBy, request);
  }

  /** The scores of the articles of `set`, found out once; null without a search. */
  scoresIn(set: ArticleSet): (article: Article) => number | null {
    const found = this.#rows.sets.foundBy(set);
    return found === null ? () => null : (article) => scoreOf(found, this.#rows.rowOf(article));
  }
}
