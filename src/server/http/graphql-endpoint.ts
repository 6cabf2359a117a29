/** POST and GET of `/graphql`: from HTTP to one GraphQL request and back. */
import type { GraphQLService } from '../execution/graphql-service.js';
import type { Answer } from './answer.js';
import type { Exchange, Route } from './exchange.js';
import { HttpError } from './http-error.js';
import { requireJsonBody } from './json-content-type.js';
import { parseJsonBody } from './read-body.js';

/** The route; bodies of more than `bodyLimit` bytes are refused. */
export function graphqlEndpoint(service: GraphQLService, bodyLimit: number): Route {
  const run = async (exchange: Exchange, body: unknown): Promise<Answer> => {
    const {
      status,
      headers,
      body: text,
    } = await service.answer({
      method: exchange.method,
      headers: exchange.headers,
      search: exchange.search,
      body,
      record: exchange.record,
      isClientGone: exchange.isClientGone,
    });
    return { status, headers: { 'cache-control': 'no-store', vary: 'accept', ...headers }, body: text };
  };
  return {
    GET: (exchange) => run(exchange, undefined),
    async POST(exchange) {
      requireJsonBody(exchange.headers);
      const body = parseJsonBody(await exchange.readBody(bodyLimit));
      if (Array.isArray(body)) {
        throw new HttpError(
          400,
          'BAD_REQUEST',
          'The body is a JSON array; batches are not taken. Send one {"query": "{ ... }"} for each request, or ask for ' +
            'several fields in one query.',
        );
      }
      return run(exchange, body);
    },
  };
}
