/**
 * The only door from a resolver to the store: one loader for each batch of the port. Made once a request over one
 * snapshot, so that a request asks each question once, in batches, and never sees two states of the corpus.
 */
import type DataLoader from 'dataloader';
import type { Article } from '../../model/article.js';
import type { ProblemFilter, ProviderFilter, TopicListFilter } from '../../model/list-filter.js';
import type { ArticleOrder, ListOrder } from '../../model/order.js';
import type { Page, PageRequest } from '../../model/page.js';
import type { Problem } from '../../model/problem.js';
import type { Provider } from '../../model/provider.js';
import type { SearchQuery } from '../../model/search-query.js';
import type { Topic } from '../../model/topic.js';
import type {
  ArticleGroupRow,
  BucketAnswer,
  BucketRequest,
  FacetAnswer,
  FacetRequest,
  FieldCoverage,
  GroupRequest,
  NumberDistribution,
  Span,
} from '../../store/aggregates.js';
import type { ArticleSet } from '../../store/article-set.js';
import type {
  ArticleItem,
  ArticlePageRequest,
  CorpusStore,
  DocumentPath,
  MentionItem,
  Node,
  RelatedItem,
  SnapshotSummary,
} from '../../store/corpus-store.js';
import type { Highlight, SearchWord, Suggestion, SuggestionKind } from '../../store/search-answers.js';
import type { AnswerLimits } from '../limits/answer-limits.js';
import type { RequestBudget } from '../limits/request-budget.js';
import { loadersWithin } from './batch-loader.js';
import { createShareData, type ShareData } from './shared-data.js';

export interface RelatedPageRequest {
  readonly articleId: string;
  readonly page: PageRequest;
}

export interface MentionedByPageRequest {
  readonly articleId: string;
  /** Which of the articles that name it; its `mentions` is `articleId`. */
  readonly set: ArticleSet;
  readonly orderBy: ArticleOrder;
  readonly page: PageRequest;
}

export interface ListPageRequest<Filter> {
  /** Null: all of them. */
  readonly filter: Filter | null;
  readonly orderBy: ListOrder;
  readonly page: PageRequest;
}

export interface ProblemPageRequest {
  /** Null: all of them. */
  readonly filter: ProblemFilter | null;
  readonly page: PageRequest;
}

export interface HighlightRequest {
  readonly articleId: string;
  readonly search: SearchQuery;
}

export interface SuggestionRequest {
  readonly prefix: string;
  readonly kinds: readonly SuggestionKind[];
  readonly first: number;
}

/** A key or a name that a client wrote. */
export interface NearestRequest {
  readonly kind: 'topic.slug' | 'topic.name' | 'provider.domain' | 'provider.name';
  readonly text: string;
}

export interface DistributionRequest {
  readonly set: ArticleSet;
  readonly field: 'quality' | 'heat';
}

export interface DistinctCountRequest {
  readonly set: ArticleSet;
  readonly of: 'provider' | 'topic';
}

export interface Loaders {
  /** What the snapshot says of itself; known, so never asked for. */
  readonly summary: SnapshotSummary;
  /** How large arguments may be. */
  readonly limits: AnswerLimits;
  /** Makes equal sets and filters of a request one frozen object. */
  readonly share: ShareData;
  readonly nodeById: DataLoader<string, Node | null>;
  readonly articleById: DataLoader<string, Article | null>;
  readonly articleByPath: DataLoader<DocumentPath, Article | null, string>;
  readonly articleByUrl: DataLoader<string, Article | null>;
  readonly providerByDomain: DataLoader<string, Provider | null>;
  readonly topicBySlug: DataLoader<string, Topic | null>;
  readonly articlePage: DataLoader<ArticlePageRequest, Page<ArticleItem>, string>;
  readonly articleCount: DataLoader<ArticleSet, number, string>;
  readonly relatedPage: DataLoader<RelatedPageRequest, Page<RelatedItem>, string>;
  readonly mentionedByPage: DataLoader<MentionedByPageRequest, Page<MentionItem>, string>;
  readonly providerPage: DataLoader<ListPageRequest<ProviderFilter>, Page<Provider>, string>;
  readonly topicPage: DataLoader<ListPageRequest<TopicListFilter>, Page<Topic>, string>;
  readonly problemPage: DataLoader<ProblemPageRequest, Page<Problem>, string>;
  readonly providerCount: DataLoader<ProviderFilter, number, string>;
  readonly topicCount: DataLoader<TopicListFilter, number, string>;
  readonly problemCount: DataLoader<ProblemFilter, number, string>;
  readonly facet: DataLoader<FacetRequest, FacetAnswer, string>;
  readonly distribution: DataLoader<DistributionRequest, NumberDistribution, string>;
  readonly span: DataLoader<ArticleSet, Span | null, string>;
  readonly distinctCount: DataLoader<DistinctCountRequest, number, string>;
  readonly buckets: DataLoader<BucketRequest, BucketAnswer, string>;
  readonly groups: DataLoader<GroupRequest, readonly ArticleGroupRow[] | null, string>;
  readonly fieldCoverage: () => Promise<readonly FieldCoverage[]>;
  readonly highlights: DataLoader<HighlightRequest, readonly Highlight[], string>;
  readonly searchWords: DataLoader<SearchQuery, readonly SearchWord[], string>;
  readonly suggestions: DataLoader<SuggestionRequest, readonly Suggestion[], string>;
  readonly nearest: DataLoader<NearestRequest, string | null, string>;
}

/** A question of the port, as `CorpusStore` names it. */
export type BatchName = Exclude<keyof CorpusStore, 'summary'>;

/** Stands around each batch that is asked of the store: calls `ask`, once, and answers with what it answers. */
export type AskBatch = <Answer>(name: BatchName, keyCount: number, ask: () => Answer) => Answer;

/** What loaders ask within. */
export interface LoaderOptions {
  readonly limits: AnswerLimits;
  readonly budget: RequestBudget;
  /** Counts and traces; by default it only asks. */
  readonly askBatch?: AskBatch | undefined;
}

/** New loaders, with nothing loaded, over one snapshot. */
export function createLoaders(
  store: CorpusStore,
  { limits, budget, askBatch = (_name, _keyCount, ask) => ask() }: LoaderOptions,
): Loaders {
  const { textLoader, requestLoader, whenAsked } = loadersWithin(budget);
  return {
    summary: store.summary,
    limits,
    share: createShareData(),
    nodeById: textLoader((ids) => askBatch('nodesById', ids.length, () => store.nodesById(ids))),
    articleById: textLoader((ids) => askBatch('articlesById', ids.length, () => store.articlesById(ids))),
    articleByPath: requestLoader((paths) =>
      askBatch('articlesByPath', paths.length, () => store.articlesByPath(paths)),
    ),
    articleByUrl: textLoader((urls) =>
      askBatch('articlesByUrl', urls.length, () => store.articlesByUrl(urls)),
    ),
    providerByDomain: textLoader((domains) =>
      askBatch('providersByDomain', domains.length, () => store.providersByDomain(domains)),
    ),
    topicBySlug: textLoader((slugs) =>
      askBatch('topicsBySlug', slugs.length, () => store.topicsBySlug(slugs)),
    ),
    articlePage: requestLoader((requests) =>
      askBatch('articlePages', requests.length, () => store.articlePages(requests)),
    ),
    articleCount: requestLoader((sets) =>
      askBatch('articleCounts', sets.length, () => store.articleCounts(sets)),
    ),
    relatedPage: requestLoader((requests) =>
      askBatch('relatedPages', requests.length, () => store.relatedPages(requests)),
    ),
    mentionedByPage: requestLoader((requests) =>
      askBatch('mentionedByPages', requests.length, () => store.mentionedByPages(requests)),
    ),
    providerPage: requestLoader((requests) =>
      askBatch('providerPages', requests.length, () => store.providerPages(requests)),
    ),
    topicPage: requestLoader((requests) =>
      askBatch('topicPages', requests.length, () => store.topicPages(requests)),
    ),
    problemPage: requestLoader((requests) =>
      askBatch('problemPages', requests.length, () => store.problemPages(requests)),
    ),
    providerCount: requestLoader((filters) =>
      askBatch('providerCounts', filters.length, () => store.providerCounts(filters)),
    ),
    topicCount: requestLoader((filters) =>
      askBatch('topicCounts', filters.length, () => store.topicCounts(filters)),
    ),
    problemCount: requestLoader((filters) =>
      askBatch('problemCounts', filters.length, () => store.problemCounts(filters)),
    ),
    facet: requestLoader((requests) => askBatch('facets', requests.length, () => store.facets(requests))),
    distribution: requestLoader((requests) =>
      askBatch('distributions', requests.length, () => store.distributions(requests)),
    ),
    span: requestLoader((sets) => askBatch('spans', sets.length, () => store.spans(sets))),
    distinctCount: requestLoader((requests) =>
      askBatch('distinctCounts', requests.length, () => store.distinctCounts(requests)),
    ),
    buckets: requestLoader((requests) => askBatch('buckets', requests.length, () => store.buckets(requests))),
    groups: requestLoader((requests) => askBatch('groups', requests.length, () => store.groups(requests))),
    fieldCoverage: whenAsked(() => askBatch('fieldCoverage', 1, () => store.fieldCoverage())),
    highlights: requestLoader((requests) =>
      askBatch('highlights', requests.length, () => store.highlights(requests)),
    ),
    searchWords: requestLoader((searches) =>
      askBatch('searchWords', searches.length, () => store.searchWords(searches)),
    ),
    suggestions: requestLoader((requests) =>
      askBatch('suggestions', requests.length, () => store.suggestions(requests)),
    ),
    nearest: requestLoader((requests) => askBatch('nearest', requests.length, () => store.nearest(requests))),
  };
}
