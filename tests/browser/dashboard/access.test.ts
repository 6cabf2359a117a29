/** Whoever reads it, on whatever: axe-core finds nothing on any page, in light and dark, on desktop and phone. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import type { RunningServer } from '../../../src/index.js';
import { describeInChromium, startChromium } from '../chromium.js';
import { docsCorpus, isTooWide, openDashboard, serveDashboard, settled } from './open-dashboard.js';

const phone = { width: 390, height: 844 };
const screens: readonly (readonly [string, BrowserContextOptions])[] = [
  ['a desktop in light', { colorScheme: 'light' }],
  ['a desktop in dark', { colorScheme: 'dark' }],
  ['a phone in light', { colorScheme: 'light', viewport: phone, hasTouch: true }],
  ['a phone in dark', { colorScheme: 'dark', viewport: phone, hasTouch: true }],
];

describeInChromium('for everybody', () => {
  let browser: Browser;
  let server: RunningServer;
  let pages: readonly (readonly [string, string])[];

  beforeAll(async () => {
    server = await serveDashboard(docsCorpus);
    browser = await startChromium();
    const query = '{ articles(orderBy: [{field: HEAT}], first: 1) { nodes { id } } }';
    const answer = await fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`);
    const { id } = ((await answer.json()) as any).data.articles.nodes[0];
    pages = [
      ['the overview', '/'],
      ['a narrowed view', '/?topic=facial-recognition&from=2020-06-01&split=provider'],
      ['a search', '/?q=facial'],
      ['nothing found', '/?q=nothingofthesort'],
      ['a search that is none', '/?q=-drone'],
      ['an article', `/?article=${id}`],
      ['the problems', '/?view=problems'],
    ];
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  describe.each(screens)('on %s', (_, options) => {
    test('axe-core finds nothing on any page, and none is wider than the screen', async () => {
      for (const [name, address] of pages) {
        const { page, close } = await openDashboard(browser, server, address, options);
        const found: any = await page.evaluate(`${axe.source}; axe.run(document)`);
        const violations = found.violations.map(({ id, nodes }: any) => [
          id,
          nodes.map((node: any) => `${node.html}: ${node.failureSummary}`),
        ]);
        expect([name, violations]).toEqual([name, []]);
        expect([name, found.passes.length > 10]).toEqual([name, true]);
        expect([name, await page.evaluate(isTooWide)]).toEqual([name, false]);
        await close();
      }
    });
  });

  test('the colours are those that the reader’s system asks for, also when they change', async () => {
    const { page, close } = await openDashboard(browser, server, '/', { colorScheme: 'light' });
    const paper = () => page.evaluate('getComputedStyle(document.documentElement).backgroundColor');
    expect(await paper()).toBe('rgb(251, 249, 243)');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.waitForFunction(
      "getComputedStyle(document.documentElement).backgroundColor === 'rgb(21, 20, 15)'",
    );
    await close();
  });

  test('nothing moves for those who asked for less motion', async () => {
    const { page, close } = await openDashboard(browser, server, '/', { reducedMotion: 'reduce' });
    const moving = await page.evaluate(
      `[...document.querySelectorAll('*')].filter((one) => {
         const style = getComputedStyle(one);
         return style.transitionDuration !== '0s' || style.animationName !== 'none';
       }).length`,
    );
    expect(moving).toBe(0);
    await close();
  });

  test('from the first Tab on, everything that can be clicked is reached by keyboard, and the focus can be seen', async () => {
    const { page, close } = await openDashboard(browser, server);
    const clickable = await page
      .locator('a[href]:visible, button:visible, select:visible, input:visible')
      .count();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content');
    const reached = new Set<unknown>();
    for (let step = 0; step < clickable + 20; step += 1) {
      reached.add(
        await page.evaluate(
          `(() => { const all = [...document.querySelectorAll('*')];
             const style = getComputedStyle(document.activeElement);
             if (document.activeElement === document.body) return 'the page itself';
             return all.indexOf(document.activeElement) + (style.outlineStyle === 'none' ? ' unseen' : ''); })()`,
        ),
      );
      await page.keyboard.press('Tab');
    }
    expect([...reached].filter((one) => String(one).endsWith('unseen'))).toEqual([]);
    expect(reached.size).toBeGreaterThan(clickable);
    await close();
  });

  test('a finger chooses a span of time on a phone', async () => {
    const { page, close } = await openDashboard(browser, server, '/', { viewport: phone, hasTouch: true });
    await page.locator('.brush').scrollIntoViewIfNeeded();
    const box = (await page.locator('.brush').boundingBox())!;
    await page.touchscreen.tap(box.x + box.width - 3, box.y + box.height / 2);
    await page.locator('.chip', { hasText: 'time' }).waitFor();
    await settled(page);
    await close();
  });
});
