/** The first screen as people use it: what it says of a small corpus, and how its parts filter each other. */
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { RunningServer } from '../../../src/index.js';
import { describeInChromium, startChromium } from '../chromium.js';
import {
  addressWords,
  bucketCounts,
  type Dashboard,
  docsCorpus,
  facet,
  figure,
  headlines,
  openDashboard,
  serveDashboard,
  settled,
  total,
} from './open-dashboard.js';

describeInChromium('the dashboard', () => {
  let browser: Browser;
  let server: RunningServer;
  let dashboard: Dashboard;

  beforeAll(async () => {
    server = await serveDashboard(docsCorpus);
    browser = await startChromium();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  afterEach(() => dashboard.close());

  async function open(address = '/'): Promise<Page> {
    dashboard = await openDashboard(browser, server, address);
    return dashboard.page;
  }

  /** What the API itself says. */
  async function ask(query: string, variables: object = {}): Promise<any> {
    const answer = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await answer.json()) as any;
    expect(errors).toBeUndefined();
    return data;
  }

  test('shows the corpus at a glance, the newest first and the hottest by heat', async () => {
    const page = await open();
    const { corpus, articles, hot } = await ask(
      '{ corpus { counts { documents knownByMention published providers topics problems } } ' +
        'articles(first: 12) { totalCount nodes { title } } ' +
        'hot: articles(where: {heat: {gt: 0}}, orderBy: [{field: HEAT}], first: 6) { nodes { title heat } } }',
    );
    const { counts } = corpus;
    const names = ['documents', 'known-by-mention', 'published', 'providers', 'topics', 'problems'];
    const shown = await Promise.all(names.map((name) => figure(page, name)));
    expect(shown).toEqual([
      counts.documents,
      counts.knownByMention,
      counts.published,
      counts.providers,
      counts.topics,
      counts.problems,
    ]);
    expect(await total(page)).toBe(articles.totalCount);
    expect(await headlines(page)).toEqual(articles.nodes.map((one: any) => one.title));
    expect(await page.locator('.hot h3').allInnerTexts()).toEqual(hot.nodes.map((one: any) => one.title));
    expect(await page.title()).toBe('Broadsheet');
  });

  test('a brush over the chart filters the count, the facets and the lists, and stands in the address', async () => {
    const page = await open();
    const before = await total(page);
    const brush = page.locator('.brush');
    const box = (await brush.boundingBox())!;
    const buckets = Number(await brush.getAttribute('data-buckets'));
    const at = (bucket: number) => box.x + ((bucket + 0.5) / buckets) * box.width;
    await page.mouse.move(at(Math.floor(buckets / 2)), box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(at(buckets - 2), box.y + box.height / 2, { steps: 5 });
    await page.mouse.up();
    await page.locator('.chip', { hasText: 'time' }).waitFor();
    await settled(page);
    const words = await addressWords(page);
    const where = { publishedDateTime: { gte: whole(words.get('from')), lt: whole(words.get('to')) } };
    const { articles } = await ask(
      'query ($where: ArticleWhereInput) { articles(where: $where, first: 12) { totalCount nodes { title } ' +
        'facets { providers { count provider { domain } } topics { count topic { slug } } } } }',
      { where },
    );
    expect(articles.totalCount).toBeGreaterThan(0);
    expect(articles.totalCount).toBeLessThan(before);
    expect(await total(page)).toBe(articles.totalCount);
    expect(await headlines(page)).toEqual(articles.nodes.map((one: any) => one.title));
    expect(await facet(page, 'Providers')).toEqual(
      articles.facets.providers.map((one: any) => [one.provider.domain, one.count]),
    );
    expect(await facet(page, 'Topics')).toEqual(
      articles.facets.topics.map((one: any) => [one.topic.slug, one.count]),
    );
    await page.goBack();
    await page.locator('.chip').first().waitFor({ state: 'detached' });
    await settled(page);
    expect(await total(page)).toBe(before);
  });

  test('the brush moves by keyboard, one bucket a key, and says where it is', async () => {
    const page = await open();
    const from = page.getByRole('slider', { name: 'From' });
    await from.focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('[role="slider"][aria-label="From"][aria-valuenow="1"]').waitFor();
    await settled(page);
    expect(await from.getAttribute('aria-valuetext')).toMatch(/20\d\d/);
    expect((await addressWords(page)).get('from')).not.toBeNull();
    await page.keyboard.press('Home');
    await page.locator('[role="slider"][aria-label="From"][aria-valuenow="0"]').waitFor();
    await settled(page);
    expect((await addressWords(page)).get('from')).toBeNull();
  });

  test('a facet toggles on and off, by mouse and by keyboard, and keeps showing its other values', async () => {
    const page = await open();
    const everything = await total(page);
    const before = await facet(page, 'Topics');
    const [[slug, count] = ['', 0]] = before;
    const value = page.locator(`.facet-value[data-key="${slug}"]`);
    await value.click();
    await page.locator('.chip', { hasText: 'topic' }).waitFor();
    await settled(page);
    expect(await value.getAttribute('aria-pressed')).toBe('true');
    expect(await total(page)).toBe(count);
    expect(await facet(page, 'Topics')).toEqual(before);
    expect((await addressWords(page)).getAll('topic')).toEqual([slug]);
    await value.focus();
    await page.keyboard.press('Enter');
    await page.locator('.chip').first().waitFor({ state: 'detached' });
    await settled(page);
    expect(await total(page)).toBe(everything);
  });

  test('two providers mean either of them', async () => {
    const page = await open();
    const [[one, first] = ['', 0], [two, second] = ['', 0]] = await facet(page, 'Providers');
    await page.goto(`${server.url}/?provider=${one}&provider=${two}`);
    await settled(page);
    expect(await total(page)).toBe(first + second);
    expect(await page.locator('.chip').count()).toBe(3);
  });

  test('the chart is split by topic, by provider or not at all, with the figures as a table', async () => {
    const page = await open();
    expect(await page.getByRole('list', { name: 'Topics in the chart' }).getByRole('link').count()).toBe(5);
    await page.getByRole('button', { name: 'Providers', exact: true }).click();
    await page.getByRole('list', { name: 'Providers in the chart' }).waitFor();
    expect((await addressWords(page)).get('split')).toBe('provider');
    await page.getByRole('button', { name: 'Whole' }).click();
    await page.locator('.legend').waitFor({ state: 'detached' });
    await settled(page);
    const counts = await bucketCounts(page);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(await total(page));
  });

  test('the order of the list can be chosen, and more articles are there on demand', async () => {
    const page = await open();
    await page.getByRole('combobox', { name: 'Order' }).selectOption('Highest quality');
    await settled(page);
    const { articles } = await ask(
      '{ articles(orderBy: [{field: QUALITY}], first: 36) { totalCount nodes { title } } }',
    );
    const titles = articles.nodes.map((one: any) => one.title);
    expect(await headlines(page)).toEqual(titles.slice(0, 12));
    expect((await addressWords(page)).get('sort')).toBe('best');
    await page.getByRole('button', { name: 'More articles' }).click();
    await page.locator('.stories').nth(1).waitFor();
    expect(await headlines(page)).toEqual(titles);
  });

  test('each panel links to GraphiQL with the query behind it, which runs as it stands', async () => {
    const page = await open('/?q=ferry&topic=transport');
    const links = await page.locator('a.graphiql').all();
    expect(links.length).toBeGreaterThanOrEqual(8);
    for (const link of links) {
      const address = new URL((await link.getAttribute('href')) ?? '', server.url);
      expect(address.pathname).toBe('/graphiql');
      const query = address.searchParams.get('query') ?? '';
      await ask(query, JSON.parse(address.searchParams.get('variables') ?? '{}') as object);
    }
  });
});

function whole(date: string | null): string | null {
  return date === null || date.includes('T') ? date : `${date}T00:00:00Z`;
}
