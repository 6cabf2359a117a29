/** Asks the gateway a generated document: variables and answer have the document's own types, and no package is needed. */
import type { TypedDocumentString } from './generated/graphql.js';

/** An answer that holds errors: its message is what the gateway says, `codes` what a program branches on. */
export class AnswerError extends Error {
  override readonly name = 'AnswerError';
  readonly codes: readonly string[];

  constructor(errors: readonly GraphQLError[]) {
    super(errors.map(({ message }) => message).join('\n'));
    this.codes = errors.map(({ extensions }) => extensions?.code ?? '');
  }
}

interface GraphQLError {
  readonly message: string;
  readonly extensions?: { readonly code?: string };
}

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly GraphQLError[];
}

/**
 * The data of the answer. Rejects with an {@link AnswerError} when there are errors.
 * @param url such as `http://localhost:4000/graphql`
 * @param by `text` sends the document; `id` only its digest, for a gateway that was started with `--operations` and
 *   generated/persisted-documents.json
 */
export async function ask<Data, Variables>(
  url: string,
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  by: 'text' | 'id' = 'text',
): Promise<Data> {
  const named =
    by === 'id' ? { documentId: String(document.__meta__?.['hash']) } : { query: document.toString() };
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...named, variables }),
  });
  const answer = (await response.json()) as Answer<Data>; // The gateway answers JSON, whatever happens.
  if (answer.errors !== undefined) throw new AnswerError(answer.errors);
  if (answer.data === undefined || answer.data === null) throw new Error(`${url} answered without data.`);
  return answer.data;
}
