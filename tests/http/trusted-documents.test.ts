/** Documents by id over HTTP: trusted ones, automatic persisted queries, and a server that answers trusted ones only. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningServer } from '../../src/index.js';
import { serve } from './sample-server.js';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const trusted = 'query Count($first: Int) { articles(first: $first) { totalCount nodes { type } } }';
const own = '{ corpus { counts { documents } } }';
const other = '{ articles { totalCount } }';
const persisted = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: sha256(text) } });
const answered = { status: 200, data: { articles: { totalCount: 10 } } };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-trusted-'));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ count: trusted }));
  writeFileSync(join(folder, 'dashboard.operations.json'), JSON.stringify({ [sha256(own)]: own }));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Said {
  readonly query?: string;
  readonly documentId?: string;
  readonly variables?: unknown;
  readonly extensions?: unknown;
}

/** Status, data and error codes of one way to ask. */
async function read(answer: Response) {
  const { data, errors } = (await answer.json()) as any;
  return {
    status: answer.status,
    ...(data === undefined ? {} : { data }),
    ...(errors === undefined ? {} : { codes: errors.map((error: any) => error.extensions.code) }),
  };
}
const post = async ({ url }: RunningServer, said: Said) =>
  read(
    await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(said),
    }),
  );
const get = async ({ url }: RunningServer, said: Said) => {
  const parameters = Object.entries(said).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  return read(
    await fetch(`${url}/graphql?${new URLSearchParams(Object.fromEntries(parameters)).toString()}`),
  );
};

describe.each([
  ['POST', post],
  ['GET', get],
] as const)('by %s', (_, ask) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await serve(undefined, { operations: { operations: join(folder, 'manifest.json') } });
  });
  afterAll(() => server.close());

  test.each<[string, Said]>([
    ['the id of its manifest', { documentId: 'count' }],
    ['its digest', { documentId: sha256(trusted) }],
    ['its digest with a prefix', { documentId: `sha256:${sha256(trusted)}` }],
    ['its digest as a persisted query', { extensions: persisted(trusted) }],
  ])('a trusted document is answered by %s, with variables', async (_name, said) => {
    expect(await ask(server, { ...said, variables: { first: 1 } })).toEqual({
      status: 200,
      data: { articles: { totalCount: 10, nodes: [{ type: 'ARTICLE' }] } },
    });
  });

  test('an unknown digest asks for the text, which is then remembered', async () => {
    const extensions = persisted(other);
    const missing = { status: 200, codes: ['PERSISTED_QUERY_NOT_FOUND'] };
    expect(await ask(server, { extensions })).toEqual(missing);
    expect(await ask(server, { extensions })).toEqual(missing);
    expect(await ask(server, { extensions, query: other })).toEqual(answered);
    expect(await ask(server, { extensions })).toEqual(answered);
    expect(await ask(server, { documentId: sha256(other) })).toEqual(answered);
  });

  test('other extensions reach the server beside the digest', async () => {
    expect(await ask(server, { extensions: { ...persisted(trusted), client: 'x' } })).toMatchObject({
      status: 200,
    });
  });

  test.each<[string, Said]>([
    ['a digest of another text', { query: other, extensions: persisted(own) }],
    ['an id of a manifest with a text', { query: other, documentId: 'count' }],
    [
      'a persisted query of another version',
      { extensions: { persistedQuery: { version: 2, sha256Hash: 'a' } } },
    ],
    ['a persisted query without digest', { extensions: { persistedQuery: { version: 1 } } }],
  ])('%s is refused', async (_name, said) => {
    expect(await ask(server, said)).toEqual({ status: 400, codes: ['BAD_REQUEST'] });
  });

  test('a request without any document is refused as before', async () => {
    expect(await ask(server, { variables: {} })).toMatchObject({ status: 400 });
  });
});

describe('a server of trusted documents only', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await serve(undefined, {
      operations: { operations: join(folder, 'manifest.json'), onlyTrusted: true },
      pagesFolder: folder,
    });
  });
  afterAll(() => server.close());

  test.each([post, get])('answers them by id and by text, those of its own pages included', async (ask) => {
    expect(await ask(server, { documentId: 'count', variables: { first: 0 } })).toMatchObject({
      status: 200,
    });
    expect(await ask(server, { query: trusted, variables: { first: 0 } })).toMatchObject({ status: 200 });
    expect(await ask(server, { documentId: sha256(own) })).toEqual({
      status: 200,
      data: { corpus: { counts: { documents: 1 } } },
    });
  });

  test.each([post, get])('refuses every other document, and does not remember it', async (ask) => {
    const refused = { status: 403, codes: ['DOCUMENT_NOT_TRUSTED'] };
    const unknown = { status: 200, codes: ['PERSISTED_QUERY_NOT_FOUND'] };
    expect(await ask(server, { query: other })).toEqual(refused);
    expect(await ask(server, { query: `${trusted} ` })).toEqual(refused);
    expect(await ask(server, { query: '{ __schema { queryType { name } } }' })).toEqual(refused);
    expect(await ask(server, { query: other, extensions: persisted(other) })).toEqual(refused);
    expect(await ask(server, { query: other, documentId: sha256(trusted) })).toEqual({
      status: 400,
      codes: ['BAD_REQUEST'],
    });
    expect(await ask(server, { extensions: persisted(other) })).toEqual(unknown);
    expect(await ask(server, { documentId: 'constructor' })).toEqual(unknown);
  });

  test('says that GraphiQL is off, and why', async () => {
    const answer = await fetch(`${server.url}/graphiql`);
    expect([answer.status, await answer.text()]).toEqual([
      404,
      expect.stringContaining('this server answers trusted documents only (--only-trusted)'),
    ]);
  });
});

test('a server whose trusted documents do not fit the schema does not start, and says where', async () => {
  const file = join(folder, 'wrong.json');
  writeFileSync(file, JSON.stringify({ bad: '{ artikles { totalCount } }' }));
  await expect(serve(undefined, { operations: { operations: file } })).rejects.toMatchObject({
    name: 'OperationsError',
    message: expect.stringContaining(`${file}: "bad":1:3: Cannot query field "artikles"`),
  });
});
