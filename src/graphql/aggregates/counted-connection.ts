/**
 * Connections of articles that can be counted in other ways than by their total. What is counted is the whole list, on all its
 * pages: what narrows the list narrows it here, what orders and pages it does not. Nothing is counted before it is selected.
 */
import { Arg, Args, Ctx, Field, ObjectType } from 'type-graphql';
import type { ArticleSet } from '../../store/article-set.js';
import type { RequestContext } from '../context.js';
import { ConnectionOf, type ConnectionTraits, type Listing } from '../relay/connection.js';
import { ArticleFacets } from './article-facets.js';
import { ArticleGroup, articleGroups } from './article-group.js';
import { ArticleStats } from './article-stats.js';
import { GroupsArguments } from './group-inputs.js';
import { groupRequest } from './group-request.js';
import { planSeries } from './series-plan.js';
import { TimeSeriesArguments } from './time-series-arguments.js';
import { TimeSeries } from './time-series.js';

/** A listing that is a page of a set of articles. */
export interface CountedListing<Item> extends Listing<Item> {
  /** All that the list holds. */
  readonly set: ArticleSet;
}

/** The fields of every connection of articles; a noun's connection extends the class and brings its name and description. */
export function CountedConnectionOf<
  Item,
  Edge extends { readonly node: unknown },
  List extends CountedListing<Item> = CountedListing<Item>,
>(traits: ConnectionTraits<Item, Edge, List>): new (listing: List) => { readonly listing: List } {
  @ObjectType({ description: `The fields of every connection of articles, for ${traits.plural}.` })
  class CountedConnection extends ConnectionOf<Item, Edge, List>(traits) {
    @Field(() => ArticleFacets, {
      description: `Which values the ${traits.plural} have, and how many have each.`,
    })
    facets(
      @Arg('excludeOwnFilter', () => Boolean, {
        defaultValue: false,
        description:
          'Whether each facet leaves out the conditions on its own field at the top level of "where" and of its "and", so that a list of ' +
          'choices goes on showing those that were not chosen. For "years" these are the conditions on "publishedDateTime".',
      })
      excludeOwnFilter: boolean,
      @Ctx() { loaders }: RequestContext,
    ): ArticleFacets {
      return new ArticleFacets(this.listing.set, excludeOwnFilter, loaders);
    }

    @Field(() => ArticleStats, { description: `Statistics over the ${traits.plural}.` })
    stats(@Ctx() { loaders }: RequestContext): ArticleStats {
      return new ArticleStats(this.listing.set, loaders);
    }

    @Field(() => TimeSeries, {
      description:
        `When the ${traits.plural} were published. The series covers the time that the conditions on "publishedDateTime" at the top level ` +
        'of "where" and of its "and" leave; on a side that they leave open it goes as far as the articles do. Its buckets are the calendar ' +
        'units that this time touches. At most 2,000 buckets times "top" (times 1 without "splitBy").',
    })
    async timeSeries(
      @Args(() => TimeSeriesArguments) args: TimeSeriesArguments,
      @Ctx() { loaders }: RequestContext,
    ): Promise<TimeSeries> {
      const { set } = this.listing;
      return new TimeSeries(set, await planSeries(set, args, loaders), loaders);
    }

    @Field(() => [ArticleGroup], {
      description: `The ${traits.plural} in groups by one to three of their values, with what can be said of each group.`,
    })
    groups(
      @Args(() => GroupsArguments) args: GroupsArguments,
      @Ctx() { loaders }: RequestContext,
    ): Promise<ArticleGroup[]> {
      return articleGroups(groupRequest(this.listing.set, args, loaders.limits), loaders);
    }
  }
  return CountedConnection;
}
