/** Topics: how to find them, their tree, and the way from a topic to its articles. */
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Topic } from '../../model/topic.js';
import { ArticleConnection, articleConnection } from '../article/article-connection.js';
import { ArticleListArguments } from '../article/article-list-arguments.js';
import type { RequestContext } from '../context.js';
import { TopicConnection, topicConnection, TopicListArguments } from './topic-connection.js';
import { TopicObject } from './topic-object.js';

@Resolver(() => TopicObject)
export class TopicResolver {
  @Query(() => TopicObject, {
    nullable: true,
    description: 'The topic with this slug; null when there is none.',
  })
  topic(
    @Arg('slug', () => String, { description: 'Its key, such as `computer-vision`; case does not matter.' })
    slug: string,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Topic | null> {
    return loaders.topicBySlug.load(slug.toLowerCase());
  }

  @Query(() => TopicConnection, { description: 'All topics. Those with the most articles first by default.' })
  topics(
    @Args(() => TopicListArguments) list: TopicListArguments,
    @Ctx() { loaders }: RequestContext,
  ): TopicConnection {
    return topicConnection(list, loaders);
  }

  @FieldResolver(() => TopicObject, {
    nullable: true,
    description:
      'The broader topic that the taxonomy puts it under; null at the top and outside of the taxonomy.',
  })
  parent(@Root() { parentSlug }: Topic, @Ctx() { loaders }: RequestContext): Promise<Topic | null> | null {
    return parentSlug === null ? null : loaders.topicBySlug.load(parentSlug);
  }

  @FieldResolver(() => [TopicObject], {
    description:
      'The narrower topics that the taxonomy puts under it, in its order; empty when there are none.',
  })
  children(
    @Root() { childSlugs }: Topic,
    @Ctx() { loaders }: RequestContext,
  ): Promise<(Topic | null)[]> | readonly Topic[] {
    return childSlugs.length === 0
      ? []
      : Promise.all(childSlugs.map((slug) => loaders.topicBySlug.load(slug)));
  }

  @FieldResolver(() => ArticleConnection, {
    description: 'The articles that name it, without those of its children. Newest first by default.',
  })
  articles(
    @Root() { slug }: Topic,
    @Args(() => ArticleListArguments) list: ArticleListArguments,
    @Ctx() context: RequestContext,
  ): ArticleConnection {
    return articleConnection({ topic: slug }, list, context);
  }
}
