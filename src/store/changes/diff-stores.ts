/**
 * What is different between two snapshots, article by article. Both are read newest first, side by side, a page at a time, so
 * that only what differs is held; between pages others may run.
 */
import { type ArticleChange, type ChangePlace, compareChanges } from '../../model/article-change.js';
import type { Article } from '../../model/article.js';
import type { Position } from '../../model/page.js';
import type { CorpusStore } from '../corpus-store.js';
import { fingerprintOf, saysTheSame } from './article-fingerprint.js';

/** Articles of a page: reading and comparing so many takes about a millisecond. */
const pageSize = 64;

/**
 * The changes that make `next` out of `previous`, in the order of `compareChanges`.
 * @param pause awaited after each page: lets others run when it is their turn, and rejects to give up
 */
export async function diffStores(
  previous: CorpusStore,
  next: CorpusStore,
  pause: () => Promise<void>,
): Promise<readonly ArticleChange[]> {
  /** Articles that stand at another place, or only in one of the two: by id, as they were and as they are. */
  const moved = new Map<string, { before: Article | null; after: Article | null }>();
  const changes: ArticleChange[] = [];
  const olds = articlesOf(previous, pause);
  const news = articlesOf(next, pause);
  let [old, fresh] = [await olds.next(), await news.next()];
  while (old.done !== true || fresh.done !== true) {
    const order = compare(old.value ?? null, fresh.value ?? null);
    if (order === 0 && old.value !== undefined && fresh.value !== undefined) {
      if (!saysTheSame(old.value, fresh.value)) changes.push(changeOf(old.value, fresh.value));
    } else if (order <= 0 && old.value !== undefined) place(moved, old.value, 'before');
    else if (fresh.value !== undefined) place(moved, fresh.value, 'after');
    if (order <= 0) old = await olds.next();
    if (order >= 0) fresh = await news.next();
  }
  for (const { before, after } of moved.values()) {
    if (before === null || after === null || !saysTheSame(before, after))
      changes.push(changeOf(before, after));
    await pause();
  }
  return Object.freeze(changes.sort(compareChanges));
}

/** Every article, newest first, then by id: the order of `compareChanges`. */
async function* articlesOf(
  store: CorpusStore,
  pause: () => Promise<void>,
): AsyncGenerator<Article, undefined> {
  let after: Position | null = null;
  for (;;) {
    await pause();
    const request = { after, before: null, offset: 0, limit: pageSize, from: 'START' as const };
    const [page] = await store.articlePages([{ set: {}, orderBy: [], page: request }]);
    for (const { item } of page?.items ?? []) yield item.article;
    if (page?.hasNextPage !== true) return;
    after = page.items.at(-1)?.position ?? null;
  }
}

/** Below 0: the old article stands first, or alone; above 0: the new one. */
function compare(old: ChangePlace | null, fresh: ChangePlace | null): number {
  if (old === null) return 1;
  return fresh === null ? -1 : compareChanges(old, fresh);
}

function place(
  moved: Map<string, { before: Article | null; after: Article | null }>,
  article: Article,
  side: 'before' | 'after',
): void {
  moved.set(article.id, { before: null, after: null, ...moved.get(article.id), [side]: article });
}

function changeOf(before: Article | null, after: Article | null): ArticleChange {
  const known = after ?? before;
  if (known === null) throw new Error('A change is of an article that is there before or after it.');
  const { id, url, title, publishedAt } = known;
  return Object.freeze({
    id,
    url,
    title,
    publishedAt,
    before: before === null ? null : fingerprintOf(before),
    after: after === null ? null : fingerprintOf(after),
  });
}
