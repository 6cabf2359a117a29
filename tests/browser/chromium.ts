/**
 * Debian's Chromium for tests: found, started with a new profile, and watched, so that a page that logs an error or asks
 * another host fails its test. Where there is none, tests are skipped out loud; in CI that is a failure.
 */
import { describe, jest } from '@jest/globals';
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

// Only bounds for a busy machine: tests wait for what the page shows, never for time. A wait ends first, because it says for what it waited.
jest.setTimeout(180_000);
const patience = 150_000;

const path = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const present = existsSync(path);

if (!present) {
  const sentence = `there is no Chromium at ${path}: install Debian's chromium, or name one in CHROMIUM_PATH.`;
  if (process.env['CI'] !== undefined) throw new Error(`Pages cannot be tested: ${sentence}`);
  console.warn(`SKIPPED: pages were not tested in a browser: ${sentence}`);
}

/** `describe` where there is a Chromium. */
export const describeInChromium = present ? describe : describe.skip;

/** A browser with a new profile, and nothing that would talk to others by itself. Close it. */
export function startChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: path,
    headless: true,
    timeout: patience,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A page, and what it did that it should not have done. */
export interface WatchedPage {
  readonly page: Page;
  /** Errors and warnings of the console, and exceptions that nobody caught. */
  readonly complaints: string[];
  /** `type URL` of each request to another host than `origin`. They are answered by nobody. */
  readonly requestsElsewhere: string[];
}

/** A new page in a context of its own, that may ask only `origin`. */
export async function openPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const complaints: string[] = [];
  const requestsElsewhere: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
  await context.route(
    (url) => url.origin !== new URL(origin).origin && !['blob:', 'data:'].includes(url.protocol),
    async (route) => {
      requestsElsewhere.push(`${route.request().resourceType()} ${route.request().url()}`);
      await route.abort();
    },
  );
  return { page, complaints, requestsElsewhere };
}

/** The folder of the pages that were built for these tests. */
export function pagesFolder(): string {
  const folder = process.env['BUILT_PAGES'];
  if (folder === undefined)
    throw new Error('build-pages-once.mjs has not run: these tests belong to the project "browser".');
  return folder;
}
