/**
 * The store as plainly as it can be said: lists that are filtered, sorted and cut anew for every question. No index, no
 * search, no code of the product but the canonical form of a URL. What it answers is right because one can see that it is.
 */
import type { Corpus } from '../../src/corpus/corpus.js';
import type { Logic } from '../../src/model/article-filter.js';
import type { Article } from '../../src/model/article.js';
import { canonicalUrl } from '../../src/model/canonical-url.js';
import type { ArticleOrderField, ListOrder, ListOrderField, OrderClause } from '../../src/model/order.js';
import type { Page, PageRequest, Position, SortValue } from '../../src/model/page.js';
import type { ArticleSet } from '../../src/store/article-set.js';
import type { CorpusStore, Node } from '../../src/store/corpus-store.js';
import { deepFreeze } from './deep-freeze.js';
import { naiveAggregates } from './naive/aggregates.js';
import { articlesThatFit, holdsIn, problemFits, providerFits, topicListFits } from './naive/filters.js';
import { naiveSearch } from './naive/search.js';

export function createNaiveStore(corpus: Corpus): CorpusStore {
  const { articles, providers, topics, problems, rootNames } = corpus;
  const articleById = (id: string | undefined): Article | null =>
    articles.find((article) => article.id === id) ??
    articles.find((article) => article.id === corpus.mentionIds.get(id ?? '')) ??
    null;
  const { matches, ...searchAnswers } = naiveSearch(corpus, articleById);
  const scoresIn = (set: ArticleSet): ReadonlyMap<Article, number> | null =>
    set.search === undefined ? null : matches(set.search);
  const articlesIn = (set: ArticleSet, scores = scoresIn(set)): Article[] =>
    articlesThatFit(corpus, set.filter ?? [])
      .filter((article) => scores === null || scores.has(article))
      .filter(({ providerDomain }) => set.provider === undefined || providerDomain === set.provider)
      .filter(({ topicSlugs }) => set.topic === undefined || topicSlugs.includes(set.topic))
      .filter(
        ({ related }) =>
          set.mentions === undefined ||
          related.some(({ articleId }) => articleId === articleById(set.mentions)?.id),
      );
  const valueOfArticle: Record<Exclude<ArticleOrderField, 'RELEVANCE'>, (article: Article) => SortValue> = {
    PUBLISHED_DATE_TIME: ({ publishedAt }) => publishedAt,
    QUALITY: ({ quality }) => quality,
    HEAT: ({ heat }) => heat,
    TITLE: ({ title }) => keyOf(title),
    PROVIDER: ({ providerDomain }) =>
      keyOf(providers.find(({ domain }) => domain === providerDomain)?.name ?? ''),
    RELATED_COUNT: ({ related }) => related.length,
    MENTION_COUNT: (article) =>
      articles.filter(({ related }) => related.some(({ articleId }) => articleId === article.id)).length,
  };
  const articlePage = <T>(
    set: ArticleSet,
    orderBy: readonly OrderClause<ArticleOrderField>[],
    page: PageRequest,
    itemOf: (article: Article, score: number | null) => T,
  ): Page<T> => {
    const order = [...firstOfEach(orderBy), clause<ArticleOrderField>('PUBLISHED_DATE_TIME', 'DESC')];
    const scores = scoresIn(set);
    const scoreOf = (article: Article): number | null => scores?.get(article) ?? null;
    const valueOf = { ...valueOfArticle, RELEVANCE: scoreOf };
    return pageOf(
      articlesIn(set, scores),
      order,
      valueOf,
      ({ id }) => id,
      page,
      (article) => itemOf(article, scoreOf(article)),
    );
  };
  const latest = (own: readonly Article[]): number | null =>
    own.length === 0 ? null : Math.max(...own.map(({ publishedAt }) => publishedAt));
  const listPage = <T extends { id: string; name: string }>(
    items: readonly T[],
    orderBy: ListOrder,
    page: PageRequest,
    articlesOf: (item: T) => Article[],
  ): Page<T> => {
    const valueOf: Record<ListOrderField, (item: T) => SortValue> = {
      ARTICLE_COUNT: (item) => articlesOf(item).length,
      NAME: ({ name }) => keyOf(name),
      LATEST_ARTICLE: (item) => latest(articlesOf(item)),
    };
    const wanted = orderBy.length === 0 ? [clause<ListOrderField>('ARTICLE_COUNT', 'DESC')] : orderBy;
    const order = [...firstOfEach(wanted), clause<ListOrderField>('NAME', 'ASC')];
    return pageOf(
      items,
      order,
      valueOf,
      ({ id }) => id,
      page,
      (item) => item,
    );
  };
  const node = (id: string): Node | null => {
    const article = articleById(id);
    if (article !== null) return { kind: 'article', node: article };
    const provider = providers.find((candidate) => candidate.id === id);
    if (provider !== undefined) return { kind: 'provider', node: provider };
    const topic = topics.find((candidate) => candidate.id === id);
    return topic === undefined ? null : { kind: 'topic', node: topic };
  };
  const documents = articles.filter(({ document }) => document !== null);

  return deepFreeze<CorpusStore>({
    summary: {
      snapshotId: corpus.snapshotId,
      loadedAt: corpus.loadedAt,
      latestArticleAt: corpus.latestArticleAt,
      articleCount: articles.length,
      documentCount: documents.length,
      mentionCount: articles.length - documents.length,
      publishedCount: articles.filter(({ published }) => published === true).length,
      providerCount: providers.length,
      topicCount: topics.length,
      problemCount: problems.length,
      refusedCount: corpus.refusedCount,
      staleCount: corpus.staleCount,
    },
    nodesById: (ids) => deepFreeze(ids.map(node)),
    articlesById: (ids) => deepFreeze(ids.map((id) => articleById(id))),
    fits: (requests) =>
      deepFreeze(
        requests.map(({ articleId, filter }) =>
          articlesThatFit(corpus, filter).some(({ id }) => id === articleId),
        ),
      ),
    articlesByPath: (paths) =>
      deepFreeze(
        paths.map(({ root, path }) => {
          const wanted = rootNames.filter((name) => root === null || name === root);
          const inRoot = (name: string): Article | undefined =>
            documents.find(({ document }) => document?.root === name && document.path === path);
          return wanted.map(inRoot).find((article) => article !== undefined) ?? null;
        }),
      ),
    articlesByUrl: (urls) =>
      deepFreeze(urls.map((url) => articleById(corpus.addresses.get(canonicalUrl(url) ?? '')))),
    providersByDomain: (domains) =>
      deepFreeze(domains.map((wanted) => providers.find(({ domain }) => domain === wanted) ?? null)),
    topicsBySlug: (slugs) =>
      deepFreeze(slugs.map((wanted) => topics.find(({ slug }) => slug === wanted) ?? null)),
    articlePages: (requests) =>
      deepFreeze(
        requests.map(({ set, orderBy, page }) =>
          articlePage(set, orderBy, page, (article, score) => ({ article, score })),
        ),
      ),
    articleCounts: (sets) => deepFreeze(sets.map((set) => articlesIn(set).length)),
    relatedPages: (requests) =>
      deepFreeze(
        requests.map(({ articleId, page }) =>
          pageOf(
            articleById(articleId)?.related ?? [],
            [clause('POSITION', 'ASC')],
            { POSITION: ({ position }) => position },
            (link) => link.articleId,
            page,
            (link) => ({
              article: articleById(link.articleId)!,
              position: link.position,
              quality: link.quality,
            }),
          ),
        ),
      ),
    mentionedByPages: (requests) =>
      deepFreeze(
        requests.map(({ articleId, set, orderBy, page }) =>
          articlePage(set, orderBy, page, (article) => {
            const named = articleById(articleId)?.id;
            const { position, title, quality, conflicts } = article.related.find(
              (link) => link.articleId === named,
            )!;
            return { article, position, title, quality, conflicts };
          }),
        ),
      ),
    providerPages: (requests) =>
      deepFreeze(
        requests.map(({ filter, orderBy, page }) =>
          listPage(fitting(providers, filter, providerFits), orderBy, page, ({ domain }) =>
            articlesIn({ provider: domain }),
          ),
        ),
      ),
    topicPages: (requests) =>
      deepFreeze(
        requests.map(({ filter, orderBy, page }) =>
          listPage(fitting(topics, filter, topicListFits), orderBy, page, ({ slug }) =>
            articlesIn({ topic: slug }),
          ),
        ),
      ),
    problemPages: (requests) =>
      deepFreeze(
        requests.map(({ filter, page }) =>
          pageOf(
            fitting(problems, filter, problemFits),
            (['root', 'path', 'line', 'column', 'code'] as const).map((field) =>
              clause(field, 'ASC', 'FIRST'),
            ),
            {
              root: ({ root }) => root,
              path: ({ path }) => path,
              line: ({ line }) => line,
              column: ({ column }) => column,
              code: ({ code }) => code,
            },
            ({ field, message, suggestion }) =>
              [field, message, suggestion].map((text) => text ?? '').join('\n'),
            page,
            (problem) => problem,
          ),
        ),
      ),
    providerCounts: (filters) =>
      deepFreeze(filters.map((filter) => fitting(providers, filter, providerFits).length)),
    topicCounts: (filters) =>
      deepFreeze(filters.map((filter) => fitting(topics, filter, topicListFits).length)),
    problemCounts: (filters) =>
      deepFreeze(filters.map((filter) => fitting(problems, filter, problemFits).length)),
    ...naiveAggregates(corpus, articlesIn),
    ...searchAnswers,
  });
}

function fitting<T, Test>(
  items: readonly T[],
  filter: Logic<Test> | null,
  fits: (test: Test, item: T) => boolean,
): T[] {
  return items.filter((item) => filter === null || holdsIn(filter, (test) => fits(test, item)));
}

function pageOf<T, U, Field extends string>(
  items: readonly T[],
  order: readonly OrderClause<Field>[],
  valueOf: Readonly<Record<Field, (item: T) => SortValue>>,
  idOf: (item: T) => string,
  { from, ...request }: PageRequest,
  itemOf: (item: T) => U,
): Page<U> {
  const sorted = items
    .map((item) => ({
      item,
      position: { values: order.map(({ field }) => valueOf[field](item)), id: idOf(item) },
    }))
    .sort((a, b) => compare(a.position, b.position, order));
  const [after, before] = [placeOf(request.after), placeOf(request.before)];
  const [offset, limit] = [countOf(request.offset), countOf(request.limit)];
  const start =
    after === null ? 0 : sorted.filter(({ position }) => compare(position, after, order) <= 0).length;
  const stop =
    before === null
      ? sorted.length
      : sorted.filter(({ position }) => compare(position, before, order) < 0).length;
  let first = start + offset;
  let end = first + limit;
  if (from === 'START') {
    first = Math.min(first, Math.max(start, stop));
    end = Math.max(first, Math.min(end, stop));
  } else {
    end = stop;
    first = Math.min(stop, Math.max(first, stop - limit));
  }
  return {
    items: sorted.slice(first, end).map(({ item, position }) => ({ item: itemOf(item), position })),
    hasNextPage: end < sorted.length,
    hasPreviousPage: first > 0,
  };
}

/** A place as it came from a client, with what cannot be compared taken as not there. */
function placeOf(place: { readonly values: unknown; readonly id: unknown } | null): Position | null {
  if (place === null) return null;
  return {
    values: Array.isArray(place.values) ? place.values.map(known) : [],
    id: typeof place.id === 'string' ? place.id : '',
  };
}

function countOf(count: number): number {
  return count > 0 ? Math.floor(count) : 0;
}

function compare<Field extends string>(
  a: Position,
  b: Position,
  order: readonly OrderClause<Field>[],
): number {
  for (const [index, { direction, nulls }] of order.entries()) {
    const left = a.values[index] ?? null;
    const right = b.values[index] ?? null;
    if (left === null && right === null) continue;
    if (left === null) return nulls === 'FIRST' ? -1 : 1;
    if (right === null) return nulls === 'FIRST' ? 1 : -1;
    const ascending = compareKnown(left, right);
    if (ascending !== 0) return direction === 'ASC' ? ascending : -ascending;
  }
  return compareTexts(a.id, b.id);
}

function known(value: unknown): SortValue {
  if (typeof value === 'string') return value;
  return typeof value === 'number' && !Number.isNaN(value) ? value : null;
}

function compareKnown(a: string | number, b: string | number): number {
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a, b);
  if (typeof a === 'string') return 1;
  if (typeof b === 'string') return -1;
  if (a < b) return -1;
  return a > b ? 1 : 0;
}

function compareTexts(a: string, b: string): number {
  const left = Array.from(a, (character) => character.codePointAt(0)!);
  const right = Array.from(b, (character) => character.codePointAt(0)!);
  const differing = left.findIndex((point, index) => point !== right[index]);
  if (differing === -1) return left.length - right.length;
  return differing < right.length ? left[differing]! - right[differing]! : 1;
}

function keyOf(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ς', 'σ');
}

function firstOfEach<Field extends string>(order: readonly OrderClause<Field>[]): OrderClause<Field>[] {
  return order.filter(({ field }, index) => order.findIndex((other) => other.field === field) === index);
}

function clause<Field extends string>(
  field: Field,
  direction: 'ASC' | 'DESC',
  nulls: 'FIRST' | 'LAST' = 'LAST',
): OrderClause<Field> {
  return { field, direction, nulls };
}
