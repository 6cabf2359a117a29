import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { request as httpRequest } from 'node:http';
import type { RequestRecord } from '../../src/server/observe/request-record.js';
import type { RunningServer } from '../../src/index.js';
import { documentText, serve, storeOf, writeCorpus } from './sample-server.js';

const list = '{ articles { nodes { title url excerpt related { nodes { title url } } } } }';

interface Count {
  readonly data: { readonly articles: { readonly totalCount: number } };
}

interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** A request as written: `fetch` would decode bodies and add headers. */
function send(
  server: RunningServer,
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string,
): Promise<Got> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(`${server.url}${path}`, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const target = (query: string) => `/graphql?query=${encodeURIComponent(query)}`;
const get = (server: RunningServer, query: string, headers: Record<string, string> = {}) =>
  send(server, 'GET', target(query), headers);
const post = (server: RunningServer, body: object, headers: Record<string, string> = {}) =>
  send(server, 'POST', '/graphql', { 'content-type': 'application/json', ...headers }, JSON.stringify(body));

/** A server that keeps what was told of each request. */
async function watched(...[store, options]: Parameters<typeof serve>) {
  const records: RequestRecord[] = [];
  const server = await serve(store, { ...options, onAnswered: (record) => records.push(record) });
  return { server, records, outcomes: () => records.map(({ cache }) => cache) };
}

describe('an ETag', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await serve();
  });
  afterAll(() => server.close());

  test('is strong, is the same for the same request, and another for every other', async () => {
    const tags = new Map<string, string>();
    for (const [name, path, headers] of [
      ['query', target(list), {}],
      ['other query', target('{ __typename }'), {}],
      ['variables', `${target(list)}&variables=%7B%7D`, {}],
      ['accept', target(list), { accept: 'application/graphql-response+json' }],
    ] as const) {
      const { status, headers: answered } = await send(server, 'GET', path, headers);
      expect(status).toBe(200);
      expect(answered.etag).toMatch(/^"[\w-]{22}"$/);
      expect((await send(server, 'GET', path, headers)).headers.etag).toBe(answered.etag);
      tags.set(name, String(answered.etag));
    }
    expect(new Set(tags.values()).size).toBe(4);
  });

  test('differs for each coding, and any of them is answered with 304', async () => {
    const plain = await get(server, list);
    await get(server, list, { 'accept-encoding': 'br' });
    let coded = await get(server, list, { 'accept-encoding': 'br' });
    while (coded.headers['content-encoding'] === undefined) {
      coded = await get(server, list, { 'accept-encoding': 'br' });
    }
    expect(coded.headers.etag).toBe(`${String(plain.headers.etag).slice(0, -1)}-br"`);
    for (const etag of [plain.headers.etag, coded.headers.etag]) {
      const unchanged = await get(server, list, { 'if-none-match': String(etag) });
      expect([unchanged.status, unchanged.headers.etag, unchanged.body.length]).toEqual([304, etag, 0]);
    }
  });

  test('given back is answered with 304 on GET and HEAD, with the headers of the answer and no body', async () => {
    const { headers } = await get(server, list);
    for (const method of ['GET', 'HEAD']) {
      const unchanged = await send(server, method, target(list), { 'if-none-match': String(headers.etag) });
      expect(unchanged.status).toBe(304);
      expect(unchanged.body.length).toBe(0);
      expect(unchanged.headers).toMatchObject({
        etag: headers.etag,
        'cache-control': 'no-cache',
        vary: 'accept, accept-encoding',
        'x-content-type-options': 'nosniff',
      });
      expect(unchanged.headers['content-length']).toBeUndefined();
    }
  });

  test.each([
    ['among others', (tag: string) => `"x", ${tag}, "y"`, 304],
    ['weakly', (tag: string) => `W/${tag}`, 304],
    ['as any', () => '*', 304],
    ['without its quotes', (tag: string) => tag.slice(1, -1), 200],
    ['cut short', (tag: string) => `${tag.slice(0, -2)}"`, 200],
    ['of another coding that there is not', (tag: string) => `${tag.slice(0, -1)}-zstd"`, 200],
  ])('given back %s', async (_, write, status) => {
    const { headers } = await get(server, list);
    expect((await get(server, list, { 'if-none-match': write(String(headers.etag)) })).status).toBe(status);
  });

  test('is not given to a POST, nor to an answer with errors', async () => {
    const posted = await post(server, { query: list });
    expect([posted.headers.etag, posted.headers['cache-control']]).toEqual([undefined, 'no-store']);
    const wrong = await get(server, '{ articles(first: 1000) { totalCount } }');
    expect([wrong.headers.etag, wrong.headers['cache-control']]).toEqual([undefined, 'no-store']);
  });
});

test('304 comes before execution: a server that has kept nothing knows the tag of another one over the same files', async () => {
  const { server, records } = await watched();
  const other = await serve();
  const { headers } = await get(other, list);
  const unchanged = await get(server, list, { 'if-none-match': String(headers.etag) });
  expect(unchanged.status).toBe(304);
  expect(records).toMatchObject([
    // Nobody has parsed the query: no operation, no hash.
    { cache: 'NOT_MODIFIED', status: 304, bytes: 0, operationHash: null, snapshotId: expect.any(String) },
  ]);
  await Promise.all([server.close(), other.close()]);
});

test('a setting that shapes answers shapes tags', async () => {
  const open = await serve();
  const closed = await serve(undefined, { exposure: { introspection: false } });
  const tags = [await get(open, list), await get(closed, list)].map(({ headers }) => headers.etag);
  expect(new Set(tags).size).toBe(2);
  await Promise.all([open.close(), closed.close()]);
});

describe('a kept answer', () => {
  test.each(['GET', 'POST', 'HEAD'] as const)(
    'is given again to an equal %s, byte for byte',
    async (method) => {
      const { server, records, outcomes } = await watched();
      const ask = () =>
        method === 'POST' ? post(server, { query: list }) : send(server, method, target(list));
      const first = await ask();
      const second = await ask();
      expect(second.status).toBe(200);
      expect(second.body.equals(first.body)).toBe(true);
      const withoutDate = ({ headers: { date: _, ...rest } }: Got) => rest;
      expect(withoutDate(second)).toEqual(withoutDate(first));
      await server.close();
      expect(outcomes()).toEqual(['MISS', 'HIT']);
      const { operationHash, snapshotId, status, bytes } = records[0] ?? {};
      expect(operationHash).toMatch(/^[0-9a-f]{64}$/);
      expect(bytes).toBe(first.body.length);
      expect(records[1]).toMatchObject({ operationHash, operationType: 'query', snapshotId, status, bytes });
    },
  );

  test('is not given to another accept header, method, variable or operation name', async () => {
    const { server, outcomes } = await watched();
    const query = 'query A($n: Int = 1) { articles(first: $n) { totalCount } } query B { __typename }';
    await post(server, { query, operationName: 'A' });
    await post(server, { query, operationName: 'B' });
    await post(server, { query, operationName: 'A', variables: { n: 2 } });
    await post(server, { query, operationName: 'A' }, { accept: 'application/graphql-response+json' });
    await send(server, 'GET', `${target(query)}&operationName=A`);
    await server.close();
    expect(outcomes()).toEqual(['MISS', 'MISS', 'MISS', 'MISS', 'MISS']);
  });

  test('goes with its snapshot', async () => {
    const corpus = writeCorpus({ 'a.md': documentText('Another') });
    const { server, outcomes } = await watched();
    const before = await get(server, list);
    server.snapshots.swap(storeOf(corpus.folder));
    const after = await get(server, list, { 'if-none-match': String(before.headers.etag) });
    expect(after.status).toBe(200);
    expect(after.body.toString()).toContain('Another');
    expect(after.headers.etag).not.toBe(before.headers.etag);
    await server.close();
    expect(outcomes()).toEqual(['MISS', 'MISS']);
    corpus.remove();
  });

  test('is never one with errors', async () => {
    const { server, outcomes, records } = await watched();
    for (const query of ['{', '{ nothing }', '{ articles(first: 1000) { totalCount } }', '']) {
      await post(server, { query });
      await post(server, { query });
    }
    await server.close();
    expect(outcomes()).not.toContain('HIT');
    expect(records.slice(4, 6).map(({ errorCodes }) => errorCodes)).toEqual([
      ['BAD_USER_INPUT'],
      ['BAD_USER_INPUT'],
    ]);
  });

  test.each(['loadedAt', 'health'])('is never what the process decides: %s', async (field) => {
    const { server, outcomes } = await watched();
    const id = await corpusId(server);
    for (const query of [`{ corpus { ${field} } }`, `{ node(id: "${id}") { ... on Corpus { ${field} } } }`]) {
      const first = await get(server, query);
      expect(JSON.parse(first.body.toString()).errors).toBeUndefined();
      expect([first.headers.etag, first.headers['cache-control']]).toEqual([undefined, 'no-store']);
      await get(server, query);
    }
    await server.close();
    expect(outcomes()).not.toContain('HIT');
  });

  test('is never what the clock decides: it moves on one snapshot, and the answer with it', async () => {
    const { server, outcomes } = await watched();
    const clock = jest.spyOn(Date, 'now');
    const count = async (anchor: string) => {
      const where = `{ publishedDateTime: { within: { last: "P2D", anchor: ${anchor} } } }`;
      const { body, headers } = await get(server, `{ articles(where: ${where}) { totalCount } }`);
      return [(JSON.parse(body.toString()) as Count).data.articles.totalCount, headers['cache-control']];
    };
    try {
      clock.mockReturnValue(Date.parse('2020-06-12T00:00:00Z'));
      const [before, caching] = await count('NOW');
      expect(before).toBeGreaterThan(0);
      expect(caching).toBe('no-store');
      const newest = await count('LATEST_ARTICLE');
      expect(newest[1]).toBe('no-cache');
      clock.mockReturnValue(Date.parse('2030-01-01T00:00:00Z'));
      expect(await count('NOW')).toEqual([0, 'no-store']);
      expect(await count('LATEST_ARTICLE')).toEqual(newest);
    } finally {
      clock.mockRestore();
    }
    await server.close();
    expect(outcomes()).toEqual(['MISS', 'MISS', 'MISS', 'HIT']);
  });

  test('is not there with the cache off, and 304 is', async () => {
    const { server, outcomes } = await watched(undefined, { cache: { cache: false } });
    const { headers } = await get(server, list);
    expect((await get(server, list)).status).toBe(200);
    expect((await get(server, list, { 'if-none-match': String(headers.etag) })).status).toBe(304);
    await server.close();
    expect(outcomes()).toEqual(['NONE', 'NONE', 'NOT_MODIFIED']);
  });

  test('serves equal requests that came while it was made', async () => {
    const { server, outcomes } = await watched();
    const answers = await Promise.all(Array.from({ length: 8 }, () => post(server, { query: list })));
    expect(new Set(answers.map(({ body }) => body.toString())).size).toBe(1);
    await server.close();
    expect(outcomes().filter((outcome) => outcome === 'MISS')).toHaveLength(1);
  });
});

describe('a compressed answer', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await serve();
  });
  afterAll(() => server.close());

  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('is there in %s once it is asked for again', async (coding, decode) => {
    const plain = await post(server, { query: list });
    let coded = await post(server, { query: list }, { 'accept-encoding': coding });
    while (coded.headers['content-encoding'] === undefined) {
      expect(coded.body.equals(plain.body)).toBe(true);
      coded = await post(server, { query: list }, { 'accept-encoding': coding });
    }
    expect(coded.headers['content-encoding']).toBe(coding);
    expect(coded.headers.vary).toBe('accept, accept-encoding');
    expect(coded.body.length).toBeLessThan(plain.body.length / 2);
    expect(decode(coded.body).equals(plain.body)).toBe(true);
    // Who does not take it goes on getting plain bytes.
    expect(
      (await post(server, { query: list }, { 'accept-encoding': `${coding};q=0` })).body.equals(plain.body),
    ).toBe(true);
  });

  test('is no small one', async () => {
    for (let time = 0; time < 3; time += 1) {
      const answer = await get(server, '{ __typename }', { 'accept-encoding': 'br, gzip' });
      expect(answer.headers['content-encoding']).toBeUndefined();
    }
  });
});

async function corpusId(server: RunningServer): Promise<string> {
  const { body } = await get(server, '{ corpus { id } }');
  return (JSON.parse(body.toString()) as { data: { corpus: { id: string } } }).data.corpus.id;
}
