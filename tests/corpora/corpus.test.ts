/** The laws of identity on the real documents, on the odd cases that they are known to hold, and on the project's sample. */
import { describe, expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadCorpus } from '../../src/corpus/load-corpus.js';
import type { Corpus } from '../../src/corpus/corpus.js';
import { resolveRoots } from '../../src/documents/roots.js';
import { duplicateIdsOf, type Article } from '../../src/model/article.js';
import type { ProblemCode } from '../../src/model/problem.js';

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const real = fromHere('../../../shared/corpus');
const present = existsSync(real);
if (!present) {
  console.warn(
    'SKIPPED: ../shared/corpus is not there, so the laws of identity were not tried on real documents.',
  );
}
const describeReal = present ? describe : describe.skip;

function load(folder: string, siteUrl: string | null = null): Corpus {
  return loadCorpus(resolveRoots([folder]), { loadedAt: Date.now(), siteUrl, exposeSecured: false });
}

const byId = (corpus: Corpus, id: string): Article | undefined =>
  corpus.articles.find((one) => one.id === id);
const count = (corpus: Corpus, code: ProblemCode) =>
  corpus.problems.filter((one) => one.code === code).length;
const documents = (corpus: Corpus) => corpus.articles.filter((one) => one.document !== null);
function named(corpus: Corpus, part: string): Article {
  const found = documents(corpus).filter((one) => one.document?.path.includes(part));
  if (found.length !== 1 || found[0] === undefined)
    throw new Error(`${found.length} documents are called ${part}`);
  return found[0];
}

/** What holds of every corpus. */
function expectWhole(corpus: Corpus): void {
  const ids = new Set(corpus.articles.map(({ id }) => id));
  expect(ids.size).toBe(corpus.articles.length);
  for (const { id, related, providerDomain, topicSlugs } of corpus.articles) {
    expect(related.map(({ position }) => position)).toEqual(related.map((_, index) => index + 1));
    expect(related.every(({ articleId }) => ids.has(articleId) && articleId !== id)).toBe(true);
    expect(new Set(related.map(({ articleId }) => articleId)).size).toBe(related.length);
    expect(corpus.providers.some(({ domain }) => domain === providerDomain)).toBe(true);
    expect(topicSlugs.every((slug) => corpus.topics.some((one) => one.slug === slug))).toBe(true);
  }
  const mentions = new Map<string, number>();
  for (const { related } of corpus.articles) {
    for (const { articleId } of related) mentions.set(articleId, (mentions.get(articleId) ?? 0) + 1);
  }
  for (const { id, mentionCount } of corpus.articles) expect(mentionCount).toBe(mentions.get(id) ?? 0);
  const articleCounts = corpus.providers.map(({ articleCount }) => articleCount);
  expect(articleCounts.reduce((sum, one) => sum + one, 0)).toBe(corpus.articles.length);
  for (const id of corpus.addresses.values()) expect(ids.has(id)).toBe(true);
  for (const { url } of corpus.articles) expect(corpus.addresses.has(url)).toBe(true);
}

describe('the sample', () => {
  const corpus = load(fromHere('../../data'));

  test('is 1 document, 9 articles known by mention, 9 providers and 2 topics, without a problem', () => {
    expectWhole(corpus);
    expect([corpus.articles.length, documents(corpus).length]).toEqual([10, 1]);
    expect([corpus.providers.length, corpus.topics.length, corpus.problems.length]).toEqual([9, 2, 0]);
  });

  test('answers for its document by its AMP and CDN-AMP URL', () => {
    const [article] = documents(corpus);
    expect(article?.ampWebUrl).toMatch(/^https:/);
    expect(corpus.addresses.get(article?.ampWebUrl ?? '')).toBe(article?.id);
    expect(corpus.addresses.get(article?.cdnAmpWebUrl ?? '')).toBe(article?.id);
    expect(article?.related).toHaveLength(9);
  });
});

describeReal('the AI news', () => {
  const corpus = present ? load(`${real}/ai-news`) : load(fromHere('../../data'));

  test('are 73 documents and 99 articles known by mention, none refused', () => {
    expectWhole(corpus);
    expect(documents(corpus)).toHaveLength(73);
    expect(corpus.articles).toHaveLength(172);
    expect(corpus.refusedCount).toBe(0);
  });

  test('tell the two documents that share a URL apart by title: each names the other, and a third names both', () => {
    const first = named(corpus, '2020-06-15-facial-recognition-deal');
    const second = named(corpus, '2020-06-16-detroit-protesters');
    expect(first.url).toBe(second.url);
    expect(duplicateIdsOf(first)).toEqual([second.id]);
    expect(duplicateIdsOf(second)).toEqual([first.id]);
    expect(first.related.map(({ articleId }) => articleId)).toContain(second.id);
    expect(second.related.map(({ articleId }) => articleId)).toContain(first.id);
    const both = corpus.articles.filter(({ related }) =>
      [first.id, second.id].every((id) => related.some(({ articleId }) => articleId === id)),
    );
    expect(both).toHaveLength(1);
    expect([count(corpus, 'ENTRY_IS_SELF'), count(corpus, 'ENTRY_REPEATED')]).toEqual([0, 0]);
    expect(count(corpus, 'URL_SHARED')).toBe(2);
  });

  test('hold one list of 51 entries, all served', () => {
    expect(Math.max(...corpus.articles.map(({ related }) => related.length))).toBe(51);
  });

  test('hold exactly one conflict: a quality that the document does not state', () => {
    const conflicts = corpus.articles.flatMap(({ related }) =>
      related.filter((link) => link.conflicts.length > 0),
    );
    expect(conflicts.map((link) => link.conflicts)).toEqual([
      [{ field: 'quality', document: null, mention: '39' }],
    ]);
    expect(conflicts[0]?.articleId).toBe(
      named(corpus, 'using-artificial-intelligence-to-save-coral-reefs').id,
    );
    const told = corpus.problems.filter(({ code }) => code === 'ENTRY_CONFLICT');
    expect(told.map(({ path, field }) => [path.includes('intel-accenture'), field])).toEqual([
      [true, 'related[0].quality'],
    ]);
  });

  test('take the host of the provider domain that is a URL, with one problem', () => {
    const told = corpus.problems.filter(({ code }) => code === 'PROVIDER_DOMAIN_IS_URL');
    expect(told.map(({ path }) => path.includes('uber-sells-self-driving-unit'))).toEqual([true]);
    expect(named(corpus, 'uber-sells-self-driving-unit').providerDomain).toBe('techcrunch.com');
  });

  test('drop the www. of bgr.in', () => {
    const domains = corpus.providers.map(({ domain }) => domain);
    expect(domains).toContain('bgr.in');
    expect(domains.filter((domain) => domain.startsWith('www.'))).toEqual([]);
  });

  test('name each other in the Microsoft story, both ways', () => {
    const microsoft = named(corpus, '2020-06-11-microsoft-declines');
    const ibm = named(corpus, '2020-06-09-ibm-stops-work');
    expect(microsoft.related.some(({ articleId }) => articleId === ibm.id)).toBe(true);
    expect(ibm.related.some(({ articleId }) => articleId === microsoft.id)).toBe(true);
  });

  test('have no problem but those', () => {
    expect(corpus.problems).toHaveLength(4);
  });
});

describeReal('the Power Apps news', () => {
  const site = 'https://everyday-cc.github.io/powerapps/';
  const corpus = present ? load(`${real}/power-apps`) : load(fromHere('../../data'));

  test('are 674 documents, none refused, 428 of them published', () => {
    expectWhole(corpus);
    expect(corpus.articles).toHaveLength(674);
    expect(corpus.refusedCount).toBe(0);
    expect(corpus.articles.filter(({ published }) => published === true)).toHaveLength(428);
  });

  test('hold 4 pairs that share a URL, each naming the other, each document told once', () => {
    const shared = corpus.articles.filter(({ sameUrlIds }) => sameUrlIds.length > 0);
    expect(shared).toHaveLength(8);
    for (const { id, sameUrlIds } of shared) {
      expect(sameUrlIds).toHaveLength(2);
      const other = byId(corpus, sameUrlIds.find((each) => each !== id) ?? '');
      expect(other?.sameUrlIds).toBe(sameUrlIds);
    }
    expect(count(corpus, 'URL_SHARED')).toBe(8);
  });

  test('hold 12 videos, each with a url and no webUrl', () => {
    const videos = corpus.articles.filter(({ type }) => type === 'VIDEO');
    expect(videos).toHaveLength(12);
    for (const { url, webUrl, originalUrl } of videos) {
      expect(webUrl).toBeNull();
      expect(url).toBe(originalUrl);
    }
  });

  test('have the 7 topics of the taxonomy, six of them below the first', () => {
    expect(corpus.topics.map(({ slug }) => slug)).toEqual([
      'power-apps',
      'canvas-apps',
      'model-driven-apps',
      'common-data-service',
      'ai-builder',
      'portals',
      'teams-integration',
    ]);
    const [top, ...below] = corpus.topics;
    expect(top?.childSlugs).toEqual(below.map(({ slug }) => slug));
    expect(new Set(below.map(({ parentSlug }) => parentSlug))).toEqual(new Set(['power-apps']));
    expect(top?.hashtags).toEqual(['#PowerApps']);
  });

  test('take logos from the organizations’ files: by the site URL both sizes, at the URLs that documents use', () => {
    const logos = (of: Corpus) =>
      of.providers
        .find(({ domain }) => domain === 'neowin.net')
        ?.images.map(({ url, width }) => [url, width]);
    const folder = `${site}assets/images/organizations/`;
    expect(logos(corpus)).toEqual([[`${folder}neowin.net-50x50.jpg`, 50]]);
    const withSite = load(`${real}/power-apps`, site);
    expect(logos(withSite)).toEqual([
      [`${folder}neowin.net-50x50.jpg`, 50],
      [`${folder}neowin.net-400x400.jpg`, 400],
    ]);
    expect(count(withSite, 'IMAGE_UNRESOLVED')).toBe(0);
    expect(withSite.snapshotId).not.toBe(corpus.snapshotId);
  });

  test('have few problems: 12 logos without a site URL, 8 shared URLs, 2 aliases that two articles have', () => {
    expect(count(corpus, 'IMAGE_UNRESOLVED')).toBe(12);
    expect(count(corpus, 'ALIAS_SHARED')).toBe(4);
    expect(corpus.problems).toHaveLength(24);
  });

  test('give the same corpus when they are loaded again', () => {
    expect(load(`${real}/power-apps/_news`).snapshotId).toBe(corpus.snapshotId);
  });
});
