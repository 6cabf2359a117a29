/**
 * Requests that people send, with random harm done to them, asked of a listening server: every answer is JSON, none has a status of
 * 500 or more, and none is masked, which would be logged.
 */
import { Agent, request as httpRequest } from 'node:http';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SeededRandom } from '../contract/seeded-random.js';
import { codeBlocks, readPage, repository } from '../docs/markdown.js';

interface Query {
  readonly query: string;
  readonly variables: unknown;
}

/** Recipes, example operations, the dashboard. */
function baseQueries(): Query[] {
  const recipes = codeBlocks(readPage('docs/recipes.md'))
    .filter(({ language }) => language === 'graphql')
    .map(({ text }) => ({ query: text, variables: {} }));
  const folder = join(repository, 'schema/operations');
  const operations = readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .map((name) => {
      const variables = join(folder, name.replace(/\.graphql$/, '.variables.json'));
      return {
        query: readFileSync(join(folder, name), 'utf8'),
        variables: readdirSync(folder).some((each) => variables.endsWith(`/${each}`))
          ? (JSON.parse(readFileSync(variables, 'utf8')) as unknown)
          : {},
      };
    });
  const dashboard = readFileSync(join(repository, 'tests/http/dashboard-of-20-panels.graphql'), 'utf8');
  return [...recipes, ...operations, { query: dashboard, variables: { since: '2020-01-01', topic: 'ai' } }];
}

const oddTexts = [
  '',
  '\0',
  '\ud800',
  '\u202e',
  '\u{1F600}'.repeat(50),
  'a* b* c* d*',
  '"""',
  '\\',
  '-x',
  'x'.repeat(5_000),
  'é̀'.repeat(100),
  '__proto__',
  'constructor',
  'P1M',
  'P99999999999Y',
  '9999-99-99',
  '-271821-04-20T00:00:00Z',
  'Europe/Zurich',
  'javascript:alert(1)',
  'http://[',
  'eyJ9',
];
const oddNumbers = [
  '-1',
  '0',
  '100',
  '101',
  '2147483647',
  '2147483648',
  '-2147483649',
  '1e999',
  '1e-9',
  '99999999999999999999',
  '0.5',
  '-0',
  '007',
];
const oddTokens = [
  ...'{}()[]:!$@|&=...,#'.split(''),
  'null',
  'true',
  'on',
  'fragment',
  'query',
  'mutation',
  'subscription',
  '__typename',
  '__schema',
  '__type',
  '...A',
  '@skip(if: true)',
  '@include(if: $x)',
  '@deprecated',
  '"',
  '"""',
  '#',
  '\ufeff',
  '\0',
  '$first',
  'first: 100',
  'where: {}',
  'and: [',
  'not: {',
  'after: "x"',
  'orderBy: []',
  'articles',
  'provider',
  'nodes {',
  'duplicates { id }',
  'node(id: "x") { id }',
];

const tokenPattern = /"""[^]*?"""|"(?:\\.|[^"\\\n])*"|\.\.\.|[A-Za-z_]\w*|-?\d[\d.eE+-]*|\s+|[^]/g;

/** A query with 1 to 4 changes. */
function mutatedQuery(text: string, names: readonly string[], random: SeededRandom): string {
  let tokens: string[] = text.match(tokenPattern) ?? [];
  for (let left = 1 + random.below(4); left > 0; left -= 1) {
    const at = random.below(tokens.length);
    const other = random.below(tokens.length);
    switch (random.below(10)) {
      case 0: {
        const swapped = [...tokens];
        swapped[at] = tokens[other] ?? '';
        swapped[other] = tokens[at] ?? '';
        tokens = swapped;
        break;
      }
      case 1:
        tokens = tokens.toSpliced(at, 1);
        break;
      case 2:
        tokens = tokens.toSpliced(at, 0, ` ${random.pick(oddTokens)} `);
        break;
      case 3:
        tokens = tokens.map((token) =>
          token.startsWith('"') && random.chance(0.5) ? JSON.stringify(random.pick(oddTexts)) : token,
        );
        break;
      case 4:
        tokens = tokens.map((token) =>
          /^-?\d/.test(token) && random.chance(0.5) ? random.pick(oddNumbers) : token,
        );
        break;
      case 5:
        tokens = tokens.slice(0, at);
        break;
      case 6:
        tokens = tokens.toSpliced(
          at,
          0,
          random.pick(['{', '[', '{ not: ', '{ a: ', '... {', 'x { ']).repeat(1 + random.below(900)),
        );
        break;
      case 7: {
        const part = tokens.slice(Math.min(at, other), Math.min(at, other) + 1 + random.below(60));
        tokens = tokens.toSpliced(at, 0, ...Array.from({ length: 1 + random.below(20) }, () => part).flat());
        break;
      }
      case 8:
        tokens = tokens.map((token) =>
          /^[A-Za-z_]/.test(token) && random.chance(0.05) ? random.pick(names) : token,
        );
        break;
      default:
        tokens = tokens.toSpliced(at, 1, String.fromCodePoint(random.below(0xd800)));
    }
    if (tokens.length === 0) return '';
  }
  return tokens.join('');
}

/** Any JSON value. */
function oddValue(random: SeededRandom): unknown {
  switch (random.below(9)) {
    case 0:
      return null;
    case 1:
      return random.pick(oddTexts);
    case 2:
      return Number(random.pick(oddNumbers));
    case 3:
      return [];
    case 4:
      return { not: { or: [{}, { title: { contains: random.pick(oddTexts) } }] } };
    case 5:
      return Array.from({ length: random.below(2_000) }, () => random.pick(oddTexts.slice(0, 4)));
    case 6: {
      let deep: unknown = {};
      for (let left = random.below(300); left > 0; left -= 1)
        deep = random.chance(0.5) ? { not: deep } : { and: [deep] };
      return deep;
    }
    case 7:
      return random.chance(0.5);
    default:
      return JSON.parse('{"__proto__": {"first": 1}, "constructor": 1}') as unknown;
  }
}

function mutatedVariables(variables: unknown, random: SeededRandom): unknown {
  if (random.chance(0.1)) return oddValue(random);
  if (typeof variables !== 'object' || variables === null) return variables;
  const changed = { ...(variables as Record<string, unknown>) };
  for (const name of [...Object.keys(changed), 'first', 'where']) {
    if (random.chance(0.3)) changed[name] = oddValue(random);
  }
  return changed;
}

interface Sent {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body: string;
}

function mutatedRequest(base: readonly Query[], names: readonly string[], random: SeededRandom): Sent {
  const { query, variables } = random.pick(base);
  const text = random.chance(0.8) ? mutatedQuery(query, names, random) : query;
  const values = random.chance(0.5) ? mutatedVariables(variables, random) : variables;
  if (random.chance(0.1)) {
    const search = new URLSearchParams({
      query: text.slice(0, 2_000),
      variables: JSON.stringify(values).slice(0, 2_000),
    });
    return { method: 'GET', path: `/graphql?${search.toString()}`, body: '' };
  }
  let body = JSON.stringify({
    query: random.chance(0.02) ? oddValue(random) : text,
    variables: values,
    ...(random.chance(0.1) ? { operationName: oddValue(random) } : {}),
    ...(random.chance(0.1) ? { extensions: random.chance(0.5) ? { cost: true } : oddValue(random) } : {}),
  });
  if (random.chance(0.03)) {
    const levels = random.below(10_000);
    const where = `${'{"not":'.repeat(levels)}{}${'}'.repeat(levels)}`;
    body = `{"query":${JSON.stringify(text)},"variables":{"where":${where}}}`;
  }
  if (random.chance(0.05)) body = body.slice(0, random.below(body.length));
  if (random.chance(0.05)) {
    const at = random.below(body.length + 1);
    body = body.slice(0, at) + String.fromCodePoint(random.below(0x250)) + body.slice(at + 1);
  }
  return { method: 'POST', path: '/graphql', body };
}

/** How many answers had data, and how many had none. */
export interface Outcomes {
  answered: number;
  refused: number;
}

/** Asks `count` mutated requests of the server at `port`. Rejects for the first answer that is not as the file says. */
export async function askMutations(port: number, seed: number, count: number): Promise<Outcomes> {
  const random = new SeededRandom(seed);
  const base = baseQueries();
  const names = [...new Set(base.flatMap(({ query }) => query.match(/[A-Za-z_]\w*/g) ?? []))];
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const outcomes: Outcomes = { answered: 0, refused: 0 };
  let left = count;
  const askOn = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const index = count - left - 1;
      const sent = mutatedRequest(base, names, random);
      const { status, type, text } = await send(port, agent, sent);
      const fault = faultOf(status, type, text);
      if (fault !== null) {
        throw new Error(
          `seed ${seed}, mutation ${index}: ${fault}\n${JSON.stringify(sent).slice(0, 5_000)}\n${text.slice(0, 1_000)}`,
        );
      }
      outcomes[/"data":\{/.test(text) ? 'answered' : 'refused'] += 1;
    }
  };
  try {
    await Promise.all(Array.from({ length: 8 }, askOn));
  } finally {
    agent.destroy();
  }
  return outcomes;
}

function faultOf(status: number, type: string, text: string): string | null {
  if (status >= 500) return `status ${status}`;
  if (!/^application\/(?:graphql-response\+)?json\b/.test(type)) return `content-type ${type}`;
  try {
    const { data, errors } = JSON.parse(text) as {
      data?: unknown;
      errors?: readonly { extensions?: { code?: unknown } }[];
    };
    if (data === undefined && errors === undefined) return 'neither data nor errors';
    if (errors?.some(({ extensions }) => typeof extensions?.code !== 'string') === true)
      return 'an error without a code';
    return errors?.some(({ extensions }) => extensions?.code === 'INTERNAL_SERVER_ERROR') === true
      ? 'a masked error'
      : null;
  } catch {
    return 'no JSON';
  }
}

function send(
  port: number,
  agent: Agent,
  { method, path, body }: Sent,
): Promise<{ status: number; type: string; text: string }> {
  return new Promise((resolve, reject) => {
    const headers =
      method === 'POST'
        ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
        : {};
    const request = httpRequest({ port, host: '127.0.0.1', path, method, headers, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () => {
        const { statusCode = 0, headers: answered } = response;
        resolve({
          status: statusCode,
          type: answered['content-type'] ?? '',
          text: Buffer.concat(chunks).toString('utf8'),
        });
      });
    });
    request.once('error', reject);
    request.end(body);
  });
}
