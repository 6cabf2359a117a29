/** Lists of articles: all of them, a provider's, a topic's. What an answer can say of a whole list joins here. */
import { Field, ObjectType } from 'type-graphql';
import type { Article } from '../../model/article.js';
import type { ArticleSet } from '../../store/article-set.js';
import type { ArticleItem } from '../../store/corpus-store.js';
import type { Loaders } from '../loaders/loaders.js';
import { ConnectionOf } from '../relay/connection.js';
import { Edge } from '../relay/edge.js';
import { cursorOrder, orderClauses } from '../relay/ordering.js';
import { pageRequest } from '../relay/page-request.js';
import type { ArticleListArguments } from './article-list-arguments.js';
import { ArticleObject } from './article-object.js';
import { articleOrderTraits } from './article-order.js';

@ObjectType('ArticleEdge', { description: 'An article and its place in the list.', simpleResolvers: true })
export abstract class ArticleEdge extends Edge {
  @Field(() => ArticleObject, { description: 'The article at this place.' })
  abstract readonly node: Article;
}

@ObjectType('ArticleConnection', {
  description: 'A page of articles, and what can be said of the whole list that it is a page of.',
})
export class ArticleConnection extends ConnectionOf<ArticleItem, ArticleEdge>({
  node: ArticleObject,
  edge: ArticleEdge,
  plural: 'articles',
  edgeOf: ({ article }) => ({ node: article }),
}) {}

/** A page of `set`. Throws a UserInputError when the arguments cannot be meant. */
export function articleConnection(
  set: ArticleSet,
  list: ArticleListArguments,
  loaders: Loaders,
): ArticleConnection {
  const orderBy = orderClauses(list.orderBy);
  const order = cursorOrder(articleOrderTraits, orderBy);
  const request = { set, orderBy, page: pageRequest(list, order) };
  return new ArticleConnection({
    order,
    page: () => loaders.articlePage.load(request),
    totalCount: () => loaders.articleCount.load(set),
    snapshotId: loaders.summary.snapshotId,
  });
}
