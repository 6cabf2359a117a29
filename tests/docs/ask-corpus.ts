/** Asks the corpus of the documentation, and is answered as a client of the server is. */
import { expect } from '@jest/globals';
import { join } from 'node:path';
import { loadCorpus } from '../../src/corpus/load-corpus.js';
import { resolveRoots } from '../../src/documents/roots.js';
import { buildGatewaySchema } from '../../src/graphql/schema.js';
import { executeQuery } from '../../src/server/execution/execute-query.js';
import { createMemoryStore } from '../../src/store/memory/memory-store.js';

export const schema = buildGatewaySchema();

const store = createMemoryStore(
  loadCorpus(resolveRoots([join(import.meta.dirname, 'corpus')]), {
    loadedAt: Date.UTC(2020, 6, 10, 8),
    siteUrl: null,
    exposeSecured: false,
  }),
);

/** The whole answer, errors included, as plain objects. An error that is none of the client's business fails the test. */
export async function askCorpus(query: string, variables?: Record<string, unknown>): Promise<any> {
  const masked: string[] = [];
  const answer = await executeQuery(schema, store, { query, variables }, (line) => masked.push(line));
  expect(masked).toEqual([]);
  return JSON.parse(JSON.stringify(answer));
}
