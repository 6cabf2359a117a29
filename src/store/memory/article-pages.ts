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

  /**
   * What `show` makes of the articles of a page and of their scores, which are null without a search. Then RELEVANCE is missing
   * everywhere, and decides nothing. Frozen.
   */
  page<Shown>(
    set: ArticleSet,
    orderBy: ArticleOrder,
    request: PageRequest,
    show: (article: Article, score: number | null) => Shown,
  ): Page<Shown> {
    const { sets } = this.#rows;
    const isByScore = orderBy.some(({ field }) => field === 'RELEVANCE');
    const found = isByScore ? sets.scoredRowsOf(set) : sets.foundBy(set);
    const shown = (article: Article, row: number): Shown =>
      show(article, found === null ? null : scoreOf(found, row));
    return isByScore && found !== null
      ? scoredPage(this.#table, found, 'RELEVANCE', orderBy, request, shown)
      : this.#table.shownPage(this.#rows.inSet(set), orderBy, request, shown);
  }
}
