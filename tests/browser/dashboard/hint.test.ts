/** The line below the chart says what a bar is and what can be done, and can be read whole on any screen. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { documentText, writeCorpus } from '../../http/sample-server.js';
import { describeInChromium, startChromium } from '../chromium.js';
import { docsCorpus, openDashboard, serveDashboard } from './open-dashboard.js';

describeInChromium('the line below the chart', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser.close());

  test('says “an hour” where a bar is one', async () => {
    const corpus = writeCorpus({ '_news/2020-06-11-first.md': documentText('First story') });
    const server = await serveDashboard(corpus.folder);
    const { page, close } = await openDashboard(browser, server);
    expect(await page.locator('.readout').innerText()).toMatch(/^Articles an hour\./);
    await close();
    await server.close();
    corpus.remove();
  });

  test.each([320, 390, 1280])('is not cut off at %d pixels, nor over what is below it', async (width) => {
    const server = await serveDashboard(docsCorpus);
    const { page, close } = await openDashboard(browser, server, '/', { viewport: { width, height: 844 } });
    const readout = page.locator('.readout');
    const [seen, needed] = await page.evaluate<[number[], number[]]>(
      `[document.querySelector('.readout')].flatMap((line) =>
         [[line.clientWidth, line.clientHeight], [line.scrollWidth, line.scrollHeight]])`,
    );
    expect(needed).toEqual(seen);
    const [line, legend] = [await readout.boundingBox(), await page.locator('.legend').boundingBox()];
    expect((line?.y ?? NaN) + (line?.height ?? NaN)).toBeLessThanOrEqual(legend?.y ?? NaN);
    await close();
    await server.close();
  });
});
