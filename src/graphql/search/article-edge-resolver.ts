/** Where the words of a search stand in the articles of a page: one batch for all of its edges. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Highlight } from '../../store/search-answers.js';
import { ArticleEdge } from '../article/article-connection.js';
import type { RequestContext } from '../context.js';
import { HighlightObject } from './highlight-object.js';

@Resolver(() => ArticleEdge)
export class ArticleEdgeResolver {
  @FieldResolver(() => [HighlightObject], {
    description:
      'Where the words of the search stand in it, the headline first; empty without a search. It costs nothing unless it is selected.',
  })
  highlights(
    @Root() { node, search }: ArticleEdge,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly Highlight[]> | readonly Highlight[] {
    return search === null ? [] : loaders.highlights.load({ articleId: node.id, search });
  }
}
