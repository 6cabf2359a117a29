/**
 * The facts of articles as columns, one entry a row. What is asked of many rows has small numbers for its values, what is read for few rows
 * lies in a buffer as text, and what few articles say is JSON that costs nothing elsewhere.
 */
import type { Article, ArticleType } from '../../../model/article.js';
import type { Problem } from '../../../model/problem.js';
import { itemsPerStep, type Steps } from '../../../model/steps.js';
import type { SplitField } from '../../aggregates.js';
import { ListColumnBuilder } from '../columns/list-column.js';
import { ValueColumnBuilder } from '../columns/value-column.js';
import { ValueTuples } from '../columns/value-tuples.js';
import { ImageColumns } from './image-columns.js';
import { JsonColumnBuilder } from './json-column.js';
import { LinkColumns } from './link-columns.js';
import { withoutSharedTail } from './shared-tail.js';
import { TextColumnBuilder } from './text-column.js';

export type PackedColumns = ReturnType<typeof packColumns> extends Steps<infer Columns> ? Columns : never;

export const emptyList: readonly never[] = Object.freeze([]);
/** Stands for the canonical URL; no URL is empty. */
export const same = '';

/** What an article says besides, which most articles leave out. */
interface Rarities {
  readonly featuredContent: string | null;
  readonly embedUrl: string | null;
  readonly secured: string | null;
  readonly problems: readonly Problem[];
  readonly stale: boolean;
}

const noRarities: Rarities = Object.freeze({
  featuredContent: null,
  embedUrl: null,
  secured: null,
  problems: emptyList,
  stale: false,
});

/** `rowOf` is where the articles' ids stand. What they say is copied. Throws Error when they name what is not there. */
export function* packColumns(articles: readonly Article[], rowOf: ReadonlyMap<string, number>) {
  const texts = new TextsBuilder(articles.length);
  const values = new ValuesBuilder(articles.length);
  const rarities = new JsonColumnBuilder(articles.length, noRarities);
  /** By row, where there are any; held as they are, because all articles of one URL have one and the same list. */
  const sameUrlIds = new Map<number, readonly string[]>();
  // One pass: each article is in the processor's cache once, where a pass a column would fetch it two dozen times.
  for (const [row, article] of articles.entries()) {
    if (row % itemsPerStep === 0) yield;
    texts.add(article);
    values.add(article, row);
    rarities.add(raritiesOf(article));
    if (article.sameUrlIds.length > 0) sameUrlIds.set(row, article.sameUrlIds);
  }
  return {
    ...(yield* texts.build()),
    ...(yield* values.build()),
    rarities: rarities.build(),
    sameUrlIds,
    images: yield* ImageColumns.of(articles),
    links: yield* LinkColumns.of(articles, rowOf),
  };
}

class TextsBuilder {
  readonly #id: TextColumnBuilder;
  readonly #title: TextColumnBuilder;
  readonly #excerpt: TextColumnBuilder;
  readonly #url: TextColumnBuilder;
  readonly #webUrl: TextColumnBuilder;
  readonly #originalUrl: TextColumnBuilder;
  readonly #ampWebUrl: TextColumnBuilder;
  readonly #cdnAmpWebUrl: TextColumnBuilder;
  readonly #path: TextColumnBuilder;
  readonly #contentHash: TextColumnBuilder;
  readonly #frontMatterJson: TextColumnBuilder;

  constructor(rows: number) {
    this.#id = new TextColumnBuilder(rows);
    this.#title = new TextColumnBuilder(rows);
    this.#excerpt = new TextColumnBuilder(rows);
    this.#url = new TextColumnBuilder(rows);
    this.#webUrl = new TextColumnBuilder(rows);
    this.#originalUrl = new TextColumnBuilder(rows);
    this.#ampWebUrl = new TextColumnBuilder(rows);
    this.#cdnAmpWebUrl = new TextColumnBuilder(rows);
    this.#path = new TextColumnBuilder(rows);
    this.#contentHash = new TextColumnBuilder(rows);
    this.#frontMatterJson = new TextColumnBuilder(rows);
  }

  add(article: Article): void {
    const { url, webUrl, originalUrl, document } = article;
    this.#id.add(article.id);
    this.#title.add(article.title);
    this.#excerpt.add(article.excerpt);
    this.#url.add(url);
    // Most articles write their canonical URL.
    this.#webUrl.add(webUrl === url ? same : webUrl);
    this.#originalUrl.add(originalUrl === url ? same : originalUrl);
    this.#ampWebUrl.add(article.ampWebUrl);
    this.#cdnAmpWebUrl.add(withoutSharedTail(article.cdnAmpWebUrl, article.ampWebUrl));
    this.#path.add(document?.path ?? null);
    this.#contentHash.add(document === null ? null : packedHash(document.contentHash));
    this.#frontMatterJson.add(document?.frontMatterJson ?? null);
  }

  *build() {
    return {
      id: yield* this.#id.buildInSteps(),
      title: yield* this.#title.buildInSteps(),
      excerpt: yield* this.#excerpt.buildInSteps(),
      url: yield* this.#url.buildInSteps(),
      webUrl: yield* this.#webUrl.buildInSteps(),
      originalUrl: yield* this.#originalUrl.buildInSteps(),
      ampWebUrl: yield* this.#ampWebUrl.buildInSteps(),
      cdnAmpWebUrl: yield* this.#cdnAmpWebUrl.buildInSteps(),
      path: yield* this.#path.buildInSteps(),
      contentHash: yield* this.#contentHash.buildInSteps(),
      frontMatterJson: yield* this.#frontMatterJson.buildInSteps(),
    };
  }
}

class ValuesBuilder {
  readonly #provider: ValueColumnBuilder<string>;
  readonly #host: ValueColumnBuilder<string>;
  readonly #category: ValueColumnBuilder<string>;
  readonly #type: ValueColumnBuilder<ArticleType>;
  readonly #published: ValueColumnBuilder<boolean>;
  readonly #quality: ValueColumnBuilder<number>;
  readonly #heat: ValueColumnBuilder<number>;
  readonly #mentionCount: ValueColumnBuilder<number>;
  readonly #root: ValueColumnBuilder<string>;
  readonly #topic: ListColumnBuilder;
  /** Milliseconds since 1970, never rising: rows are in date rank. */
  readonly #moments: Float64Array;

  constructor(rows: number) {
    this.#provider = new ValueColumnBuilder(rows);
    this.#host = new ValueColumnBuilder(rows);
    this.#category = new ValueColumnBuilder(rows);
    this.#type = new ValueColumnBuilder(rows);
    this.#published = new ValueColumnBuilder(rows);
    this.#quality = new ValueColumnBuilder(rows);
    this.#heat = new ValueColumnBuilder(rows);
    this.#mentionCount = new ValueColumnBuilder(rows);
    this.#root = new ValueColumnBuilder(rows);
    this.#topic = new ListColumnBuilder(rows);
    this.#moments = new Float64Array(rows);
  }

  add(article: Article, row: number): void {
    this.#provider.add(article.providerDomain);
    this.#host.add(article.host);
    this.#category.add(article.category);
    this.#type.add(article.type);
    this.#published.add(article.published);
    this.#quality.add(article.quality);
    this.#heat.add(article.heat);
    this.#mentionCount.add(article.mentionCount);
    this.#root.add(article.document?.root ?? null);
    this.#topic.add(article.topicSlugs);
    this.#moments[row] = article.publishedAt;
  }

  *build() {
    yield;
    const columns = {
      provider: this.#provider.build(),
      host: this.#host.build(),
      category: this.#category.build(),
      type: this.#type.build(),
      published: this.#published.build(),
      quality: this.#quality.build(),
      heat: this.#heat.build(),
      mentionCount: this.#mentionCount.build(),
      root: this.#root.build(),
      topic: this.#topic.build(),
    };
    yield;
    const tuples = new ValueTuples<SplitField>(this.#moments.length, [
      ['published', columns.published],
      ['type', columns.type],
      ['category', columns.category],
      ['provider', columns.provider],
      ['host', columns.host],
    ]);
    return { ...columns, tuples, moments: this.#moments };
  }
}

function raritiesOf({ featuredContent, embedUrl, secured, document }: Article): Rarities {
  const problems = document?.problems ?? emptyList;
  const stale = document?.stale === true;
  const hasNone = featuredContent === null && embedUrl === null && secured === null;
  const isUsual = hasNone && problems.length === 0 && !stale;
  return isUsual ? noRarities : { featuredContent, embedUrl, secured, problems, stale };
}

/** A byte for two hexadecimal digits, where that is what a hash is made of. */
function packedHash(hash: string): string {
  return isDigest.test(hash) ? Buffer.from(hash, 'hex').toString('latin1') : hash;
}

export function hashOf(packed: string): string {
  return packed.length === digestBytes ? Buffer.from(packed, 'latin1').toString('hex') : packed;
}

const digestBytes = 32;
const isDigest = /^[0-9a-f]{64}$/;
