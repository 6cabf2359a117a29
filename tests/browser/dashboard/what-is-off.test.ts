/** The page leads to nothing that its server does not show. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { ServerOptions } from '../../../src/index.js';
import { describeInChromium, startChromium } from '../chromium.js';
import { docsCorpus, openDashboard, serveDashboard, settled } from './open-dashboard.js';

const servers: readonly (readonly [string, Partial<ServerOptions>, number, number])[] = [
  ['everything on', {}, 200, 200],
  ['--no-graphiql', { exposure: { graphiql: false } }, 404, 200],
  ['--only-trusted', { operations: { onlyTrusted: true } }, 404, 200],
  ['--no-introspection', { exposure: { introspection: false } }, 404, 404],
  ['--no-graphiql and --no-remote-images', { exposure: { graphiql: false, remoteImages: false } }, 404, 200],
];

describeInChromium('the dashboard of a server', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser.close());

  describe.each(servers)('with %s', (_, options, graphiql, schema) => {
    test('links to GraphiQL and to the schema where they are, and nowhere else', async () => {
      const server = await serveDashboard(docsCorpus, options);
      const { page, images, close } = await openDashboard(browser, server);
      const answered = await Promise.all(
        ['/graphiql', '/schema.graphql'].map(async (path) => (await fetch(server.url + path)).status),
      );
      expect(answered).toEqual([graphiql, schema]);
      const visit = async () => {
        const toGraphiql = await page.locator('a[href*="graphiql"]').count();
        const toSchema = await page.locator('a[href*="schema.graphql"]').count();
        expect([toGraphiql > 1, toGraphiql > 0]).toEqual([graphiql === 200, graphiql === 200]);
        expect(toSchema).toBe(schema === 200 ? 1 : 0);
        const words = await page.locator('body').innerText();
        expect(/GraphiQL/.test(words)).toBe(graphiql === 200);
      };
      await visit();
      await page.locator('.stories h3 a').first().click();
      await page.locator('.article h1').waitFor();
      await settled(page);
      await visit();
      await page.getByRole('link', { name: 'Problems', exact: true }).click();
      await page.locator('.problems-page .problem').first().waitFor();
      await settled(page);
      await visit();
      const [heading, standfirst] = [page.locator('.page-head h1'), page.locator('.standfirst')];
      const [above, below] = [await heading.boundingBox(), await standfirst.boundingBox()];
      expect([below?.x, (below?.y ?? 0) > (above?.y ?? Infinity)]).toEqual([above?.x, true]);
      if (options.exposure?.remoteImages === false) expect(images).toEqual([]);
      await close();
      await server.close();
    });
  });
});
