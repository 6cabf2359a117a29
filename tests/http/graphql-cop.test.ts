/**
 * The twelve checks of graphql-cop, rebuilt, asked of a server as it is by default when it faces the internet. Each asks what the
 * tool asks, and what the tool calls a weakness must not be there.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { serve } from './sample-server.js';

type Server = Awaited<ReturnType<typeof serve>>;

interface Reply {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  /** Undefined where the text is no JSON. */
  readonly json: {
    readonly data?: Record<string, unknown> | null;
    readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
    readonly extensions?: Record<string, unknown>;
  };
}

async function send(server: Server, path: string, init: RequestInit = {}): Promise<Reply> {
  const response = await fetch(`http://127.0.0.1:${server.port}${path}`, init);
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  return { status: response.status, type, text, json: type.includes('json') ? JSON.parse(text) : undefined };
}

function post(server: Server, body: unknown): Promise<Reply> {
  return send(server, '/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

describe('a server that faces the internet, with no other setting', () => {
  let server: Server;
  beforeAll(async () => {
    server = await serve(undefined, { listen: { host: '0.0.0.0' } });
  });
  afterAll(() => server.close());

  test('answers what it is asked: the checks below are of a server that works', async () => {
    expect((await post(server, { query: '{ articles { totalCount } }' })).json.data).toEqual({
      articles: { totalCount: 10 },
    });
  });

  test('alias overloading: 101 aliases are refused', async () => {
    const aliases = Array.from({ length: 101 }, (_, at) => `alias${at}:__typename`).join(' \n');
    const { json } = await post(server, { query: `query cop { ${aliases} }` });
    expect(json.data).toBeUndefined();
    expect(json.errors?.[0]?.extensions['code']).toBe('LIMIT_EXCEEDED');
  });

  test('array-based batching: a batch of ten is refused', async () => {
    const { json, status } = await post(
      server,
      Array.from({ length: 10 }, () => ({ query: 'query cop { __typename }' })),
    );
    expect(status).toBe(400);
    expect(Array.isArray(json)).toBe(false);
    expect(json.data).toBeUndefined();
  });

  test('directive overloading: ten unknown directives do not make ten errors', async () => {
    const { json } = await post(server, { query: `query cop { __typename ${'@aa'.repeat(10)} }` });
    expect(json.errors?.length).toBeLessThanOrEqual(5);
    expect(json.data).toBeUndefined();
  });

  test('circular introspection: types within fields within types are not answered', async () => {
    const query =
      'query cop { __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }';
    const { json } = await post(server, { query });
    expect(json.data).toBeUndefined();
  });

  test('introspection: the schema is not answered', async () => {
    for (const query of [
      'query cop { __schema { types { name fields { name } } } }',
      'query cop { __type(name: "Query") { name } }',
    ]) {
      expect((await post(server, { query })).json.data).toBeUndefined();
    }
    expect((await send(server, '/schema.graphql')).status).toBe(404);
  });

  test('field suggestions: no near miss is named, of fields, arguments, types, enums or variables', async () => {
    for (const body of [
      { query: 'query cop { __schema { directive } }' },
      { query: '{ article { titl } }' },
      { query: '{ articles(frst: 1) { totalCount } }' },
      { query: '{ articles { nodes { ... on Artcle { title } } } }' },
      { query: '{ articles(orderBy: [{ field: QUALTY }]) { totalCount } }' },
      {
        query: 'query($w: ArticleWhereInput) { articles(where: $w) { totalCount } }',
        variables: { w: { titel: {} } },
      },
    ]) {
      const { json } = await post(server, body);
      expect(json.errors?.length).toBeGreaterThan(0);
      expect(JSON.stringify(json)).not.toMatch(/did you mean/i);
    }
  });

  test('mutations by GET: none is answered', async () => {
    const { json, status } = await send(
      server,
      `/graphql?query=${encodeURIComponent('mutation cop {__typename}')}`,
    );
    expect(status).toBeGreaterThanOrEqual(400);
    expect(json.data).toBeUndefined();
  });

  test('GraphiQL: no explorer is served anywhere', async () => {
    for (const path of [
      '/',
      '/graphql',
      '/graphiql',
      '/playground',
      '/console',
      '/v1/graphql',
      '/api/graphql',
    ]) {
      const { text, status } = await send(server, path, { headers: { accept: 'text/html' } });
      if (status === 200) expect(text).not.toMatch(/graphiql|graphql playground/i);
    }
    expect((await send(server, '/graphiql')).status).toBe(404);
  });

  test('trace mode: no answer says how it was made', async () => {
    for (const query of ['query cop { __typename }', 'query cop { unknown }']) {
      const { json } = await post(server, { query });
      expect(json.extensions).toBeUndefined();
      expect(JSON.stringify(json)).not.toMatch(/tracing|stacktrace/i);
    }
  });

  test('url-encoded POST: a form of another site is refused', async () => {
    const { json, status } = await send(server, '/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ query: 'query cop { __typename }' }).toString(),
    });
    expect(status).toBe(415);
    expect(json.data).toBeUndefined();
  });

  test('field duplication: one field 500 times is refused', async () => {
    const { json } = await post(server, { query: `query cop { ${'__typename \n'.repeat(500)} }` });
    expect(json.data).toBeUndefined();
    expect(json.errors?.[0]?.extensions['code']).toBe('LIMIT_EXCEEDED');
  });

  test('unhandled errors: what cannot be read is an error of the query, with nothing of the inside', async () => {
    const { json } = await post(server, { query: 'qwerty cop { abc }' });
    expect(json.errors?.[0]?.extensions).toEqual({ code: 'GRAPHQL_PARSE_FAILED' });
    expect(JSON.stringify(json)).not.toMatch(/exception|node_modules|\bat .*:\d+:\d+/);
  });
});

describe('what shows the schema', () => {
  const isShown = async (server: Server) => {
    const { json } = await post(server, { query: '{ __schema { queryType { name } } }' });
    return json.data !== undefined && (await send(server, '/schema.graphql')).status === 200;
  };

  test.each([
    ['is on for this machine', {}, true],
    ['is off where the server faces the internet', { listen: { host: '0.0.0.0' } }, false],
    ['is off behind a proxy that calls it by a name', { access: { allowedHost: ['news.example'] } }, false],
    [
      'is on there when a setting says so',
      { listen: { host: '0.0.0.0' }, exposure: { introspection: true } },
      true,
    ],
    ['is off for this machine when a setting says so', { exposure: { introspection: false } }, false],
  ])('%s', async (_how, options, shown) => {
    const server = await serve(undefined, options);
    try {
      expect(await isShown(server)).toBe(shown);
    } finally {
      await server.close();
    }
  });
});
