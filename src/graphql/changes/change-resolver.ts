/** What became of articles between a snapshot that the client knows and now. */
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Article } from '../../model/article.js';
import { ArticleObject } from '../article/article-object.js';
import type { RequestContext } from '../context.js';
import { ChangesExpiredError } from '../errors/changes-expired-error.js';
import { pageRequest } from '../relay/page-request.js';
import { ArticleChangeObject, type ChangeFacts } from './article-change-object.js';
import {
  ArticleChangeConnection,
  ChangeListArguments,
  changeOrder,
  changePage,
} from './change-connection.js';

@Resolver(() => ArticleChangeObject)
export class ChangeResolver {
  @Query(() => ArticleChangeConnection, {
    description:
      'What was added, changed and removed since a snapshot that you know, each article once, newest article first: the way to keep a ' +
      'copy up to date without reading everything again.',
  })
  async changes(
    @Args(() => ChangeListArguments) list: ChangeListArguments,
    @Ctx() { loaders, changes }: RequestContext,
  ): Promise<ArticleChangeConnection> {
    const { since } = list;
    const order = changeOrder(since);
    const page = pageRequest(list, order, loaders.limits);
    // Later pages are of the same two snapshots as the first, whatever has changed in between: nothing is passed over.
    const to = page.after === null ? loaders.summary.snapshotId : String(page.after.values[1]);
    const found = await changes.between(since, to);
    if (found === null) throw new ChangesExpiredError('since', since);
    return new ArticleChangeConnection({
      order,
      page: () => Promise.resolve(changePage(found, page, to)),
      totalCount: () => found.length,
      snapshotId: to,
      since,
    });
  }

  @FieldResolver(() => ArticleObject, {
    nullable: true,
    description: 'The article as it is now; null when it is gone.',
  })
  article(
    @Root() { id, kind }: ChangeFacts,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Article | null> | null {
    return kind === 'REMOVED' ? null : loaders.articleById.load(id);
  }
}
