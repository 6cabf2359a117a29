/** On the real corpora every number of the first screen equals a count made from the files by a reader of their own. */
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { parse } from 'yaml';
import type { RunningServer } from '../../../src/index.js';
import { domainOf, readSite, realCorpora, slugOf } from '../../corpora/file-reader.js';
import { describeInChromium, startChromium } from '../chromium.js';
import {
  bucketCounts,
  facet,
  figure,
  numberIn,
  openDashboard,
  serveDashboard,
  settled,
  total,
} from './open-dashboard.js';

const present = existsSync(realCorpora);
if (!present)
  console.warn('SKIPPED: the real corpora are not beside this checkout, so no number of theirs was checked.');
const testReal = present ? test : test.skip;

/** An article as the files tell of it: a document, or the entry that is shown of one known by mention. */
interface Counted {
  readonly isDocument: boolean;
  readonly at: number;
  readonly domain: string;
  readonly topics: readonly string[];
  readonly heat: number | null;
  readonly published: boolean;
}

/** The canonical URL, enough for these files: they have no upper-case hosts, ports or tracking parameters. */
function urlOf(fields: Record<string, any>): string {
  const url = String(fields['webUrl'] ?? fields['originalUrl']).replace(/#.*$/, '');
  if (/[?&](utm_|gclid=|fbclid=|mc_)/.test(url) || /^https?:\/\/[^/]*[A-Z:]/.test(url))
    throw new Error(`the judge does not know the canonical form of ${url}`);
  return url;
}

function count(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** The most frequent first, equals by key. */
function ranked(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1)).slice(0, 10);
}

/** All articles of a site by the documents and, where no document has the URL, by the newest document that names it. */
function articlesOf(site: string): Counted[] {
  const documents = readSite(site).map(({ path, frontMatter }) => ({
    path,
    frontMatter,
    at: +new Date(frontMatter['publishedDateTime']),
  }));
  const urls = new Set(documents.map(({ frontMatter }) => urlOf(frontMatter)));
  const mentions = new Map<string, Counted>();
  const newestFirst = [...documents].sort((a, b) => b.at - a.at || (a.path < b.path ? -1 : 1));
  for (const { frontMatter } of newestFirst) {
    for (const entry of frontMatter['related'] ?? []) {
      const url = urlOf(entry);
      if (urls.has(url) || mentions.has(url)) continue;
      mentions.set(url, {
        isDocument: false,
        at: +new Date(entry.publishedDateTime),
        domain: domainOf(entry.provider.domain),
        topics: [],
        heat: null,
        published: false,
      });
    }
  }
  return [
    ...documents.map(({ frontMatter, at }) => ({
      isDocument: true,
      at,
      domain: domainOf(frontMatter['provider'].domain),
      topics: [...new Set((frontMatter['topics'] ?? []).map(slugOf) as string[])],
      heat: frontMatter['heat'] ?? null,
      published: frontMatter['published'] === true,
    })),
    ...mentions.values(),
  ];
}

/** Slugs of the taxonomy's topics, which are listed also without an article. */
function taxonomyOf(site: string): string[] {
  const folder = join(realCorpora, site, '_data/topics');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => slugOf(parse(readFileSync(join(folder, name), 'utf8')).name));
}

/** What is odd in the files, kind by kind: each kind that docs/problems.md has and these files are known to hold. */
function problemsOf(site: string): number {
  const documents = readSite(site).map(({ frontMatter }) => frontMatter);
  const documentsByUrl = count(documents.map(urlOf));
  const sharedUrls = documents.filter((fields) => (documentsByUrl.get(urlOf(fields)) ?? 0) > 1).length;
  const domainsThatAreUrls = documents.filter((fields) => fields['provider'].domain.includes('://')).length;
  const conflicts = documents.flatMap((fields) =>
    (fields['related'] ?? []).filter((entry: any) => {
      const meant = documents.find(
        (other) => urlOf(other) === urlOf(entry) && other['title'] === entry.title,
      );
      return meant !== undefined && (entry.quality ?? null) !== (meant['quality'] ?? null);
    }),
  ).length;
  // An alias is one only where articles of different URLs have it: documents with one URL are told already.
  const owners = new Map<string, Set<string>>();
  const uses = new Map<string, number>();
  for (const fields of documents) {
    for (const alias of new Set([fields['originalUrl'], fields['ampWebUrl'], fields['cdnAmpWebUrl']])) {
      if (alias === undefined || alias === urlOf(fields)) continue;
      owners.set(alias, (owners.get(alias) ?? new Set()).add(urlOf(fields)));
      uses.set(alias, (uses.get(alias) ?? 0) + 1);
    }
  }
  const sharedAliases = [...owners]
    .filter(([, urls]) => urls.size > 1)
    .reduce((sum, [alias]) => sum + (uses.get(alias) ?? 0), 0);
  return sharedUrls + domainsThatAreUrls + conflicts + sharedAliases + relativeLogosOf(site, documents);
}

/** Logos of organizations that are relative and whose file name no document shows with its whole URL. */
function relativeLogosOf(site: string, documents: readonly Record<string, any>[]): number {
  const folder = join(realCorpora, site, '_data/organizations');
  if (!existsSync(folder)) return 0;
  const fileOf = (url: string) => url.slice(url.lastIndexOf('/') + 1);
  const shown = new Set(
    documents.flatMap((fields) => (fields['provider'].images ?? []).map((image: any) => fileOf(image.url))),
  );
  const domains = new Set(documents.map((fields) => domainOf(fields['provider'].domain)));
  return readdirSync(folder).flatMap((name) => {
    const fields = parse(readFileSync(join(folder, name), 'utf8').split(/^---$/m)[1] ?? '');
    if (!domains.has(domainOf(fields.domain))) return [];
    return fields.images.filter((image: any) => image.url.startsWith('/') && !shown.has(fileOf(image.url)));
  }).length;
}

describeInChromium('the first screen', () => {
  let browser: Browser;
  let server: RunningServer | undefined;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser.close());
  afterEach(() => server?.close());

  testReal.each(['ai-news', 'power-apps'])('of %s says what the files say', async (site) => {
    const articles = articlesOf(site);
    server = await serveDashboard(join(realCorpora, site));
    const { page, close } = await openDashboard(browser, server);
    const topics = new Set([...articles.flatMap((one) => one.topics), ...taxonomyOf(site)]);
    expect({
      documents: await figure(page, 'documents'),
      mentions: await figure(page, 'known-by-mention'),
      published: await figure(page, 'published'),
      providers: await figure(page, 'providers'),
      topics: await figure(page, 'topics'),
      problems: await figure(page, 'problems'),
      total: await total(page),
    }).toEqual({
      documents: articles.filter((one) => one.isDocument).length,
      mentions: articles.filter((one) => !one.isDocument).length,
      published: articles.filter((one) => one.published).length,
      providers: new Set(articles.map((one) => one.domain)).size,
      topics: topics.size,
      problems: problemsOf(site),
      total: articles.length,
    });
    const times = articles.map((one) => one.at);
    const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
    expect(await page.locator('.masthead-span').innerText()).toBe(
      `${day.format(Math.min(...times))} to ${day.format(Math.max(...times))}`,
    );

    const byProvider = count(articles.map((one) => one.domain));
    const byTopic = count(articles.flatMap((one) => [...one.topics]));
    expect(await facet(page, 'Providers')).toEqual(ranked(byProvider));
    expect(await facet(page, 'Topics')).toEqual(ranked(byTopic));
    const heats = articles.flatMap((one) => (one.heat === null || one.heat <= 0 ? [] : [one.heat]));
    expect((await page.locator('.heat').allInnerTexts()).map(numberIn)).toEqual(
      heats.sort((a, b) => b - a).slice(0, 6),
    );

    const legend = await page.locator('.legend-count').allInnerTexts();
    expect(legend.map(numberIn)).toEqual(
      ranked(byTopic)
        .slice(0, 5)
        .map(([, size]) => size),
    );
    expect(await page.locator('[data-total]').innerText()).toContain(`${articles.length} articles`);
    const newest = await page.evaluate<string[]>(
      "[...document.querySelectorAll('.stories time')].map((one) => one.dateTime)",
    );
    expect(newest).toHaveLength(12);
    expect(newest.map((moment) => +new Date(moment))).toEqual(
      times.toSorted((left, right) => right - left).slice(0, newest.length),
    );

    // Each number of the chart: the bars of all, and the line of each of the five topics.
    const words = await page.locator('.readout').innerText();
    expect(await bucketCounts(page)).toEqual(bucketsOf(times, times, words));
    for (const [at, [slug]] of ranked(byTopic).slice(0, 5).entries()) {
      const column = page.locator(`.figures tbody td:nth-child(${at + 3})`);
      const ofTopic = articles.filter((one) => one.topics.includes(slug)).map((one) => one.at);
      expect([slug, (await column.allInnerTexts()).map(numberIn)]).toEqual([
        slug,
        bucketsOf(ofTopic, times, words),
      ]);
    }

    expect(numberIn(await page.locator('.problems-panel .more').innerText())).toBe(problemsOf(site));
    for (const problem of await page.locator('.problem').all()) {
      const [path = '', line = 0, column = 0] = (await problem.locator('.path').innerText()).split(':');
      const key = (await problem.locator('.problem-code code').first().innerText()).replace(/^.*\./, '');
      const written = readFileSync(join(realCorpora, site, path), 'utf8').split('\n')[Number(line) - 1] ?? '';
      expect(written.slice(0, Number(column) - 1)).toMatch(new RegExp(`\\b${key}: ["']?$`));
    }
    await settled(page);
    await close();
  });
});

/**
 * How many of `times` are in each calendar bucket from the first to the last of `all`, of the interval that the chart names: a week begins on
 * Monday.
 */
function bucketsOf(times: readonly number[], all: readonly number[], words: string): number[] {
  const place = (time: number): number => {
    const date = new Date(time);
    if (words.includes('a month')) return date.getUTCFullYear() * 12 + date.getUTCMonth();
    if (words.includes('a week')) return Math.floor((time / 86_400_000 + 3) / 7);
    throw new Error(`the judge does not know the interval of ${JSON.stringify(words)}`);
  };
  const [first, last] = [place(Math.min(...all)), place(Math.max(...all))];
  const counts = Array.from({ length: last - first + 1 }, () => 0);
  for (const time of times) counts[place(time) - first] = (counts[place(time) - first] ?? 0) + 1;
  return counts;
}
