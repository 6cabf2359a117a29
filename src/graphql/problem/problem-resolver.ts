/** The way to the problems of the whole corpus; those of one document stand with it. */
import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { pageRequest } from '../relay/page-request.js';
import { problemFilter } from '../where/problem-filter.js';
import { ProblemConnection, ProblemListArguments, problemOrder } from './problem-connection.js';

@Resolver()
export class ProblemResolver {
  @Query(() => ProblemConnection, {
    description:
      'Everything that is wrong with the files of the corpus, in the order of root, path, line, column and code.',
  })
  problems(
    @Args(() => ProblemListArguments) list: ProblemListArguments,
    @Ctx() { loaders }: RequestContext,
  ): ProblemConnection {
    const filter = problemFilter(list.where, loaders.limits);
    const page = pageRequest(list, problemOrder, loaders.limits);
    return new ProblemConnection({
      order: problemOrder,
      page: () => loaders.problemPage.load({ filter, page }),
      totalCount: () => (filter === null ? loaders.summary.problemCount : loaders.problemCount.load(filter)),
      snapshotId: loaders.summary.snapshotId,
    });
  }
}
