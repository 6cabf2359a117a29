/**
 * The port: all that can be asked of one snapshot of a corpus. Every question comes in batches, and the answers stand
 * in the order of the questions, one each. An engine never throws for what a client sends: an unknown key is null, and
 * a place that no longer exists, or never did, is still a place. Keys are compared as they are: a domain is in lower case without
 * `www.`, a slug is a slug. Wherever an article's id is asked, the id of a mention that has since gained its document means
 * that document's article. Answers are frozen. `tests/contract` is the law in full.
 */
import type { ArticleFilter } from '../model/article-filter.js';
import type { Article, Conflict } from '../model/article.js';
import type { ArticleOrder, ListOrder } from '../model/order.js';
import type { Page, PageRequest } from '../model/page.js';
import type { Problem } from '../model/problem.js';
import type { Provider } from '../model/provider.js';
import type { ProblemFilter, ProviderFilter, TopicListFilter } from '../model/list-filter.js';
import type { SearchQuery } from '../model/search-query.js';
import type { Topic } from '../model/topic.js';
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
} from './aggregates.js';
import type { ArticleSet } from './article-set.js';
import type { Highlight, SearchWord, Suggestion, SuggestionKind } from './search-answers.js';

/** An engine in memory answers at once, one behind a wire later. */
export type Batch<T> = readonly T[] | Promise<readonly T[]>;

/** What a snapshot says of itself. */
export interface SnapshotSummary {
  readonly snapshotId: string;
  /** Milliseconds since 1970. */
  readonly loadedAt: number;
  /** Moment of the corpus clock, milliseconds since 1970; null for a corpus without articles. */
  readonly latestArticleAt: number | null;
  readonly articleCount: number;
  readonly documentCount: number;
  /** Articles known by mention only. */
  readonly mentionCount: number;
  /** Articles with `published: true`. */
  readonly publishedCount: number;
  readonly providerCount: number;
  readonly topicCount: number;
  readonly problemCount: number;
  readonly refusedCount: number;
  readonly staleCount: number;
}

/** A document by its exact path; without a root, the first root that has the path, in the order the roots were given. */
export interface DocumentPath {
  readonly root: string | null;
  readonly path: string;
}

/** An article of a list. `score` is its BM25F score, rounded to 6 decimals; null where the set has no search. */
export interface ArticleItem {
  readonly article: Article;
  readonly score: number | null;
}

export interface ArticlePageRequest {
  readonly set: ArticleSet;
  readonly orderBy: ArticleOrder;
  readonly page: PageRequest;
}

/** An article of a related list with its place there. Order: by position. Position values: [position]; the id is the article's. */
export interface RelatedItem {
  readonly article: Article;
  readonly position: number;
  readonly quality: number | null;
}

/** An article that names another, and what it says of it. */
export interface MentionItem {
  readonly article: Article;
  readonly position: number;
  readonly title: string;
  readonly quality: number | null;
  readonly conflicts: readonly Conflict[];
}

export type Node =
  | { readonly kind: 'article'; readonly node: Article }
  | { readonly kind: 'provider'; readonly node: Provider }
  | { readonly kind: 'topic'; readonly node: Topic };

export interface CorpusStore {
  readonly summary: SnapshotSummary;

  /** Articles, providers and topics; the corpus is the caller's. */
  nodesById(ids: readonly string[]): Batch<Node | null>;
  articlesById(ids: readonly string[]): Batch<Article | null>;
  articlesByPath(paths: readonly DocumentPath[]): Batch<Article | null>;
  /** By canonical URL or alias, in any spelling that has the same canonical form. Malformed is null. */
  articlesByUrl(urls: readonly string[]): Batch<Article | null>;
  providersByDomain(domains: readonly string[]): Batch<Provider | null>;
  topicsBySlug(slugs: readonly string[]): Batch<Topic | null>;

  /** Position values: one for each clause of `withoutRepeats(orderBy)`, then `publishedAt`. */
  articlePages(requests: readonly ArticlePageRequest[]): Batch<Page<ArticleItem>>;
  articleCounts(sets: readonly ArticleSet[]): Batch<number>;
  /**
   * Whether there is an article with this id, of its own and not by that of a mention, and all clauses hold for it. Costs what the filter and
   * the articles asked for cost, not what the corpus does: for those who follow a few articles.
   */
  fits(requests: readonly { readonly articleId: string; readonly filter: ArticleFilter }[]): Batch<boolean>;
  /** An unknown article has an empty list. */
  relatedPages(
    requests: readonly { readonly articleId: string; readonly page: PageRequest }[],
  ): Batch<Page<RelatedItem>>;
  /** The articles whose `related` names `articleId`; orders and position values as in `articlePages`. */
  mentionedByPages(
    requests: readonly {
      readonly articleId: string;
      /** Which of them; its `mentions` is `articleId`. */
      readonly set: ArticleSet;
      readonly orderBy: ArticleOrder;
      readonly page: PageRequest;
    }[],
  ): Batch<Page<MentionItem>>;

  /** Position values: one for each clause of `withoutRepeats(orderBy)` (when there is none: the article count), then `orderKey(name)`. */
  providerPages(
    requests: readonly {
      readonly filter: ProviderFilter | null;
      readonly orderBy: ListOrder;
      readonly page: PageRequest;
    }[],
  ): Batch<Page<Provider>>;
  providerCounts(filters: readonly (ProviderFilter | null)[]): Batch<number>;
  topicPages(
    requests: readonly {
      readonly filter: TopicListFilter | null;
      readonly orderBy: ListOrder;
      readonly page: PageRequest;
    }[],
  ): Batch<Page<Topic>>;
  topicCounts(filters: readonly (TopicListFilter | null)[]): Batch<number>;
  /**
   * In the corpus's order: texts by code point, null before numbers. Position values: [root, path, line, column, code]; the id,
   * which tells equals apart, is field, message and suggestion (empty when null) joined by line feeds.
   */
  problemPages(
    requests: readonly { readonly filter: ProblemFilter | null; readonly page: PageRequest }[],
  ): Batch<Page<Problem>>;
  problemCounts(filters: readonly (ProblemFilter | null)[]): Batch<number>;

  facets(requests: readonly FacetRequest[]): Batch<FacetAnswer>;
  distributions(
    requests: readonly { readonly set: ArticleSet; readonly field: 'quality' | 'heat' }[],
  ): Batch<NumberDistribution>;
  /** Null for an empty set. */
  spans(sets: readonly ArticleSet[]): Batch<Span | null>;
  /** How many different providers, or topics, the articles of a set have. */
  distinctCounts(
    requests: readonly { readonly set: ArticleSet; readonly of: 'provider' | 'topic' }[],
  ): Batch<number>;
  buckets(requests: readonly BucketRequest[]): Batch<BucketAnswer>;
  /** Null where there would be more than `maximumGroups` groups, or articles would stand in more than `maximumGroupPlaces`. */
  groups(requests: readonly GroupRequest[]): Batch<readonly ArticleGroupRow[] | null>;

  /** Where the words of `search` stand in an article: title first. Empty for an unknown article and one that does not fit. */
  highlights(
    requests: readonly { readonly articleId: string; readonly search: SearchQuery }[],
  ): Batch<readonly Highlight[]>;
  /**
   * Each different word of a search's groups, then of its exclusions, in the order in which it first stands; those of a phrase one by one. It is
   * forgiven a typing mistake where it stands alone in a group, not in phrases and exclusions.
   */
  searchWords(searches: readonly SearchQuery[]): Batch<readonly SearchWord[]>;
  /**
   * Completions of a prefix, compared by `orderKey` from its first word on: names and titles in which a word begins with it (with several
   * words: the text from that word on), and words that begin with it, those of one stem as one, in the form that most articles have. Kinds in
   * the order asked, in each most articles first (titles: newest first), then by code point; at most `first` in all, taken in turn
   * from the kinds. A prefix without a word, or longer than a search may be, has none.
   */
  suggestions(
    requests: readonly {
      readonly prefix: string;
      readonly kinds: readonly SuggestionKind[];
      readonly first: number;
    }[],
  ): Batch<readonly Suggestion[]>;
  /**
   * The existing topic slug, topic name, provider domain or provider name that is most like `text`, by edit distance of the `orderKey`s: at most a third of
   * the longer one's length, else null. Ties: most articles, then by code point.
   */
  nearest(
    requests: readonly {
      readonly kind: 'topic.slug' | 'topic.name' | 'provider.domain' | 'provider.name';
      readonly text: string;
    }[],
  ): Batch<string | null>;
  /** All fields of `Article`, in the schema's order, but `image`, which is a choice among `images`. */
  fieldCoverage(): readonly FieldCoverage[] | Promise<readonly FieldCoverage[]>;
}
