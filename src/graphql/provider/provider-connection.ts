/** Lists of providers. */
import { ArgsType, Field, ObjectType } from 'type-graphql';
import type { Provider } from '../../model/provider.js';
import { countedListTraits } from '../article/counted-list-order.js';
import type { Loaders } from '../loaders/loaders.js';
import { ConnectionOf } from '../relay/connection.js';
import { Edge } from '../relay/edge.js';
import { cursorOrder, orderClauses } from '../relay/ordering.js';
import { pageRequest } from '../relay/page-request.js';
import { PagingArguments } from '../relay/paging-arguments.js';
import { providerFilter, ProviderWhereInput } from '../where/provider-filter.js';
import { ProviderObject } from './provider-object.js';
import { ProviderOrderInput } from './provider-order.js';

@ArgsType()
export class ProviderListArguments extends PagingArguments {
  @Field(() => ProviderWhereInput, {
    nullable: true,
    description:
      'Answers only providers that are such, such as `{articleCount: {gte: 10}}`; null and empty conditions filter nothing.',
  })
  readonly where?: ProviderWhereInput | null;

  @Field(() => [ProviderOrderInput], {
    nullable: true,
    description:
      'The order of the list, such as `[{field: NAME, direction: ASC}]`. Most articles first when it is missing, null or empty.',
  })
  readonly orderBy?: readonly ProviderOrderInput[] | null;
}

@ObjectType('ProviderEdge', { description: 'A provider and its place in the list.', simpleResolvers: true })
export abstract class ProviderEdge extends Edge {
  @Field(() => ProviderObject, { description: 'The provider at this place.' })
  abstract readonly node: Provider;
}

@ObjectType('ProviderConnection', {
  description: 'A page of providers, and what can be said of the whole list that it is a page of.',
})
export class ProviderConnection extends ConnectionOf<Provider, ProviderEdge>({
  node: ProviderObject,
  edge: ProviderEdge,
  plural: 'providers',
  edgeOf: (provider) => ({ node: provider }),
}) {}

/** A page of the providers that fit. Throws a ClientError when the arguments cannot be meant. */
export function providerConnection(list: ProviderListArguments, loaders: Loaders): ProviderConnection {
  const orderBy = orderClauses(list.orderBy);
  const order = cursorOrder({ list: 'providers', ...countedListTraits }, orderBy);
  const filter = providerFilter(list.where, loaders.limits);
  const request = { filter, orderBy, page: pageRequest(list, order, loaders.limits) };
  return new ProviderConnection({
    order,
    page: () => loaders.providerPage.load(request),
    totalCount: () => (filter === null ? loaders.summary.providerCount : loaders.providerCount.load(filter)),
    snapshotId: loaders.summary.snapshotId,
  });
}
