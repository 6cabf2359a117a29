/** The dashboard over a listening server, in a browser that answers images of other hosts itself and asks them nothing. */
import { afterAll, expect } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { join } from 'node:path';
import {
  resolveRoots,
  type RunningServer,
  type ServerOptions,
  type WatchedCorpus,
  watchCorpus,
} from '../../../src/index.js';
import { serve, storeOf } from '../../http/sample-server.js';
import { openPage, pagesFolder } from '../chromium.js';

/** Documents made for the documentation: 12 files, one of them set aside. */
export const docsCorpus = join(import.meta.dirname, '../../docs/corpus');

/** All that were started: a test that fails half way must not leave one behind. */
const servers: RunningServer[] = [];
afterAll(() => Promise.all(servers.map((server) => server.close())));

/** A server over `folder` with the pages of these sources, closed at the latest when the tests of the file have ended. */
export async function serveDashboard(
  folder: string,
  options: Partial<ServerOptions> = {},
): Promise<RunningServer & { readonly logged: string[] }> {
  const server = await serve(storeOf(folder), { pagesFolder: pagesFolder(), ...options });
  servers.push(server);
  return server;
}

/** The same over the documents of one root or of several, which change: `watched.rescan()` reads them again. */
export async function serveLive(
  ...folders: readonly string[]
): Promise<{ readonly server: RunningServer; readonly watched: WatchedCorpus }> {
  const watched = watchCorpus(resolveRoots(folders), {
    siteUrl: null,
    exposeSecured: false,
    watch: false,
  });
  const server = await serve(watched.store, { watched, pagesFolder: pagesFolder() });
  servers.push(server);
  return { server, watched };
}

export interface Dashboard {
  readonly page: Page;
  /** Requests to other hosts that were images, by URL with the referrer that they carried. */
  readonly images: { readonly url: string; readonly referrer: string | undefined }[];
  /** Closes the page, after which nothing may have been wrong with it: no complaint, and only images asked of others. */
  readonly close: () => Promise<void>;
}

/** Opens `address`, such as `/?q=ferry`, and settles once all that it shows has come. */
export async function openDashboard(
  browser: Browser,
  server: { readonly url: string },
  address = '/',
  options: BrowserContextOptions = {},
): Promise<Dashboard> {
  const { page, complaints, requestsElsewhere } = await openPage(browser, server.url, options);
  const images: { url: string; referrer: string | undefined }[] = [];
  await page.context().route(
    (url) => url.origin !== server.url && url.protocol !== 'data:',
    async (route) => {
      const request = route.request();
      if (request.resourceType() !== 'image') return route.fallback();
      images.push({ url: request.url(), referrer: request.headers()['referer'] });
      return route.fulfill({ contentType: 'image/svg+xml', body: picture });
    },
  );
  await page.goto(server.url + address);
  await settled(page);
  return {
    page,
    images,
    async close() {
      await page.context().close();
      expect([complaints, requestsElsewhere]).toEqual([[], []]);
    },
  };
}

/** Waits until the page shows answers to what its address asks: nothing is loading, nothing is old. */
export async function settled(page: Page): Promise<void> {
  await page.locator('#content').waitFor();
  await page.locator('.loading, [aria-busy="true"], .glance-waiting').first().waitFor({ state: 'detached' });
}

/** The number that stands under `name` in the glance. */
export async function figure(page: Page, name: string): Promise<number> {
  return numberIn(await page.locator(`[data-figure="${name}"] dd`).innerText());
}

/** How many articles the view has. */
export async function total(page: Page): Promise<number> {
  return Number(await page.locator('[data-total]').getAttribute('data-total'));
}

/** The values of a facet with their counts, in order, by key. */
export async function facet(page: Page, name: 'Providers' | 'Topics'): Promise<[string, number][]> {
  const values = await page.getByRole('list', { name, exact: true }).getByRole('button').all();
  return Promise.all(
    values.map(async (value): Promise<[string, number]> => [
      (await value.getAttribute('data-key')) ?? '',
      numberIn(await value.locator('.facet-count').innerText()),
    ]),
  );
}

/** What the page's address says, as the page has it now. */
export async function addressWords(page: Page): Promise<URLSearchParams> {
  return new URL(await page.evaluate<string>('location.href')).searchParams;
}

/** Unfolds the table below the chart and reads how many articles each of its buckets has. */
export async function bucketCounts(page: Page): Promise<number[]> {
  await page.getByText('The figures as a table').click();
  const cells = page.locator('.figures tbody td:nth-child(2)');
  await cells.first().waitFor();
  return (await cells.allInnerTexts()).map(numberIn);
}

/** The headlines of the list. */
export function headlines(page: Page): Promise<string[]> {
  return page.locator('.stories h3').allInnerTexts();
}

export function numberIn(text: string): number {
  return Number(text.replace(/[^\d.-]/g, ''));
}

const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400" fill="#8aa"/></svg>';

/** For `page.evaluate`: whether something makes the page scroll sideways. */
export const isTooWide = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
