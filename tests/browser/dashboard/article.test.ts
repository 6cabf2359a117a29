/** An article's page, and the way to it and back. */
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { RunningServer } from '../../../src/index.js';
import { describeInChromium, startChromium } from '../chromium.js';
import {
  addressWords,
  type Dashboard,
  docsCorpus,
  isTooWide,
  openDashboard,
  serveDashboard,
  settled,
  total,
} from './open-dashboard.js';

const title = 'Optivue stops selling facial recognition to the police';

describeInChromium('an article’s page', () => {
  let browser: Browser;
  let server: RunningServer;
  let dashboard: Dashboard;
  let article: any;

  beforeAll(async () => {
    server = await serveDashboard(docsCorpus);
    browser = await startChromium();
    const query = `{ articles(where: {title: {eq: ${JSON.stringify(title)}}}) { nodes {
      id quality heat excerpt image { url } topics { name } document { path }
      related(first: 100) { nodes { title } } mentionedBy(first: 100) { nodes { title } } } } }`;
    const answer = await fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`);
    article = ((await answer.json()) as any).data.articles.nodes[0];
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  afterEach(() => dashboard.close());

  async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
    dashboard = await openDashboard(browser, server, address, options);
    return dashboard.page;
  }
  const neighbours = (page: Page, id: string) =>
    page.locator(`section[aria-labelledby="${id}"] .neighbours a`).allInnerTexts();

  test('is reached by a deep link: text, image, scores, topics, file, both lists and the graph', async () => {
    const page = await open(`/?article=${article.id}`);
    expect(await page.locator('h1').innerText()).toBe(title);
    await page.waitForFunction(`document.title === ${JSON.stringify(`${title} · Broadsheet`)}`);
    expect(await page.locator('.article-excerpt').innerText()).toBe(article.excerpt);
    expect(await page.locator('.article-image').getAttribute('src')).toBe(article.image.url);
    expect(await page.locator('.score').allInnerTexts()).toEqual([
      String(article.quality),
      String(article.heat),
    ]);
    const tags = await page.locator('.tag').allInnerTexts();
    expect(tags.map((tag) => tag.replace(/ \d+$/, ''))).toEqual(article.topics.map((one: any) => one.name));
    expect(await page.locator('.article-side .path').first().innerText()).toBe(article.document.path);
    const related = article.related.nodes.map((one: any) => one.title);
    const mentions = article.mentionedBy.nodes.map((one: any) => one.title);
    expect(await neighbours(page, 'article-related')).toEqual(related);
    expect(await neighbours(page, 'article-mentions')).toEqual(mentions);
    expect(await page.locator('.graph-node').count()).toBe(new Set([...related, ...mentions]).size);
    expect(related.length).toBeGreaterThan(1);
  });

  test('opens from the list, leads on from the graph, and the back button returns to the very view', async () => {
    const page = await open('/?topic=facial-recognition');
    const before = await total(page);
    await page.getByRole('link', { name: title }).first().click();
    await page.locator('.article h1').waitFor();
    await settled(page);
    await page.locator('h1:focus').waitFor();
    const next = page.locator('.graph-node').first();
    const name = (await next.locator('text').first().textContent()) ?? '';
    await next.click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.goBack();
    await page.locator('[data-total]').waitFor();
    await settled(page);
    expect((await addressWords(page)).toString()).toBe('topic=facial-recognition');
    expect(await total(page)).toBe(before);
  });

  test('that is not there says so, with the way back', async () => {
    const page = await open('/?article=a_nothing');
    await page.getByText('This article is not in the corpus.').waitFor();
    await page.getByRole('link', { name: 'Back to the whole corpus' }).click();
    await page.locator('.stories').first().waitFor();
    await settled(page);
  });

  test('draws its graph one below the other on a phone, and nothing is wider than the page', async () => {
    const page = await open(`/?article=${article.id}`, { viewport: { width: 360, height: 740 } });
    await page.locator('.graph svg[viewBox^="0 0 360 "]').waitFor();
    expect(await page.evaluate(isTooWide)).toBe(false);
  });

  test('asks for its image without telling where it is shown', async () => {
    const page = await open(`/?article=${article.id}`);
    await page.locator('.article-image').evaluate('(element) => element.decode()');
    expect(dashboard.images).toEqual([{ url: article.image.url, referrer: undefined }]);
    const image = page.locator('.article-image');
    expect(await image.getAttribute('loading')).toBe('lazy');
    expect(await image.getAttribute('referrerpolicy')).toBe('no-referrer');
  });
});
