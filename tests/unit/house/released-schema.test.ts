/** Clients that were written for the last released schema go on working: docs/decisions/0041-what-released-means.md. */
import { expect, test } from '@jest/globals';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../../schema');
const schemaIn = (path: string): GraphQLSchema => buildSchema(readFileSync(join(folder, path), 'utf8'));

/** File names by version, the last one last. */
const released = readdirSync(join(folder, 'released')).sort((a, b) =>
  a.localeCompare(b, 'en', { numeric: true }),
);
const last = released.at(-1) ?? '';

/** What a change of the schema from `before` to `after` would break, as sentences. */
async function breaks(before: GraphQLSchema, after: GraphQLSchema): Promise<string[]> {
  const changes = await diff(before, after);
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ message }) => message);
}

test('the schema breaks nothing that the last released one promised', async () => {
  expect(last).toMatch(/^\d+\.\d+\.\d+\.graphql$/);
  expect(await breaks(schemaIn(`released/${last}`), schemaIn('schema.graphql'))).toEqual([]);
});

test.each([
  ['a field that is gone', '  totalCount: Int!\n', ''],
  ['a field that may be null now', '  title: String!\n', '  title: String\n'],
  ['an argument of another type', 'article(by: ArticleByInput!)', 'article(by: String!)'],
  ['an enum value that is gone', 'enum OrderDirection {\n  ASC\n', 'enum OrderDirection {\n'],
])('%s would be told', async (_, part, instead) => {
  // Without descriptions, arguments stand on one line.
  const { printSchema, lexicographicSortSchema } = await import('graphql');
  const text = printSchema(lexicographicSortSchema(schemaIn('schema.graphql'))).replace(
    / *"""[^]*?"""\n/g,
    '',
  );
  const flat = text.replace(/\(\n\s*(by: [^\n]*)\n\s*\)/g, '($1)');
  expect(flat).toContain(part);
  expect(await breaks(buildSchema(flat), buildSchema(flat.replaceAll(part, instead)))).not.toEqual([]);
});
