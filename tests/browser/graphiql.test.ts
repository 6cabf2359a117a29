/** GraphiQL as people use it: in a browser, from the page that is built, over a listening server. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { RunningServer } from '../../src/index.js';
import { documentText, serve, storeOf, writeCorpus } from '../http/sample-server.js';
import { describeInChromium, openPage, pagesFolder, startChromium, type WatchedPage } from './chromium.js';
import { serveLive } from './dashboard/open-dashboard.js';

describeInChromium('GraphiQL', () => {
  let browser: Browser;
  let server: RunningServer;
  let watched: WatchedPage | null;

  beforeAll(async () => {
    const corpus = join(import.meta.dirname, '../docs/corpus');
    server = await serve(storeOf(corpus), { pagesFolder: pagesFolder() });
    browser = await startChromium();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  beforeEach(() => {
    watched = null;
  });
  // Nothing on the console and nothing from elsewhere, whatever a test did.
  afterEach(async () => {
    if (watched === null) return;
    const { page, complaints, requestsElsewhere } = watched;
    await page.context().close();
    expect([complaints, requestsElsewhere]).toEqual([[], []]);
  });

  /** Opens the page, and settles once its editors and the schema are there. */
  async function open(search = '', options: BrowserContextOptions = {}, at = server): Promise<Page> {
    watched = await openPage(browser, at.url, options);
    const { page } = watched;
    const introspected = page.waitForResponse(
      (response) => response.request().postData()?.includes('IntrospectionQuery') === true,
    );
    await page.goto(`${at.url}/graphiql${search}`);
    await page.locator('.graphiql-editor .view-line').first().waitFor();
    await (await introspected).finished();
    return page;
  }

  /** Runs the tab that is open, and settles once its own answer has come without errors and shows `text`. */
  async function run(page: Page, text: string): Promise<void> {
    const answered = answerTo(page);
    await page.getByRole('button', { name: /Execute/ }).click();
    expect((await answered).errors).toBeUndefined();
    await resultWith(page, text).waitFor();
  }

  /** The next answer to a query that is posted. */
  async function answerTo(page: Page): Promise<any> {
    const response = await page.waitForResponse(
      (one) => new URL(one.url()).pathname === '/graphql' && one.request().method() === 'POST',
    );
    return response.json();
  }

  const resultWith = (page: Page, text: string) =>
    page.locator('.result-window').getByText(text, { exact: false }).first();

  test('opens with an example for each question, and runs one with its variables', async () => {
    const page = await open();
    const tabs = page.getByRole('tab');
    expect(await tabs.first().innerText()).toBe('WhatIsNew');
    expect(await tabs.count()).toBeGreaterThanOrEqual(16);
    await run(page, '"From the editors"');
    await page.getByRole('tab', { name: 'OneProvider' }).click();
    // The largest provider of the corpus that is served stands in the variables.
    await run(page, '"The Harbour Post"');
  });

  test('runs the tab that is open, also for who opens it and runs it at once', async () => {
    const page = await open();
    await run(page, '"From the editors"');
    const answered = answerTo(page);
    // Both in one task: GraphiQL learns the name of a tab's operation 100 ms after the tab was opened.
    await page.evaluate(
      `[...document.querySelectorAll('.graphiql-tab-button')].find((tab) => tab.textContent.includes('OneProvider')).click();
       document.querySelector('.graphiql-execute-button').click();`,
    );
    const { data, errors } = await answered;
    expect(errors).toBeUndefined();
    expect(data.provider.name).toBe('The Harbour Post');
    await resultWith(page, '"The Harbour Post"').waitFor();
  });

  test('shows what a subscription tells, as it happens, until it is stopped', async () => {
    const corpus = writeCorpus({ '_news/first.md': documentText('First story') });
    const { server: live, watched: documents } = await serveLive(corpus.folder);
    const query = 'subscription { articleChanged { change { kind title } } }';
    const page = await open(`?query=${encodeURIComponent(query)}`, {}, live);
    await page.getByRole('button', { name: /Execute/ }).click();
    await subscriptionsOf(live, 1);
    writeFileSync(join(corpus.folder, '_news/second.md'), documentText('Second story'));
    expect((await documents.rescan()).outcome).toBe('SWAPPED');
    await resultWith(page, '"Second story"').waitFor();
    await resultWith(page, '"ADDED"').waitFor();
    writeFileSync(join(corpus.folder, '_news/third.md'), documentText('Third story'));
    await documents.rescan();
    await resultWith(page, '"Third story"').waitFor();
    await page.getByRole('button', { name: /Stop/ }).click();
    await subscriptionsOf(live, 0);
    await live.close();
    corpus.remove();
  });

  /** Settles when the server runs so many subscriptions. */
  async function subscriptionsOf({ url }: RunningServer, wanted: number): Promise<void> {
    for (;;) {
      const metrics = await (await fetch(`${url}/metrics`)).text();
      const counts = [...metrics.matchAll(/^broadsheet_subscriptions\{.*\} (\d+)$/gm)];
      if (counts.reduce((sum, [, count]) => sum + Number(count), 0) === wanted) return;
    }
  }

  test('runs what a link brings, variables included, and keeps it first', async () => {
    const query = 'query Linked($first: Int) { articles(first: $first) { nodes { title } totalCount } }';
    const search = new URLSearchParams({ query, variables: '{"first": 1}' }).toString();
    const page = await open(`?${search}`);
    expect(await page.getByRole('tab').first().innerText()).toBe('Linked');
    await run(page, '"totalCount": 13');
    expect(await page.locator('.result-window').innerText()).not.toContain('Facial recognition returns');
  });

  test('completes the name of a field', async () => {
    const page = await open(`?query=${encodeURIComponent('{ articles { totalC } }')}`);
    // The mistake is underlined once the worker that completes has the schema.
    await page.locator('.graphiql-query-editor .squiggly-error').first().waitFor();
    const line = page.locator('.graphiql-query-editor .view-line').first();
    await line.click();
    await page.keyboard.press('End');
    for (let step = 0; step < ' } }'.length; step += 1) await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Control+Space');
    await page.locator('.suggest-widget').getByText('totalCount').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.graphiql-query-editor').getByText('totalCount').waitFor();
  });

  test('underlines a field that is not there, by a worker of its own', async () => {
    const page = await open(`?query=${encodeURIComponent('{ artikles { totalCount } }')}`);
    await page.locator('.graphiql-query-editor .squiggly-error').first().waitFor();
  });

  test('opens the documentation and finds a type in it', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.locator('.graphiql-doc-explorer').getByText('Query', { exact: true }).first().click();
    await page.locator('.graphiql-doc-explorer').getByText('articlesByUrl').waitFor();
  });

  test('shows the explorer and the history', async () => {
    const page = await open();
    await run(page, '"From the editors"');
    await page.getByRole('button', { name: 'Show History' }).click();
    await page.locator('.graphiql-history').getByText('WhatIsNew').first().waitFor();
    await page.getByRole('button', { name: 'Show GraphiQL Explorer' }).click();
    await page.locator('.graphiql-explorer-root').getByText('suggest').first().waitFor();
  });

  test('saves the schema', async () => {
    const page = await open();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Save the schema as SDL' }).click();
    const saved = await (await download).path();
    expect(readFileSync(saved, 'utf8')).toBe(await (await fetch(`${server.url}/schema.graphql`)).text());
  });

  describe.each(['light', 'dark'] as const)('where people prefer it %s', (colorScheme) => {
    test('is so', async () => {
      const page = await open('', { colorScheme });
      const isSo = `(() => {
        const { backgroundColor } = getComputedStyle(document.querySelector('.graphiql-container'));
        const [red, , , opacity = 1] = backgroundColor.match(/[\\d.]+/g).map(Number);
        return opacity > 0 && red < 128 === ${colorScheme === 'dark'};
      })()`;
      await page.waitForFunction(isSo);
    });
  });

  test('shows the answer below the question on a phone, as wide as the screen', async () => {
    const page = await open('', { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
    await run(page, '"totalCount": 13');
    const editor = await page.locator('.graphiql-editors').boundingBox();
    const answer = await page.locator('.graphiql-response').boundingBox();
    expect(answer?.y).toBeGreaterThan((editor?.y ?? 0) + (editor?.height ?? 0) - 1);
    expect(answer?.width).toBeGreaterThan(290);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(390);
  });
});
