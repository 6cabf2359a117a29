/**
 * The limits of a query, and the refusal of what is none, where Apollo Server knows the operation and its variables: after validation, which it skips for a
 * document that it has seen, and before execution. Tells the cost to a client who asks for it, and no more errors than may be told.
 */
import type { ApolloServerPlugin, HTTPGraphQLRequest } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { RequestContext } from '../../graphql/context.js';
import { fewErrors } from '../guards/error-limit.js';
import { guardOperation } from '../guards/guard-operation.js';
import type { QueryLimits } from '../guards/query-limits.js';
import type { RequestRecord } from '../observe/request-record.js';
import { assertNoSubscription, isSubscription, subscriptionRefusal } from './refuse-subscription.js';

/** A plugin that writes the estimated cost of an operation into its record. */
export function guardPlugin(
  schema: GraphQLSchema,
  limits: QueryLimits,
  recordOf: (request: HTTPGraphQLRequest) => RequestRecord | undefined,
): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () => {
      let cost = 0;
      return Promise.resolve({
        didResolveOperation({ document, operation, request }) {
          if (operation === undefined) return Promise.resolve(); // Apollo Server refuses it next.
          assertNoSubscription(operation, 'request');
          const variables = request.variables ?? {};
          ({ cost } = guardOperation({ schema, document, operation, variables }, limits));
          const record = request.http === undefined ? undefined : recordOf(request.http);
          if (record !== undefined) record.cost = cost;
          return Promise.resolve();
        },
        willSendResponse({ request, response: { body, http }, operation, contextValue }) {
          if (body.kind !== 'single') return Promise.resolve();
          const { singleResult } = body;
          if (operation !== undefined && request.http?.method === 'GET' && isSubscription(operation)) {
            // Apollo Server has refused it, and advises POST, which would not help.
            const { message, extensions } = subscriptionRefusal('request');
            singleResult.errors = [{ message, extensions: { code: extensions['code'] } }];
            http.status = 400;
            http.headers.delete('allow');
          }
          const { told, leftOut } = fewErrors(singleResult.errors ?? [], limits.errorLimit);
          if (singleResult.errors !== undefined) singleResult.errors = told;
          if (leftOut > 0) {
            singleResult.extensions = { ...singleResult.extensions, errorsLeftOut: leftOut };
          }
          if (request.extensions?.['cost'] === true && singleResult.data !== undefined) {
            const { objects } = contextValue.budget;
            singleResult.extensions = {
              ...singleResult.extensions,
              cost: { estimated: cost, limit: limits.costLimit, objects, objectLimit: limits.objectLimit },
            };
          }
          return Promise.resolve();
        },
      });
    },
  };
}
