import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { createLogger } from '../../src/server/observe/logger.js';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveRoots, type RunningServer, watchCorpus } from '../../src/index.js';
import { RawConnection } from './raw-exchange.js';
import { documentText, sample, serve, storeOf, writeCorpus } from './sample-server.js';

let server: RunningServer;
let pieces: string[];
beforeEach(async () => {
  pieces = [];
  const sink = { write: (lines: string) => pieces.push(lines) > 0, flushSync: () => undefined };
  server = await serve(storeOf(sample), { logger: createLogger({ level: 'info', format: 'json', sink }) });
});
afterEach(() => server.close());

async function post(query: string, more: object = {}): Promise<string> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, ...more }),
  });
  return response.text();
}

async function metrics(): Promise<string> {
  return (await fetch(`${server.url}/metrics`)).text();
}

/** The value of one sample; null when it is not there. */
function sampleOf(text: string, name: string): number | null {
  const line = text.split('\n').find((each) => each.startsWith(`${name} `));
  return line === undefined ? null : Number(line.split(' ').at(-1));
}

/** Every line of the log; the server has stopped. */
async function logged(): Promise<Record<string, unknown>[]> {
  await server.close();
  return pieces
    .join('')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

describe('the log', () => {
  test('tells of an operation what it was, what it took and what answered it', async () => {
    const query = 'query Front { articles { totalCount nodes { provider { name } } } }';
    const body = await post(query);
    const [line] = await logged();
    expect(line).toMatchObject({
      level: 30,
      method: 'POST',
      path: '/graphql',
      status: 200,
      bytes: Buffer.byteLength(body),
      operationType: 'query',
      operation: 'Front',
      hash: createHash('sha256').update(query).digest('hex'),
      batches: 3,
      snapshot: server.snapshots.current().summary.snapshotId,
      msg: 'request',
    });
    expect(line?.['ms']).toBeGreaterThan(0);
  });

  test('never tells the value of a variable, nor text of the query', async () => {
    const secret = 'swordfish-9271';
    await post('query Q($by: String!) { articles(search: $by) { totalCount } }', {
      variables: { by: secret },
    });
    await post(`query Q { articles(search: "${secret}") { totalCount } }`);
    await post(`query Q { articles(first: "${secret}") { totalCount } }`);
    await post('query Q($by: Int!) { articles(first: $by) { totalCount } }', { variables: { by: secret } });
    await fetch(`${server.url}/graphql?query=${encodeURIComponent(`{ topic(slug: "${secret}") { name } }`)}`);
    expect(await logged()).toHaveLength(5);
    expect(pieces.join('')).not.toContain(secret);
  });

  test('tells the codes of errors, each once, wherever the request was refused', async () => {
    await post('{ a: articles(first: -1) { totalCount } b: articles(first: -1) { totalCount } }');
    await post('{ nothing }');
    await post('{');
    await fetch(`${server.url}/graphql`, { method: 'POST', body: '{}' });
    await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    await fetch(`${server.url}/absent`);
    expect((await logged()).map(({ status, errors }) => [status, errors])).toEqual([
      [200, ['BAD_USER_INPUT']],
      [200, ['GRAPHQL_VALIDATION_FAILED']],
      [200, ['GRAPHQL_PARSE_FAILED']],
      [415, ['UNSUPPORTED_MEDIA_TYPE']],
      [400, ['BAD_REQUEST']],
      [404, ['NOT_FOUND']],
    ]);
  });

  test('holds a hostile path and a hostile name on one short line', async () => {
    const connection = await RawConnection.open(server.port);
    connection.send(`GET /"\\u001b[2J${'x'.repeat(10_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
    await connection.answer();
    connection.close();
    await post(`query ${'N'.repeat(100_000)} { articles { totalCount } }`);
    const lines = await logged();
    expect(lines).toHaveLength(2);
    expect(lines[0]?.['path']).toBe(`/"\\u001b[2J${'x'.repeat(189)}...`);
    expect(lines[1]?.['operation']).toBe('N'.repeat(100));
  });
});

describe('/metrics', () => {
  test('counts requests, operations, errors and batches', async () => {
    await post('query Front { articles { totalCount } }');
    await post('query Front { articles { totalCount } }');
    await post('{ articles(first: -1) { totalCount } }');
    await post('{ nothing }');
    await fetch(`${server.url}/absent`);
    const text = await metrics();
    expect(sampleOf(text, 'broadsheet_http_requests_total{route="/graphql",status="200"}')).toBe(4);
    expect(sampleOf(text, 'broadsheet_http_requests_total{route="(other)",status="404"}')).toBe(1);
    expect(sampleOf(text, 'broadsheet_operation_duration_seconds_count{operation="Front"}')).toBe(2);
    expect(sampleOf(text, 'broadsheet_operation_duration_seconds_count{operation="(anonymous)"}')).toBe(1);
    expect(sampleOf(text, 'broadsheet_operation_duration_seconds_count{operation="(invalid)"}')).toBe(1);
    expect(sampleOf(text, 'broadsheet_request_errors_total{code="BAD_USER_INPUT"}')).toBe(1);
    // The second of two equal requests was answered from kept bytes.
    expect(sampleOf(text, 'broadsheet_store_batches_total{batch="articleCounts"}')).toBe(1);
  });

  test('has a bounded number of series whatever names clients make up', async () => {
    for (let index = 0; index < 150; index += 1) await post(`query Made${index} { __typename }`);
    const text = await metrics();
    const series = text.match(/^broadsheet_operation_duration_seconds_count\{/gm) ?? [];
    expect(series.length).toBeLessThanOrEqual(103);
    expect(sampleOf(text, 'broadsheet_operation_duration_seconds_count{operation="(other)"}')).toBe(100);
  });

  test('gives no place to a name whose query is refused', async () => {
    for (let index = 0; index < 150; index += 1)
      await post(`query Bad${index} { articles(first: -1) { totalCount } }`);
    await post('query Good { __typename }');
    const text = await metrics();
    expect(text).not.toContain('operation="Bad');
    expect(sampleOf(text, 'broadsheet_operation_duration_seconds_count{operation="Good"}')).toBe(1);
  });

  test('tells of the snapshot that is served now', async () => {
    const before = await metrics();
    expect(sampleOf(before, 'broadsheet_articles{kind="document"}')).toBe(1);
    expect(sampleOf(before, 'broadsheet_problems{severity="error"}')).toBe(0);
    const { summary } = server.snapshots.current();
    server.snapshots.swap({
      ...server.snapshots.current(),
      summary: { ...summary, snapshotId: 'other', staleCount: 2, refusedCount: 3, loadedAt: 1_500 },
      problemCounts: () => [7, 8, 9],
    });
    const after = await metrics();
    expect(sampleOf(after, 'broadsheet_documents_stale')).toBe(2);
    expect(sampleOf(after, 'broadsheet_documents_set_aside')).toBe(3);
    expect(sampleOf(after, 'broadsheet_problems{severity="warning"}')).toBe(8);
    expect(sampleOf(after, 'broadsheet_snapshot_loaded_timestamp_seconds')).toBe(1.5);
  });

  test('is text that Prometheus reads: each metric once, with help and type, and a number in each line', async () => {
    await post('{ nothing }');
    const text = await metrics();
    const names = [...text.matchAll(/^# TYPE (\S+) (counter|gauge|histogram)$/gm)].map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
    expect([...text.matchAll(/^# HELP (\S+) \S.*$/gm)].map(([, name]) => name)).toEqual(names);
    for (const line of text.split('\n').filter((each) => each !== '' && !each.startsWith('#'))) {
      expect(line).toMatch(/^[a-z_]+(?:\{[a-z]+="[^"\\]*"(?:,[a-z]+="[^"\\]*")*\})? (?:\d|-\d)\S*$/);
    }
  });

  test('is not there with --no-metrics', async () => {
    const without = await serve(undefined, { observe: { metrics: false } });
    expect((await fetch(`${without.url}/metrics`)).status).toBe(404);
    await without.close();
  });

  test('is read with GET alone and never stored', async () => {
    expect((await fetch(`${server.url}/metrics`, { method: 'POST' })).status).toBe(405);
    const { headers } = await fetch(`${server.url}/metrics`);
    expect(headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store');
  });
});

describe('the log of a corpus that changes', () => {
  const good = (title: string): string => documentText(title);
  const broken = '---\ntitle: "never closed\n---\n';

  test('has one line a swap, a warning with the first new place where something broke, and none where nothing changed', async () => {
    const { folder, remove } = writeCorpus({ 'a.md': good('A'), 'old.md': broken });
    const watched = watchCorpus(resolveRoots([folder]), {
      siteUrl: null,
      exposeSecured: false,
      watch: false,
    });
    const sink = { write: (lines: string) => pieces.push(lines) > 0, flushSync: () => undefined };
    await server.close();
    server = await serve(watched.store, {
      watched,
      logger: createLogger({ level: 'info', format: 'json', sink }),
    });
    const change = async (path: string, text: string): Promise<string> => {
      writeFileSync(join(folder, path), text);
      return (await watched.rescan()).snapshotId;
    };
    const second = await change('b.md', good('B'));
    const third = await change('b.md', broken);
    await watched.rescan();
    const fourth = await change('c\u202e\n.md', '---\n');
    const fifth = await change('b.md', good('B again'));
    const lines = await logged();
    remove();
    expect(lines).toMatchObject([
      { level: 30, changed: 1, snapshot: second, setAside: 1, stale: 0 },
      {
        level: 40,
        changed: 1,
        snapshot: third,
        setAside: 1,
        stale: 1,
        problem: 'b.md:2:21',
        code: 'YAML_SYNTAX',
      },
      {
        level: 40,
        snapshot: fourth,
        setAside: 2,
        stale: 1,
        problem: 'c\\u{202e}\\x0a.md:1:1',
        code: 'FRONT_MATTER_UNCLOSED',
      },
      { level: 30, changed: 1, snapshot: fifth, setAside: 2, stale: 0 },
    ]);
    expect(lines[1]?.['msg']).toBe(
      'The documents changed, and not all can be used: 1 set aside, 1 served in their last good form. New: b.md:2:21 YAML_SYNTAX',
    );
    expect(lines[2]?.['msg']).toMatch(/New: c\\u\{202e\}\\x0a\.md:1:1 FRONT_MATTER_UNCLOSED$/);
    expect(lines[0]).not.toHaveProperty('problem');
  });
});
