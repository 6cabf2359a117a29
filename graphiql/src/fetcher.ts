/** How GraphiQL asks this server: queries by HTTP, subscriptions by WebSocket, and always the operation that stands in the editor. */
import { createGraphiQLFetcher, type Fetcher, type FetcherOpts, type FetcherParams } from '@graphiql/toolkit';
import { type DocumentNode, Kind, type OperationDefinitionNode, parse } from 'graphql';

/** @param url of the GraphQL endpoint, absolute; its WebSocket is at the same address */
export function createFetcher(url: string): Fetcher {
  // The toolkit's client of graphql-ws is a chunk of the build anyway, loaded with the first subscription.
  const fetcher = createGraphiQLFetcher({ url, subscriptionUrl: url.replace(/^http/, 'ws') });
  return (params, options) => fetcher(...asWritten(params, options));
}

/**
 * The request with the name and the document of the query that it sends.
 *
 * GraphiQL keeps the operation's name and the parsed document of the tab before until 100 ms after the last change of the text. Who opens
 * another tab and runs it at once would send the new query with the old name, which the server rightly does not know. So where a query
 * has one operation, and not one of the name that comes along, that operation is meant. Several operations are left to the name.
 */
export function asWritten(
  params: FetcherParams,
  options: FetcherOpts | undefined,
): [FetcherParams, FetcherOpts | undefined] {
  const documentAST = documentOf(params.query);
  if (documentAST === null) return [params, options]; // The server says where the mistake is.
  const operations = documentAST.definitions.filter(isOperation);
  const [only, ...others] = operations;
  const isNamed = operations.some(({ name }) => name?.value === (params.operationName ?? undefined));
  if (only === undefined || others.length > 0 || isNamed) return [params, { ...options, documentAST }];
  const { operationName: _, ...rest } = params;
  const named = only.name === undefined ? rest : { ...rest, operationName: only.name.value };
  return [named, { ...options, documentAST }];
}

function documentOf(query: string): DocumentNode | null {
  try {
    return parse(query, { noLocation: true });
  } catch {
    return null;
  }
}

function isOperation(definition: DocumentNode['definitions'][number]): definition is OperationDefinitionNode {
  return definition.kind === Kind.OPERATION_DEFINITION;
}
