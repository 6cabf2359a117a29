/** The columns that aggregates read, made with the store: nobody's question should wait for them. */
import type { Article, ArticleType } from '../../../model/article.js';
import type { SplitField } from '../../aggregates.js';
import type { CountedColumn } from './counted-column.js';
import { ListColumn } from './list-column.js';
import { ValueColumn } from './value-column.js';

export class CountedColumns implements Readonly<Record<SplitField, CountedColumn>> {
  readonly provider: ValueColumn<string>;
  readonly type: ValueColumn<ArticleType>;
  readonly category: ValueColumn<string>;
  readonly published: ValueColumn<boolean>;
  readonly host: ValueColumn<string>;
  readonly topic: ListColumn;
  readonly quality: ValueColumn<number>;
  readonly heat: ValueColumn<number>;
  /** Milliseconds since 1970, never rising: rows are in date rank. */
  readonly moments: Float64Array;

  /** `articles` in date rank, newest first; `moments` are theirs. */
  constructor(articles: readonly Article[], moments: Float64Array) {
    this.provider = new ValueColumn(articles, ({ providerDomain }) => providerDomain);
    this.type = new ValueColumn(articles, ({ type }) => type);
    this.category = new ValueColumn(articles, ({ category }) => category);
    this.published = new ValueColumn(articles, ({ published }) => published);
    this.host = new ValueColumn(articles, ({ host }) => host);
    this.topic = new ListColumn(articles, ({ topicSlugs }) => topicSlugs);
    this.quality = new ValueColumn(articles, ({ quality }) => quality);
    this.heat = new ValueColumn(articles, ({ heat }) => heat);
    this.moments = moments;
  }
}
