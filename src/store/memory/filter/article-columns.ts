/** What tests of articles read: columns of their fields, each made when it is first wanted. */
import type { NumberTest } from '../../../model/article-filter.js';
import type { Article } from '../../../model/article.js';
import { firstWhere } from '../by-halves.js';
import { ValueColumn } from '../columns/value-column.js';
import type { PackedColumns } from '../packed/pack-columns.js';
import type { PackedCorpus } from '../packed/packed-corpus.js';
import type { Postings } from '../postings.js';
import { ListedRows, type RowSet } from '../row-set.js';
import { anyRows } from './any-rows.js';
import type { Links } from './linked-rows.js';
import { once } from './once.js';
import { RangeRows } from './range-rows.js';
import { TextColumn } from './text-column.js';

export class ArticleColumns {
  readonly size: number;
  readonly articles: readonly Article[];
  readonly values: PackedColumns;
  readonly topicCount = once(() => this.#counts((row) => this.values.topic.valuesAt(row).length));
  readonly imageCount = once(() => this.#counts((row) => this.values.images.ofArticle.of.rowsOf(row).length));
  readonly relatedCount = once(() => this.#counts((row) => this.related().of.rowsOf(row).length));
  readonly title = once(() => this.#texts(({ title }) => title));
  readonly excerpt = once(() => this.#texts(({ excerpt }) => excerpt));
  readonly url = once(() => this.#texts(({ url }) => url));
  /** From each article to those that it names. */
  readonly related = once((): Links => ({
    of: this.naming.turned(this.size),
    back: () => this.naming,
    size: this.size,
    things: this.size,
  }));
  /** From each article to those that name it. */
  readonly mentions = once((): Links => ({
    ...this.related(),
    of: this.naming,
    back: () => this.related().of,
  }));

  /** `ofTopic` has the rows of each of the corpus's topics, `naming` for each row those of the articles that name its article. */
  constructor(
    { articles, columns }: PackedCorpus,
    readonly ofTopic: Postings,
    readonly naming: Postings,
  ) {
    this.articles = articles;
    this.values = columns;
    this.size = articles.length;
  }

  /** The rows whose moment fits `test`: newest first, so those of a span stand together. */
  publishedWhere(test: NumberTest): RowSet {
    if (test.kind === 'missing') return new ListedRows(new Int32Array(0));
    const spans = test.kind === 'range' ? [test] : test.values.map((value) => ({ from: value, to: value }));
    return anyRows(
      spans.map(({ from, to }) => this.#span(from ?? -Infinity, to ?? Infinity)),
      this.size,
    );
  }

  #span(from: number, to: number): RangeRows {
    const { moments } = this.values;
    return new RangeRows(
      firstWhere(moments, (moment) => moment <= to),
      firstWhere(moments, (moment) => moment < from),
    );
  }

  #counts(countOf: (row: number) => number): ValueColumn<number> {
    return ValueColumn.of(Array.from(this.articles, (_, row) => countOf(row)));
  }

  #texts(textOf: (article: Article) => string | null): TextColumn {
    return new TextColumn(this.size, (row) => {
      const article = this.articles[row];
      return article === undefined ? null : textOf(article);
    });
  }
}
