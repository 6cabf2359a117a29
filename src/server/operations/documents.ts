/**
 * From what a request says of its document to the document's text: the text itself, the id of a trusted document, or the digest of a text that
 * was sent before (automatic persisted queries). With `onlyTrusted`, whatever is not trusted is refused, however it is said.
 */
import { HttpError } from '../http/http-error.js';
import { documentId, plainId } from './document-id.js';
import type { TrustedDocuments } from './read-operations.js';
import { createTextMemory } from './text-memory.js';

/** The parts of a request that name its document, as they came: anything may be missing or of any kind. */
export interface DocumentParameters {
  readonly query?: unknown;
  /** GraphQL over HTTP's name for it: `sha256:...`, or an id of a manifest. */
  readonly documentId?: unknown;
  readonly extensions?: unknown;
}

export interface Documents {
  /**
   * The text of the document, or null when the parameters name none: then the refusal is left to whoever parses requests.
   * Throws an HttpError for an id that is not known, a digest of another text, and what is not trusted.
   */
  textFor(parameters: DocumentParameters): string | null;
}

export interface DocumentOptions {
  readonly trusted: TrustedDocuments;
  readonly onlyTrusted: boolean;
}

/** Remembers nothing yet. */
export function createDocuments({ trusted, onlyTrusted }: DocumentOptions): Documents {
  const memory = createTextMemory();
  return {
    textFor(parameters) {
      const query = typeof parameters.query === 'string' && parameters.query !== '' ? parameters.query : null;
      const id = idOf(parameters);
      if (query === null) {
        if (id === null) return null;
        const text = trusted.get(id) ?? memory.get(id);
        if (text === undefined) throw notFound(onlyTrusted);
        return text;
      }
      if (id !== null && id !== documentId(query)) throw otherText(id);
      if (onlyTrusted && !trusted.has(id ?? documentId(query))) throw notTrusted();
      if (id !== null && !trusted.has(id)) memory.remember(id, query);
      return query;
    },
  };
}

/** The id that the parameters give, plain; null without one. */
function idOf({ documentId: id, extensions }: DocumentParameters): string | null {
  if (typeof id === 'string' && id !== '') return plainId(id);
  if (!isObject(extensions) || !isObject(extensions['persistedQuery'])) return null;
  const { version, sha256Hash } = extensions['persistedQuery'];
  if (version !== 1 || typeof sha256Hash !== 'string') {
    throw new HttpError(
      400,
      'BAD_REQUEST',
      'extensions.persistedQuery: expected {"version": 1, "sha256Hash": "64 hexadecimal digits"}.',
    );
  }
  return plainId(sha256Hash);
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The message is the word that Apollo Client, urql and others wait for before they send the text; it cannot say more. */
function notFound(onlyTrusted: boolean): HttpError {
  const hint = onlyTrusted
    ? 'This server answers trusted documents only (--only-trusted), and this id is none of theirs. Ask those who run it to add it.'
    : 'Send the text of the document together with its SHA-256 once; the digest is enough from then on.';
  return new HttpError(200, 'PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound', { details: { hint } });
}

function otherText(id: string): HttpError {
  return new HttpError(
    400,
    'BAD_REQUEST',
    `The id ${JSON.stringify(id.slice(0, 100))} is not the SHA-256 of the query that came with it. Send the digest of the very text, or no id.`,
  );
}

function notTrusted(): HttpError {
  return new HttpError(
    403,
    'DOCUMENT_NOT_TRUSTED',
    'This server answers trusted documents only (--only-trusted), and this one is none of them. Send one by its id, ' +
      'or ask those who run it to add yours to --operations.',
  );
}
