/** The columns that aggregates read, each made when it is first wanted: some 10 ms at 100,000 articles. */
import type { Article } from '../../../model/article.js';
import type { SplitField } from '../../aggregates.js';
import { once } from '../filter/once.js';
import type { CountedColumn } from './counted-column.js';
import { ListColumn } from './list-column.js';
import { ValueColumn } from './value-column.js';

export class CountedColumns {
  readonly articles: readonly Article[];
  /** Milliseconds since 1970, never rising: rows are in date rank. */
  readonly moments: () => Float64Array;
  readonly quality = once(() => new ValueColumn(this.articles, ({ quality }) => quality));
  readonly heat = once(() => new ValueColumn(this.articles, ({ heat }) => heat));
  readonly #columns: Readonly<Record<SplitField, () => CountedColumn>> = {
    provider: once(() => new ValueColumn(this.articles, ({ providerDomain }) => providerDomain)),
    topic: once(() => new ListColumn(this.articles, ({ topicSlugs }) => topicSlugs)),
    type: once(() => new ValueColumn(this.articles, ({ type }) => type)),
    category: once(() => new ValueColumn(this.articles, ({ category }) => category)),
    published: once(() => new ValueColumn(this.articles, ({ published }) => published)),
    host: once(() => new ValueColumn(this.articles, ({ host }) => host)),
  };

  /** `articles` in date rank: newest first; `moments` gives theirs. */
  constructor(articles: readonly Article[], moments: () => Float64Array) {
    this.articles = articles;
    this.moments = moments;
  }

  of(field: SplitField): CountedColumn {
    return this.#columns[field]();
  }
}
