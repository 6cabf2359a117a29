import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { RunningServer, ServerOptions } from '../../src/index.js';
import { type RawAnswer, RawConnection } from './raw-exchange.js';
import { serve } from './sample-server.js';

const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

async function serving(options: Partial<ServerOptions>): Promise<RunningServer> {
  const server = await serve(undefined, options);
  open.push(() => server.close());
  return server;
}

/** The answer to `lines`, a request line and headers as they are. */
async function exchange(server: RunningServer, lines: readonly string[], body = ''): Promise<RawAnswer> {
  const connection = await RawConnection.open(server.port);
  open.push(() => {
    connection.close();
  });
  connection.send(`${lines.join('\r\n')}\r\n\r\n${body}`);
  const answer = await connection.answer();
  if (answer === null) throw new Error('The server closed the connection without an answer.');
  return answer;
}

function codeOf({ body }: { readonly body: string }): string {
  const [error] = (JSON.parse(body) as { errors: { extensions: { code: string } }[] }).errors;
  return error?.extensions.code ?? '';
}

const query = 'GET /graphql?query={__typename} HTTP/1.1';

describe('on loopback, a Host header', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await serve(undefined, { access: { allowedHost: ['News.example'] } });
  });
  afterAll(() => server.close());

  test.each([
    'localhost',
    'LOCALHOST:4000',
    'localhost:1',
    'app.localhost',
    '127.0.0.1:4000',
    '127.8.9.1',
    '[::1]:4000',
    'news.example',
    'NEWS.example:443',
  ])('of this machine or of --allowed-host is answered: %s', async (host) => {
    expect((await exchange(server, [query, `Host: ${host}`])).status).toBe(200);
  });

  test.each([
    'evil.example',
    'evil.example:4000',
    'localhost.evil.example',
    'evillocalhost',
    '127.0.0.1.evil.example',
    '10.0.0.1',
    '0.0.0.0',
    '[::2]',
    'sub.news.example',
    'localhost@evil.example',
    'localhost:4000:4000',
    'localhost:x',
    '',
    'null',
  ])('of another is refused: %s', async (host) => {
    for (const path of ['/graphql?query={__typename}', '/', '/healthz', '/nothing']) {
      const answer = await exchange(server, [`GET ${path} HTTP/1.1`, `Host: ${host}`]);
      expect([answer.status, codeOf(answer)]).toEqual([421, 'MISDIRECTED_REQUEST']);
    }
  });

  test('is checked beside the host of an absolute target, which comes first for proxies', async () => {
    const absolute = (host: string) => `GET http://${host}/graphql?query={__typename} HTTP/1.1`;
    expect((await exchange(server, [absolute('localhost'), 'Host: localhost'])).status).toBe(200);
    expect((await exchange(server, [absolute('evil.example'), 'Host: localhost'])).status).toBe(421);
    expect((await exchange(server, [absolute('localhost'), 'Host: evil.example'])).status).toBe(421);
  });
});

describe('on every address, a Host header', () => {
  test('of any name is answered unless names are given, and then those alone', async () => {
    const any = await serving({ listen: { host: '0.0.0.0' } });
    expect((await exchange(any, [query, 'Host: any.example'])).status).toBe(200);
    const named = await serving({ listen: { host: '0.0.0.0' }, access: { allowedHost: ['news.example'] } });
    expect((await exchange(named, [query, 'Host: news.example'])).status).toBe(200);
    expect((await exchange(named, [query, 'Host: any.example'])).status).toBe(421);
    // A probe asks by address.
    expect((await exchange(named, ['GET /readyz HTTP/1.1', 'Host: 10.1.2.3:4000'])).status).toBe(200);
  });
});

describe('a request of which two readers could think differently', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await serve();
  });
  afterAll(() => server.close());
  const post = 'POST /graphql HTTP/1.1';
  const json = 'Content-Type: application/json';

  test.each([
    ['two Host headers', [query, 'Host: localhost', 'Host: localhost'], 400],
    ['two Host headers in two spellings', [query, 'host: localhost', 'HOST: evil.example'], 400],
    ['a coding after chunked', [post, 'Host: localhost', json, 'Transfer-Encoding: chunked, identity'], 400],
    ['a coding before chunked', [post, 'Host: localhost', json, 'Transfer-Encoding: gzip, chunked'], 501],
    [
      'chunked twice',
      [post, 'Host: localhost', json, 'Transfer-Encoding: chunked', 'Transfer-Encoding: chunked'],
      400,
    ],
    ['an unknown coding', [post, 'Host: localhost', json, 'Transfer-Encoding: xchunked'], 501],
    ['an empty coding', [post, 'Host: localhost', json, 'Transfer-Encoding:'], 501],
    [
      'a coding and a length',
      [post, 'Host: localhost', json, 'Transfer-Encoding: chunked', 'Content-Length: 2'],
      400,
    ],
    ['a coding in HTTP/1.0', ['POST /graphql HTTP/1.0', json, 'Transfer-Encoding: chunked'], 400],
    ['a space before the colon', [post, 'Host: localhost', json, 'Transfer-Encoding : chunked'], 400],
    ['a folded header', [post, 'Host: localhost', json, 'Transfer-Encoding:', ' chunked'], 400],
  ] as const)('is refused in JSON: %s', async (_, lines, status) => {
    const answer = await exchange(server, lines, '0\r\n\r\n');
    expect([answer.status, answer.headers['connection']]).toEqual([status, 'close']);
    expect(['BAD_REQUEST', 'NOT_IMPLEMENTED']).toContain(codeOf(answer));
  });

  test('is answered when it is plain', async () => {
    const body = '{"query":"{ __typename }"}';
    const chunks = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
    const answer = await exchange(
      server,
      [post, 'Host: localhost', json, 'Transfer-Encoding: Chunked'],
      chunks,
    );
    expect(answer.status).toBe(200);
  });
});

describe('pages of other origins', () => {
  const page = 'https://dashboard.example';
  const preflight = (origin: string) => [
    'OPTIONS /graphql HTTP/1.1',
    'Host: localhost',
    `Origin: ${origin}`,
    'Access-Control-Request-Method: POST',
    'Access-Control-Request-Headers: content-type, if-none-match',
  ];

  test('are told nothing by default, and a preflight says why', async () => {
    const server = await serving({});
    const answer = await exchange(server, [query, 'Host: localhost', `Origin: ${page}`]);
    expect(answer.status).toBe(200);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    const refused = await exchange(server, preflight(page));
    expect([refused.status, codeOf(refused)]).toEqual([403, 'ORIGIN_NOT_ALLOWED']);
    expect(refused.body).toContain('--cors-origin');
  });

  test('may read answers, errors and ETags when their origin is named, and caches know that it matters', async () => {
    const server = await serving({ access: { corsOrigin: [page, 'http://localhost:5173'] } });
    for (const path of ['/graphql?query={__typename}', '/nothing', '/readyz', '/graphql']) {
      const named = await exchange(server, [`GET ${path} HTTP/1.1`, 'Host: localhost', `Origin: ${page}`]);
      expect(named.headers).toMatchObject({
        'access-control-allow-origin': page,
        'access-control-expose-headers': 'etag, retry-after',
        vary: expect.stringMatching(/\borigin\b/),
      });
      expect(named.headers['access-control-allow-credentials']).toBeUndefined();
      for (const other of [
        'https://evil.example',
        `${page}.evil.example`,
        'http://dashboard.example',
        'null',
      ]) {
        const refused = await exchange(server, [
          `GET ${path} HTTP/1.1`,
          'Host: localhost',
          `Origin: ${other}`,
        ]);
        expect(refused.headers['access-control-allow-origin']).toBeUndefined();
        expect(refused.headers['vary']).toMatch(/\borigin\b/);
      }
    }
  });

  test('send preflights that are answered once for long, and only for named origins', async () => {
    const server = await serving({ access: { corsOrigin: [page], token: ['a-token-of-some-length'] } });
    const answer = await exchange(server, preflight(page));
    expect(answer.status).toBe(204);
    expect(answer.body).toBe('');
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': page,
      'access-control-allow-methods': 'GET, HEAD, POST',
      'access-control-allow-headers': expect.stringMatching(/authorization, content-type, if-none-match/),
      'access-control-max-age': '86400',
    });
    expect((await exchange(server, preflight('https://evil.example'))).status).toBe(403);
  });

  test('may all read with *, and then no answer varies by origin', async () => {
    const server = await serving({ access: { corsOrigin: ['*'] } });
    const answer = await exchange(server, [query, 'Host: localhost', 'Origin: https://any.example']);
    expect(answer.headers['access-control-allow-origin']).toBe('*');
    expect(answer.headers['vary']).toBe('accept, accept-encoding');
  });

  test('get the same kept bytes as everybody, with headers of their own', async () => {
    const server = await serving({ access: { corsOrigin: [page] } });
    const mine = await exchange(server, [query, 'Host: localhost']);
    const theirs = await exchange(server, [query, 'Host: localhost', `Origin: ${page}`]);
    const again = await exchange(server, [query, 'Host: localhost']);
    expect([mine.body, again.body]).toEqual([theirs.body, theirs.body]);
    expect(theirs.headers['etag']).toBe(mine.headers['etag']);
    expect(theirs.headers['access-control-allow-origin']).toBe(page);
    expect(again.headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('with tokens', () => {
  const [first, second] = ['first-token-0123456789', 'second-token-0123456789='];
  let server: RunningServer;
  beforeAll(async () => {
    server = await serve(undefined, { access: { token: [first, second] } });
  });
  afterAll(() => server.close());

  test.each([
    '/graphql?query={__typename}',
    '/',
    '/graphiql',
    '/schema.graphql',
    '/version',
    '/metrics',
    '/nothing',
  ])('%s asks for one', async (path) => {
    const answer = await exchange(server, [`GET ${path} HTTP/1.1`, 'Host: localhost']);
    expect([answer.status, codeOf(answer)]).toEqual([401, 'UNAUTHENTICATED']);
    expect(answer.headers['www-authenticate']).toBe('Bearer realm="broadsheet"');
    expect(answer.body).toContain('Authorization: Bearer');
  });

  test.each(['/healthz', '/readyz'])('%s does not', async (path) => {
    expect((await exchange(server, [`GET ${path} HTTP/1.1`, 'Host: localhost'])).status).toBe(200);
  });

  test.each([`Bearer ${first}`, `Bearer ${second}`, `bearer ${first}`, `Bearer   ${second} `])(
    'a request with one of them is answered: %s',
    async (authorization) => {
      const answer = await exchange(server, [query, 'Host: localhost', `Authorization: ${authorization}`]);
      expect(answer.status).toBe(200);
      // A cache that others share must not hand it out.
      expect(answer.headers['cache-control']).toBe('private, no-cache');
    },
  );

  test.each([
    'Bearer wrong-token-0123456789',
    `Bearer ${first}x`,
    `Bearer ${first.slice(0, -1)}`,
    `Bearer ${first.toUpperCase()}`,
    `Bearer ${first} ${second}`,
    `Basic ${first}`,
    first,
    'Bearer',
    '',
  ])('a request with anything else is refused, and its word is not said again: %s', async (authorization) => {
    const answer = await exchange(server, [query, 'Host: localhost', `Authorization: ${authorization}`]);
    expect(answer.status).toBe(401);
    expect(answer.body).not.toContain('0123456789');
  });

  test('a body is not read of who has none', async () => {
    const answer = await exchange(server, [
      'POST /graphql HTTP/1.1',
      'Host: localhost',
      'Content-Type: application/json',
      'Content-Length: 20',
      'Expect: 100-continue',
    ]);
    expect(answer.status).toBe(401);
  });
});
