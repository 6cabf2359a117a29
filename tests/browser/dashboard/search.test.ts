/** The search box: what is found is marked, what is typed is completed, and all of it works without a mouse. */
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { RunningServer } from '../../../src/index.js';
import { describeInChromium, startChromium } from '../chromium.js';
import {
  addressWords,
  type Dashboard,
  docsCorpus,
  headlines,
  openDashboard,
  serveDashboard,
  settled,
  total,
} from './open-dashboard.js';

describeInChromium('the search box of the dashboard', () => {
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
  const box = (page: Page) => page.getByRole('combobox', { name: 'Search titles and excerpts' });

  /** Settles when `words` stand in the box, which follows the address. */
  const boxSays = (page: Page, words: string) =>
    page.waitForFunction(`document.querySelector('[role="combobox"]').value === ${JSON.stringify(words)}`);

  test('finds articles, marks the words and says so in the address', async () => {
    const page = await open();
    const everything = await total(page);
    await box(page).fill('facial recognition');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.locator('.chip', { hasText: 'search' }).waitFor();
    await settled(page);
    expect((await addressWords(page)).get('q')).toBe('facial recognition');
    expect(await total(page)).toBeLessThan(everything);
    const marks = await page.locator('.stories mark').allInnerTexts();
    expect(marks.length).toBeGreaterThan(2);
    expect(marks.every((mark) => /^(facial|recogni)/i.test(mark))).toBe(true);
    expect(await page.getByRole('heading', { level: 2, name: 'Found' }).count()).toBe(1);
  });

  test('completes a topic by keyboard: arrow down, Enter, and the topic is chosen', async () => {
    const page = await open();
    await page.keyboard.press('/');
    await page.locator('[role="combobox"]:focus').waitFor();
    await page.keyboard.insertText('facial'); // At once, so that no list for a part of it comes between.
    const list = page.getByRole('listbox', { name: 'Suggestions' });
    await list.getByRole('option').first().waitFor();
    expect(await box(page).getAttribute('aria-expanded')).toBe('true');
    const texts = await list.getByRole('option').allInnerTexts();
    const place = texts.findIndex((text) => text.startsWith('topic'));
    expect(place).toBeGreaterThanOrEqual(0);
    for (let step = 0; step <= place; step += 1) await page.keyboard.press('ArrowDown');
    const active = await list.locator('[aria-selected="true"]').getAttribute('id');
    expect(await box(page).getAttribute('aria-activedescendant')).toBe(active);
    await page.keyboard.press('Enter');
    await page.locator('.chip', { hasText: 'topic' }).waitFor();
    expect((await addressWords(page)).getAll('topic')).toEqual(['facial-recognition']);
    await list.waitFor({ state: 'hidden' });
    await settled(page);
  });

  test('completes a headline to its article, and Escape closes the list', async () => {
    const page = await open();
    await box(page).fill('optivue st');
    const options = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
    await options.first().waitFor();
    await page.keyboard.press('Escape');
    await options.first().waitFor({ state: 'hidden' });
    await page.keyboard.press('ArrowDown');
    await options.filter({ hasText: 'headline' }).first().click();
    await page.locator('.article h1').waitFor();
    expect(await page.locator('.article h1').innerText()).toMatch(/^Optivue st/);
    await settled(page);
  });

  test('says which word was taken for another', async () => {
    const page = await open('/?q=facail');
    expect(await page.locator('.read-as').innerText()).toMatch(/No article says “facail”.*“facial”/);
    expect(await total(page)).toBeGreaterThan(0);
  });

  test('that finds nothing says which condition is in the way, with a way out', async () => {
    const page = await open('/?q=ferry+facial&topic=robotics');
    expect(await total(page)).toBe(0);
    await page.getByText('No article meets all of these conditions.').waitFor();
    await page.locator('.reasons li').first().waitFor();
    expect(await page.locator('.reasons').innerText()).toMatch(
      /The (search|choice of topics) fits \d+ article/,
    );
    await page.locator('.column-centre').getByRole('link', { name: 'Show everything' }).click();
    await page.locator('.stories').first().waitFor();
    await settled(page);
    expect((await headlines(page)).length).toBeGreaterThan(5);
    expect((await addressWords(page)).toString()).toBe('');
  });

  test.each([
    ['a search', '/?q=zzzzqqqq', 'No article has the word "zzzzqqqq", and none has one like it.', 1],
    ['a provider', '/?provider=nosuch.example', 'nosuch.example', 1],
    ['two things', '/?q=zzzzqqqq&provider=nosuch.example', 'No article has the word "zzzzqqqq"', 0],
  ])(
    'of %s that nothing has says so in a sentence, and offers only ways that lead to articles',
    async (_, address, sentence, ways) => {
      const page = await open(address);
      const reasons = page.locator('.reasons');
      await reasons.waitFor();
      const text = await reasons.innerText();
      expect(text.split(sentence)).toHaveLength(2);
      expect(text).not.toMatch(/Did you mean “|there are 0 articles/);
      expect(await reasons.getByRole('link').count()).toBe(ways);
    },
  );

  test.each([
    ['-drone', 'A search needs at least one word to look for besides what it leaves out.'],
    [
      '-"facial recognition" -drone',
      'A search needs at least one word to look for besides what it leaves out.',
    ],
    ['a+'.repeat(40), 'A search has at most 32 words, each word of a phrase counted.'],
  ])(
    'the search %j that the API refuses is told once, and nothing loads for ever',
    async (words, sentence) => {
      const page = await open(`/?q=${encodeURIComponent(words)}`);
      await page.getByRole('alert').waitFor();
      expect(await page.getByRole('alert').allInnerTexts()).toEqual([expect.stringContaining(sentence)]);
      const text = await page.locator('body').innerText();
      expect(text).not.toMatch(/Argument|where:|BAD_USER_INPUT|Counting|Loading|Try again/);
      await box(page).fill('facial');
      await page.keyboard.press('Enter');
      await page.locator('.stories mark').first().waitFor();
      await settled(page);
      expect(await page.getByRole('alert').count()).toBe(0);
      expect(await total(page)).toBeGreaterThan(0);
      await box(page).fill(words);
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
      expect(await page.locator('.stories, [data-total]').count()).toBe(0);
      await page.getByRole('link', { name: 'Show everything' }).first().click();
      await page.locator('.stories').first().waitFor();
      await settled(page);
    },
  );

  test('a refused search beside other conditions can be taken back alone', async () => {
    const page = await open('/?q=-drone&topic=facial-recognition');
    await page.getByRole('alert').getByRole('link', { name: 'Without the search' }).click();
    await page.locator('.stories').first().waitFor();
    await settled(page);
    expect((await addressWords(page)).toString()).toBe('topic=facial-recognition');
    expect(await total(page)).toBeGreaterThan(0);
  });

  test('the back button takes a search back, forward brings it again', async () => {
    const page = await open();
    await box(page).fill('ferry');
    await page.keyboard.press('Enter');
    await page.locator('.chip', { hasText: 'ferry' }).waitFor();
    await settled(page);
    const found = await headlines(page);
    await page.goBack();
    await page.locator('.chip').first().waitFor({ state: 'detached' });
    await settled(page);
    await boxSays(page, '');
    expect(await headlines(page)).not.toEqual(found);
    await page.goForward();
    await page.locator('.chip', { hasText: 'ferry' }).waitFor();
    await settled(page);
    await boxSays(page, 'ferry');
    expect(await headlines(page)).toEqual(found);
  });
});
