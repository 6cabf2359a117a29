/**
 * Two panels of a page, mounted components of Apollo Client in a browser, with equal `where` and different selections: two requests, one list.
 * The page is `examples/apollo-client`, with its own cache and, to compare, with one that knows nothing of the schema.
 */
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { RunningServer } from '../../src/index.js';
import { serve, storeOf } from '../http/sample-server.js';
import { describeInChromium, startChromium } from './chromium.js';

describeInChromium('two mounted panels with equal where and different selections', () => {
  let browser: Browser;
  let gateway: RunningServer;
  let site: Server;
  let origin: string;
  let folder: string;
  let page: Page;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'broadsheet-panels-'));
    const script = join(import.meta.dirname, 'build-panels.mjs');
    const { status, stderr } = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' });
    expect([status, status === 0 ? '' : stderr]).toEqual([0, '']);
    site = createServer((request, response) => {
      const [path = '/'] = (request.url ?? '/').split('?');
      const file = path.endsWith('/') ? `${path}index.html` : path;
      response.setHeader('content-type', file.endsWith('.js') ? 'text/javascript' : 'text/html');
      response.end(readFileSync(join(folder, file)));
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`; // A listening TCP server has no other kind of address.
    gateway = await serve(storeOf(join(import.meta.dirname, '../docs/corpus')), {
      access: { corsOrigin: [origin] },
    });
    browser = await startChromium();
  });
  afterAll(async () => {
    await browser.close();
    await gateway.close();
    await new Promise((resolve) => site.close(resolve));
    rmSync(folder, { recursive: true });
  });
  afterEach(() => page.context().close());

  /** Opens the page as it was built with one of the caches; gives the names of the operations that it asks for. */
  async function open(cache: 'shared' | 'plain', url = gateway.url): Promise<string[]> {
    const context = await browser.newContext();
    page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') asked.push(request.postDataJSON().operationName);
    });
    await page.goto(`${origin}/${cache}/?gateway=${encodeURIComponent(`${url}/graphql`)}`);
    return asked;
  }
  const lines = async (name: string) => {
    const items = page.getByRole('region', { name }).getByRole('listitem');
    await items.first().waitFor();
    return items.allInnerTexts();
  };
  /** Whatever the page asks because of what it shows now, it asks before this settles. */
  const answered = () =>
    page.evaluate(
      `(async () => {
         for (const time of [1, 2, 3]) await (await fetch('${gateway.url}/graphql?query={corpus{id}}&time=' + time)).text();
       })()`,
    );

  const counts = ['The Harbour Post: 4', 'Tidewater Times: 3', 'Wire Nine: 3', 'Der Kurier: 1'];

  test('ask twice, both show their answers, and showing them again asks nothing', async () => {
    const asked = await open('shared');
    expect(await lines('Counts')).toEqual(counts);
    const shares = await lines('Shares');
    expect(shares[0]).toBe('harbourpost.example: 36 % of 11');
    await answered();
    expect([...asked].sort()).toEqual(['Counts', 'Shares']);
    await page.getByRole('button', { name: 'No panel' }).click();
    await page.getByRole('region').first().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Two panels' }).click();
    expect([await lines('Counts'), await lines('Shares')]).toEqual([counts, shares]);
    await answered();
    expect(asked).toHaveLength(2);
  });

  test('have merged their answers: a panel that shows fields of both asks nothing', async () => {
    const asked = await open('shared');
    await Promise.all([lines('Counts'), lines('Shares')]);
    await page.getByRole('button', { name: 'A summary' }).click();
    expect((await lines('Summary'))[0]).toBe('The Harbour Post (harbourpost.example): 4, 36 %');
    await answered();
    expect([...asked].sort()).toEqual(['Counts', 'Shares']);
  });

  test('show the error alone of a gateway that does not allow their origin', async () => {
    const strict = await serve(storeOf(join(import.meta.dirname, '../docs/corpus')));
    try {
      await open('shared', strict.url);
      for (const name of ['Counts', 'Shares']) {
        const panel = page.getByRole('region', { name });
        await panel.getByRole('alert').waitFor();
        expect(await panel.innerText()).toBe(`${name}\n\nFailed to fetch`);
      }
    } finally {
      await strict.close();
    }
  });

  test('ask more often with a cache that knows nothing of the schema', async () => {
    const asked = await open('plain');
    await Promise.all([lines('Counts'), lines('Shares')]);
    // Each answer takes the other panel's fields away, and that panel asks again.
    while (asked.length <= 2) await answered();
  });
});
