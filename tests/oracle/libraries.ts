/** The corpora that questions are asked about: a generated one, and the real ones where they are. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Corpus } from '../../src/corpus/corpus.js';
import { loadCorpus } from '../../src/corpus/load-corpus.js';
import { resolveRoots } from '../../src/documents/roots.js';
import { writeSyntheticCorpus } from '../../src/synthetic/write-synthetic-corpus.js';
import { factsOf } from './naive/facts.js';
import type { Library } from './naive/listing.js';
import { Searcher } from './naive/search.js';

/** A corpus, and what the oracle knows of it. */
export interface NamedLibrary extends Library {
  readonly name: string;
  readonly source: Corpus;
}

/** After all real articles. */
const loadedAfter = Date.UTC(2025, 5, 1);
const halfDayMs = 12 * 60 * 60 * 1000;

/** A corpus of so many generated documents. */
export function generatedLibrary(articles: number, seed: number): NamedLibrary {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-oracle-'));
  try {
    writeSyntheticCorpus(folder, { articles, seed, broken: 0 });
    return libraryIn(folder, `generated (${articles} documents, seed ${seed})`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The real corpora; none, said out loud, when they are not there. */
export function realLibraries(): NamedLibrary[] {
  const folder = fileURLToPath(new URL('../../../shared/corpus', import.meta.url));
  if (!existsSync(folder)) {
    console.warn(
      'SKIPPED: ../shared/corpus is not there, so the oracle was asked about generated documents alone.',
    );
    return [];
  }
  return ['ai-news', 'power-apps'].map((name) => libraryOf(name, join(folder, name), loadedAfter));
}

/**
 * A generated corpus that lies in a folder, loaded half a day before one of its articles: that one moves the corpus clock, and later
 * ones do not. It is of a day that not every month has, where there is one.
 */
export function libraryIn(folder: string, name = 'generated'): NamedLibrary {
  const moments = libraryOf(name, folder, loadedAfter).corpus.articles.map(({ publishedAt }) => publishedAt);
  const isLatest = (moment: number, at: number): boolean => {
    const later = moments[at - 1];
    return later !== undefined && later > moment + halfDayMs && new Date(moment).getUTCDate() > 28;
  };
  const latest = moments.find(isLatest) ?? loadedAfter;
  return libraryOf(name, folder, latest - halfDayMs);
}

function libraryOf(name: string, folder: string, loadedAt: number): NamedLibrary {
  const source = loadCorpus(resolveRoots([folder]), { loadedAt, siteUrl: null, exposeSecured: false });
  const corpus = factsOf(source);
  return { name, source, corpus, searcher: new Searcher(corpus) };
}
