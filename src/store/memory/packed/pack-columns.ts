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
import { type TextColumn, TextColumnBuilder } from './text-column.js';

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
  const texts = textBuilders(articles.length);
  const values = valueBuilders(articles.length);
  /** Milliseconds since 1970, never rising: rows are in date rank. */
  const moments = new Float64Array(articles.length);
  const rarities = new JsonColumnBuilder(articles.length, noRarities);
  /** By row, where there are any; held as they are, because all articles of one URL have one and the same list. */
  const sameUrlIds = new Map<number, readonly string[]>();
  // One pass: each article is in the processor's cache once, where a pass a column would fetch it two dozen times.
  for (const [row, article] of articles.entries()) {
    if (row % itemsPerStep === 0) yield;
    addTexts(texts, article);
    addValues(values, article);
    moments[row] = article.publishedAt;
    rarities.add(raritiesOf(article));
    if (article.sameUrlIds.length > 0) sameUrlIds.set(row, article.sameUrlIds);
  }
  return {
    ...(yield* buildTexts(texts)),
    ...(yield* buildValues(values, articles.length)),
    moments,
    rarities: rarities.build(),
    sameUrlIds,
    images: yield* ImageColumns.of(articles),
    links: yield* LinkColumns.of(articles, rowOf),
  };
}

function textBuilders(rows: number) {
  const text = (): TextColumnBuilder => new TextColumnBuilder(rows);
  return {
    ...{ id: text(), title: text(), excerpt: text(), url: text(), webUrl: text(), originalUrl: text() },
    ...{ ampWebUrl: text(), cdnAmpWebUrl: text() },
    ...{ path: text(), contentHash: text(), frontMatterJson: text() },
  };
}

function addTexts(texts: ReturnType<typeof textBuilders>, article: Article): void {
  const { url, webUrl, originalUrl, document } = article;
  texts.id.add(article.id);
  texts.title.add(article.title);
  texts.excerpt.add(article.excerpt);
  texts.url.add(url);
  // Most articles write their canonical URL.
  texts.webUrl.add(webUrl === url ? same : webUrl);
  texts.originalUrl.add(originalUrl === url ? same : originalUrl);
  texts.ampWebUrl.add(article.ampWebUrl);
  texts.cdnAmpWebUrl.add(withoutSharedTail(article.cdnAmpWebUrl, article.ampWebUrl));
  texts.path.add(document?.path ?? null);
  texts.contentHash.add(document === null ? null : packedHash(document.contentHash));
  texts.frontMatterJson.add(document?.frontMatterJson ?? null);
}

function* buildTexts<Name extends string>(
  builders: Readonly<Record<Name, TextColumnBuilder>>,
): Steps<Readonly<Record<Name, TextColumn>>> {
  const built: (readonly [string, TextColumn])[] = [];
  for (const [name, builder] of Object.entries<TextColumnBuilder>(builders)) {
    built.push([name, yield* builder.buildInSteps()]);
  }
  // Object.fromEntries forgets the names.
  return Object.fromEntries(built) as Readonly<Record<Name, TextColumn>>;
}

function valueBuilders(rows: number) {
  return {
    provider: new ValueColumnBuilder<string>(rows),
    host: new ValueColumnBuilder<string>(rows),
    category: new ValueColumnBuilder<string>(rows),
    type: new ValueColumnBuilder<ArticleType>(rows),
    published: new ValueColumnBuilder<boolean>(rows),
    quality: new ValueColumnBuilder<number>(rows),
    heat: new ValueColumnBuilder<number>(rows),
    mentionCount: new ValueColumnBuilder<number>(rows),
    root: new ValueColumnBuilder<string>(rows),
    topic: new ListColumnBuilder(rows),
  };
}

type ValueBuilders = ReturnType<typeof valueBuilders>;

function addValues(values: ValueBuilders, article: Article): void {
  values.provider.add(article.providerDomain);
  values.host.add(article.host);
  values.category.add(article.category);
  values.type.add(article.type);
  values.published.add(article.published);
  values.quality.add(article.quality);
  values.heat.add(article.heat);
  values.mentionCount.add(article.mentionCount);
  values.root.add(article.document?.root ?? null);
  values.topic.add(article.topicSlugs);
}

function* buildValues(values: ValueBuilders, rows: number) {
  const { provider, host, category, type, published, quality, heat, mentionCount, root, topic } = values;
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
  return { ...columns, tuples };
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
