/** What a page of another origin can and cannot do, as a browser decides it: plain pages, nothing routed or mocked. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import type { RunningServer, ServerOptions } from '../../src/index.js';
import type { RequestRecord } from '../../src/server/observe/request-record.js';
import { serve } from '../http/sample-server.js';
import { describeInChromium, startChromium } from './chromium.js';

const query = '{ articles { totalCount } }';

/** Of a request's options, those that can be handed to a page. */
interface Init {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  readonly credentials?: 'include';
}

/** What a page saw of an answer; `null` where the browser kept it away. */
interface Seen {
  readonly status: number;
  readonly etag: string | null;
  readonly body: string;
}

describeInChromium('a page of another origin', () => {
  let browser: Browser;
  let site: Server;
  let origin: string;
  let page: Page;

  beforeAll(async () => {
    site = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html').end('<!doctype html><title>Elsewhere</title>');
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`; // A listening TCP server has no other kind of address.
    browser = await startChromium();
    page = await browser.newPage();
    await page.goto(origin);
  });
  afterAll(async () => {
    await browser.close();
    await new Promise((resolve) => site.close(resolve));
  });

  /** A gateway that keeps what was told of each request. */
  async function gateway(options: Partial<ServerOptions>) {
    const records: RequestRecord[] = [];
    const server = await serve(undefined, { ...options, onAnswered: (record) => records.push(record) });
    return { server, records };
  }

  /** `fetch` in the page. */
  function ask(server: RunningServer, init: Init, path = '/graphql'): Promise<Seen | null> {
    return page.evaluate(
      async ([url, options]) => {
        try {
          const response = await fetch(url, options);
          return { status: response.status, etag: response.headers.get('etag'), body: await response.text() };
        } catch {
          return null;
        }
      },
      [`${server.url}${path}`, init] as const,
    );
  }

  const posted: Init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  };
  const got = `/graphql?query=${encodeURIComponent(query)}`;

  test('can read nothing by default, and its POST is not even sent', async () => {
    const { server, records } = await gateway({});
    expect(await ask(server, posted)).toBeNull();
    expect(await ask(server, {}, got)).toBeNull();
    expect(await ask(server, {}, '/readyz')).toBeNull();
    await server.close();
    expect(records.map(({ method, status }) => `${method} ${status}`)).toEqual([
      'OPTIONS 403',
      'GET 200',
      'GET 200',
    ]);
  });

  test('can ask and read where its origin is named: answers, errors, ETags, and 304 for a tag that it gives back', async () => {
    const { server } = await gateway({ access: { corsOrigin: [origin] } });
    const answer = await ask(server, posted);
    expect(JSON.parse(answer?.body ?? '')).toEqual({ data: { articles: { totalCount: 10 } } });
    const first = await ask(server, {}, got);
    expect(first?.etag).toMatch(/^"[\w-]{22}"$/);
    const again = await ask(server, { headers: { 'if-none-match': first?.etag ?? '' } }, got);
    expect(again).toEqual({ status: 304, etag: first?.etag, body: '' });
    const wrong = await ask(server, { ...posted, body: '{' });
    expect([wrong?.status, wrong?.body]).toEqual([400, expect.stringContaining('BAD_REQUEST')]);
    await server.close();
  });

  test('sends one preflight for many requests', async () => {
    const { server, records } = await gateway({ access: { corsOrigin: [origin] } });
    for (let time = 0; time < 3; time += 1) expect((await ask(server, posted))?.status).toBe(200);
    await server.close();
    expect(records.map(({ method }) => method)).toEqual(['OPTIONS', 'POST', 'POST', 'POST']);
  });

  test('polls with 304 without doing anything for it: the browser gives tags back', async () => {
    const { server, records } = await gateway({ access: { corsOrigin: [origin] } });
    const [first, second] = [await ask(server, {}, got), await ask(server, {}, got)];
    expect(second).toEqual(first);
    await server.close();
    expect(records.map(({ status, cache }) => `${status} ${cache}`)).toEqual([
      '200 MISS',
      '304 NOT_MODIFIED',
    ]);
  });

  test('can read nothing where another origin is named', async () => {
    const { server } = await gateway({ access: { corsOrigin: ['https://dashboard.example', `${origin}0`] } });
    expect(await ask(server, posted)).toBeNull();
    expect(await ask(server, {}, got)).toBeNull();
    await server.close();
  });

  test('can read with * and can never send cookies along', async () => {
    const { server } = await gateway({ access: { corsOrigin: ['*'] } });
    expect((await ask(server, posted))?.status).toBe(200);
    expect(await ask(server, { ...posted, credentials: 'include' })).toBeNull();
    await server.close();
  });

  test('can send a token where its origin is named, and is told when it has none', async () => {
    const token = 'a-token-of-some-length';
    const { server } = await gateway({ access: { corsOrigin: [origin], token: [token] } });
    expect((await ask(server, posted))?.status).toBe(401);
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    expect((await ask(server, { ...posted, headers }))?.status).toBe(200);
    await server.close();
  });
});
