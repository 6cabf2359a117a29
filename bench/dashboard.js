/**
 * How fast the dashboard is over many articles, in real Chromium: the first screen from its first byte to complete, and a
 * brush and a facet from the reader's hand to the painted answer, none of them asked before. `npm run bench:dashboard`.
 *
 *     npm run bench:dashboard [ARTICLES]     default: 100,000
 */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { createMemoryStore } from '../dist/store/memory/memory-store.js';
import { startServer } from '../dist/server/lifecycle/start-server.js';
import { generatedCorpus } from './generated-corpus.js';

const articles = Number(process.argv[2] ?? 100_000);
const rounds = 12;
const path = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
if (!existsSync(path)) throw new Error(`There is no Chromium at ${path}: name one in CHROMIUM_PATH.`);

const store = createMemoryStore(generatedCorpus(articles, 1));
const server = await startServer({
  store,
  listen: { port: 0 },
  exposure: { remoteImages: false },
  log: console.error,
});
const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox', '--disable-gpu'] });

/** Runs in the page: tells, for each hand that is lifted, how long it was until nothing was busy any more and that was painted. */
const watchHands = `
  window.answered = new Promise((resolve) => {
    let from = null;
    let wasBusy = false;
    const isBusy = () => document.querySelector('[aria-busy="true"], .loading') !== null;
    new MutationObserver(() => {
      if (from === null) return;
      if (isBusy()) wasBusy = true;
      else if (wasBusy) {
        const since = from;
        from = null;
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - since)));
      }
    }).observe(document.documentElement, { subtree: true, childList: true, attributes: true });
    for (const type of ['pointerup', 'click'])
      addEventListener(type, () => { from ??= performance.now(); }, { capture: true, once: true });
  });
  undefined; // What is evaluated is waited for, and this must not be.
`;

/** Runs in the page before anything else: when the first screen was complete and painted, from the first byte. */
const watchFirstScreen = `
  window.complete = new Promise((resolve) => {
    const look = () => {
      const isThere = document.querySelector('.glance dd') && document.querySelector('.stories .story') &&
        document.querySelector('.coverage canvas') && document.querySelector('.facet') && document.querySelector('.problems-panel');
      if (!isThere || document.querySelector('[aria-busy="true"], .loading')) return requestAnimationFrame(look);
      requestAnimationFrame(() => setTimeout(() =>
        resolve(performance.now() - performance.getEntriesByType('navigation')[0].responseStart)));
    };
    look();
  });
`;

async function open(address = '/') {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addInitScript(watchFirstScreen);
  const page = await context.newPage();
  await page.goto(server.url + address);
  return { page, took: await page.evaluate('complete') };
}

async function timed(page, hand) {
  await page.evaluate(watchHands);
  await hand();
  return page.evaluate(
    "Promise.race([answered, new Promise((_, fail) => setTimeout(() => fail(new Error('no answer within 20 s')), 20_000))])",
  );
}

async function brush(page, round) {
  const box = await page.locator('.brush').boundingBox();
  const buckets = Number(await page.locator('.brush').getAttribute('data-buckets'));
  const at = (bucket) => box.x + ((bucket + 0.5) / buckets) * box.width;
  const y = box.y + box.height / 2;
  await page.mouse.move(at(round), y);
  await page.mouse.down();
  await page.mouse.move(at(Math.floor(buckets / 3) + 2 * round), y, { steps: 4 });
  return timed(page, () => page.mouse.up());
}

async function facet(page, round) {
  const values = page.locator('.facet-value');
  const value = values.nth(round % (await values.count()));
  await value.scrollIntoViewIfNeeded();
  const box = await value.boundingBox();
  await page.mouse.move(box.x + 20, box.y + box.height / 2);
  return timed(page, async () => {
    await page.mouse.down();
    await page.mouse.up();
  });
}

const firsts = [];
for (let round = 0; round < rounds; round += 1) {
  const { page, took } = await open();
  firsts.push(took);
  await page.context().close();
}
const brushes = [];
const facets = [];
for (let round = 0; round < rounds; round += 1) {
  const { page } = await open();
  brushes.push(await brush(page, round));
  facets.push(await facet(page, round));
  await page.context().close();
}
await browser.close();
await server.close();

const figures = [
  ['first screen, nothing kept by server or browser', firsts.slice(0, 1), 1000],
  ['first screen, a new browser each time', firsts.slice(1), 1000],
  ['brush, never asked before', brushes, 100],
  ['facet, never asked before', facets, 100],
];
console.log(
  `${store.summary.articleCount.toLocaleString('en-US')} articles; milliseconds, from the first byte or the hand to painted`,
);
console.log(`${''.padEnd(50)}${['median', 'worst', 'limit'].map((word) => word.padStart(9)).join('')}`);
for (const [name, values, limit] of figures) {
  const sorted = [...values].sort((a, b) => a - b);
  const numbers = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1), limit];
  console.log(`${name.padEnd(50)}${numbers.map((one) => one.toFixed(0).padStart(9)).join('')}`);
}
