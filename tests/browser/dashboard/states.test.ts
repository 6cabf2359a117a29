/** What the page says when there is nothing to show, when something goes wrong, and while the corpus changes under it. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { RunningServer } from '../../../src/index.js';
import { checkDeadline } from '../../../src/store/deadline.js';
import { documentText, storeOf, writeCorpus } from '../../http/sample-server.js';
import { describeInChromium, openPage, startChromium } from '../chromium.js';
import {
  docsCorpus,
  figure,
  headlines,
  openDashboard,
  serveDashboard,
  serveLive,
  settled,
  total,
} from './open-dashboard.js';

/** What a person does who comes back to the page: it asks at once. */
const lookAgain = (page: Page) => page.evaluate("dispatchEvent(new Event('focus'))");

describeInChromium('the dashboard', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser.close());

  test('of an empty folder says what to put there', async () => {
    const corpus = writeCorpus({ '_news/readme.txt': 'nothing' });
    const server = await serveDashboard(corpus.folder);
    const { page, close } = await openDashboard(browser, server);
    expect(await figure(page, 'documents')).toBe(0);
    await page.getByText('This corpus has no article yet.').waitFor();
    await page.getByText('Nothing to draw yet.').waitFor();
    expect(await page.locator('.masthead-span').innerText()).toBe('No article yet');
    await close();
    await server.close();
    corpus.remove();
  });

  test('shows text from documents as text, whatever it looks like', async () => {
    const title = '<img src=x onerror="document.title=1"><script>document.title=2</script> & "quoted"';
    const corpus = writeCorpus({
      '_news/a.md': documentText(
        title,
        'topics:\n  - "<b>Bold</b>"\nexcerpt: "<iframe src=https://evil.example>"\n',
      ),
    });
    const server = await serveDashboard(corpus.folder);
    const { page, close } = await openDashboard(browser, server);
    expect(await headlines(page)).toEqual([title]);
    await page.locator('.stories h3 a').click();
    await page.locator('.article h1').waitFor();
    await settled(page);
    expect(await page.locator('h1').innerText()).toBe(title);
    expect(await page.locator('#page script, #page iframe, #page img, #page b').count()).toBe(0);
    await close();
    await server.close();
    corpus.remove();
  });

  test('says in the server’s words why a question was refused, and offers no second try where none can help', async () => {
    const server = await serveDashboard(docsCorpus, { limits: { costLimit: 1 } });
    const { page } = await openPage(browser, server.url); // Which complains of each status 400.
    await page.goto(server.url);
    await settled(page);
    const failure = page.locator('.failure').first();
    await failure.waitFor();
    expect(await failure.innerText()).toMatch(/refused.*can raise the limit/s);
    expect(await failure.locator('code').innerText()).toBe('LIMIT_EXCEEDED');
    expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
    expect(await page.locator('.chosen-count').innerText()).toBe('The articles could not be counted.');
    await page.context().close();
    await server.close();
  });

  test('offers a second try where the server had no time for the answer', async () => {
    let isBusy = true;
    const store = storeOf(docsCorpus);
    const server = await serveDashboard(docsCorpus, {
      limits: { deadline: 500 },
      store: {
        ...store,
        facets(requests) {
          while (isBusy) checkDeadline(); // As the loops of an engine do that has much to read.
          return store.facets(requests);
        },
      },
    });
    const { page } = await openPage(browser, server.url); // Which complains of the failure's status.
    await page.goto(server.url);
    const failure = page.locator('.failure').filter({ hasText: 'longer than 500 ms' }).first();
    await failure.waitFor();
    expect(await failure.locator('code').innerText()).toBe('LIMIT_EXCEEDED');
    isBusy = false;
    while ((await page.locator('.failure').count()) > 0) {
      await failure.getByRole('button', { name: 'Try again' }).click();
      await settled(page);
    }
    await page.context().close();
    await server.close();
  });

  test('keeps the last answer when the server goes away, says so, and goes on when it is back', async () => {
    const server = await serveDashboard(docsCorpus);
    const { page } = await openPage(browser, server.url);
    await page.goto(server.url);
    await settled(page);
    const before = await headlines(page);
    await server.close();
    await lookAgain(page);
    await page.getByText('Out of touch.').waitFor();
    expect(await headlines(page)).toEqual(before);
    const again = await serveDashboard(docsCorpus, { listen: { port: server.port } });
    await page.getByRole('button', { name: 'Ask now' }).click();
    await page.getByText('Out of touch.').waitFor({ state: 'detached' });
    await settled(page);
    expect(await headlines(page)).toEqual(before);
    await page.context().close();
    await again.close();
  });

  test('that cannot be loaded at all says so, with a way to try again', async () => {
    const server = await serveDashboard(docsCorpus);
    const { page } = await openPage(browser, server.url);
    let isDown = true;
    await page.route('**/graphql?*', (route) => (isDown ? route.abort() : route.continue()));
    await page.goto(server.url);
    const failure = page.locator('.masthead .failure');
    await failure.getByText('The server does not answer').waitFor();
    isDown = false;
    await failure.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.stories').first().waitFor();
    await settled(page);
    expect(await figure(page, 'documents')).toBeGreaterThan(5);
    expect(await page.locator('.failure').count()).toBe(0);
    await page.context().close();
    await server.close();
  });

  test('says what changed when documents change on disk, and shows them without being asked', async () => {
    const corpus = writeCorpus({
      '_news/2020-06-11-first.md': documentText('First story'),
      '_news/2020-06-11-second.md': documentText('Second story'),
    });
    const { server, watched } = await serveLive(corpus.folder);
    const { page, close } = await openDashboard(browser, server);
    expect([await total(page), await page.locator('.notice').count()]).toEqual([2, 0]);
    const answers: number[] = [];
    page.on('response', (response) => {
      if (response.url().includes('Glance')) answers.push(response.status());
    });
    const file = join(corpus.folder, '_news/2020-06-11-third.md');
    writeFileSync(file, documentText('Third story'));
    writeFileSync(join(corpus.folder, '_news/broken.md'), '---\ntitle: [\n---\n');
    expect((await watched.rescan()).outcome).toBe('SWAPPED');
    await lookAgain(page);
    const notice = page.locator('.notice');
    await notice.getByText('1 article added').waitFor();
    expect(await notice.innerText()).toMatch(/1 article added, \d+ problems? more/);
    await page.locator('[data-total="3"]').waitFor();
    expect((await headlines(page)).sort()).toEqual(['First story', 'Second story', 'Third story']);
    expect(await figure(page, 'documents')).toBe(3);
    await page.getByRole('button', { name: 'Put away' }).click();
    await notice.waitFor({ state: 'detached' });
    rmSync(file);
    await watched.rescan();
    await lookAgain(page);
    await notice.getByText('1 article removed').waitFor();
    await page.locator('[data-total="2"]').waitFor();
    expect(answers.every((status) => status === 200 || status === 304)).toBe(true);
    await close();
    await server.close();
    corpus.remove();
  });
});

describeInChromium('a corpus that changes without growing', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser.close());

  test('is told in numbers: how many articles are new, different and gone', async () => {
    const file = (name: string) => `_news/2020-06-11-${name}.md`;
    const corpus = writeCorpus({
      [file('first')]: documentText('First story'),
      [file('second')]: documentText('Second story'),
      [file('third')]: documentText('Third story'),
    });
    const { server, watched } = await serveLive(corpus.folder);
    const { page, close } = await openDashboard(browser, server);
    const write = (name: string, text: string) => {
      writeFileSync(join(corpus.folder, file(name)), text);
    };
    write('first', documentText('First story', 'excerpt: Another word.\n'));
    write('second', documentText('Second story', 'excerpt: Another word.\n'));
    rmSync(join(corpus.folder, file('third')));
    write('fourth', documentText('Fourth story'));
    await watched.rescan();
    await lookAgain(page);
    const notice = page.locator('.notice');
    await notice.getByText('1 article added, 2 changed, 1 removed').waitFor();
    await settled(page);
    await close();
    await server.close();
    corpus.remove();
  });
});

describeInChromium('an unchanged corpus', () => {
  let browser: Browser;
  let server: RunningServer;
  beforeAll(async () => {
    [browser, server] = [await startChromium(), await serveDashboard(docsCorpus)];
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  test('is told by a 304 to a GET with the tag, and changes nothing on the page', async () => {
    const { page, close } = await openDashboard(browser, server);
    const before = await page.locator('#page').innerHTML();
    const answered = page.waitForResponse((response) => response.url().includes('Glance'));
    await lookAgain(page);
    const response = await answered;
    expect([response.request().method(), response.status()]).toEqual(['GET', 304]);
    expect(await response.request().headerValue('if-none-match')).toMatch(/"/);
    expect(await page.locator('#page').innerHTML()).toBe(before);
    await close();
  });

  test('is asked for again by itself after five seconds', async () => {
    const { page, close } = await openDashboard(browser, server);
    await page.clock.install();
    await page.reload();
    await settled(page);
    const answered = page.waitForResponse((response) => response.url().includes('Glance'));
    await page.clock.fastForward(5_000);
    await answered;
    await close();
  });

  test('is not asked about while nobody looks at the page, and at once when somebody does again', async () => {
    const { page, close } = await openDashboard(browser, server);
    await page.clock.install();
    await page.reload();
    await settled(page);
    // A Chromium without a screen never hides a page: what the page is told of it is said here.
    const turn = (state: 'hidden' | 'visible') =>
      page.evaluate(
        `Object.defineProperty(document, 'visibilityState', { configurable: true, value: '${state}' });
         document.dispatchEvent(new Event('visibilitychange'));`,
      );
    await turn('hidden');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    for (let minute = 0; minute < 10; minute += 1) await page.clock.fastForward(60_000);
    await lookAgain(page); // Also a hidden page may be given the focus.
    expect(asked).toEqual([]);
    const answered = page.waitForResponse((response) => response.url().includes('Glance'));
    await turn('visible');
    expect((await answered).status()).toBe(304);
    await close();
  });
});
