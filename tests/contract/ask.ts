/** Short forms of questions to a store, for tests. */
import type { ArticleOrderField, OrderClause } from '../../src/model/order.js';
import type { Page, PageRequest } from '../../src/model/page.js';
import type { ArticleSet } from '../../src/store/article-set.js';
import type { ArticleItem, Batch, CorpusStore } from '../../src/store/corpus-store.js';
import type { Article } from '../../src/model/article.js';

/** The first 100 from the start, but for what is given. */
export function cut(request: Partial<PageRequest> = {}): PageRequest {
  return { after: null, before: null, offset: 0, limit: 100, from: 'START', ...request };
}

/** A clause written `QUALITY`, `QUALITY ASC` or `QUALITY ASC FIRST`; DESC and LAST when not said. */
export function by<Field extends string = ArticleOrderField>(text: string): OrderClause<Field> {
  const [field, direction, nulls] = text.split(' ');
  return {
    field: field as Field,
    direction: direction === 'ASC' ? 'ASC' : 'DESC',
    nulls: nulls === 'FIRST' ? 'FIRST' : 'LAST',
  };
}

/** The answer to a batch of one question. */
export async function only<T>(batch: Batch<T>): Promise<T> {
  const answers = await batch;
  if (answers.length !== 1) throw new Error(`expected one answer, got ${answers.length}`);
  return answers[0]!;
}

/** One page of articles. */
export async function articlePage(
  store: CorpusStore,
  page: Partial<PageRequest> = {},
  orderBy: readonly OrderClause<ArticleOrderField>[] = [],
  set: ArticleSet = {},
): Promise<Page<Article>> {
  return articlesOn(await only(store.articlePages([{ set, orderBy, page: cut(page) }])));
}

/** The page without scores. */
export function articlesOn({ items, ...flags }: Page<ArticleItem>): Page<Article> {
  return { ...flags, items: items.map(({ item, position }) => ({ item: item.article, position })) };
}

/** Ids on a page of things with ids, then `<` when there is more before it and `>` when there is more after it: `a b >`. */
export function shown(page: Page<{ readonly id: string }>): string {
  const ids = page.items.map(({ item }) => item.id);
  return [...(page.hasPreviousPage ? ['<'] : []), ...ids, ...(page.hasNextPage ? ['>'] : [])].join(' ');
}

/** What an article says, as plain data: an engine may answer with a view that reads each fact when it is asked. */
export function factsOf(article: Article): Article {
  const { id, title, excerpt, category, type, publishedAt, publishedDateTime, url, webUrl, originalUrl } =
    article;
  const { ampWebUrl, cdnAmpWebUrl, host, quality, heat, published, featuredContent, embedUrl, secured } =
    article;
  const { providerDomain, topicSlugs, images, related, mentionCount, sameUrlIds, document } = article;
  return {
    ...{ id, title, excerpt, category, type, publishedAt, publishedDateTime, url, webUrl, originalUrl },
    ...{ ampWebUrl, cdnAmpWebUrl, host, quality, heat, published, featuredContent, embedUrl, secured },
    ...{ providerDomain, topicSlugs, images, related, mentionCount, sameUrlIds, document },
  };
}

/** An answer with the articles and places in it as plain data, however deep. */
export function plainly(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(plainly);
  if (typeof answer !== 'object' || answer === null) return answer;
  if ('item' in answer && 'position' in answer) {
    return { item: plainly(answer.item), position: plainly(answer.position) };
  }
  if ('providerDomain' in answer) return factsOf(answer as Article); // only articles have one
  return Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, plainly(value)]));
}
