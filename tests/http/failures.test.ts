import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import type { RunningServer } from '../../src/index.js';
import { type RawAnswer, RawConnection } from './raw-exchange.js';
import { serve } from './sample-server.js';

let server: RunningServer & { readonly logged: string[] };
const connections: RawConnection[] = [];

beforeAll(async () => {
  server = await serve(undefined, {
    connections: { headersTimeout: 400, requestTimeout: 800, idleTimeout: 5_000 },
  });
});
afterAll(() => server.close());
afterEach(async () => {
  for (const connection of connections.splice(0)) connection.close();
  // Whatever a test sent, the server still answers and has seen no failure of its own.
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  expect(server.logged).toEqual([]);
});

async function connection(): Promise<RawConnection> {
  const opened = await RawConnection.open(server.port);
  connections.push(opened);
  return opened;
}

async function exchange(bytes: string | Buffer, isHead = false): Promise<RawAnswer> {
  const opened = await connection();
  opened.send(bytes);
  const answer = await opened.answer(isHead);
  if (answer === null) throw new Error('The server closed the connection without an answer.');
  return answer;
}

/** A request for `target` with a Host header. */
function request(method: string, target: string, headers: readonly string[] = [], body = ''): string {
  return `${method} ${target} HTTP/1.1\r\nHost: localhost\r\n${headers.map((line) => `${line}\r\n`).join('')}\r\n${body}`;
}

const json = 'Content-Type: application/json';

function posted(body: string | Buffer, headers: readonly string[] = [json]): Buffer {
  const length = `Content-Length: ${Buffer.byteLength(body)}`;
  return Buffer.concat([Buffer.from(request('POST', '/graphql', [...headers, length])), Buffer.from(body)]);
}

function expectRefusal(
  answer: RawAnswer,
  status: number,
  code: string,
): { message: string; extensions: object } {
  expect(answer.status).toBe(status);
  expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
  expect(answer.headers['x-content-type-options']).toBe('nosniff');
  const { errors } = JSON.parse(answer.body);
  expect(errors).toHaveLength(1);
  expect(errors[0].extensions.code).toBe(code);
  expect(errors[0].message.length).toBeGreaterThan(20);
  return errors[0];
}

describe('a body that is no JSON object', () => {
  test.each<[string, string | Buffer]>([
    ['is empty', ''],
    ['is cut off', '{"query": "{ __ty'],
    ['is not UTF-8', Buffer.from([0x7b, 0x22, 0xe9, 0x22, 0x7d])],
    ['is HTML', '<html>'],
    ['is null', 'null'],
    ['is a number', '1'],
    ['is a string', '"{ __typename }"'],
    ['is an empty object', '{}'],
    ['is a batch', '[{"query":"{ __typename }"}]'],
    ['is an empty batch', '[]'],
    ['is nested 100,000 deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ])('is refused when it %s', async (_, body) => {
    expectRefusal(await exchange(posted(body)), 400, 'BAD_REQUEST');
  });
});

describe('a body that is not plain JSON by its headers', () => {
  test.each([
    ['no content-type', []],
    ['a form', ['Content-Type: application/x-www-form-urlencoded']],
    ['text, which a page of another site could send', ['Content-Type: text/plain']],
    ['multipart', ['Content-Type: multipart/form-data; boundary=x']],
    ['another charset', ['Content-Type: application/json; charset=latin1']],
    ['a type that begins alike', ['Content-Type: application/jsonp']],
    ['an unknown coding', [json, 'Content-Encoding: br']],
  ])('is refused: %s', async (_, headers) => {
    const answer = await exchange(posted('{"query":"{ __typename }"}', headers));
    expectRefusal(answer, 415, 'UNSUPPORTED_MEDIA_TYPE');
    expect(answer.headers['accept']).toBe('application/json');
  });

  test('is refused when it is compressed, without being decompressed', async () => {
    const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024));
    const { message } = expectRefusal(
      await exchange(posted(bomb, [json, 'Content-Encoding: gzip'])),
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    );
    expect(message).toMatch(/uncompressed/);
  });

  test.each(['application/json', 'Application/JSON;charset=UTF-8', 'application/json; charset="utf-8"'])(
    'is taken as %s',
    async (type) => {
      expect((await exchange(posted('{"query":"{ __typename }"}', [`Content-Type: ${type}`]))).status).toBe(
        200,
      );
    },
  );
});

describe('a body over the limit', () => {
  const limit = 256 * 1024;

  test('of exactly the limit is taken', async () => {
    const query = '{"query":"{ __typename }"}';
    expect((await exchange(posted(query.padEnd(limit, ' ')))).status).toBe(200);
  });

  test.each<[string, () => Buffer | string]>([
    ['sent whole', () => posted(' '.repeat(limit + 1))],
    ['only declared', () => request('POST', '/graphql', [json, 'Content-Length: 99999999999'])],
    [
      'in chunks of unknown number',
      () =>
        request('POST', '/graphql', [json, 'Transfer-Encoding: chunked']) +
        `${(64 * 1024).toString(16)}\r\n${' '.repeat(64 * 1024)}\r\n`.repeat(5),
    ],
  ])('is refused with the limit and the way out: %s', async (_, bytes) => {
    const { message, extensions } = expectRefusal(await exchange(bytes()), 413, 'LIMIT_EXCEEDED');
    expect(message).toMatch(/262144 bytes.*--body-limit/);
    expect(extensions).toEqual({ code: 'LIMIT_EXCEEDED', limit, unit: 'bytes of the body' });
  });

  test('is refused before it is sent when the client asks first', async () => {
    const answer = await exchange(
      request('POST', '/graphql', [json, 'Expect: 100-continue', `Content-Length: ${limit + 1}`]),
    );
    expectRefusal(answer, 413, 'LIMIT_EXCEEDED');
    expect(answer.headers['connection']).toBe('close');
  });

  test('does not keep a well-behaved client from its next request', async () => {
    const opened = await connection();
    opened.send(posted(' '.repeat(limit * 4)));
    expect((await opened.answer())?.status).toBe(413);
    opened.send(request('GET', '/healthz'));
    expect((await opened.answer())?.status).toBe(200);
  });

  test('is cut off when it does not end', async () => {
    const opened = await connection();
    opened.send(request('POST', '/graphql', [json, 'Content-Length: 99999999999']));
    expect((await opened.answer())?.status).toBe(413);
    const pump = () => {
      while (!opened.socket.destroyed && opened.socket.write(Buffer.alloc(64 * 1024)));
    };
    opened.socket.on('drain', pump);
    pump();
    await opened.rest();
    expect(opened.socket.bytesWritten).toBeLessThan(64 * 1024 * 1024);
  });
});

describe('a method that does not fit', () => {
  test.each([
    ['PUT', '/graphql', 'GET, HEAD, POST'],
    ['DELETE', '/graphql', 'GET, HEAD, POST'],
    ['OPTIONS', '/graphql', 'GET, HEAD, POST'],
    ['POST', '/', 'GET, HEAD'],
    ['POST', '/healthz', 'GET, HEAD'],
    ['PATCH', '/schema.graphql', 'GET, HEAD'],
  ])('%s %s is refused with what is allowed', async (method, path, allow) => {
    const answer = await exchange(request(method, path, ['Content-Length: 0']));
    expectRefusal(answer, 405, 'METHOD_NOT_ALLOWED');
    expect(answer.headers['allow']).toBe(allow);
  });

  test('CONNECT is refused: this is no proxy', async () => {
    expectRefusal(
      await exchange('CONNECT x:443 HTTP/1.1\r\nHost: localhost\r\n\r\n'),
      405,
      'METHOD_NOT_ALLOWED',
    );
  });

  test('a mutation by GET is refused', async () => {
    const answer = await exchange(request('GET', '/graphql?query=mutation%7B__typename%7D'));
    expectRefusal(answer, 405, 'BAD_REQUEST');
    expect(answer.headers['allow']).toBe('POST');
  });
});

describe('a path', () => {
  test.each([
    '//graphql',
    '/graphql/',
    '/GRAPHQL',
    '/graphql%00',
    '/%67raphql',
    '/./graphql',
    '/x/../graphql',
    '/%ff%fe',
    '/%',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/graphiql',
    '/metrics/',
    '/constructor',
    '/__proto__',
    '*',
    `/${'a'.repeat(8000)}`,
  ])('that is not there is refused: %.40s', async (path) => {
    const { message } = expectRefusal(await exchange(request('GET', path)), 404, 'NOT_FOUND');
    expect(message.length).toBeLessThan(300);
  });

  test.each([
    ['http://localhost/healthz', 200],
    ['HTTP://localhost:80/healthz?x=1', 200],
    ['http://localhost', 200],
    ['http://[broken/healthz', 421],
    ['/healthz?a=%ZZ&&&=', 200],
    ['/healthz#fragment', 200],
  ])('in absolute form or with odd parameters means its path: %s', async (target, status) => {
    const answer = await exchange(request('GET', target));
    // Node itself refuses some of these before the server sees them; then it is a refusal in JSON too.
    if (answer.status === 400) expectRefusal(answer, 400, 'BAD_REQUEST');
    else expect(answer.status).toBe(status);
  });
});

describe('parameters of a GET', () => {
  test.each([
    'query=%7B__typename%7D&query=%7B__typename%7D',
    'query=%7B__typename%7D&variables=%7B',
    'query=%7B__typename%7D&variables=%5B%5D',
    'query=%7B__typename%7D&extensions=1',
    'query=%7B__typename%7D&operationName=a&operationName=b',
    'query=',
    '',
  ])('that are twice, broken or missing are refused: %s', async (search) => {
    expectRefusal(await exchange(request('GET', `/graphql?${search}`)), 400, 'BAD_REQUEST');
  });

  test('with an accept header that nothing fits are refused in JSON', async () => {
    const answer = await exchange(request('GET', '/graphql?query=%7B__typename%7D', ['Accept: text/html']));
    expectRefusal(answer, 406, 'BAD_REQUEST');
  });

  test('from a browser get JSON, no landing page', async () => {
    const accept = 'Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
    const answer = await exchange(request('GET', '/graphql?query=%7B__typename%7D', [accept]));
    expect(answer.headers['content-type']).toMatch(/json/);
    expect(JSON.parse(answer.body)).toEqual({ data: { __typename: 'Query' } });
  });
});

describe('bytes that are no whole request', () => {
  /** Node leaves out what stands behind 1,000 lines, unless it is told not to. */
  const manyLines = Array<string>(1_100).fill('a:b');

  test.each([
    ['garbage', 'hello\r\n\r\n'],
    ['a TLS greeting', Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00])],
    ['an unknown method', 'FROB / HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    ['both lengths', request('POST', '/graphql', [json, 'Content-Length: 4', 'Transfer-Encoding: chunked'])],
    ['two lengths', request('POST', '/graphql', [json, 'Content-Length: 4', 'Content-Length: 5'])],
    ['a negative length', request('POST', '/graphql', [json, 'Content-Length: -1'])],
    ['a NUL in a header', request('GET', '/', ['X: a\0b'])],
    ['no Host header', 'GET / HTTP/1.1\r\n\r\n'],
    ['a second Host far behind', request('GET', '/healthz', [...manyLines, 'Host: evil'])],
  ])('are refused in JSON: %s', async (_, bytes) => {
    expectRefusal(await exchange(bytes), 400, 'BAD_REQUEST');
  });

  test('are refused when a transfer coding that is not understood stands far behind', async () => {
    const coding = 'Transfer-Encoding: gzip, chunked';
    expectRefusal(
      await exchange(request('POST', '/graphql', [json, ...manyLines, coding], '0\r\n\r\n')),
      501,
      'NOT_IMPLEMENTED',
    );
  });

  test.each([
    ['one huge header', request('GET', '/', [`X: ${'a'.repeat(20_000)}`])],
    ['a huge target', request('GET', `/?${'a'.repeat(20_000)}`)],
  ])('are refused when they are too many: %s', async (_, bytes) => {
    expectRefusal(await exchange(bytes), 431, 'LIMIT_EXCEEDED');
  });

  test.each([
    ['its headers', 'GET / HTTP/1.1\r\nHost: localhost\r\n'],
    ['its body', request('POST', '/graphql', [json, 'Content-Length: 100'], '{"query"')],
  ])('are given up when the client stops within %s', async (_, bytes) => {
    const opened = await connection();
    opened.send(bytes);
    expectRefusal((await opened.answer()) ?? never(), 408, 'REQUEST_TIMEOUT');
    await opened.rest();
  });

  test('end quietly when the client leaves in the middle of its body', async () => {
    const left = await connection();
    left.send(request('POST', '/graphql', [json, 'Content-Length: 100', 'Expect: 100-continue']));
    expect((await left.answer())?.status).toBe(100);
    expect(server.inFlight()).toBe(0); // Not before its last byte.
    left.close();
  });

  test('after a whole request do not keep it from being answered', async () => {
    const opened = await connection();
    opened.send(Buffer.concat([posted('{"query":"{ __typename }"}'), Buffer.from('garbage\r\n\r\n')]));
    expect((await opened.answer())?.status).toBe(200);
    await opened.rest();
  });

  test('more than the declared length are the next request, and refused as such', async () => {
    const opened = await connection();
    opened.send(request('POST', '/graphql', [json, 'Content-Length: 2'], '{}{"query":"{ __typename }"}'));
    expect((await opened.answer())?.status).toBe(400);
    await opened.rest();
  });
});

describe('an Expect header', () => {
  test('of 100-continue is honoured before the body is sent', async () => {
    const opened = await connection();
    const body = '{"query":"{ __typename }"}';
    opened.send(
      request('POST', '/graphql', [json, 'Expect: 100-continue', `Content-Length: ${body.length}`]),
    );
    expect((await opened.answer())?.status).toBe(100);
    opened.send(body);
    expect(JSON.parse((await opened.answer())?.body ?? '')).toEqual({ data: { __typename: 'Query' } });
  });

  test('of anything else is refused in JSON', async () => {
    const answer = await exchange(request('GET', '/', ['Expect: miracles']));
    expectRefusal(answer, 417, 'BAD_REQUEST');
  });
});

test('pipelined requests are answered in their order', async () => {
  const opened = await connection();
  opened.send(
    Buffer.concat([
      posted('{"query":"{ articles { totalCount } }"}'),
      Buffer.from(request('GET', '/healthz')),
      Buffer.from(request('GET', '/version')),
    ]),
  );
  const bodies = [await opened.answer(), await opened.answer(), await opened.answer()].map(
    (answer) => answer?.body,
  );
  expect(bodies[0]).toContain('totalCount');
  expect(bodies[1]).toContain('alive');
  expect(bodies[2]).toContain('version');
});

describe('an offer of another protocol', () => {
  const h2c = [
    'Connection: Upgrade, HTTP2-Settings',
    'Upgrade: h2c',
    'HTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA',
  ];

  test('is ignored: the request is answered, and its connection ends', async () => {
    const opened = await connection();
    opened.send(posted('{"query":"{ articles { totalCount } }"}', [json, ...h2c]));
    const answer = await opened.answer();
    expect([answer?.status, answer?.headers['connection']]).toEqual([200, 'close']);
    expect(answer?.body).toContain('totalCount');
    expect(await opened.rest()).toBe('');
  });

  test('does not hold what else is asked of a request', async () => {
    expectRefusal(await exchange(request('GET', '/nothing', h2c)), 404, 'NOT_FOUND');
    const foreign = request('GET', '/graphql', h2c).replace('localhost', 'evil.example');
    expectRefusal(await exchange(foreign), 421, 'MISDIRECTED_REQUEST');
  });

  test('keeps its body behind more header lines than Node counts by itself', async () => {
    const headers = [json, ...h2c, ...Array<string>(1_100).fill('a:b')];
    expect((await exchange(posted('{"query":"{ __typename }"}', headers))).status).toBe(200);
  });
});

describe('what ends the requests on a connection, sent behind one that is not answered yet, is answered after it:', () => {
  const webSocket = [
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Protocol: graphql-transport-ws',
  ];

  test.each<[string, number, string]>([
    ['a WebSocket', 101, request('GET', '/graphql', webSocket)],
    ['a WebSocket of a foreign page', 403, request('GET', '/graphql', [...webSocket, 'Origin: http://evil'])],
    ['an offer that is ignored', 404, request('GET', '/nothing', ['Connection: Upgrade', 'Upgrade: h2c'])],
    ['a CONNECT', 405, request('CONNECT', 'x:443')],
    ['an Expect that is not understood', 417, request('GET', '/', ['Expect: miracles'])],
  ])('%s', async (what, status, bytes) => {
    const opened = await connection();
    // Not asked before, so that no kept answer is there at once.
    const questions = ['first', 'second'].map((which) =>
      posted(`{"query":"{ articles { totalCount } } # ${which} before ${what}"}`),
    );
    opened.send(Buffer.concat([...questions, Buffer.from(bytes)]));
    const answers = [await opened.answer(), await opened.answer(), await opened.answer()];
    expect(answers.map((answer) => answer?.status)).toEqual([200, 200, status]);
    expect(answers[0]?.body).toContain('totalCount');
  });

  test('and is forgotten when the client leaves before', async () => {
    const opened = await connection();
    opened.send(
      request('GET', `/graphql/stream?query=${encodeURIComponent('subscription{articleChanged{since}}')}`, [
        'Accept: text/event-stream',
      ]) + request('GET', '/graphql', webSocket),
    );
    expect((await opened.answer())?.status).toBe(200);
    opened.socket.resetAndDestroy();
    while (server.inFlight() > 0) await new Promise((resolve) => setImmediate(resolve));
  });
});

test('a refused HEAD has headers and no body', async () => {
  const opened = await connection();
  opened.send(request('HEAD', '/nothing'));
  const answer = await opened.answer(true);
  expect(answer?.status).toBe(404);
  expect(Number(answer?.headers['content-length'])).toBeGreaterThan(20);
  opened.send(request('GET', '/healthz'));
  expect((await opened.answer())?.body).toContain('alive');
});

function never(): never {
  throw new Error('The server closed the connection without an answer.');
}
