/**
 * A subscription goes on, so that it cannot be the one answer to a request: it is refused before it is run, with the places where
 * subscriptions are. graphql-js alone would run it as if it were a query.
 */
import { GraphQLError, type OperationDefinitionNode, OperationTypeNode } from 'graphql';

const advice = {
  /** At `/graphql`. */
  request:
    'A subscription goes on, and a request to /graphql has one answer. Send it to /graphql/stream for server-sent events, ' +
    'or over a WebSocket at /graphql (graphql-transport-ws).',
  /** Where no server runs. */
  program:
    'A subscription needs a server: start one with "broadsheet serve", and send it to /graphql/stream for server-sent events, ' +
    'or over a WebSocket at /graphql (graphql-transport-ws).',
} as const;

/** Whether `operation` is one that {@link assertNoSubscription} refuses. */
export function isSubscription({ operation }: OperationDefinitionNode): boolean {
  return operation === OperationTypeNode.SUBSCRIPTION;
}

/** The refusal (`extensions.code` BAD_REQUEST), for a request or for a program without a server. */
export function subscriptionRefusal(asked: keyof typeof advice): GraphQLError {
  return new GraphQLError(advice[asked], { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });
}

/** Throws {@link subscriptionRefusal} where `operation` is a subscription. */
export function assertNoSubscription(operation: OperationDefinitionNode, asked: keyof typeof advice): void {
  if (isSubscription(operation)) throw subscriptionRefusal(asked);
}
