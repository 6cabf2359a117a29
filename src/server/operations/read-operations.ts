/**
 * Reads trusted documents from a folder of `.graphql` files or from a JSON manifest, as GraphQL Code Generator, Apollo and Relay write
 * them. Every document is parsed and validated against the schema: what clients are promised works, or the start fails and says where.
 */
import { GraphQLError, type GraphQLSchema, parse, print, validate } from 'graphql';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { documentId, plainId } from './document-id.js';
import { OperationsError } from './operations-error.js';
import { type ForeignDocument, readManifest } from './read-manifest.js';

/** Texts by id. */
export type TrustedDocuments = ReadonlyMap<string, string>;

/** So many faults are named in one error. */
const namedFaults = 3;

/**
 * The documents of `path` by each of their ids: the manifest's own, the SHA-256 of the text as written, without white space at its ends,
 * and as graphql prints it. Throws an {@link OperationsError}.
 * @param path a folder, walked to its end, or a JSON file
 */
export function readOperations(path: string, schema: GraphQLSchema): TrustedDocuments {
  const documents = readDocuments(path);
  const faults: string[] = [];
  const byId = new Map<string, string>();
  const add = (id: string, { text, place }: ForeignDocument): void => {
    const known = byId.get(id);
    if (known === undefined) byId.set(id, text);
    else if (known !== text && sameMeaning(known) !== sameMeaning(text))
      faults.push(`${place}: the id ${JSON.stringify(id)} stands for another document before it.`);
  };
  for (const document of documents) {
    const found = faultsOf(document, schema);
    faults.push(...found);
    if (found.length > 0) continue;
    const { id, text } = document;
    if (id !== null) add(plainId(id), document);
    for (const form of [text, text.trim(), sameMeaning(text)]) add(documentId(form), document);
  }
  if (faults.length > 0) throw invalid(path, faults);
  return byId;
}

function readDocuments(path: string): ForeignDocument[] {
  try {
    if (!statSync(path).isDirectory()) return readManifest(path, readFileSync(path, 'utf8'));
    return readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:graphql|gql)$/.test(file))
      .sort()
      .map((file) => join(path, file))
      .map((place) => ({ place, text: readFileSync(place, 'utf8'), id: null }));
  } catch (error) {
    if (error instanceof OperationsError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new OperationsError(
      'OPERATIONS_UNREADABLE',
      `--operations: expected a folder of .graphql files or a JSON manifest, and ${path} cannot be read: ${reason}.`,
    );
  }
}

function faultsOf({ place, text }: ForeignDocument, schema: GraphQLSchema): string[] {
  let errors: readonly GraphQLError[];
  try {
    errors = validate(schema, parse(text));
  } catch (thrown) {
    if (!(thrown instanceof GraphQLError)) throw thrown;
    errors = [thrown];
  }
  return errors.map(({ message, locations }) => {
    const [at] = locations ?? [];
    return `${place}${at === undefined ? '' : `:${at.line}:${at.column}`}: ${message}`;
  });
}

function invalid(path: string, faults: readonly string[]): OperationsError {
  const rest = faults.length - namedFaults;
  const lines = [
    `--operations: documents of ${path} do not fit the schema; put them right or take them out.`,
    ...faults.slice(0, namedFaults),
    ...(rest > 0 ? [`and ${rest} more.`] : []),
  ];
  return new OperationsError('OPERATIONS_INVALID', lines.join('\n  '));
}

/** Two texts that differ only in white space, commas and comments are printed alike. */
function sameMeaning(text: string): string {
  return print(parse(text));
}
