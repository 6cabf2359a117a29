/** The editors' list of related articles, in its order. */
import { Field, Int, ObjectType } from 'type-graphql';
import type { Article } from '../../model/article.js';
import type { RelatedItem } from '../../store/corpus-store.js';
import type { Loaders } from '../loaders/loaders.js';
import { ConnectionOf } from '../relay/connection.js';
import { Edge } from '../relay/edge.js';
import type { CursorOrder } from '../relay/cursor.js';
import { pageRequest, type Paging } from '../relay/page-request.js';
import { ArticleObject } from './article-object.js';

@ObjectType('RelatedEdge', {
  description: 'An article of a "related" list, with what the list says of it.',
  simpleResolvers: true,
})
export abstract class RelatedEdge extends Edge {
  @Field(() => ArticleObject, {
    description:
      'The article that the entry means: that of a document when one has its URL, else one known by mention.',
  })
  abstract readonly node: Article;

  @Field(() => Int, { description: 'Its place in the list, from 1.' })
  abstract readonly position: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'The score that the list gives the article, 0 or more; it may differ from the article\'s own "quality". Null when not given.',
  })
  abstract readonly quality: number | null;
}

@ObjectType('RelatedConnection', {
  description: "A page of the editors' list of related articles, in the editors' order.",
})
export class RelatedConnection extends ConnectionOf<RelatedItem, RelatedEdge>({
  node: ArticleObject,
  edge: RelatedEdge,
  plural: 'related articles',
  edgeOf: ({ article, position, quality }) => ({ node: article, position, quality }),
}) {}

/** A page of the article's related list. Throws a UserInputError when the arguments cannot be meant. */
export function relatedConnection(
  { id: articleId, related }: Article,
  paging: Paging,
  loaders: Loaders,
): RelatedConnection {
  // Places are numbers in one article's list, so each list is an order of its own.
  const order: CursorOrder = { signature: `related,${articleId}`, values: ['number'] };
  const request = { articleId, page: pageRequest(paging, order, loaders.limits) };
  return new RelatedConnection({
    order,
    page: () => loaders.relatedPage.load(request),
    totalCount: () => related.length,
    snapshotId: loaders.summary.snapshotId,
  });
}
