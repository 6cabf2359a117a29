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
import { TopicObject } from './topic-object.js';
import { TopicOrderInput } from './topic-order.js';

@ArgsType()
export class TopicListArguments extends PagingArguments {
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

/** A page of all topics. Throws a UserInputError when the arguments cannot be meant. */
export function topicConnection(list: TopicListArguments, loaders: Loaders): TopicConnection {
  const orderBy = orderClauses(list.orderBy);
  const order = cursorOrder({ list: 'topics', ...countedListTraits }, orderBy);
  const request = { filter: null, orderBy, page: pageRequest(list, order) };
  return new TopicConnection({
    order,
    page: () => loaders.topicPage.load(request),
    totalCount: () => loaders.summary.topicCount,
    snapshotId: loaders.summary.snapshotId,
  });
}
