/** What a request may take while it is answered, by real sockets: objects, time, and the patience of a client who has left. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { connect } from 'node:net';
import type { CorpusStore } from '../../src/index.js';
import { DeadlinePassed, checkDeadline } from '../../src/store/deadline.js';
import { documentText, serve, storeOf, writeCorpus } from './sample-server.js';

type Server = Awaited<ReturnType<typeof serve>>;

const open: { close: () => Promise<void> }[] = [];
const written: { remove: () => void }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
  for (const corpus of written.splice(0)) corpus.remove();
});

/** Articles of one provider, so that a list of each leads to all others. */
function manyArticles(count: number): CorpusStore {
  const files = Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`${at}.md`, documentText(`Number ${at} of many`)]),
  );
  const corpus = writeCorpus(files);
  written.push(corpus);
  return storeOf(corpus.folder);
}

async function serving(
  store: CorpusStore,
  limits: NonNullable<Parameters<typeof serve>[1]>['limits'],
): Promise<Server> {
  const server = await serve(store, { limits: { costLimit: 100_000_000, ...limits } });
  open.push(server);
  return server;
}

async function ask(server: Server, query: string) {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as {
    data?: unknown;
    errors?: { message: string; path?: unknown; extensions: Record<string, unknown> }[];
  };
  return { status: response.status, data, errors };
}

/** `store`, of which every question is told before it is answered. */
function watched(store: CorpusStore, onQuestion: () => void): CorpusStore {
  const told = Object.entries(store).map(([name, value]: [string, unknown]) => {
    if (typeof value !== 'function') return [name, value];
    const ask = (...questions: unknown[]): unknown => {
      onQuestion();
      return value(...questions);
    };
    return [name, ask];
  });
  return Object.fromEntries(told) as CorpusStore; // the same names, the same answers
}

/** `size` articles, with `size` of their providers' each, with as many again. */
function nested(size: number): string {
  const lists = `provider { articles(first: ${size}) { nodes {`;
  return `{ articles(first: ${size}) { nodes { ${lists} ${lists} title ${'} '.repeat(9)}`;
}

describe('an answer', () => {
  test('of more objects than may be answered is given up with one error, however lists are nested', async () => {
    const server = await serving(manyArticles(60), { objectLimit: 5_000 });
    // Beside members of lists that are waited for: graphql-js 16 forgets those, and an unhandled rejection ends a process.
    const unhandled: unknown[] = [];
    const note = (reason: unknown) => unhandled.push(reason);
    process.on('unhandledRejection', note);
    const { status, data, errors } = await ask(server, nested(60));
    process.off('unhandledRejection', note);
    expect(unhandled).toEqual([]);
    expect({ status, data }).toEqual({ status: 200, data: null });
    expect(errors).toEqual([
      {
        message: expect.stringMatching(/^The answer has more than 5000 objects\. .*--object-limit\.$/),
        extensions: { code: 'LIMIT_EXCEEDED', limit: 5000, unit: 'objects' },
      },
    ]);
    expect((await ask(server, '{ articles(first: 60) { nodes { title } } }')).errors).toBeUndefined();
  });

  test('of exactly as many is answered', async () => {
    const server = await serving(manyArticles(10), { objectLimit: 11 });
    expect((await ask(server, '{ articles(first: 10) { nodes { title } } }')).errors).toBeUndefined();
    expect(
      (await ask(server, '{ articles(first: 10) { nodes { title } } corpus { id } }')).errors,
    ).toHaveLength(1);
  });

  test('counts the values of lists without "first": names, topics, images', async () => {
    const images = Array.from({ length: 90 }, (_, at) => `  - url: https://news.example/${at}.jpg\n`).join(
      '',
    );
    const corpus = writeCorpus({ 'a.md': documentText('A', `images:\n${images}`) });
    written.push(corpus);
    const server = await serving(storeOf(corpus.folder), { objectLimit: 50 });
    expect(
      (await ask(server, '{ articles { nodes { images { url } } } }')).errors?.[0]?.extensions,
    ).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      limit: 50,
    });
    expect(
      (await ask(server, '{ articles { nodes { images(first: 40) { url } } } }')).errors,
    ).toBeUndefined();
  });

  test('of more characters than may be answered is given up, whichever name a long text has', async () => {
    const corpus = writeCorpus({ 'a.md': documentText('A'.repeat(40_000)) });
    written.push(corpus);
    const server = await serving(storeOf(corpus.folder), { answerLimit: 100_000 });
    const names = (count: number, name = 't') =>
      Array.from({ length: count }, (_, at) => `${name}${at}: title`);
    const titles = (count: number) => `{ articles { nodes { ${names(count).join(' ')} } } }`;
    expect((await ask(server, titles(2))).errors).toBeUndefined();
    const { status, data, errors } = await ask(server, titles(3));
    expect({ status, data }).toEqual({ status: 200, data: null });
    expect(errors).toEqual([
      {
        message: expect.stringMatching(/^The answer has more than 100000 characters\. .*--answer-limit\.$/),
        extensions: { code: 'LIMIT_EXCEEDED', limit: 100_000, unit: 'characters' },
      },
    ]);
    // Names count as well: one of 30,000 letters is as long a text.
    const long = names(4, 'n'.repeat(30_000)).map((field) => field.replace('title', 'type'));
    expect((await ask(server, `{ articles { nodes { ${long.join(' ')} } } }`)).errors).toHaveLength(1);
    expect((await ask(server, `{ ${'n'.repeat(30_000)}: articles { totalCount } }`)).errors).toBeUndefined();
  });

  test('counts the documents of one URL before they are loaded', async () => {
    const files = Array.from({ length: 60 }, (_, at): [string, string] => [
      `${at}.md`,
      documentText('Same').replace('provider:', `excerpt: number ${at}\nprovider:`),
    ]);
    const corpus = writeCorpus(Object.fromEntries(files));
    written.push(corpus);
    let loaded = 0;
    const store = storeOf(corpus.folder);
    const counting: CorpusStore = {
      ...store,
      articlesById: (ids) => {
        loaded += ids.length;
        return store.articlesById(ids);
      },
    };
    const server = await serving(counting, { objectLimit: 1_000 });
    const query = (levels: number): string =>
      `{ articles(first: 60) { nodes { ${'duplicates { '.repeat(levels)} id ${'} '.repeat(levels)} } } }`;
    expect((await ask(server, query(2))).errors?.[0]?.extensions).toMatchObject({
      limit: 1_000,
      unit: 'objects',
    });
    expect(loaded).toBe(0);
  });

  test('that takes longer than the deadline is given up where the engine is', async () => {
    let questions = 0;
    const endless: CorpusStore = {
      ...manyArticles(3),
      articlePages: () => {
        questions += 1;
        for (;;) checkDeadline();
      },
    };
    const server = await serving(endless, { deadline: 50 });
    const { data, errors } = await ask(server, '{ articles { nodes { title } } providers { totalCount } }');
    expect(data).toBeNull();
    expect(errors?.[0]?.extensions).toEqual({ code: 'LIMIT_EXCEEDED', limit: 50, unit: 'milliseconds' });
    expect(errors?.[0]?.message).toMatch(/took longer than 50 ms.*--deadline/);
    expect(questions).toBe(1);
    expect(server.logged).toEqual([]);
  });

  test('lets others be answered in between: a short request overtakes a long one', async () => {
    const server = await serving(manyArticles(60), { objectLimit: 1_000_000 });
    const order: string[] = [];
    const long = ask(server, nested(25)).then(() => order.push('long'));
    const short = ask(server, '{ corpus { id } }').then(() => order.push('short'));
    await Promise.all([long, short]);
    expect(order).toEqual(['short', 'long']);
  });
});

describe('after a client has left', () => {
  test.each(['destroys', 'ends'] as const)(
    'that %s its connection, no further batch is asked',
    async (how) => {
      let after = 0;
      let hasLeft = false;
      let isAsked: () => void = () => undefined;
      const asked = new Promise<void>((resolve) => (isAsked = resolve));
      let isGone: () => void = () => undefined;
      const gone = new Promise<void>((resolve) => (isGone = resolve));
      const store = manyArticles(60);
      const slow: CorpusStore = {
        ...watched(store, () => {
          if (hasLeft) after += 1;
        }),
        // As an engine behind a wire would: the first answer comes after the client has left.
        articlePages: (requests) => {
          if (hasLeft) after += 1;
          isAsked();
          return gone.then(() => store.articlePages(requests));
        },
      };
      const server = await serving(slow, { objectLimit: 1_000_000 });
      const socket = connect({ port: server.port, host: '127.0.0.1' });
      await once(socket, 'connect');
      socket.write(post(server, nested(60)));
      await asked;
      if (how === 'destroys') socket.resetAndDestroy();
      else socket.destroy();
      await noneInFlight(server);
      hasLeft = true;
      isGone();
      await (await fetch(`${server.url}/healthz`)).text(); // Whatever the answer would have gone on with had its turn.
      await server.close();
      expect(after).toBe(0);
      expect(server.logged).toEqual([]);
    },
  );

  test('an engine that works at once is left within a turn: hardly anything of the answer is made any more', async () => {
    const store = manyArticles(60);
    let titles = 0;
    let isUnderWay: () => void = () => undefined;
    const underWay = new Promise<void>((resolve) => (isUnderWay = resolve));
    const counted: CorpusStore = {
      ...store,
      articlePages: (requests) => {
        const pages = store.articlePages(requests);
        if (pages instanceof Promise) throw new Error('The engine in memory answers at once.');
        return pages.map((page) => ({
          ...page,
          items: page.items.map(({ item, position }) => {
            const article = new Proxy(item.article, {
              get(target, name) {
                if (name === 'title') titles += 1;
                if (titles === 1_000) isUnderWay();
                return Reflect.get(target, name) as unknown;
              },
            });
            return { position, item: { ...item, article } };
          }),
        }));
      },
    };
    // 4 times 216,000 titles.
    const all = 4 * 216_000;
    const aliases = Array.from({ length: 4 }, (_, at) => `a${at}: ${nested(60).trim().slice(1, -1)}`);
    const server = await serving(counted, { objectLimit: 100_000_000, deadline: 600_000 });
    const socket = connect({ port: server.port, host: '127.0.0.1' });
    await once(socket, 'connect');
    socket.write(post(server, `{ ${aliases.join(' ')} }`));
    await underWay;
    socket.resetAndDestroy();
    await noneInFlight(server);
    const before = titles;
    for (let turn = 0; turn < 20; turn += 1) await (await fetch(`${server.url}/healthz`)).text();
    expect(before).toBeGreaterThanOrEqual(1_000);
    expect(before).toBeLessThan(all / 10);
    expect(titles - before).toBeLessThan(all / 100);
    expect(server.logged).toEqual([]);
  });
});

/** A request as bytes. */
function post({ port }: Server, query: string): string {
  const body = JSON.stringify({ query });
  return `POST /graphql HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
}

/** Settles once the server has seen that its client is gone. */
async function noneInFlight(server: Server): Promise<void> {
  while (server.inFlight() > 0) await new Promise((resolve) => setImmediate(resolve));
}

test('a deadline that passed is told from what an engine throws otherwise', () => {
  expect(new DeadlinePassed()).toBeInstanceOf(Error);
  expect(() => {
    checkDeadline(); // Outside of a question there is none.
  }).not.toThrow();
});
