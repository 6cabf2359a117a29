import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { buildGatewaySchema, printGatewaySchema, type RunningServer } from '../../src/index.js';
import { documentText, serve, storeOf, writeCorpus } from './sample-server.js';

let server: RunningServer;
beforeAll(async () => {
  server = await serve();
});
afterAll(() => server.close());

test('/schema.graphql is the schema as text', async () => {
  const response = await fetch(`${server.url}/schema.graphql`);
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  const text = await response.text();
  expect(text).toBe(printGatewaySchema(buildGatewaySchema()));
  expect(buildSchema(text).getQueryType()?.name).toBe('Query');
});

test('/healthz says that the process is alive', async () => {
  const response = await fetch(`${server.url}/healthz`);
  expect([response.status, await response.json()]).toEqual([200, { status: 'alive' }]);
});

test('/version says what package.json says', async () => {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const response = await fetch(`${server.url}/version`);
  expect(await response.json()).toEqual({ name: 'broadsheet', version: manifest.version });
});

describe('/readyz', () => {
  test('says which snapshot is served and how much it holds', async () => {
    const response = await fetch(`${server.url}/readyz`);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toMatchObject({
      status: 'ready',
      health: 'healthy',
      snapshot: { id: server.snapshots.current().summary.snapshotId },
      counts: { articles: 10, documents: 1, knownByMention: 9, providers: 9, topics: 2, setAside: 0 },
    });
  });

  test('says how many documents were set aside', async () => {
    const corpus = writeCorpus({
      'a.md': documentText('Good'),
      'b.md': '---\ntitle: x',
      'c.md': '---\n{\n---\n',
    });
    const degraded = await serve(storeOf(corpus.folder));
    const response = await fetch(`${degraded.url}/readyz`);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      status: 'ready',
      health: 'degraded: 2 documents set aside',
      counts: { documents: 1, setAside: 2 },
    });
    await degraded.close();
    corpus.remove();
  });

  test('speaks of the snapshot that is served now', async () => {
    const corpus = writeCorpus({ 'a.md': documentText('Good') });
    const swapped = await serve();
    const store = storeOf(corpus.folder);
    swapped.snapshots.swap(store);
    const ready = (await (await fetch(`${swapped.url}/readyz`)).json()) as { snapshot: { id: string } };
    expect(ready.snapshot.id).toBe(store.summary.snapshotId);
    await swapped.close();
    corpus.remove();
  });
});

describe('the home page', () => {
  test('links only to what answers', async () => {
    const page = await (await fetch(`${server.url}/`)).text();
    const links = [...page.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
    expect(links.length).toBeGreaterThan(4);
    for (const href of links) {
      const response = await fetch(new URL(href, server.url));
      expect([href, response.status]).toEqual([href, 200]);
      expect([href, await response.text()]).toEqual([href, expect.not.stringContaining('"errors"')]);
    }
  });

  test('runs no script, loads nothing and allows its one style by its digest', async () => {
    const response = await fetch(`${server.url}/`);
    const page = await response.text();
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(page).not.toMatch(/<script|\son\w+=|<img|<link|https?:/i);
    const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? '';
    const digest = createHash('sha256').update(style).digest('base64');
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
  });
});
