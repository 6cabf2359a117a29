/** POST and GET of `/graphql`: from HTTP to one GraphQL request and back, past the answers that are kept. */
import type { Answers } from '../answers/answers.js';
import type { GraphQLService } from '../execution/graphql-service.js';
import type { Exchange, Route } from './exchange.js';
import { HttpError } from './http-error.js';
import { requireJsonBody } from './json-content-type.js';
import { parseJsonBody } from './read-body.js';

/** The route; bodies of more than `bodyLimit` bytes are refused. */
export function graphqlEndpoint(service: GraphQLService, answers: Answers, bodyLimit: number): Route {
  const request = ({ headers, search, record, isClientGone }: Exchange) => ({
    headers,
    search,
    record,
    isClientGone,
  });
  return {
    GET: (exchange) =>
      answers.give(exchange, exchange.search, (store) =>
        service.answer({ ...request(exchange), method: 'GET', body: undefined }, store),
      ),
    POST: {
      limit: bodyLimit,
      expect: requireJsonBody,
      handle: (exchange, body) =>
        answers.give(exchange, body, async (store) =>
          service.answer({ ...request(exchange), method: 'POST', body: readQuery(body) }, store),
        ),
    },
  };
}

/** Throws the refusal of what is not JSON, and of a batch. */
function readQuery(bytes: Buffer): unknown {
  const body = parseJsonBody(bytes);
  if (!Array.isArray(body)) return body;
  throw new HttpError(
    400,
    'BAD_REQUEST',
    'The body is a JSON array; batches are not taken. Send one {"query": "{ ... }"} for each request, or ask for ' +
      'several fields in one query.',
  );
}
