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
import { type JsonColumn, JsonColumnBuilder } from './json-column.js';
import { LinkColumns } from './link-columns.js';
import { withoutSharedTail } from './shared-tail.js';
import { buildTogether, TextColumnBuilder } from './text-column.js';

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
  return {
    ...(yield* packTexts(articles)),
    ...(yield* packValues(articles)),
    rarities: yield* packRarities(articles),
    sameUrlIds: yield* sharedLists(articles),
    images: new ImageColumns(articles),
    links: new LinkColumns(articles, rowOf),
  };
}

/** One pass over the articles: each is in the processor's cache once, where a pass a column would fetch it a dozen times. */
function* packTexts(articles: readonly Article[]) {
  const text = (): TextColumnBuilder => new TextColumnBuilder(articles.length);
  const builders = {
    ...{ id: text(), title: text(), excerpt: text(), url: text(), webUrl: text(), originalUrl: text() },
    ...{
      ampWebUrl: text(),
      cdnAmpWebUrl: text(),
      path: text(),
      contentHash: text(),
      frontMatterJson: text(),
    },
  };
  for (const [row, article] of articles.entries()) {
    if (row % itemsPerStep === 0) yield;
    const { url, webUrl, originalUrl, document } = article;
    builders.id.add(article.id);
    builders.title.add(article.title);
    builders.excerpt.add(article.excerpt);
    builders.url.add(url);
    // Most articles write their canonical URL.
    builders.webUrl.add(webUrl === url ? same : webUrl);
    builders.originalUrl.add(originalUrl === url ? same : originalUrl);
    builders.ampWebUrl.add(article.ampWebUrl);
    builders.cdnAmpWebUrl.add(withoutSharedTail(article.cdnAmpWebUrl, article.ampWebUrl));
    builders.path.add(document?.path ?? null);
    builders.contentHash.add(document === null ? null : packedHash(document.contentHash));
    builders.frontMatterJson.add(document?.frontMatterJson ?? null);
  }
  return yield* buildTogether(builders);
}

function* packValues(articles: readonly Article[]) {
  const rows = articles.length;
  const provider = new ValueColumnBuilder<string>(rows);
  const host = new ValueColumnBuilder<string>(rows);
  const category = new ValueColumnBuilder<string>(rows);
  const type = new ValueColumnBuilder<ArticleType>(rows);
  const published = new ValueColumnBuilder<boolean>(rows);
  const quality = new ValueColumnBuilder<number>(rows);
  const heat = new ValueColumnBuilder<number>(rows);
  const mentionCount = new ValueColumnBuilder<number>(rows);
  const root = new ValueColumnBuilder<string>(rows);
  const topic = new ListColumnBuilder(rows);
  const moments = new Float64Array(rows);
  for (const [row, article] of articles.entries()) {
    if (row % itemsPerStep === 0) yield;
    provider.add(article.providerDomain);
    host.add(article.host);
    category.add(article.category);
    type.add(article.type);
    published.add(article.published);
    quality.add(article.quality);
    heat.add(article.heat);
    mentionCount.add(article.mentionCount);
    root.add(article.document?.root ?? null);
    topic.add(article.topicSlugs);
    moments[row] = article.publishedAt;
  }
  yield;
  const columns = {
    ...{ provider: provider.build(), host: host.build(), category: category.build(), type: type.build() },
    ...{ published: published.build(), quality: quality.build(), heat: heat.build() },
    ...{ mentionCount: mentionCount.build(), root: root.build(), topic: topic.build() },
  };
  yield;
  const tuples = new ValueTuples<SplitField>(rows, [
    ['published', columns.published],
    ['type', columns.type],
    ['category', columns.category],
    ['provider', columns.provider],
    ['host', columns.host],
  ]);
  /** Milliseconds since 1970, never rising: rows are in date rank. */
  return { ...columns, tuples, moments };
}

function* packRarities(articles: readonly Article[]): Steps<JsonColumn<Rarities>> {
  const builder = new JsonColumnBuilder(articles.length, noRarities);
  for (const [row, article] of articles.entries()) {
    if (row % itemsPerStep === 0) yield;
    const { featuredContent, embedUrl, secured, document } = article;
    const problems = document?.problems ?? emptyList;
    const stale = document?.stale === true;
    const hasNone = featuredContent === null && embedUrl === null && secured === null;
    const isUsual = hasNone && problems.length === 0 && !stale;
    builder.add(isUsual ? noRarities : { featuredContent, embedUrl, secured, problems, stale });
  }
  return builder.build();
}

/** By row, where there are any; held as they are, because all articles of one URL have one and the same list. */
function* sharedLists(articles: readonly Article[]): Steps<ReadonlyMap<number, readonly string[]>> {
  const lists = new Map<number, readonly string[]>();
  for (let row = 0; row < articles.length; row += 1) {
    if (row % itemsPerStep === 0) yield;
    const { sameUrlIds = emptyList } = articles[row] ?? {};
    if (sameUrlIds.length > 0) lists.set(row, sameUrlIds);
  }
  return lists;
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
