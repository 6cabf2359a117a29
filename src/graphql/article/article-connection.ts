/** Lists of articles: all of them, a provider's, a topic's. What an answer can say of a whole list joins here. */
import { Field, Float, ObjectType } from 'type-graphql';
import type { Article } from '../../model/article.js';
import type { SearchQuery } from '../../model/search-query.js';
import type { ArticleSet } from '../../store/article-set.js';
import type { ArticleItem } from '../../store/corpus-store.js';
import { CountedConnectionOf, type CountedListing } from '../aggregates/counted-connection.js';
import type { RequestContext } from '../context.js';
import { Edge } from '../relay/edge.js';
import { articleList, type ArticleScope } from './article-list.js';
import type { ArticleListArguments } from './article-list-arguments.js';
import { ArticleObject } from './article-object.js';

@ObjectType('ArticleEdge', { description: 'An article and its place in the list.', simpleResolvers: true })
export abstract class ArticleEdge extends Edge {
  @Field(() => ArticleObject, { description: 'The article at this place.' })
  abstract readonly node: Article;

  @Field(() => Float, {
    nullable: true,
    description:
      'How well it answers the search: its BM25F score, more than 0, rounded to 6 decimals; comparable within one search only. Null ' +
      'without a search.',
  })
  abstract readonly score: number | null;

  /** What the highlights are of; no field of the schema. */
  abstract readonly search: SearchQuery | null;
}

/** A page of articles, and the set that all that is said of the whole list is said of. */
export interface ArticleListing extends CountedListing<ArticleItem> {
  /** Frozen, and the same object for equal lists of a request. */
  readonly set: ArticleSet;
}

@ObjectType('ArticleConnection', {
  description: 'A page of articles, and what can be said of the whole list that it is a page of.',
})
export class ArticleConnection extends CountedConnectionOf<ArticleItem, ArticleEdge, ArticleListing>({
  node: ArticleObject,
  edge: ArticleEdge,
  plural: 'articles',
  edgeOf: ({ article, score }, { set }) => ({ node: article, score, search: set.search ?? null }),
}) {}

/** A page of the articles of `scope`. Throws a ClientError when the arguments cannot be meant. */
export function articleConnection(
  scope: ArticleScope,
  list: ArticleListArguments,
  context: RequestContext,
): ArticleConnection {
  const { loaders } = context;
  const { set, orderBy, order, page } = articleList(scope, list, context);
  const request = { set, orderBy, page };
  return new ArticleConnection({
    set,
    order,
    page: () => loaders.articlePage.load(request),
    totalCount: () => loaders.articleCount.load(set),
    snapshotId: loaders.summary.snapshotId,
  });
}
