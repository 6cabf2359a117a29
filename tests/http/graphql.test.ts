import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CorpusStore, executeQuery, buildGatewaySchema, type RunningServer } from '../../src/index.js';
import { documentText, serve, storeOf, sample, writeCorpus } from './sample-server.js';

/** The URL of the sample document, read from its file. */
function sampleUrl(): string {
  const [file = ''] = readdirSync(sample);
  const [, url = ''] = /^webUrl: (\S+)$/m.exec(readFileSync(join(sample, file), 'utf8')) ?? [];
  return url.replaceAll('"', '');
}

async function post(server: RunningServer, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, json: JSON.parse(await response.text()) };
}

describe('a query over the sample', () => {
  let server: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    server = await serve();
  });
  afterAll(() => server.close());

  test('is answered by POST with operation, variables and related articles in document order', async () => {
    const { status, json } = await post(server, {
      query:
        'query A { __typename } query B($url: String!) { articlesByUrl(urls: [$url]) { title related(first: 10) { totalCount edges { position node { provider { name } } } } } }',
      operationName: 'B',
      variables: { url: sampleUrl() },
    });
    expect(status).toBe(200);
    const [article] = json.data.articlesByUrl;
    expect(article.related.totalCount).toBe(9);
    expect(article.related.edges.map((edge: { position: number }) => edge.position)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9,
    ]);
  });

  test('is answered by GET, and a HEAD of it has the same headers and no body', async () => {
    const url = `${server.url}/graphql?query=${encodeURIComponent('{ articles { totalCount } providers { totalCount } topics { totalCount } }')}`;
    const get = await fetch(url);
    expect(await get.json()).toEqual({
      data: { articles: { totalCount: 10 }, providers: { totalCount: 9 }, topics: { totalCount: 2 } },
    });
    const head = await fetch(url, { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(head.headers.get('content-length')).toBe(get.headers.get('content-length'));
    expect(await head.text()).toBe('');
  });

  test.each<[string, Record<string, string>, number]>([
    ['POST', {}, 200],
    ['POST', { accept: 'application/graphql-response+json' }, 400],
    ['GET', {}, 200],
    ['GET', { accept: 'application/graphql-response+json' }, 400],
  ])(
    'is no subscription: by %s with %j one is told where to go, not run',
    async (method, headers, status) => {
      const query = 'subscription Told { articleChanged { since } }';
      const body = { query: `query Other { __typename } ${query}`, operationName: 'Told' };
      const answer =
        method === 'POST'
          ? await fetch(`${server.url}/graphql`, {
              method,
              headers: { 'content-type': 'application/json', ...headers },
              body: JSON.stringify(body),
            })
          : await fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`, { headers });
      expect(answer.status).toBe(status);
      // Nothing but the one error: no data, and no more in it.
      expect(await answer.json()).toEqual({
        errors: [
          {
            message: expect.stringMatching(/\/graphql\/stream .*WebSocket at \/graphql /),
            extensions: { code: 'BAD_REQUEST' },
          },
        ],
      });
      expect(answer.headers.get('allow')).toBeNull();
      expect(server.logged).toEqual([]);
    },
  );

  test('is answered with headers that forbid storing, sniffing, framing and loading', async () => {
    const { headers } = await post(server, { query: '{ __typename }' });
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      vary: 'accept, accept-encoding',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  });

  test.each([
    ['{', 'GRAPHQL_PARSE_FAILED'],
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['query($n: Int!) { articles(first: $n) { totalCount } }', 'BAD_USER_INPUT'],
    ['query A { __typename } query B { __typename }', 'OPERATION_RESOLUTION_FAILURE'],
    ['query($yes: Boolean) { __typename @include(if: $yes) }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ articles(first: -1) { totalCount } }', 'BAD_USER_INPUT'],
    ['{ articles(after: "garbage") { totalCount } }', 'BAD_USER_INPUT'],
    ['{ articles { timeSeries(timeZone: "Moon") { interval } } }', 'BAD_USER_INPUT'],
    ['{ articles { stats { quality { percentile(p: 101) } } } }', 'BAD_USER_INPUT'],
    [`{ ${'a '.repeat(2001)} }`, 'LIMIT_EXCEEDED'],
    ['{ articles(first: 101) { totalCount } }', 'BAD_USER_INPUT'],
  ])('that is wrong is told so with a code: %.50s', async (query, code) => {
    const { json } = await post(server, { query });
    expect(json.errors[0].extensions.code).toBe(code);
    expect(JSON.stringify(json)).not.toMatch(/stacktrace|node_modules|\.js:\d/);
    expect(server.logged).toEqual([]);
  });

  test.each(['{', '{ nothing }', 'query($n: Int!) { articles(first: $n) { totalCount } }'])(
    'that never ran has status 200 as application/json and 400 as application/graphql-response+json: %s',
    async (query) => {
      expect((await post(server, { query })).status).toBe(200);
      expect((await post(server, { query }, { accept: 'application/json' })).status).toBe(200);
      const strict = await post(server, { query }, { accept: 'application/graphql-response+json' });
      expect(strict.status).toBe(400);
      expect(strict.headers.get('content-type')).toMatch(/^application\/graphql-response\+json/);
    },
  );

  test('says the limit and the way out when it has too many tokens', async () => {
    const { json } = await post(server, { query: `{ ${'a '.repeat(3000)} }` });
    expect(json.errors).toEqual([
      {
        message: expect.stringMatching(/more than 2000 tokens.*fragments/),
        extensions: { code: 'LIMIT_EXCEEDED', limit: 2000, unit: 'tokens' },
      },
    ]);
  });

  test('gets the same data and errors without a server', async () => {
    const schema = buildGatewaySchema();
    const store = server.snapshots.current();
    for (const query of [
      '{ articles(first: 3) { nodes { title } } }',
      '{',
      '{ nothing }',
      '{ articles(first: -1) { totalCount } }',
      'query A { __typename } query B { __typename }',
      'query($n: Int!) { articles(first: $n) { totalCount } }',
      `{ ${'a '.repeat(2001)} }`,
    ]) {
      const { json } = await post(server, { query });
      const direct = await executeQuery(schema, store, { query });
      expect(JSON.parse(JSON.stringify(direct))).toEqual(json);
    }
  });
});

describe('introspection', () => {
  const introspection = { query: '{ __schema { queryType { name } } }' };

  test('is on by default, whatever NODE_ENV says', async () => {
    const before = process.env['NODE_ENV'];
    process.env['NODE_ENV'] = 'production';
    const server = await serve();
    process.env['NODE_ENV'] = before;
    expect((await post(server, introspection)).json.data.__schema.queryType.name).toBe('Query');
    await server.close();
  });

  test('can be turned off, and then errors name no near misses either', async () => {
    const server = await serve(undefined, { exposure: { introspection: false } });
    expect((await post(server, introspection)).json.errors).toEqual([
      {
        message: 'Introspection is off on this server. Ask those who run it for the schema.',
        locations: [{ line: 1, column: 3 }],
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED', validationErrorCode: 'INTROSPECTION_DISABLED' },
      },
    ]);
    expect((await post(server, { query: '{ articlez }' })).json.errors[0].message).not.toMatch(/articles/);
    const query = 'query($by: ArticleByInput!) { article(by: $by) { title } }';
    const { message } = (await post(server, { query, variables: { by: { urk: 'x' } } })).json.errors[0];
    expect(message).toContain('urk');
    expect(message).not.toMatch(/Did you mean|"url"/);
    const schema = await fetch(`${server.url}/schema.graphql`);
    expect(schema.status).toBe(404);
    expect(await schema.json()).toEqual({
      errors: [{ message: expect.stringContaining('introspection off'), extensions: { code: 'NOT_FOUND' } }],
    });
    await server.close();
  });
});

test.each([[{}], [{ url: null }]])(
  'a @oneOf input whose variable has no value says so: variables %j',
  async (variables) => {
    const server = await serve();
    const query = 'query($url: String) { article(by: {url: $url}) { title } }';
    const { json } = await post(server, { query, variables });
    await server.close();
    expect(json.errors[0]).toMatchObject({
      message:
        'Argument "by": expected a value, but {url: $url} came with a variable that is null or was not given. ' +
        'Give the variable a value; declare it as non-null, such as "$name: String!", to be told so earlier.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  },
);

describe('a failure inside the engine', () => {
  const secret = 'cannot open /srv/secret/index: EIO';

  /** The real store, one of whose questions fails. */
  function failing(thrown: () => Error): CorpusStore {
    const store = storeOf(sample);
    return Object.create(store, {
      articlePages: {
        value: () => {
          throw thrown();
        },
      },
    }) as CorpusStore;
  }

  test.each([
    ['an error', () => new Error(secret)],
    [
      'an error that brings extensions',
      () => Object.assign(new Error(secret), { extensions: { code: 'X', secret } }),
    ],
  ])('is masked for the client and logged with its stack: %s', async (_, thrown) => {
    const server = await serve(failing(thrown));
    const { status, json } = await post(server, { query: '{ articles { nodes { title } } }' });
    expect(status).toBe(200);
    expect(json.data).toBeNull();
    expect(json.errors[0]).toMatchObject({
      message: 'Internal server error. The server has logged what happened.',
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
      path: ['articles', 'nodes'].slice(0, json.errors[0].path.length),
    });
    expect(Object.keys(json.errors[0].extensions)).toEqual(['code']);
    expect(JSON.stringify(json)).not.toContain('secret');
    expect(server.logged.join('\n')).toContain(secret);
    expect(server.logged.join('\n')).toMatch(/\n\s+at /);
    await server.close();
  });
});

test('a request keeps its snapshot when another is swapped in meanwhile, and the next one sees the new', async () => {
  const other = writeCorpus({ 'one.md': documentText('Only one') });
  const first = storeOf(sample);
  let open: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  let arrived: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  // An engine behind a wire: its answer comes when the gate opens.
  const slow = Object.create(first, {
    articlePages: {
      value: async (requests: Parameters<CorpusStore['articlePages']>[0]) => {
        arrived();
        await gate;
        return first.articlePages(requests);
      },
    },
  }) as CorpusStore;
  const server = await serve(slow);
  const query = {
    query: '{ articles { totalCount nodes { title } snapshot { id } } corpus { snapshot { id } } }',
  };
  const pinned = post(server, query);
  await asked;
  const second = storeOf(other.folder);
  server.snapshots.swap(second);
  open();
  const before = await pinned;
  const after = await post(server, query);
  expect(before.json.data.articles).toMatchObject({
    totalCount: 10,
    snapshot: { id: first.summary.snapshotId },
  });
  expect(before.json.data.corpus.snapshot.id).toBe(first.summary.snapshotId);
  expect(after.json.data.articles).toMatchObject({
    totalCount: 1,
    snapshot: { id: second.summary.snapshotId },
  });
  await server.close();
  other.remove();
});
