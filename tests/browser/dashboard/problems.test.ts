/** The problems on the first screen and on their own page: the worst first, each with the root that its file is in. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { basename } from 'node:path';
import type { Browser } from 'playwright-core';
import { documentText, writeCorpus } from '../../http/sample-server.js';
import { describeInChromium, startChromium } from '../chromium.js';
import { numberIn, openDashboard, serveLive } from './open-dashboard.js';

describeInChromium('the problems of two roots', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser.close());

  test('have the root’s name before the path, and an error stands before the notices of other files', async () => {
    const withNotice = (title: string) => `${documentText(title)}Text below.\n`;
    const roots = [1, 2].map((place) =>
      writeCorpus({
        '_news/2020-06-11-a.md': withNotice(`First of ${place}`),
        '_news/2020-06-11-b.md': withNotice(`Second of ${place}`),
        '_news/2020-06-11-z.md': place === 1 ? documentText('Sound') : '---\ntitle: [\n---\n',
      }),
    );
    const { server } = await serveLive(...roots.map(({ folder }) => folder));
    const { page, close } = await openDashboard(browser, server);
    const panel = page.locator('.problems-panel');
    expect(await panel.locator('.severity').allInnerTexts()).toEqual(['ERROR', 'NOTICE', 'NOTICE']);
    const second = basename(roots[1]?.folder ?? '');
    expect((await panel.locator('.problem-place').first().innerText()).replaceAll(/\s+/g, ' ')).toMatch(
      new RegExp(`^ERROR ${second}: ?_news/2020-06-11-z\\.md:`),
    );
    expect(numberIn(await panel.locator('.more').innerText())).toBe(5);
    await panel.locator('.more').click();
    await page.locator('.problems-page .problem').first().waitFor();
    const named = await page.locator('.problems-page .problem .root').allInnerTexts();
    expect(new Set(named.map((name) => name.replace(/:\s*$/, '')))).toEqual(
      new Set(roots.map(({ folder }) => basename(folder))),
    );
    expect(named).toHaveLength(5);
    await close();
    await server.close();
    for (const { remove } of roots) remove();
  });
});
