/**
 * The three forms of manifest that clients' tools write: `{"ID": "TEXT", ...}` (GraphQL Code Generator's `persistedDocuments`, Relay), and
 * Apollo's `{"format": "apollo-persisted-query-manifest", "operations": [{"id", "body"}]}`.
 */
import { OperationsError } from './operations-error.js';

/** A document before it is checked. */
export interface ForeignDocument {
  /** Where it stands, for errors: a file, or a file and a key. */
  readonly place: string;
  readonly text: string;
  /** What its manifest calls it; null in a folder. */
  readonly id: string | null;
}

const expected =
  'expected {"ID": "TEXT", ...} as GraphQL Code Generator and Relay write it, or the manifest of Apollo ' +
  '({"format": "apollo-persisted-query-manifest", "operations": [{"id": "...", "body": "..."}]})';

/** The documents of the manifest `text` of the file `path`, not yet checked. Throws an {@link OperationsError}. */
export function readManifest(path: string, text: string): ForeignDocument[] {
  const manifest = parseJson(path, text);
  if (!isObject(manifest)) throw wrong(path, 'the file holds no JSON object');
  const entries =
    'operations' in manifest && Array.isArray(manifest['operations'])
      ? manifest['operations'].map((operation: unknown, index) => apolloEntry(path, operation, index))
      : Object.entries(manifest).map(([id, body]) => ({ id, body, key: JSON.stringify(id) }));
  return entries.map(({ id, body, key }) => {
    if (typeof body !== 'string') throw wrong(path, `the document of ${key} is no text`);
    return { place: `${path}: ${key}`, text: body, id };
  });
}

function apolloEntry(
  path: string,
  operation: unknown,
  index: number,
): { id: string; body: unknown; key: string } {
  const key = `operations[${index}]`;
  if (!isObject(operation) || typeof operation['id'] !== 'string') throw wrong(path, `${key} has no id`);
  return { id: operation['id'], body: operation['body'], key };
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw wrong(path, error instanceof Error ? error.message : String(error));
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(path: string, got: string): OperationsError {
  return new OperationsError(
    'OPERATIONS_WRONG',
    `--operations: ${path} is no manifest: ${expected}; ${got}.`,
  );
}
