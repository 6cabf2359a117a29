import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadCorpus } from '../../../src/corpus/load-corpus.js';
import type { Corpus } from '../../../src/corpus/corpus.js';
import type { LoadedDocuments } from '../../../src/documents/document.js';
import { loadDocuments } from '../../../src/documents/load-documents.js';
import { resolveRoots } from '../../../src/documents/roots.js';
import {
  writeSyntheticCorpus,
  type SyntheticCorpusManifest,
} from '../../../src/synthetic/write-synthetic-corpus.js';

let folder: string;
let manifest: SyntheticCorpusManifest;
let loaded: LoadedDocuments;
let corpus: Corpus;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-synthetic-'));
  manifest = writeSyntheticCorpus(folder, { articles: 600, seed: 11, broken: 40 });
  const roots = resolveRoots([folder]);
  loaded = loadDocuments(roots);
  corpus = loadCorpus(roots, {
    loadedAt: Date.UTC(2025, 5, 1),
    siteUrl: 'https://newsroom.example',
    exposeSecured: false,
  });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('a synthetic corpus, loaded', () => {
  it('has every good document and refuses every broken one with exactly the code of the manifest', () => {
    expect(loaded.documents).toHaveLength(600);
    expect(loaded.refusedCount).toBe(40);
    const refused = loaded.problems.map(({ path, code }) => ({ path, code }));
    const byPath = (a: { path: string }, b: { path: string }): number => (a.path < b.path ? -1 : 1);
    expect(refused.sort(byPath)).toEqual([...manifest.broken].sort(byPath));
  });

  it('has no other problems in its documents than a provider whose domain is a URL', () => {
    const codes = new Set(loaded.documents.flatMap((document) => document.problems.map(({ code }) => code)));
    expect([...codes]).toEqual(['PROVIDER_DOMAIN_IS_URL']);
  });

  it('gives a corpus only the intended warnings: shared URLs, conflicts and such providers', () => {
    const broken = new Set(manifest.broken.map(({ path }) => path));
    const others = corpus.problems.filter(({ path }) => !broken.has(path));
    expect([...new Set(others.map(({ code }) => code))].sort()).toEqual([
      'ENTRY_CONFLICT',
      'PROVIDER_DOMAIN_IS_URL',
      'URL_SHARED',
    ]);
  });

  it('has articles known by mention, duplicates, links both ways and a topic tree of two levels', () => {
    const mentions = corpus.articles.filter((article) => article.document === null).length;
    expect(corpus.articles.length - mentions).toBe(600);
    expect(mentions).toBeGreaterThan(300);
    expect(corpus.articles.some((article) => article.sameUrlIds.length > 0)).toBe(true);
    expect(corpus.articles.some((article) => article.related.length > 0 && article.mentionCount > 0)).toBe(
      true,
    );
    const parents = new Map(corpus.topics.map((topic) => [topic.slug, topic.parentSlug]));
    expect(parents.get('drones')).toBe('robotics');
    expect(parents.get('robotics')).toBe('applied-computing');
    expect(corpus.topics).toHaveLength(11);
  });

  it('has providers with several spellings and with logos from the taxonomy', () => {
    expect(corpus.providers.filter((provider) => provider.names.length > 1).length).toBeGreaterThan(10);
    expect(
      corpus.providers.filter((provider) => provider.images.some((image) => image.width === 400)).length,
    ).toBeGreaterThan(20);
  });
});
