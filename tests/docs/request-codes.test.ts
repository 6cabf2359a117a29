/** docs/queries.md has every code with which a request is refused, with the status that it comes with. */
import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../http/sample-server.js';
import { readPage, repository, tableRows } from './markdown.js';

/** Statuses by code, as the page has them. */
const documented = new Map(
  tableRows(readPage('docs/queries.md'), 'code of a request').map(([code = '', statuses = '']) => [
    code,
    statuses.split(', ').map(Number),
  ]),
);

/** Statuses by code of every refusal that the sources of the server write. */
function refusals(): Map<string, number[]> {
  const folder = join(repository, 'src/server');
  const found = new Map<string, Set<number>>();
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.ts')) continue;
    const text = readFileSync(join(folder, path), 'utf8');
    for (const [, status, code = ''] of text.matchAll(/new HttpError\(\s*(\d{3}),\s*'([A-Z_]+)'/g)) {
      found.set(code, (found.get(code) ?? new Set()).add(Number(status)));
    }
  }
  return new Map([...found].map(([code, statuses]) => [code, [...statuses].sort((a, b) => a - b)]));
}

test('every refusal of the server is there with its statuses, and no other', () => {
  const written = refusals();
  expect(written.size).toBeGreaterThan(10);
  // These come from reading and checking the document, and are asked for below.
  const ofDocuments = [...asked].map(([code]) => code);
  const others = [...documented].filter(([code]) => !ofDocuments.includes(code));
  expect(new Map(others)).toEqual(written);
});

const asked: readonly (readonly [string, object])[] = [
  ['GRAPHQL_PARSE_FAILED', { query: '{ articles' }],
  ['GRAPHQL_VALIDATION_FAILED', { query: '{ artikles }' }],
  ['OPERATION_RESOLUTION_FAILURE', { query: 'query A { corpus { id } }', operationName: 'B' }],
  ['GRAPHQL_VALIDATION_FAILED', { query: '{ __schema { types { name } } }' }],
];

test.each(asked)('%s comes with the statuses that the page says, for %j', async (code, body) => {
  const server = await serve(undefined, { exposure: { introspection: false } });
  try {
    const statuses: number[] = [];
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      const answer = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept },
        body: JSON.stringify(body),
      });
      expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code } }] });
      statuses.push(answer.status);
    }
    expect(statuses).toEqual(documented.get(code));
  } finally {
    await server.close();
  }
});
