/**
 * Makes the pictures of the README in real Chromium: the dashboard and GraphiQL over a generated corpus. Pictures of articles are
 * drawn here, nothing is asked of another host. `npm run screenshots` writes docs/images/.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { startServer } from '../dist/server/lifecycle/start-server.js';
import { loadCorpus } from '../dist/corpus/load-corpus.js';
import { resolveRoots } from '../dist/documents/roots.js';
import { createMemoryStore } from '../dist/store/memory/memory-store.js';
import { writeSyntheticCorpus } from '../dist/synthetic/write-synthetic-corpus.js';

const target = fileURLToPath(new URL('../docs/images', import.meta.url));
const corpus = join(mkdtempSync(join(tmpdir(), 'broadsheet-pictures-')), 'site');
writeSyntheticCorpus(corpus, { articles: 900, seed: 4, broken: 3 });
const options = { loadedAt: Date.now(), siteUrl: null, exposeSecured: false };
const store = createMemoryStore(loadCorpus(resolveRoots([corpus]), options));
const server = await startServer({ store, listen: { port: 0 } });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});

/** A quiet landscape whose colours follow from the address that it stands for. */
function drawing(address) {
  let sum = 0;
  for (const character of address) sum = (sum * 31 + character.charCodeAt(0)) % 360;
  const colour = (turn, light) => `hsl(${(sum + turn) % 360} 24% ${light}%)`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 400" width="800" height="400" preserveAspectRatio="none">
<rect width="800" height="400" fill="${colour(0, 80)}"/><circle cx="${150 + sum}" cy="140" r="64" fill="${colour(40, 90)}"/>
<path d="M0 270 Q200 ${150 + (sum % 90)} 400 250 T800 220 V400 H0Z" fill="${colour(20, 58)}"/>
<path d="M0 330 Q260 ${250 + (sum % 60)} 520 330 T800 300 V400 H0Z" fill="${colour(10, 40)}"/></svg>`;
}

async function picture(name, address, { ready, hand, ...context }) {
  const opened = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...context });
  await opened.route(
    (url) => url.origin !== server.url && /^https?:$/.test(url.protocol),
    (route) =>
      route.request().resourceType() === 'image'
        ? route.fulfill({ contentType: 'image/svg+xml', body: drawing(route.request().url()) })
        : route.abort(),
  );
  const page = await opened.newPage();
  await page.goto(server.url + address);
  await page.locator(ready).first().waitFor();
  await hand?.(page);
  await page.locator('.loading, [aria-busy="true"]').first().waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(target, `${name}.png`) });
  await opened.close();
}

const hottest =
  '{ articles(where: {related: {count: {gt: 6}}}, orderBy: [{field: HEAT}], first: 1) { nodes { id } } }';
const answer = await fetch(`${server.url}/graphql?query=${encodeURIComponent(hottest)}`);
const { id } = (await answer.json()).data.articles.nodes[0];
const query = `{
  articles(where: { heat: { gt: 0 } }, orderBy: { field: HEAT }, first: 3) {
    totalCount
    nodes {
      title
      publishedDateTime
      provider { name }
      topics { name }
    }
  }
}`;

mkdirSync(target, { recursive: true });
await picture('dashboard', '/', { ready: '.stories' });
await picture('dashboard-dark', '/?split=provider', { ready: '.stories', colorScheme: 'dark' });
await picture('dashboard-phone', '/', { ready: '.stories', viewport: { width: 390, height: 844 } });
await picture('article', `/?article=${id}`, {
  ready: '.article h1',
  viewport: { width: 1280, height: 1500 },
});
await picture('graphiql', `/graphiql?query=${encodeURIComponent(query)}`, {
  ready: '.graphiql-editor .view-lines',
  async hand(page) {
    await page.getByRole('button', { name: /Execute/ }).click();
    await page.locator('.result-window').getByText('totalCount').waitFor();
  },
});
await browser.close();
await server.close();
rmSync(join(corpus, '..'), { recursive: true });
