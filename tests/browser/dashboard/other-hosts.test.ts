/** What the page asks of other hosts: images, when they are allowed, and nothing else. And what it weighs. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { describeInChromium, pagesFolder, startChromium } from '../chromium.js';
import { docsCorpus, openDashboard, serveDashboard, settled } from './open-dashboard.js';

describeInChromium('the dashboard', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser.close());

  test('asks other hosts for images only, by https, without a referrer', async () => {
    const server = await serveDashboard(docsCorpus);
    const { page, images, close } = await openDashboard(browser, server);
    await page.locator('.story-image').first().scrollIntoViewIfNeeded();
    await page.locator('.story-image').first().evaluate('(element) => element.decode()');
    expect(images.length).toBeGreaterThan(0);
    for (const { url, referrer } of images) {
      expect([new URL(url).protocol, referrer]).toEqual(['https:', undefined]);
    }
    await close(); // It says that nothing else was asked of another host.
    await server.close();
  });

  test('asks other hosts for nothing with --no-remote-images', async () => {
    const server = await serveDashboard(docsCorpus, { exposure: { remoteImages: false } });
    const policy = (await fetch(server.url)).headers.get('content-security-policy');
    expect(policy).toContain("img-src 'self';");
    const { page, images, close } = await openDashboard(browser, server);
    await page.locator('.stories h3 a').last().scrollIntoViewIfNeeded();
    await page.locator('.stories h3 a').first().click();
    await page.locator('.article h1').waitFor();
    await settled(page);
    expect([images, await page.locator('#page img').count()]).toEqual([[], 0]);
    await close();
    await server.close();
  });

  test('weighs at most 200 KB compressed at first load, answers included', async () => {
    const server = await serveDashboard(docsCorpus);
    const { page, close } = await openDashboard(browser, server);
    const sizes: any = await page.evaluate(
      `[performance.getEntriesByType('navigation')[0], ...performance.getEntriesByType('resource')]
         .filter((entry) => new URL(entry.name).origin === location.origin)
         .map((entry) => [entry.name, entry.transferSize])`,
    );
    // On a busy machine the page may have polled already: a question that is asked again counts once.
    const addresses = [...new Set<string>(sizes.map(([name]: [string, number]) => name))];
    const paths = addresses.map((address) => new URL(address).pathname);
    expect(paths).toContain('/');
    expect(paths.filter((path) => path === '/graphql').length).toBeLessThanOrEqual(4);
    const total = sizes.reduce((sum: number, [, size]: [string, number]) => sum + size, 0);
    expect(total).toBeGreaterThan(20_000);
    expect(total).toBeLessThanOrEqual(200_000);
    await close();
    await server.close();
  });

  test('works where only trusted documents are answered, because it asks nothing but its own', async () => {
    const server = await serveDashboard(docsCorpus, { operations: { onlyTrusted: true } });
    const { page, close } = await openDashboard(browser, server, '/?q=facial&topic=facial-recognition');
    expect(await page.locator('.stories mark').count()).toBeGreaterThan(0);
    await page.locator('.stories h3 a').first().click();
    await page.locator('.article h1').waitFor();
    await settled(page);
    await page.goto(`${server.url}/?q=ferry&topic=robotics&provider=nobody.example`);
    await page.locator('.reasons').waitFor();
    await settled(page);
    await page.goto(`${server.url}/?view=problems`);
    await page.locator('.problem').first().waitFor();
    await settled(page);
    expect(await page.locator('.failure').count()).toBe(0);
    await close();
    await server.close();
  });

  test('is built without inline scripts or styles, and with no way for text to become HTML', () => {
    const folder = join(pagesFolder(), 'dashboard');
    const html = readFileSync(join(folder, 'index.html'), 'utf8');
    expect(html).not.toMatch(/<style|<script(?![^>]*src=)|\son\w+=|style=/);
    const scripts = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(0);
    for (const name of scripts) {
      const script = readFileSync(join(folder, 'assets', name), 'utf8');
      expect(script).not.toMatch(/\beval\(|new Function|document\.write|insertAdjacentHTML|outerHTML/);
    }
  });
});
