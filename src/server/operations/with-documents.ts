/** A GraphQL service whose requests may name their document by id: from there on, a request holds its text as any other does. */
import type { GraphQLRequest, GraphQLService } from '../execution/graphql-service.js';
import { type Documents, isObject } from './documents.js';

/** `service`, asked through `documents`. Rejects with the HttpError of a document that is refused. */
export function withDocuments(service: GraphQLService, documents: Documents): GraphQLService {
  return {
    async answer(request, ...rest) {
      return service.answer(withText(request, documents), ...rest);
    },
    stop: () => service.stop(),
  };
}

function withText(request: GraphQLRequest, documents: Documents): GraphQLRequest {
  return request.method === 'GET'
    ? { ...request, search: searchWithText(request.search, documents) }
    : { ...request, body: bodyWithText(request.body, documents) };
}

function bodyWithText(body: unknown, documents: Documents): unknown {
  if (!isObject(body)) return body;
  const { documentId: _, ...rest } = body;
  const text = documents.textFor(body);
  if (text === null) return rest;
  return {
    ...rest,
    query: text,
    ...('extensions' in body ? { extensions: withoutId(body['extensions']) } : {}),
  };
}

function searchWithText(search: string, documents: Documents): string {
  const parameters = new URLSearchParams(search);
  // What stands twice is refused by whoever parses requests.
  if (['query', 'documentId', 'extensions'].some((name) => parameters.getAll(name).length > 1)) return search;
  const extensions = parseJson(parameters.get('extensions'));
  const text = documents.textFor({
    query: parameters.get('query'),
    documentId: parameters.get('documentId'),
    extensions,
  });
  if (text === null) return search;
  parameters.delete('documentId');
  parameters.set('query', text);
  if (isObject(extensions)) parameters.set('extensions', JSON.stringify(withoutId(extensions)));
  return `?${parameters.toString()}`;
}

/** Without the digest, which is used up: Apollo Server would answer it with an error of its own. */
function withoutId(extensions: unknown): unknown {
  if (!isObject(extensions)) return extensions;
  return Object.fromEntries(Object.entries(extensions).filter(([name]) => name !== 'persistedQuery'));
}

/** Undefined for what is no JSON: whoever parses requests refuses it. */
function parseJson(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
