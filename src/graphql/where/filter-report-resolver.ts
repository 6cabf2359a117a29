/** The way from a list of articles to the report on its filter. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ArticleConnection } from '../article/article-connection.js';
import type { RequestContext } from '../context.js';
import { FilterReport } from './filter-report.js';

@Resolver(() => ArticleConnection)
export class FilterReportResolver {
  @FieldResolver(() => FilterReport, {
    description:
      'Why the list is as it is: condition by condition, how many articles fit it alone and how many would fit without it, and ' +
      'what became of the words of the search.',
  })
  filterReport(@Root() { listing }: ArticleConnection, @Ctx() { loaders }: RequestContext): FilterReport {
    return new FilterReport(listing.set, loaders);
  }
}
