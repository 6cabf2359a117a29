/** A query and its answer: the small harness of this room's tests. One schema; a new context for each question. */
import { join } from 'node:path';
import { execute, type ExecutionResult, parse, validate } from 'graphql';
import { loadCorpus } from '../../../src/corpus/load-corpus.js';
import { resolveRoots } from '../../../src/documents/roots.js';
import { createRequestContext } from '../../../src/graphql/context.js';
import { buildGatewaySchema } from '../../../src/graphql/schema.js';
import type { CorpusStore } from '../../../src/store/corpus-store.js';
import { createMemoryStore } from '../../../src/store/memory/memory-store.js';

export const schema = buildGatewaySchema();

/** The whole answer; a query that is not valid answers with its errors, as a server would. */
export async function answer(
  store: CorpusStore,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<ExecutionResult> {
  const document = parse(query);
  const errors = validate(schema, document);
  if (errors.length > 0) return { errors };
  return execute({
    schema,
    document,
    variableValues: variables,
    contextValue: createRequestContext(store),
  });
}

/** The data of an answer without errors, through JSON: as a client reads it, of any shape. */
export async function ask(store: CorpusStore, query: string, variables = {}) {
  const result = await answer(store, query, variables);
  if (result.errors !== undefined) throw new Error(result.errors.map(({ message }) => message).join('\n'));
  return JSON.parse(JSON.stringify(result.data));
}

export const sampleFolder = join(import.meta.dirname, '../../../data');

/** A memory store over the documents in a folder, loaded at a fixed moment. */
export function storeOf(...roots: readonly string[]): CorpusStore {
  return createMemoryStore(
    loadCorpus(resolveRoots(roots), {
      loadedAt: Date.UTC(2024, 4, 1, 8),
      siteUrl: null,
      exposeSecured: false,
    }),
  );
}
