import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { syntheticDocuments } from '../../../src/synthetic/synthetic-documents.js';
import { readDocuments, type Document } from './read-documents.js';

const documents = readDocuments({ articles: 2000, seed: 20 });
const byUrl = new Map<string, Document[]>();
for (const document of documents) {
  if (document.webUrl === undefined) continue;
  byUrl.set(document.webUrl, [...(byUrl.get(document.webUrl) ?? []), document]);
}
const entries = documents.flatMap((document) => document.related ?? []);
const withList = documents.filter((document) => document.related !== undefined);
const share = (part: number, whole: number): number => part / whole;

describe('syntheticDocuments is determined by its options', () => {
  it('gives the same bytes for the same seed, now and in every version that does not say otherwise', () => {
    const hash = createHash('sha256');
    for (const file of syntheticDocuments({ articles: 500, seed: 1 }))
      hash.update(`${file.path}\0${file.text}\0`);
    expect(hash.digest('hex')).toBe('1d8498830891ef00708a22f9010389f723b6eea9097a95efda836443dfd3b1de');
  });

  it('gives other documents for another seed', () => {
    const paths = new Set(Array.from(syntheticDocuments({ articles: 300, seed: 1 }), (file) => file.path));
    for (const file of syntheticDocuments({ articles: 300, seed: 2 })) expect(paths).not.toContain(file.path);
  });

  it('gives the first documents of a longer corpus for a shorter one', () => {
    const long = [...syntheticDocuments({ articles: 600, seed: 3 })];
    for (const articles of [0, 1, 2, 100, 255, 256, 257, 599]) {
      expect([...syntheticDocuments({ articles, seed: 3 })]).toEqual(long.slice(0, articles));
    }
  });

  it('makes documents only as they are asked for', () => {
    const endless = syntheticDocuments({ articles: 10_000_000, seed: 3 });
    expect(endless.next().value?.path).toMatch(/^_news\//);
  });
});

describe('synthetic documents have the shape of real ones', () => {
  it('have unique paths of a date and the words of their title', () => {
    expect(new Set(documents.map((document) => document.path)).size).toBe(documents.length);
    for (const { path } of documents) {
      expect(path).toMatch(/^_news\/20(?:19|2[0-5])-\d\d-\d\d(?:-[a-z0-9]+)+\.md$/);
      expect(path.length).toBeLessThan(160);
    }
  });

  it('have 3.9 KB on average, give or take 15 %', () => {
    const bytes = documents.reduce((sum, document) => sum + Buffer.byteLength(document.text), 0);
    expect(bytes / documents.length / 3900).toBeGreaterThan(0.85);
    expect(bytes / documents.length / 3900).toBeLessThan(1.15);
  });

  it('write their keys in the real order', () => {
    const order =
      /^category [^]*?title excerpt publishedDateTime( originalUrl)?( webUrl)?( ampWebUrl cdnAmpWebUrl)? type( quality heat( published)?)?( featuredContent)? provider topics( images)?( related)?( secured)? $/;
    for (const document of documents) {
      const keys = Object.keys(document).filter((key) => key !== 'path' && key !== 'text');
      expect(keys.join(' ') + ' ').toMatch(order);
    }
    const entryOrder =
      /^title excerpt publishedDateTime webUrl( ampWebUrl cdnAmpWebUrl)? type provider quality( images)?$/;
    for (const entry of entries) expect(Object.keys(entry).join(' ')).toMatch(entryOrder);
  });

  it('have related lists in 60 of 73, give or take 4 %, with 3 to 5 entries on average', () => {
    expect(Math.abs(share(withList.length, documents.length) - 60 / 73)).toBeLessThan(0.04);
    expect(entries.length / withList.length).toBeGreaterThan(3);
    expect(entries.length / withList.length).toBeLessThan(5);
    const lengths = withList.map((document) => document.related!.length);
    expect(share(lengths.filter((length) => length === 1).length, lengths.length)).toBeGreaterThan(0.25);
    expect(new Set(lengths.filter((length) => length > 17))).toEqual(new Set([51]));
  });

  it('name documents in 35 to 60 % of the entries, and articles known by mention in the others', () => {
    const known = entries.filter((entry) => byUrl.has(entry.webUrl ?? '')).length;
    expect(share(known, entries.length)).toBeGreaterThan(0.35);
    expect(share(known, entries.length)).toBeLessThan(0.6);
  });

  it('order lists by quality, highest first', () => {
    for (const { related } of withList) {
      const qualities = related!.map((entry) => entry.quality);
      expect(qualities).toEqual([...qualities].sort((a, b) => b - a));
    }
  });

  it('name each other mostly, as 94 of 108 real entries do, and are no closed circles', () => {
    const names = new Set<string>();
    for (const document of withList) {
      for (const entry of document.related!) {
        if (byUrl.has(entry.webUrl!) && entry.webUrl !== document.webUrl) {
          names.add(`${document.webUrl!} ${entry.webUrl!}`);
        }
      }
    }
    const pairs = [...names].map((pair) => pair.split(' ') as [string, string]);
    const both = pairs.filter(([from, to]) => names.has(`${to} ${from}`));
    expect(Math.abs(share(both.length, pairs.length) - 94 / 108)).toBeLessThan(0.05);
    const open = both.filter(([from, to]) =>
      pairs.some(([start, end]) => start === to && end !== from && !names.has(`${from} ${end}`)),
    );
    expect(open.length).toBeGreaterThan(0);
  });

  it('have quality from 0 to 189, absent now and then, with entries that always have one', () => {
    const qualities = documents.flatMap((document) => document.quality ?? []);
    expect(Math.min(...qualities)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...qualities)).toBeLessThanOrEqual(189);
    expect(Math.max(...qualities)).toBeGreaterThan(150);
    expect(documents.length - qualities.length).toBeGreaterThan(20);
    expect(entries.every((entry) => Number.isInteger(entry.quality))).toBe(true);
  });

  it('give the lead of a story its quality and 10 for each entry as heat, the others -1', () => {
    for (const { path, quality, heat, published, related } of documents) {
      if (quality === undefined) {
        expect([path, heat, published]).toEqual([path, undefined, undefined]);
        continue;
      }
      const leads = quality + 10 * (related?.length ?? 0);
      expect([path, related === undefined ? [leads] : [-1, leads]]).toEqual([
        path,
        expect.arrayContaining([heat]),
      ]);
      if (published !== undefined) expect([path, published]).toEqual([path, heat! >= 70]);
      else expect([path, related]).toEqual([path, undefined]);
    }
    expect(documents.filter((document) => document.heat === -1).length).toBeGreaterThan(500);
  });

  it('publish at most one document of a story', () => {
    for (const story of stories()) {
      expect(story.filter((document) => document.published === true).length).toBeLessThanOrEqual(1);
      if (story.some((document) => document.related !== undefined)) {
        expect(story.filter((document) => document.heat !== -1).length).toBeLessThanOrEqual(1);
      }
    }
    const published = documents.filter((document) => document.published === true).length;
    expect(share(published, documents.length)).toBeGreaterThan(0.25);
    expect(share(published, documents.length)).toBeLessThan(0.65);
  });

  it('have videos with an original address and a frame only, and no other document without webUrl', () => {
    const videos = documents.filter((document) => document.type === 'video');
    expect(videos.length).toBeGreaterThan(10);
    for (const video of videos) {
      expect(video.webUrl).toBeUndefined();
      expect(video.originalUrl).toMatch(/^https:/);
      expect(video.featuredContent).toMatch(/^<iframe .*src="https:\/\//);
    }
    const others = documents.filter((document) => document.type !== 'video');
    expect(others.every((document) => document.webUrl !== undefined)).toBe(true);
    expect(others.some((document) => document.featuredContent !== undefined)).toBe(false);
  });

  it('share an address now and then, under one title or two', () => {
    const shared = [...byUrl.values()].filter((same) => same.length > 1);
    expect(shared.length).toBeGreaterThan(5);
    expect(shared.length).toBeLessThan(40);
    const titles = shared.map((same) => new Set(same.map((document) => document.title)).size);
    expect(new Set(titles)).toEqual(new Set([1, 2]));
  });

  it('disagree with an entry now and then', () => {
    const pairs = entries.flatMap((entry) => {
      const [document, ...more] = byUrl.get(entry.webUrl ?? '') ?? [];
      return document === undefined || more.length > 0 ? [] : [{ entry, document }];
    });
    const disagreeing = pairs.filter(
      ({ entry, document }) => entry.title !== document.title || entry.quality !== document.quality,
    );
    expect(share(disagreeing.length, pairs.length)).toBeGreaterThan(0.002);
    expect(share(disagreeing.length, pairs.length)).toBeLessThan(0.03);
  });

  it('have providers with several spellings, `www.` and a URL as domain now and then', () => {
    const providers = [...documents, ...entries].map((article) => article.provider);
    const spellings = new Map<string, Set<string>>();
    for (const { domain, name } of providers) {
      spellings.set(domain, (spellings.get(domain) ?? new Set()).add(name));
    }
    expect(spellings.size).toBeGreaterThan(80);
    expect([...spellings.values()].filter((names) => names.size > 1).length).toBeGreaterThan(20);
    expect(providers.some(({ domain }) => domain.startsWith('www.'))).toBe(true);
    expect(providers.some(({ domain }) => domain.startsWith('https://'))).toBe(true);
    expect(providers.every(({ domain }) => domain.endsWith('.example'))).toBe(true);
  });

  it('have one to seven topics each, eleven in all, two documents of three with two', () => {
    const numbers = documents.map((document) => document.topics.length);
    expect(Math.min(...numbers)).toBe(1);
    expect(Math.max(...numbers)).toBeLessThanOrEqual(7);
    expect(
      Math.abs(share(numbers.filter((number) => number === 2).length, numbers.length) - 0.66),
    ).toBeLessThan(0.05);
    expect(new Set(documents.flatMap((document) => document.topics)).size).toBe(11);
  });

  it('have pictures with and without title and copy, and addresses for AMP, in half of them', () => {
    const images = documents.flatMap((document) => document.images ?? []);
    for (const part of [
      images.filter((image) => image.title !== undefined).length / images.length,
      images.filter((image) => image.isCached === true).length / images.length,
      entries.filter((entry) => entry.ampWebUrl !== undefined).length / entries.length,
    ]) {
      expect(part).toBeGreaterThan(0.4);
      expect(part).toBeLessThan(0.65);
    }
    expect(images.length / documents.length).toBeGreaterThan(0.8);
    expect(entries.some((entry) => entry.images?.some((image) => image.title !== undefined))).toBe(false);
  });

  it('hold what real texts hold: references, white space at edges, carriage returns, letters beyond ASCII, punctuation', () => {
    const matching = (pattern: RegExp, of: (document: Document) => string): number =>
      documents.filter((document) => pattern.test(of(document))).length / documents.length;
    const excerpt = (document: Document): string => document.excerpt;
    const title = (document: Document): string => document.title;
    expect(matching(/&(?:#\d+|\w+);/, excerpt)).toBeGreaterThan(0.05);
    expect(matching(/^\s|\s$/, excerpt)).toBeGreaterThan(0.04);
    expect(matching(/\r\n/, excerpt)).toBeGreaterThan(0.004);
    expect(matching(/^"/, excerpt)).toBeGreaterThan(0.01);
    expect(matching(/[^\0-\x7f]/, (document) => document.title + document.excerpt)).toBeGreaterThan(0.2);
    for (const sign of [/:/, /\//, /&/, /\|/, /#/, /"/]) expect(matching(sign, title)).toBeGreaterThan(0.002);
    expect(matching(/^[\w+/=]{364,536};[\w+/]{22}==$/, (document) => document.secured ?? '')).toBeGreaterThan(
      0.9,
    );
  });

  it('fill every slot of their patterns', () => {
    for (const { title, excerpt } of documents) expect(title + excerpt).not.toMatch(/[{}]|undefined|NaN/);
  });

  it('spread over six years, with few at weekends', () => {
    const years = new Set(documents.map((document) => document.publishedDateTime.slice(0, 4)));
    expect([...years].sort().slice(0, 6)).toEqual(['2019', '2020', '2021', '2022', '2023', '2024']);
    const weekend = documents.filter((document) => {
      const day = new Date(document.publishedDateTime).getUTCDay();
      return day === 0 || day === 6;
    });
    expect(share(weekend.length, documents.length)).toBeLessThan(0.1);
    expect(weekend.length).toBeGreaterThan(20);
  });

  it('use over a thousand words with frequencies that fall like those of a language', () => {
    const counts = new Map<string, number>();
    for (const { title, excerpt } of documents) {
      for (const word of `${title} ${excerpt}`.toLowerCase().match(/\p{L}+/gu) ?? []) {
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
    const frequencies = [...counts.values()].sort((a, b) => b - a);
    expect(frequencies.length).toBeGreaterThan(1500);
    expect(frequencies[0]! / frequencies[99]!).toBeGreaterThan(10);
    expect(frequencies[99]! / frequencies[999]!).toBeGreaterThan(5);
    expect(frequencies.at(-1)).toBe(1);
  });

  it('repeat the phrase of their story, so that a search for it finds the story', () => {
    const named = documents.filter((document) => document.title.toLowerCase().includes('glance detection'));
    expect(named.length).toBeGreaterThan(10);
    expect(named.every((document) => document.topics.length > 0)).toBe(true);
    const onVision = named.filter((document) => document.topics.includes('Machine Vision')).length;
    expect(share(onVision, named.length)).toBeGreaterThan(0.8);
  });
});

/** Documents that lists join, directly or over others. */
function stories(): Document[][] {
  const parent = new Map<Document, Document>(documents.map((document) => [document, document]));
  const rootOf = (document: Document): Document => {
    let root = document;
    while (parent.get(root) !== root) root = parent.get(root)!;
    return root;
  };
  for (const document of withList) {
    for (const entry of document.related!) {
      for (const other of byUrl.get(entry.webUrl!) ?? []) parent.set(rootOf(other), rootOf(document));
    }
  }
  const groups = new Map<Document, Document[]>();
  for (const document of documents) {
    const root = rootOf(document);
    groups.set(root, [...(groups.get(root) ?? []), document]);
  }
  return [...groups.values()];
}
