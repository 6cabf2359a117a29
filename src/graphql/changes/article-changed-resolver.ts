/** The subscription to changes of articles. */
import {
  Args,
  ArgsType,
  Field,
  ID,
  Resolver,
  Root,
  type SubscribeResolverData,
  Subscription,
} from 'type-graphql';
import type { ArticleFilter } from '../../model/article-filter.js';
import type { CorpusStore } from '../../store/corpus-store.js';
import type { RequestContext } from '../context.js';
import { ChangesExpiredError } from '../errors/changes-expired-error.js';
import { articleFilter } from '../where/article-filter.js';
import { ArticleWhereInput } from '../where/article-where-input.js';
import { changeFacts } from './article-change-object.js';
import { ArticleChangedEvent, type EventFacts } from './article-changed-event.js';
import { followChanges, type FollowedChange } from './follow-changes.js';

@ArgsType()
export class ArticleChangedArguments {
  @Field(() => ArticleWhereInput, {
    nullable: true,
    description:
      'Tells only of articles that are such now, or were before the change; null and empty conditions filter nothing.',
  })
  readonly where?: ArticleWhereInput | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The id of the snapshot that you know, or the "since" of the last event: what changed after it comes first. Without it only what ' +
      'changes from now on is told. One whose changes are not kept any more is CHANGES_EXPIRED.',
  })
  readonly since?: string | null;
}

@Resolver()
export class ArticleChangedResolver {
  @Subscription(() => ArticleChangedEvent, {
    description:
      'Tells of each article that is added, changed or removed, when it is seen. Who reads slowly is told of several changes of an ' +
      'article as one.',
    // graphql-js coerced the arguments by that very class; the context is the one that every request of this schema is given.
    subscribe: ({ args, context }: SubscribeResolverData<unknown, ArticleChangedArguments, RequestContext>) =>
      follow(args, context),
  })
  articleChanged(
    @Args(() => ArticleChangedArguments) _arguments: ArticleChangedArguments, // which `follow` has read
    @Root() { change, fits, since, store }: FollowedChange,
  ): EventFacts {
    return { change: changeFacts(change), fits, since, snapshot: { id: store.summary.snapshotId } };
  }
}

/** Throws a ClientError at once when the arguments cannot be meant, or the snapshot is not known. */
async function follow(
  { where, since: asked }: ArticleChangedArguments,
  { loaders, changes }: RequestContext,
): Promise<AsyncIterable<FollowedChange>> {
  const filterFor = ({ summary }: CorpusStore): ArticleFilter => {
    const anchors = {
      LATEST_ARTICLE: () => summary.latestArticleAt ?? summary.loadedAt,
      NOW: () => Date.now(),
    };
    return articleFilter(where ?? undefined, anchors, loaders.limits);
  };
  filterFor(changes.current());
  const since = changes.resumeFrom ?? asked;
  const { snapshotId } = changes.current().summary;
  if (since != null && (await changes.between(since, snapshotId)) === null) {
    throw new ChangesExpiredError('since', since);
  }
  return followChanges(changes, since ?? snapshotId, filterFor);
}
