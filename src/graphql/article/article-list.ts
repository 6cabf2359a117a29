/**
 * What the arguments of a list of articles mean: which articles, in which order, which page. Equal lists of a request are one
 * frozen set, so that an engine finds out once which articles they are, for pages and all that is counted.
 */
import { createHash } from 'node:crypto';
import type { ArticleFilter } from '../../model/article-filter.js';
import type { ArticleOrder } from '../../model/order.js';
import type { PageRequest } from '../../model/page.js';
import type { SearchQuery } from '../../model/search-query.js';
import type { ArticleSet } from '../../store/article-set.js';
import type { RequestContext } from '../context.js';
import { CursorExpiredError } from '../errors/cursor-expired-error.js';
import { UserInputError } from '../errors/user-input-error.js';
import type { CursorOrder } from '../relay/cursor.js';
import { cursorOrder, orderClauses } from '../relay/ordering.js';
import { pageRequest } from '../relay/page-request.js';
import { readSearch } from '../search/read-search.js';
import { articleFilter } from '../where/article-filter.js';
import type { ArticleListArguments } from './article-list-arguments.js';
import { articleOrderTraits } from './article-order.js';

/** What a list is of before anything is filtered: all articles, a provider's, a topic's, those that name an article. */
export type ArticleScope = Pick<ArticleSet, 'provider' | 'topic' | 'mentions'>;

/** A list of articles, and the page of it that is asked for. */
export interface ArticleList {
  readonly set: ArticleSet;
  readonly orderBy: ArticleOrder;
  readonly order: CursorOrder;
  readonly page: PageRequest;
}

/** Reads the arguments. Throws a ClientError when they cannot be meant. */
export function articleList(
  scope: ArticleScope,
  list: ArticleListArguments,
  { loaders, now, markVolatile, noteOtherSnapshot }: RequestContext,
): ArticleList {
  const { summary, share, limits } = loaders;
  // A corpus of which all articles are of the future has no newest one yet.
  const momentOfLoading = (): number => {
    markVolatile();
    return summary.loadedAt;
  };
  const search = readSearch(list.search);
  const anchors = {
    LATEST_ARTICLE: () => summary.latestArticleAt ?? momentOfLoading(),
    NOW: now,
  };
  const filter = articleFilter(list.where, anchors, limits);
  const orderBy = articleOrder(list, search);
  const order = cursorOrder(articleOrderTraits, orderBy);
  const places = isRelevance(orderBy) ? relevancePlaces(order, search, summary.snapshotId) : order;
  return {
    set: share(articleSet(scope, share(filter), search === null ? null : share(search))),
    orderBy,
    order: places,
    page: notingOthers(noteOtherSnapshot, () => pageRequest(list, places, limits)),
  };
}

/** What `read` answers; the snapshot of a cursor that is of another one is told. */
function notingOthers<T>(note: RequestContext['noteOtherSnapshot'], read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof CursorExpiredError && error.snapshotId !== null) note(error.snapshotId);
    throw error;
  }
}

/** The articles of `scope` that fit; parts that say nothing are left out. Plain data with one order of keys. */
export function articleSet(
  { provider, topic, mentions }: ArticleScope,
  filter: ArticleFilter,
  search: SearchQuery | null,
): ArticleSet {
  return {
    ...(provider !== undefined && { provider }),
    ...(topic !== undefined && { topic }),
    ...(mentions !== undefined && { mentions }),
    ...(filter.length > 0 && { filter }),
    ...(search !== null && { search }),
  };
}

/**
 * RELEVANCE needs the argument `search`. A search for nothing is one all the same, in which no article has a score: RELEVANCE
 * then decides nothing.
 */
function articleOrder(list: ArticleListArguments, search: SearchQuery | null): ArticleOrder {
  const asked = orderClauses(list.orderBy);
  if (isRelevance(asked) && list.search == null) {
    throw new UserInputError({
      argument: 'orderBy',
      expected: 'RELEVANCE only beside "search"',
      came: 'no search came',
      advice: 'Add the argument "search", or order by another field.',
    });
  }
  if (search === null) return asked.filter(({ field }) => field !== 'RELEVANCE');
  return asked.length > 0 ? asked : [{ field: 'RELEVANCE', direction: 'DESC', nulls: 'LAST' }];
}

function isRelevance(orderBy: ArticleOrder): boolean {
  return orderBy.some(({ field }) => field === 'RELEVANCE');
}

/** Scores of one search say nothing of another one, and another snapshot measures them differently. */
function relevancePlaces(order: CursorOrder, search: SearchQuery | null, snapshotId: string): CursorOrder {
  const digest = createHash('sha256').update(JSON.stringify(search)).digest('base64url').slice(0, 12);
  return { ...order, signature: `${order.signature},${digest}`, snapshotId };
}
