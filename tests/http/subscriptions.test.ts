import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createWsClient } from 'graphql-ws';
import { writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import type { RunningServer, ServerOptions } from '../../src/index.js';
import type { RequestRecord } from '../../src/server/observe/request-record.js';
import { documentText, serve, storeOf, writeCorpus } from './sample-server.js';

let site: ReturnType<typeof writeCorpus>;
let server: RunningServer & { readonly logged: string[] };
const ends: (() => unknown)[] = [];

beforeEach(async () => {
  site = writeCorpus({ 'One.md': documentText('One') });
  server = await serve(storeOf(site.folder));
});
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
  await server.close();
  site.remove();
  expect(server.logged).toEqual([]);
});

async function restart(options: Partial<ServerOptions>): Promise<void> {
  await server.close();
  server = await serve(storeOf(site.folder), options);
}

function write(title: string, more = ''): void {
  writeFileSync(join(site.folder, `${title}.md`), documentText(title, more));
}

/** Reads the folder again and swaps it in, as a reload does. */
function reload(): void {
  server.snapshots.swap(storeOf(site.folder));
}

const currentId = (): string => server.snapshots.current().summary.snapshotId;

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setImmediate(resolve));
}

async function openSubscriptions(): Promise<number> {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  return [...text.matchAll(/^broadsheet_subscriptions\{.*\} (\d+)$/gm)].reduce(
    (sum, [, count]) => sum + Number(count),
    0,
  );
}

const query = `subscription Told($where: ArticleWhereInput, $since: ID) {
  articleChanged(where: $where, since: $since) {
    change { kind title fields article { title category } } fits since snapshot { id }
  }
}`;

interface Told {
  readonly data: {
    readonly articleChanged: {
      readonly change: {
        readonly kind: string;
        readonly title: string;
        readonly fields: string[];
        article: unknown;
      };
      readonly fits: boolean;
      readonly since: string;
      readonly snapshot: { readonly id: string };
    };
  };
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

type Stream = AsyncIterableIterator<Told>;

/** What both clients are asked in one form. */
const transports: Record<string, (variables?: object, text?: string) => Stream> = {
  'a WebSocket (graphql-ws)': (variables = {}, text = query) => {
    const client = createWsClient({
      url: `${server.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
    });
    ends.push(() => client.dispose());
    return client.iterate({ query: text, variables: { ...variables } }) as unknown as Stream;
  },
  'server-sent events (graphql-sse)': (variables = {}, text = query) => {
    const client = createSseClient({ url: `${server.url}/graphql/stream`, retryAttempts: 0 });
    ends.push(() => {
      client.dispose();
    });
    return client.iterate({ query: text, variables: { ...variables } }) as unknown as Stream;
  },
};

const told = ({ data }: Told): string =>
  `${data.articleChanged.change.kind} ${data.articleChanged.change.title}`;

async function take(stream: Stream, count: number): Promise<Told[]> {
  const taken: Told[] = [];
  while (taken.length < count) {
    const { done, value } = await stream.next();
    if (done === true) throw new Error(`The stream ended after ${taken.length} events.`);
    taken.push(value);
  }
  return taken;
}

describe.each(Object.entries(transports))('over %s', (_name, subscribe) => {
  test('a subscriber is told of what is added, changed and removed, each event from one snapshot', async () => {
    const stream = subscribe();
    const first = take(stream, 1);
    await until(async () => (await openSubscriptions()) === 1);
    write('Two');
    reload();
    expect((await first)[0]?.data.articleChanged).toEqual({
      change: { kind: 'ADDED', title: 'Two', fields: [], article: { title: 'Two', category: null } },
      fits: true,
      since: currentId(),
      snapshot: { id: currentId() },
    });
    write('One', 'category: news\n');
    reload();
    const [changed] = await take(stream, 1);
    expect(changed?.data.articleChanged.change).toEqual({
      kind: 'CHANGED',
      title: 'One',
      fields: ['category', 'document'],
      article: { title: 'One', category: 'news' },
    });
    writeFileSync(join(site.folder, 'Two.md'), 'no document any more');
    reload();
    const [removed] = await take(stream, 1);
    expect(removed?.data.articleChanged).toMatchObject({
      change: { kind: 'REMOVED', title: 'Two', article: null },
      fits: false,
    });
    await stream.return?.();
    await until(async () => (await openSubscriptions()) === 0);
  });

  test('a filter leaves out what neither fits nor did, and tells of what no longer does', async () => {
    const stream = subscribe({ where: { category: { eq: 'news' } } });
    const events = take(stream, 2);
    await until(async () => (await openSubscriptions()) === 1);
    write('Other', 'category: sport\n');
    write('Two', 'category: news\n');
    reload();
    write('Two', 'category: sport\n');
    await until(async () =>
      (await fetch(`${server.url}/metrics`)).text().then((text) => /events_total\{.*\} 1$/m.test(text)),
    );
    reload();
    expect((await events).map((event) => [told(event), event.data.articleChanged.fits])).toEqual([
      ['ADDED Two', true],
      ['CHANGED Two', false],
    ]);
  });

  test('a subscriber that comes back is first told of what it missed', async () => {
    const since = currentId();
    write('Two');
    reload();
    write('Three');
    reload();
    const stream = subscribe({ since });
    const events = await take(stream, 2);
    expect(events.map(told).toSorted()).toEqual(['ADDED Three', 'ADDED Two']);
    // Not before the last of them is all told.
    expect(events.map(({ data }) => data.articleChanged.since)).toEqual([since, currentId()]);
  });

  test.each([
    ['a snapshot that is not known', query, { since: 'never' }, 'CHANGES_EXPIRED'],
    ['a condition that cannot be meant', query, { where: { quality: { gte: 8, lt: 2 } } }, 'BAD_USER_INPUT'],
    ['a field that does not exist', 'subscription { nothing }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['a query', '{ articles { totalCount } }', {}, 'BAD_USER_INPUT'],
    ['no text of a document', 'subscription {', {}, 'GRAPHQL_PARSE_FAILED'],
    [
      'more aliases than a document may have',
      `subscription { articleChanged { ${Array.from({ length: 70 }, (_, at) => `a${at}: fits`).join(' ')} } }`,
      {},
      'LIMIT_EXCEEDED',
    ],
    [
      'more pairs of fields than validation compares',
      `subscription { articleChanged { ${'article { id } '.repeat(110)} } }`,
      {},
      'LIMIT_EXCEEDED',
    ],
  ])('%s is refused with its code', async (_what, text, variables, code) => {
    const stream = subscribe(variables, text);
    const failure = await stream.next().then(
      ({ value }) => value?.errors,
      (thrown: unknown) => thrown,
    );
    expect(failure).toMatchObject([{ extensions: { code } }]);
    expect(await openSubscriptions()).toBe(0);
  });

  test('no more subscriptions run than there may be', async () => {
    await restart({ connections: { subscriptionLimit: 1 } });
    void subscribe().next();
    await until(async () => (await openSubscriptions()) === 1);
    const second = await subscribe()
      .next()
      .then(
        () => 'told',
        (thrown: unknown) => thrown,
      );
    expect(second).not.toBe('told');
    expect(await openSubscriptions()).toBe(1);
  });

  test('a stop ends it, and does not wait for it', async () => {
    const ended = subscribe()
      .next()
      .then(
        ({ done }) => done,
        () => true,
      );
    await until(async () => (await openSubscriptions()) === 1);
    await server.close();
    expect(await ended).toBe(true);
  });
});

describe('server-sent events as bytes', () => {
  /** Opens a stream and gives its text as it comes. */
  function open(
    headers: Record<string, string>,
    path = `/graphql/stream?query=${encodeURIComponent(query)}`,
  ) {
    let text = '';
    const opened = request(`${server.url}${path}`, { headers: { accept: 'text/event-stream', ...headers } });
    const status = new Promise<number>((resolve) => {
      opened.on('response', (response) => {
        resolve(response.statusCode ?? 0);
        response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
        response.on('error', () => undefined);
      });
    });
    opened.on('error', () => undefined);
    opened.end();
    ends.push(() => opened.destroy());
    return { status, text: () => text, leave: () => opened.destroy() };
  }

  test('carry an id from which an EventSource goes on by itself', async () => {
    const since = currentId();
    const first = open({});
    expect(await first.status).toBe(200);
    await until(async () => (await openSubscriptions()) === 1);
    write('Two');
    reload();
    await until(() => first.text().includes('\n\nid: '));
    const [, id = ''] = /^id: (\S+)$/m.exec(first.text()) ?? [];
    expect(id).toBe(currentId());
    first.leave();
    await until(async () => (await openSubscriptions()) === 0);

    write('Three');
    reload();
    const again = open({ 'last-event-id': id });
    await until(() => again.text().includes('ADDED'));
    expect(again.text()).toContain('"title":"Three"');
    expect(again.text()).not.toContain('"title":"Two"');
    const fromStart = open({ 'last-event-id': since });
    await until(
      () => fromStart.text().includes('"title":"Two"') && fromStart.text().includes('"title":"Three"'),
    );
  });

  test('are kept alive where connections may be idle for less than a ping otherwise takes', async () => {
    await restart({ connections: { idleTimeout: 100 } });
    const stream = open({});
    // Pings for longer than an idle connection has, and then an event on the same stream.
    await until(() => stream.text().startsWith(':\n\n'.repeat(8)));
    write('Two');
    reload();
    await until(() => stream.text().includes('"title":"Two"'));
  });

  test('are in the log with the bytes that were sent until the client left', async () => {
    const records: RequestRecord[] = [];
    await restart({ onAnswered: (record) => records.push(record) });
    const stream = open({});
    await until(async () => (await openSubscriptions()) === 1);
    write('Two');
    reload();
    await until(() => stream.text().endsWith('}\n\n'));
    stream.leave();
    await until(() => records.some(({ route }) => route === '/graphql/stream'));
    const record = records.find(({ route }) => route === '/graphql/stream');
    expect(record).toMatchObject({ status: 200, bytes: Buffer.byteLength(stream.text()) });
    expect(record?.bytes).toBeGreaterThan(50);
  });

  test('are asked for as such, and refused to a host that is none of this server', async () => {
    expect(await open({ accept: 'application/json' }).status).toBe(406);
    expect(await open({ host: 'evil.example' }).status).toBe(421);
    expect(await open({}, '/graphql/stream').status).toBe(400);
  });
});

describe('a WebSocket', () => {
  const connect = (headers: Record<string, string>, path = '/graphql') =>
    new Promise<string>((resolve) => {
      const socket = new WebSocket(`${server.url.replace('http', 'ws')}${path}`, 'graphql-transport-ws', {
        headers,
      });
      ends.push(() => {
        socket.terminate();
      });
      socket.on('open', () => {
        resolve('open');
      });
      socket.on('error', ({ message }) => {
        resolve(message);
      });
    });

  test('is refused to pages of other origins, to other hosts and at other paths', async () => {
    expect(await connect({ origin: 'https://evil.example' })).toContain('403');
    expect(await connect({ origin: server.url })).toBe('open');
    expect(await connect({})).toBe('open');
    expect(await connect({ host: 'evil.example' })).toContain('421');
    expect(await connect({}, '/other')).toContain('400');
  });

  test('needs a token where tokens are set', async () => {
    await restart({ access: { token: ['a-token-of-some-length'] }, observe: { metrics: false } });
    expect(await connect({})).toContain('401');
    expect(await connect({ authorization: 'Bearer a-token-of-some-length' })).toBe('open');
  });

  test('with a message larger than a body may be is cut off', async () => {
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const code = new Promise((resolve) => socket.on('close', resolve));
    socket.on('error', () => undefined);
    await new Promise((resolve) => socket.on('open', resolve));
    socket.send('x'.repeat(300_000));
    expect(await code).toBe(1009);
  });

  test('may have so many subscriptions and no more', async () => {
    const client = createWsClient({
      url: `${server.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
    });
    ends.push(() => client.dispose());
    for (let at = 0; at < 20; at += 1) void client.iterate({ query }).next();
    await until(async () => (await openSubscriptions()) === 20);
    await expect(client.iterate({ query }).next()).rejects.toMatchObject([
      { extensions: { code: 'LIMIT_EXCEEDED' } },
    ]);
  });

  test('whose client vanishes frees its subscriptions', async () => {
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    await new Promise((resolve) => socket.on('open', resolve));
    socket.send('{"type":"connection_init"}');
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
    socket.on('message', (data: Buffer) => {
      if (String(data).includes('connection_ack')) {
        socket.send(JSON.stringify({ id: '2', type: 'subscribe', payload: { query } }));
      }
    });
    socket.on('error', () => undefined);
    await new Promise((resolve) => socket.on('close', resolve)); // 4401: it subscribed before it was acknowledged.
    expect(await openSubscriptions()).toBe(0);
    void transports['a WebSocket (graphql-ws)']?.().next();
    await until(async () => (await openSubscriptions()) === 1);
    for (const end of ends.splice(0)) await end();
    await until(async () => (await openSubscriptions()) === 0);
  });
});
