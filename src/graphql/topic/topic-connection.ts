/** Lists of topics. */
import { ArgsType, Field, ObjectType } from 'type-graphql';
import type { Topic } from '../../model/topic.js';
import { countedListTraits } from '../article/counted-list-order.js';
import type { Loaders } from '../loaders/loaders.js';
import { ConnectionOf } from '../relay/connection.js';
import { Edge } from '../relay/edge.js';
import { cursorOrder, orderClauses } from '../relay/ordering.js';
import { pageRequest } from '../relay/page-request.js';
import { PagingArguments } from '../relay/paging-arguments.js';
import { topicListFilter, TopicWhereInput } from '../where/topic-list-filter.js';
import { TopicObject } from './topic-object.js';
import { TopicOrderInput } from './topic-order.js';

@ArgsType()
export class TopicListArguments extends PagingArguments {
  @Field(() => TopicWhereInput, {
    nullable: true,
    description:
      'Answers only topics that are such, such as `{articleCount: {gte: 10}}`; null and empty conditions filter nothing.',
  })
  readonly where?: TopicWhereInput | null;

  @Field(() => [TopicOrderInput], {
    nullable: true,
    description:
      'The order of the list, such as `[{field: NAME, direction: ASC}]`. Most articles first when it is missing, null or empty.',
  })
  readonly orderBy?: readonly TopicOrderInput[] | null;
}

@ObjectType('TopicEdge', { description: 'A topic and its place in the list.', simpleResolvers: true })
export abstract class TopicEdge extends Edge {
  @Field(() => TopicObject, { description: 'The topic at this place.' })
  abstract readonly node: Topic;
}

@ObjectType('TopicConnection', {
  description: 'A page of topics, and what can be said of the whole list that it is a page of.',
})
export class TopicConnection extends ConnectionOf<Topic, TopicEdge>({
  node: TopicObject,
  edge: TopicEdge,
  plural: 'topics',
  edgeOf: (topic) => ({ node: topic }),
}) {}

/** A page of the topics that fit. Throws a ClientError when the arguments cannot be meant. */
export function topicConnection(list: TopicListArguments, loaders: Loaders): TopicConnection {
  const orderBy = orderClauses(list.orderBy);
  const order = cursorOrder({ list: 'topics', ...countedListTraits }, orderBy);
  const filter = topicListFilter(list.where, loaders.limits);
  const request = { filter, orderBy, page: pageRequest(list, order, loaders.limits) };
  return new TopicConnection({
    order,
    page: () => loaders.topicPage.load(request),
    totalCount: () => (filter === null ? loaders.summary.topicCount : loaders.topicCount.load(filter)),
    snapshotId: loaders.summary.snapshotId,
  });
}
