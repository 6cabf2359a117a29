/** Built pages over HTTP: in the smallest form that a client reads, kept for as long as they are true, and nothing beside them. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import type { RunningServer } from '../../src/index.js';
import { serve } from './sample-server.js';

const script = 'console.log("a page");\n'.repeat(50);
const page = '<!doctype html><title>Built</title>';

let folder: string;
let server: RunningServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-built-'));
  mkdirSync(join(folder, 'graphiql/assets'), { recursive: true });
  const write = (name: string, bytes: string | Buffer) => {
    writeFileSync(join(folder, 'graphiql', name), bytes);
  };
  write('index.html', page);
  write('assets/main-abc.js', script);
  write('assets/main-abc.js.br', brotliCompressSync(script));
  write('assets/main-abc.js.gz', gzipSync(script));
  writeFileSync(join(folder, 'secret.txt'), 'not served');
  server = await serve(undefined, { pagesFolder: folder });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
}

/** GET as bytes, the path exactly as written: fetch would decode the one and tidy the other. */
function ask(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get({ port: server.port, path, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        resolve({ status: response.statusCode, headers: response.headers, bytes: Buffer.concat(parts) });
      });
    }).on('error', reject);
  });
}

describe('a file of a built page', () => {
  const path = '/graphiql/assets/main-abc.js';
  const undone = { br: brotliDecompressSync, gzip: gunzipSync, identity: (bytes: Buffer) => bytes };

  test.each<[string | undefined, keyof typeof undone]>([
    ['gzip, deflate, br', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['*', 'br'],
    ['BR', 'br'],
    ['identity', 'identity'],
    ['', 'identity'],
    [undefined, 'identity'],
    ['br;q=0, *;q=0', 'identity'],
  ])('comes to a client that sends accept-encoding %j as %s', async (accepted, encoding) => {
    const { status, headers, bytes } = await ask(
      path,
      accepted === undefined ? {} : { 'accept-encoding': accepted },
    );
    expect(status).toBe(200);
    expect(headers['content-encoding']).toBe(encoding === 'identity' ? undefined : encoding);
    expect(headers['content-length']).toBe(String(bytes.length));
    expect(headers['vary']).toBe('accept-encoding');
    expect(undone[encoding](bytes).toString()).toBe(script);
  });

  test('may be kept for a year, because its name changes with its content', async () => {
    const { headers } = await ask(path);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'");
  });

  test('is not sent again to a client that has it in this form', async () => {
    const first = await ask(path, { 'accept-encoding': 'br' });
    const etag = String(first.headers['etag']);
    const again = await ask(path, { 'accept-encoding': 'br', 'if-none-match': `"other", W/${etag}` });
    expect([again.status, again.headers['etag'], again.bytes.length]).toEqual([304, etag, 0]);
    expect((await ask(path, { 'accept-encoding': 'gzip', 'if-none-match': etag })).status).toBe(200);
  });
});

describe('the page itself', () => {
  test('is asked for anew each time, and its policy lets it load from here only', async () => {
    const { status, headers, bytes } = await ask('/graphiql?query={a}');
    expect([status, bytes.toString()]).toEqual([200, page]);
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe/);
  });

  test('is named among what there is, its files are not', async () => {
    const { status, bytes } = await ask('/nothing');
    expect(status).toBe(404);
    expect(bytes.toString()).toContain('/graphiql, ');
    expect(bytes.toString()).not.toContain('assets');
  });
});

test.each([
  '/graphiql/../secret.txt',
  '/graphiql/%2e%2e/secret.txt',
  '/graphiql/..%2fsecret.txt',
  '/graphiql/assets/..\\..\\..\\secret.txt',
  '/graphiql/assets/main-abc.js%00.html',
  '/graphiql/assets/main-abc.js.br',
  '/graphiql/assets/',
  '/graphiql/index.html.gz',
  '/graphiql/constructor',
  '/secret.txt',
])('nothing is at %s', async (path) => {
  const { status, bytes } = await ask(path);
  expect([status, JSON.parse(bytes.toString()).errors[0].extensions.code]).toEqual([404, 'NOT_FOUND']);
});

test.each([
  [{ exposure: { graphiql: false } }, 'GraphiQL is off (--no-graphiql)'],
  [{ exposure: { introspection: false } }, 'it needs the schema, and this server does not show it'],
  [{ pagesFolder: '/nowhere' }, 'GraphiQL was not built with this program'],
])('with %j it says why it is not there', async (options, reason) => {
  const other = await serve(undefined, { pagesFolder: folder, ...options });
  const answer = await fetch(`${other.url}/graphiql`);
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain(reason);
  expect((await fetch(`${other.url}/graphiql/assets/main-abc.js`)).status).toBe(404);
  await other.close();
});
