import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildGatewaySchema } from '../../../../src/graphql/schema.js';
import { readOperations } from '../../../../src/server/operations/read-operations.js';

const schema = buildGatewaySchema();
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const count = '{ articles { totalCount } }';
const printed = '{\n  articles {\n    totalCount\n  }\n}';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-operations-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, content: unknown): string {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

/** The error that reading throws. */
function failure(path: string): { code: string; message: string } {
  try {
    readOperations(path, schema);
  } catch (error) {
    return error as { code: string; message: string };
  }
  throw new Error('nothing was thrown');
}

describe('a folder', () => {
  test('gives each file below it by the digest of its text as written, trimmed and printed', () => {
    write('count.graphql', `${count}\n`);
    write('deep/er/Provider.gql', 'query P($d: String!) { provider(domain: $d) { id } }');
    write('README.md', 'not a document');
    const documents = readOperations(folder, schema);
    expect([...documents.keys()].sort()).toEqual(
      [
        sha256(`${count}\n`),
        sha256(count),
        sha256(printed),
        sha256('query P($d: String!) { provider(domain: $d) { id } }'),
        sha256('query P($d: String!) {\n  provider(domain: $d) {\n    id\n  }\n}'),
      ].sort(),
    );
    expect(documents.get(sha256(printed))).toBe(`${count}\n`);
  });

  test('with a document that does not fit the schema is refused, with file, line and column', () => {
    write('good.graphql', count);
    write('bad.graphql', '{\n  articles { total }\n}');
    write('worse.graphql', '{ articles {');
    const { code, message } = failure(folder);
    expect(code).toBe('OPERATIONS_INVALID');
    expect(message).toContain(`${join(folder, 'bad.graphql')}:2:14: Cannot query field "total"`);
    expect(message).toContain(`${join(folder, 'worse.graphql')}:1:13: Syntax Error`);
    expect(message).not.toContain('good.graphql');
  });

  test('that is not there is refused', () => {
    expect(failure(join(folder, 'nowhere'))).toMatchObject({
      code: 'OPERATIONS_UNREADABLE',
      message: expect.stringMatching(
        /^--operations: expected a folder .* or a JSON manifest, and .*nowhere cannot be read/,
      ),
    });
  });
});

describe('a manifest', () => {
  test.each<[string, unknown]>([
    ['GraphQL Code Generator or Relay', { 'an-id': count }],
    [
      'Apollo',
      {
        format: 'apollo-persisted-query-manifest',
        version: 1,
        operations: [{ id: 'an-id', name: 'Count', type: 'query', body: count }],
      },
    ],
  ])('of %s gives documents by its ids and by their digests', (_, manifest) => {
    const documents = readOperations(write('manifest.json', manifest), schema);
    for (const id of ['an-id', sha256(count), sha256(printed)]) expect(documents.get(id)).toBe(count);
    expect(documents.size).toBe(3);
  });

  test('may give one document twice, but not one id to two documents', () => {
    const twice = { [`sha256:${sha256(count)}`]: count, [sha256(count).toUpperCase()]: `${count} # again` };
    expect(readOperations(write('twice.json', twice), schema).get(sha256(count))).toBe(count);
    const other = { [sha256(count)]: '{ corpus { id } }', a: count };
    expect(failure(write('other.json', other))).toMatchObject({
      code: 'OPERATIONS_INVALID',
      message: expect.stringContaining('stands for another document before it'),
    });
  });

  test.each<[unknown, string]>([
    ['{', 'JSON'],
    [[count], 'the file holds no JSON object'],
    [{ a: { query: count } }, 'the document of "a" is no text'],
    [{ operations: [{ body: count }] }, 'operations[0] has no id'],
    [{ operations: [{ id: 'a' }] }, 'the document of operations[0] is no text'],
  ])('that holds %j is refused', (content, got) => {
    expect(failure(write('manifest.json', content))).toMatchObject({
      code: 'OPERATIONS_WRONG',
      message: expect.stringContaining(got),
    });
  });
});
