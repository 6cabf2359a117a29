/** The way to the problems of the whole corpus; those of one document stand with it. */
import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { pageRequest } from '../relay/page-request.js';
import { ForwardPagingArguments } from '../relay/paging-arguments.js';
import { ProblemConnection, problemOrder } from './problem-connection.js';

@Resolver()
export class ProblemResolver {
  @Query(() => ProblemConnection, {
    description:
      'Everything that is wrong with the files of the corpus, in the order of root, path, line, column and code.',
  })
  problems(
    @Args(() => ForwardPagingArguments) paging: ForwardPagingArguments,
    @Ctx() { loaders }: RequestContext,
  ): ProblemConnection {
    const page = pageRequest(paging, problemOrder);
    return new ProblemConnection({
      order: problemOrder,
      page: () => loaders.problemPage.load({ filter: null, page }),
      totalCount: () => loaders.summary.problemCount,
      snapshotId: loaders.summary.snapshotId,
    });
  }
}
