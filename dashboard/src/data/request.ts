/**
 * One question to the API: a GET that names a document which the server trusts, and says which answer it has already, so
 * that an unchanged corpus costs a 304. Whatever goes wrong becomes a {@link RequestFailure} in words that a reader can act on.
 */
import type { TypedDocumentString } from '../../generated/graphql.js';

/** An answer and the tag that it goes by; null where the server gave none. */
export interface Answer<Result> {
  readonly data: Result;
  readonly etag: string | null;
}

/** Why there is no answer. `unreachable` may pass by itself; `refused` is the API's own word; `broken` is anything else. */
export class RequestFailure extends Error {
  override readonly name = 'RequestFailure';
  constructor(
    readonly kind: 'unreachable' | 'refused' | 'broken',
    message: string,
    readonly code: string | null = null,
    /** The argument that the API could not take, as the schema names it. */
    readonly argument: string | null = null,
    /** What was counted where a limit was exceeded: `milliseconds` for the time that an answer may take. */
    readonly unit: string | null = null,
  ) {
    super(message);
  }
}

/** Where a question is asked: the same for equal questions. */
export function questionAddress<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): string {
  const words = new URLSearchParams({ operationName: nameOf(document), documentId: idOf(document) });
  const text = JSON.stringify(variables);
  if (text !== '{}') words.set('variables', text);
  return `./graphql?${words.toString()}`;
}

/** Where GraphiQL shows the question, ready to run. */
export function graphiqlAddress<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): string {
  const words = new URLSearchParams({ query: document.toString().trim() });
  const text = JSON.stringify(variables, null, 2);
  if (text !== '{}') words.set('variables', text);
  return `./graphiql?${words.toString()}`;
}

/** Asks. Null when the answer with the tag `known` still holds. Rejects with a {@link RequestFailure}, or when `signal` says so. */
export async function ask<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  known: string | null,
  signal: AbortSignal,
): Promise<Answer<Result> | null> {
  const address = questionAddress(document, variables);
  let response = await send(address, known, signal);
  if (response.status === 304) return null;
  let body = await bodyOf<Result>(response, signal);
  if (body.errors?.[0]?.extensions?.code === 'PERSISTED_QUERY_NOT_FOUND') {
    // A server of another version: it is told the text instead.
    const text = new URLSearchParams({ query: document.toString() });
    response = await send(`${address}&${text.toString()}`.replace(/&documentId=[^&]*/, ''), null, signal);
    body = await bodyOf<Result>(response, signal);
  }
  const [error] = body.errors ?? [];
  if (error !== undefined) {
    const { code = null, argument = null, unit = null } = error.extensions ?? {};
    throw new RequestFailure('refused', error.message, code, argument, unit);
  }
  if (body.data === undefined || body.data === null) {
    throw new RequestFailure('broken', `The server answered ${response.status} without data.`);
  }
  return { data: body.data, etag: response.headers.get('etag') };
}

async function send(address: string, known: string | null, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(address, {
      headers: {
        accept: 'application/graphql-response+json, application/json;q=0.9',
        ...(known === null ? {} : { 'if-none-match': known }),
      },
      // The page keeps its own answers and their tags: a 304 must reach it as a 304.
      cache: 'no-store',
      credentials: 'same-origin',
      signal,
    });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new RequestFailure(
      'unreachable',
      'The server does not answer. It may be restarting; this page goes on asking.',
    );
  }
}

interface Body<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly argument?: string; readonly unit?: string };
  }[];
}

async function bodyOf<Result>(response: Response, signal: AbortSignal): Promise<Body<Result>> {
  try {
    // The server answers in the form of the schema that these types were generated from.
    return (await response.json()) as Body<Result>;
  } catch (error) {
    if (signal.aborted) throw error;
    throw new RequestFailure(
      'broken',
      `Something answered ${response.status} at /graphql, but not with JSON. Is there a proxy in between?`,
    );
  }
}

function nameOf(document: { toString(): string }): string {
  return /query (\w+)/.exec(document.toString())?.[1] ?? '';
}

/** `sha256:` and the digest that codegen wrote into the manifest of the page's documents. */
function idOf<Result, Variables>(document: TypedDocumentString<Result, Variables>): string {
  const hash: unknown = document.__meta__?.['hash'];
  if (typeof hash !== 'string') throw new Error('Codegen has written no hash: see persistedDocuments in codegen.yml.');
  return hash;
}
