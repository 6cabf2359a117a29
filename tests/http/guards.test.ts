/** The limits of a query at a listening server: each by literal, variable, default of a variable, fragment, and asked twice. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { getIntrospectionQuery } from 'graphql';
import { defaultQueryLimits } from '../../src/server/guards/default-limits.js';
import type { QueryLimits } from '../../src/server/guards/query-limits.js';
import { codeBlocks, readPage } from '../docs/markdown.js';
import { serve } from './sample-server.js';

interface Answer {
  readonly status: number;
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly locations?: unknown;
    readonly path?: unknown;
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

type Server = Awaited<ReturnType<typeof serve>>;

async function ask(
  server: Server,
  query: string,
  variables: unknown = {},
  extensions?: unknown,
): Promise<Answer> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: typeof variables === 'string' ? variables : JSON.stringify({ query, variables, extensions }),
  });
  return { status: response.status, ...(JSON.parse(await response.text()) as Omit<Answer, 'status'>) };
}

const cost = { cost: true };

const open: Server[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

/** A server that ends with the test. */
async function serveWith(limits: Partial<QueryLimits>): Promise<Server> {
  const server = await serve(undefined, { limits });
  open.push(server);
  return server;
}

async function costOf(server: Server, query: string, variables: unknown = {}): Promise<number> {
  const { extensions, errors } = await ask(server, query, variables, cost);
  expect(errors).toBeUndefined();
  return (extensions?.['cost'] as { estimated: number }).estimated;
}

/** `{ a { a { ... } } }` below a list, `levels` fields deep, with `field` at the bottom. */
function nested(levels: number): string {
  const pairs = Math.floor((levels - 3) / 2);
  const open = 'duplicates { provider { articles(first: 0) { nodes { ';
  const times = Math.floor((pairs * 2) / 4);
  const rest = levels - 3 - times * 4;
  return `{ articles(first: 0) { nodes { ${open.repeat(times)} ${'duplicates { '.repeat(rest)} title ${'} '.repeat(rest + times * 4)} } } }`;
}

const aliases = (count: number, field = '__typename') =>
  Array.from({ length: count }, (_, at) => `a${at}: ${field}`).join(' ');

/** 100 articles each with the 100 newest of its provider: 10,000 articles and more. */
const dear = 'provider { articles(first: 100) { nodes { title } } }';

interface Way {
  readonly way: string;
  readonly query: string;
  readonly variables?: unknown;
}

/** One more than is allowed, in each way of writing it. */
const tooMuch: Readonly<Record<string, { readonly limit: number; readonly ways: readonly Way[] }>> = {
  levels: {
    limit: defaultQueryLimits.depthLimit,
    ways: [
      { way: 'literally', query: nested(13) },
      {
        way: 'by fragments',
        query: `{ articles(first: 0) { nodes { ...A } } } ${['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J']
          .map((name, at, all) => `fragment ${name} on Article { duplicates { ...${all[at + 1] ?? 'Z'} } }`)
          .join(' ')} fragment Z on Article { title }`,
      },
      {
        way: 'by inline fragments',
        query: nested(13)
          .replaceAll('duplicates {', 'duplicates { ... on Article {')
          .replace(' title', ' title' + ' }'.repeat(nested(13).split('duplicates {').length - 1)),
      },
    ],
  },
  aliases: {
    limit: defaultQueryLimits.aliasLimit,
    ways: [
      { way: 'literally', query: `{ ${aliases(61)} }` },
      { way: 'by a fragment', query: `{ ...A ...A } fragment A on Query { ${aliases(61)} }` },
      {
        way: 'by a fragment and the operation',
        query: `{ ...A b: __typename } fragment A on Query { ${aliases(60)} }`,
      },
    ],
  },
  directives: {
    limit: defaultQueryLimits.directiveLimit,
    ways: [
      { way: 'literally', query: `{ ${'__typename @include(if: true) '.repeat(61)} }` },
      {
        way: 'by variable',
        query: `query($a: Boolean!) { ${'__typename @include(if: $a) '.repeat(61)} }`,
        variables: { a: true },
      },
      {
        way: 'by a fragment',
        query: `{ ...A } fragment A on Query { ${'__typename @include(if: true) '.repeat(61)} }`,
      },
    ],
  },
  'repeated fields': {
    limit: defaultQueryLimits.repeatLimit,
    ways: [
      { way: 'literally', query: `{ ${'__typename '.repeat(62)} }` },
      { way: 'by inline fragments', query: `{ ${'... { __typename } '.repeat(62)} }` },
      { way: 'by a fragment', query: `{ ...A } fragment A on Query { ${'__typename '.repeat(62)} }` },
    ],
  },
  'pairs of fields': {
    limit: defaultQueryLimits.pairLimit,
    ways: [
      { way: 'literally', query: `{ articles { nodes { ${'provider { id } '.repeat(110)} } } }` },
      { way: 'at the top', query: `{ ${'articles { nodes { id } } '.repeat(100)} }` },
      {
        way: 'by inline fragments',
        query: `{ articles { nodes { ${'... { provider { id } } '.repeat(110)} } } }`,
      },
      {
        way: 'by fragments beside one another',
        query: `{ articles { nodes { ${names(90, '...F')} } } } ${fragmentsOf(90, () => 'provider { id }')}`,
      },
      {
        way: 'by two chains of fragments',
        query: `{ articles { nodes { ...F0 ...F50 } } } ${fragmentsOf(100, (at) => (at % 50 === 49 ? 'id' : `...F${at + 1} id`))}`,
      },
      {
        way: 'of conflicting fields',
        query: `{ articles { nodes { ${names(150, 'provider: duplicates { id } a')} } } }`,
      },
      {
        way: 'below one another',
        query: `{ articles { nodes { ${`provider { ${'articles { totalCount } '.repeat(30)} } `.repeat(6)} } } }`,
      },
      {
        way: 'for the schema',
        query: `{ __schema { types { ${'fields { name type { name } } '.repeat(90)} } } }`,
      },
    ],
  },
  'units of cost': {
    limit: defaultQueryLimits.costLimit,
    ways: [
      { way: 'literally', query: `{ articles(first: 100) { nodes { ${dear} } } }` },
      {
        way: 'by variable',
        query: `query($n: Int) { articles(first: $n) { nodes { ${dear} } } }`,
        variables: { n: 100 },
      },
      {
        way: 'by the default of a variable',
        query: `query($n: Int = 100) { articles(first: $n) { nodes { ${dear} } } }`,
      },
      {
        way: 'by a fragment',
        query: `{ articles(first: 100) { nodes { ...A } } } fragment A on Article { ${dear} }`,
      },
      { way: 'at the end of a list', query: `{ articles(last: 100) { nodes { ${dear} } } }` },
      { way: 'by edges', query: `{ articles(first: 100) { edges { node { ${dear} } } } }` },
      {
        way: 'by an id',
        query: `{ node(id: "x") { ... on Provider { articles(first: 100) { nodes { ${dear} } } } } }`,
      },
      {
        way: 'by ids in a variable',
        query: `query($ids: [ID!]!) { nodes(ids: $ids) { ... on Article { ${dear} } } }`,
        variables: { ids: Array.from({ length: 100 }, (_, at) => `x${at}`) },
      },
      {
        way: 'by searches of one letter each',
        query:
          '{ articles(search: "a* b* c* d* e* f* g* h* i* j* k* l* m* n* o* p* q* r* s* t* u* v* w* x*") { totalCount } }',
      },
      {
        way: 'by conditions that read every text',
        query: `{ articles(where: { or: [${'{ title: { contains: "a" } } '.repeat(14)}] }) { totalCount } }`,
      },
      {
        way: 'by offsets',
        query: `{ ${Array.from({ length: 11 }, (_, at) => `a${at}: articles(offset: 100000) { totalCount }`).join(' ')} }`,
      },
      {
        way: 'by time series',
        query: `{ ${Array.from({ length: 8 }, (_, at) => `a${at}: articles { timeSeries(interval: HOUR, splitBy: PROVIDER) { series { buckets { count } } } }`).join(' ')} }`,
      },
      { way: 'by fragments that double', query: doubling(11) },
    ],
  },
};

function names(count: number, prefix: string): string {
  return Array.from({ length: count }, (_, at) => `${prefix}${at}`).join(' ');
}

function fragmentsOf(count: number, selection: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => `fragment F${at} on Article { ${selection(at)} }`).join(
    ' ',
  );
}

/** Each fragment asks for the next one twice: 2^n lists from a short text. */
function doubling(levels: number): string {
  const fragments = Array.from(
    { length: levels - 1 },
    (_, at) =>
      `fragment F${at} on Article { a: duplicates { ...F${at + 1} } b: duplicates { ...F${at + 1} } }`,
  );
  return `{ articles(first: 100) { nodes { ...F0 } } } ${fragments.slice(0, 9).join(' ')} fragment F9 on Article { title }`;
}

describe('a query beyond a limit', () => {
  let server: Server;
  beforeAll(async () => {
    server = await serve();
  });
  afterAll(() => server.close());

  const cases = Object.entries(tooMuch).flatMap(([unit, { limit, ways }]) =>
    ways.map((each) => ({ unit, limit, variables: undefined, ...each })),
  );

  test.each(cases)(
    'of $unit $way is refused, the second time as well',
    async ({ unit, limit, query, variables }) => {
      for (let time = 1; time <= 2; time += 1) {
        const { status, data, errors = [] } = await ask(server, query, variables);
        expect({ status, data, count: errors.length }).toEqual({ status: 400, data: undefined, count: 1 });
        const [error] = errors;
        expect(error?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', unit, limit });
        expect(error?.extensions['came']).toBeGreaterThan(limit);
        expect(error?.message).toContain(String(limit));
        expect(error?.message).toMatch(/; whoever runs this server can raise the limit with --[a-z-]+\.$/);
        expect(error?.locations).toBeDefined();
      }
      expect(server.logged).toEqual([]);
    },
  );

  test('of cost is refused with large variables and answered with small ones, though its document is known', async () => {
    const query = `query($n: Int) { articles(first: $n) { nodes { ${dear} } } }`;
    for (const [n, status] of [
      [1, 200],
      [100, 400],
      [1, 200],
      [100, 400],
    ] as const) {
      expect((await ask(server, query, { n })).status).toBe(status);
    }
  });

  test('of cost names the field that costs most', async () => {
    const { errors = [] } = await ask(
      server,
      `{ corpus { id } cheap: articles { totalCount } panel: articles(first: 100) { nodes { ${dear} } } }`,
    );
    expect(errors[0]?.message).toMatch(
      /^The query is estimated to cost \d+, of which "panel" is \d+; at most 10000 units/,
    );
    expect(errors[0]?.extensions['cost']).toBeGreaterThan(10_000);
  });

  test('of tokens is refused before it is read to its end', async () => {
    const { status, errors = [] } = await ask(server, `{ ${'a '.repeat(2000)} }`);
    expect(status).toBe(400);
    expect(errors[0]?.extensions).toEqual({ code: 'LIMIT_EXCEEDED', limit: 2000, unit: 'tokens' });
  });

  test('of lines is refused before errors count them anew for each place', async () => {
    const { status, errors = [] } = await ask(server, `{${'\r\n'.repeat(2000)} nothing }`);
    expect(status).toBe(400);
    expect(errors[0]?.message).toMatch(/^The query has 2001 lines; at most 2000 lines.*--token-limit\.$/);
    expect(errors[0]?.extensions).toEqual({ code: 'LIMIT_EXCEEDED', limit: 2000, unit: 'lines', came: 2001 });
    expect(errors).toHaveLength(1);
    const { errors: within } = await ask(server, `{${'\r\n'.repeat(1999)} nothing }`);
    expect(within?.[0]).toMatchObject({ locations: [{ line: 2000, column: 2 }] });
  });

  test('of the depth of variables is refused and not a failure inside', async () => {
    const query = 'query($w: ArticleWhereInput) { articles(where: $w) { totalCount } }';
    for (const [open, close] of [
      ['{"not":', '}'],
      ['{"and":[', ']}'],
    ] as const) {
      for (const levels of [70, 3_000, 20_000]) {
        const w = `${open.repeat(levels)}{}${close.repeat(levels)}`;
        const body = `{"query":${JSON.stringify(query)},"variables":{"w":${w}}}`;
        const { status, errors = [] } = await ask(server, query, body);
        expect(status).toBe(400);
        expect(errors[0]?.extensions).toMatchObject({
          code: 'LIMIT_EXCEEDED',
          unit: 'levels of variables',
          limit: 64,
        });
      }
    }
    expect(server.logged).toEqual([]);
  });

  test.each([
    ['literally', '{ articles(first: 101) { totalCount } }', {}],
    ['by variable', 'query($n: Int) { articles(first: $n) { totalCount } }', { n: 101 }],
    ['by default', 'query($n: Int = 101) { articles(first: $n) { totalCount } }', {}],
    ['by fragment', '{ ...A } fragment A on Query { articles(first: 101) { totalCount } }', {}],
  ])('of a page, %s, is refused where it stands, the second time as well', async (_way, query, variables) => {
    for (let time = 1; time <= 2; time += 1) {
      const { errors = [] } = await ask(server, query, variables);
      expect(errors).toEqual([
        expect.objectContaining({
          path: ['articles'],
          extensions: { code: 'BAD_USER_INPUT', argument: 'first' },
        }),
      ]);
    }
  });

  test('of errors is told the first five, and how many there are besides', async () => {
    const unknown = Array.from({ length: 9 }, (_, at) => `unknown${at}`).join(' ');
    const invalid = await ask(server, `{ ${unknown} }`);
    expect(invalid.errors).toHaveLength(5);
    expect(invalid.extensions).toEqual({ errorsLeftOut: 4 });
    const failing = Array.from({ length: 9 }, (_, at) => `a${at}: excerpt(maxLength: 0)`).join(' ');
    const failed = await ask(server, `{ articles(first: 1) { nodes { ${failing} } } }`);
    expect(failed.errors).toHaveLength(5);
    expect(failed.extensions).toEqual({ errorsLeftOut: 4 });
  });

  test('of errors is not looked for to the end: no more than twenty, and that there are more', async () => {
    const invalid = await ask(server, `{ ${names(1_000, 'unknown')} }`);
    expect(invalid.errors).toHaveLength(5);
    expect(invalid.extensions).toEqual({ errorsLeftOut: 16 });
    const generous = await serveWith({ errorLimit: 40 });
    expect((await ask(generous, `{ ${names(1_000, 'unknown')} }`)).errors).toHaveLength(40);
  });

  test('of wrong values in variables is told, and no failure inside, however many there are', async () => {
    const query = 'query($urls: [String!]!) { articlesByUrl(urls: $urls) { title } }';
    const { status, errors } = await ask(server, query, { urls: Array.from({ length: 60 }, () => 1) });
    expect(status).toBe(400);
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(Array(5).fill('BAD_USER_INPUT'));
    expect(server.logged).toEqual([]);
  });

  test('is within them again when the server is told so', async () => {
    const query = `{ ${aliases(100)} }`;
    const lenient = await serveWith({ aliasLimit: 100 });
    expect((await ask(lenient, query)).status).toBe(200);
  });
});

describe('a limit of arguments that is set', () => {
  test('holds instead of the default', async () => {
    const server = await serveWith({
      pageLimit: 150,
      idLimit: 2,
      whereDepthLimit: 2,
      whereClauseLimit: 1,
      valueLimit: 3,
      bucketLimit: 10,
    });
    const codes = async (query: string) =>
      (await ask(server, query)).errors?.map(
        ({ message }) => /at most \d+ [a-z]+|from 0 to \d+/.exec(message)?.[0],
      );
    expect(await codes('{ articles(first: 150) { totalCount } }')).toBeUndefined();
    expect(await codes('{ articles(first: 151) { totalCount } }')).toEqual(['from 0 to 150']);
    expect(await codes('{ nodes(ids: ["a", "b", "c"]) { id } }')).toEqual(['at most 2 keys']);
    expect(await codes('{ articles(where: { not: { not: { published: true } } }) { totalCount } }')).toEqual([
      'at most 2 levels',
    ]);
    expect(await codes('{ articles(where: { published: true, hasDocument: true }) { totalCount } }')).toEqual(
      ['at most 1 clauses'],
    );
    expect(await codes('{ articles(where: { quality: { in: [1, 2, 3, 4] } }) { totalCount } }')).toEqual([
      'at most 3 values',
    ]);
    expect(
      await codes(
        '{ articles(where: { publishedDateTime: { gte: "2020-01-01", lt: "2021-01-01" } }) { timeSeries(interval: DAY) { buckets { count } } } }',
      ),
    ).toEqual(['at most 10 buckets']);
  });
});

describe('cost', () => {
  let server: Server;
  beforeAll(async () => {
    server = await serve();
  });
  afterAll(() => server.close());

  test('is told to a client who asks, by POST and by GET, and to no other', async () => {
    const query = '{ articles(first: 10) { nodes { provider { name } } } }';
    const told = { estimated: 21, limit: 10_000, objects: 21, objectLimit: 20_000 };
    expect((await ask(server, query, {}, cost)).extensions).toEqual({ cost: told });
    expect((await ask(server, query)).extensions).toBeUndefined();
    const search = new URLSearchParams({ query, extensions: JSON.stringify(cost) });
    const get = await fetch(`${server.url}/graphql?${search.toString()}`);
    expect(((await get.json()) as Answer).extensions).toEqual({ cost: told });
  });

  test('is that of what will be executed: skipped, merged and repeated fields', async () => {
    const one = await costOf(server, '{ articles(first: 10) { nodes { provider { name } } } }');
    expect(
      await costOf(
        server,
        'query($no: Boolean!) { articles(first: 10) { nodes { provider { name } topics @include(if: $no) { name } ...A @skip(if: true) } } } fragment A on Article { related { nodes { title } } }',
        { no: false },
      ),
    ).toBe(one);
    expect(
      await costOf(
        server,
        '{ articles(first: 10) { nodes { provider { name } } } articles(first: 10) { nodes { provider { domain } ...A } } } fragment A on Article { provider { id } }',
      ),
    ).toBe(one);
  });

  test('is not asked of introspection, which may ask each field of the schema once at its place', async () => {
    const refusal = async (query: string) => (await ask(server, query)).errors?.[0];
    const twice = '{ __schema { types { fields { a: description b: description } } } }';
    expect((await refusal(twice))?.message).toContain('asks "description" twice at one place for the schema');
    expect((await refusal(twice))?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit: 1, came: 2 });
    const spread =
      '{ __schema { ...A ...B } } fragment A on __Schema { types { name } } fragment B on __Schema { more: types { name } }';
    expect((await refusal(spread))?.message).toContain('asks "types" twice');
    const types = (count: number) =>
      `{ ${Array.from({ length: count }, (_, at) => `t${at}: __type(name: "Article") { name }`).join(' ')} }`;
    expect(await refusal(types(10))).toBeUndefined();
    expect((await refusal(types(11)))?.extensions).toMatchObject({ limit: 10, came: 11 });
    const chain = Array.from({ length: 90 }, (_, at) =>
      at === 89
        ? 'fragment F89 on __Type { name }'
        : `fragment F${at} on __Type { ofType { ...F${at + 1} } enumValues { name } interfaces { name } name }`,
    );
    expect(await refusal(`{ __schema { types { ...F0 } } } ${chain.join(' ')}`)).toBeUndefined();
  });

  test('of introspection is nothing, and its depth is graphql-js’s own', async () => {
    expect(
      await costOf(
        server,
        getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true, oneOf: true }),
      ),
    ).toBe(0);
  });

  const each = (count: number, conditionOf: (at: number) => string): string =>
    `{ and: [${Array.from({ length: count }, (_, at) => conditionOf(at)).join(' ')}] }`;
  test.each([
    [
      'a report that leaves out each of many conditions in turn',
      each(150, (at) => `{ heat: { ne: ${at} } }`),
      'filterReport { clauses { matchesWithoutIt } }',
    ],
    [
      'suggestions for many misspelt domains',
      each(60, (at) => `{ provider: { domain: { in: ["a${at}" "b${at}" "c${at}" "d${at}" "e${at}"] } } }`),
      'filterReport { clauses { suggestion } }',
    ],
  ])('follows the work: %s is refused', async (_name, where, fields) => {
    const query = `{ articles(first: 0, where: ${where}) { ${fields} } }`;
    expect((await ask(server, query)).errors?.[0]?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED' });
  });

  test('follows the work: conditions on images, on linked articles and missing texts, groups by hours', async () => {
    const costWhere = (where: string) =>
      costOf(server, `{ articles(first: 0, where: ${where}) { totalCount } }`);
    const plain = await costWhere('{ quality: { ne: 1 } }');
    expect(await costWhere('{ images: { some: { width: { ne: 1 } } } }')).toBeGreaterThan(5 * plain);
    expect(await costWhere('{ related: { some: { quality: { ne: 1 } } } }')).toBeGreaterThan(5 * plain);
    expect(await costWhere('{ excerpt: { isNull: true } }')).toBeGreaterThan(50 * plain);
    const groups = (keys: string) =>
      costOf(server, `{ articles(first: 0) { groups(by: [${keys}]) { count } } }`);
    expect(await groups('{ field: HOST } { field: PUBLISHED_DATE_TIME interval: HOUR }')).toBeGreaterThan(
      4 * (await groups('{ field: HOST }')),
    );
  });

  test('of an answer’s objects is an estimate from above for what has a first', async () => {
    const queries = [
      '{ articles(first: 10) { edges { node { image { url } provider { name images { url } } } } } }',
      '{ articles { facets { providers { provider { name } count } topics { count } } stats { quality { average } } } }',
      '{ providers(first: 5) { nodes { articles(first: 3) { nodes { title } } } } }',
    ];
    for (const query of queries) {
      const { extensions } = await ask(server, query, {}, cost);
      const { estimated, objects } = extensions?.['cost'] as { estimated: number; objects: number };
      expect(estimated).toBeGreaterThanOrEqual(objects);
    }
  });
});

describe('what people send', () => {
  let server: Server;
  beforeAll(async () => {
    server = await serve();
  });
  afterAll(() => server.close());

  test('a dashboard of 20 panels takes at most half of the cost, aliases, tokens and objects, and 8 of 12 levels', async () => {
    const query = readFileSync(new URL('dashboard-of-20-panels.graphql', import.meta.url), 'utf8');
    const half = await serveWith({
      costLimit: defaultQueryLimits.costLimit / 2,
      depthLimit: 8,
      aliasLimit: defaultQueryLimits.aliasLimit / 2,
      tokenLimit: defaultQueryLimits.tokenLimit / 2,
      objectLimit: defaultQueryLimits.objectLimit / 2,
    });
    const { data, errors } = await ask(half, query, { since: '2020-01-01', topic: 'facial-recognition' });
    expect(errors).toBeUndefined();
    expect(Object.keys(data ?? {})).toHaveLength(20);
  });

  test('what a client generator makes of many fragments, and introspection, take at most a twentieth of the pairs', async () => {
    const spare = await serveWith({ pairLimit: defaultQueryLimits.pairLimit / 20 });
    const [dashboard, introspection] = [
      readFileSync(new URL('dashboard-of-20-panels.graphql', import.meta.url), 'utf8'),
      getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true, oneOf: true }),
    ];
    // As Relay and Apollo Client have it: a fragment for each component, `id` and `__typename` in each.
    const parts = 'title excerpt url quality heat publishedDateTime webUrl id'.split(' ');
    const components = `{ articles(first: 10) { nodes { __typename id ${names(8, '...Part')} } } } ${parts
      .map((field, at) => `fragment Part${at} on Article { __typename id ${field} provider { ...Name } }`)
      .join(' ')} fragment Name on Provider { __typename id name }`;
    for (const query of [dashboard, introspection, components]) {
      const { errors } = await ask(spare, query, { since: '2020-01-01', topic: 'facial-recognition' });
      expect(errors).toBeUndefined();
    }
  });

  test('each recipe takes at most half of the cost, aliases and tokens, and 9 of 12 levels', async () => {
    const half = await serveWith({
      costLimit: defaultQueryLimits.costLimit / 2,
      depthLimit: 9,
      aliasLimit: defaultQueryLimits.aliasLimit / 2,
      tokenLimit: defaultQueryLimits.tokenLimit / 2,
    });
    const recipes = codeBlocks(readPage('docs/recipes.md')).filter(({ language }) => language === 'graphql');
    expect(recipes.length).toBeGreaterThan(10);
    for (const { text, line } of recipes) {
      const { errors = [] } = await ask(half, text);
      const refused = errors.filter(({ extensions }) => extensions['code'] === 'LIMIT_EXCEEDED');
      expect([line, refused]).toEqual([line, []]);
    }
  });
});
