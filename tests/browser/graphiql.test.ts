/** GraphiQL as people use it: in a browser, from the page that is built, over a listening server. */
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { RunningServer } from '../../src/index.js';
import { serve } from '../http/sample-server.js';
import { describeInChromium, openPage, pagesFolder, startChromium, type WatchedPage } from './chromium.js';

describeInChromium('GraphiQL', () => {
  let browser: Browser;
  let server: RunningServer;
  let watched: WatchedPage;

  beforeAll(async () => {
    server = await serve(undefined, { pagesFolder: pagesFolder() });
    browser = await startChromium();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  /** Opens the page, and settles once its editors are there. */
  async function open(search = ''): Promise<WatchedPage['page']> {
    watched = await openPage(browser, server.url);
    await watched.page.goto(`${server.url}/graphiql${search}`);
    await watched.page.locator('.graphiql-editor .view-lines').first().waitFor();
    return watched.page;
  }
  afterEach(async () => {
    const { page, complaints, requestsElsewhere } = watched;
    await page.context().close();
    expect([complaints, requestsElsewhere]).toEqual([[], []]);
  });

  test('runs a query that a link brings', async () => {
    const page = await open(`?query=${encodeURIComponent('{ articles(first: 1) { totalCount } }')}`);
    await page.getByRole('button', { name: /Execute/ }).click();
    await page.locator('.result-window').getByText('"totalCount": 10').waitFor();
  });
});
