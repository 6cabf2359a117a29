/** From folders to a corpus: reads every document of the roots and answers every question of identity. */
import type { Root } from '../documents/document.js';
import {
  LiveDocuments,
  type LiveDocumentsOptions,
  type OnProgress,
} from '../documents/live/live-documents.js';
import { finish } from '../model/steps.js';
import { buildCorpus } from './build-corpus.js';
import type { CorpusOptions } from './corpus-options.js';
import type { Corpus } from './corpus.js';

/** A corpus, and the files that it was made of, so that their changes can be told later. */
export interface OpenCorpus {
  readonly corpus: Corpus;
  readonly documents: LiveDocuments;
}

/**
 * Reads and builds, synchronously. `onProgress` is told how many documents have been read of how many found. Throws TypeError
 * when `options.siteUrl` is no http or https URL; what is wrong with documents is in `problems`.
 */
export function loadCorpus(roots: readonly Root[], options: CorpusOptions, onProgress?: OnProgress): Corpus {
  return openCorpus(roots, options, onProgress).corpus;
}

/** The same, to be kept up to date. `how` is for tests. */
export function openCorpus(
  roots: readonly Root[],
  options: CorpusOptions,
  onProgress?: OnProgress,
  how: LiveDocumentsOptions = {},
): OpenCorpus {
  const documents = new LiveDocuments(roots, how);
  finish(documents.scan(onProgress));
  return { corpus: buildCorpus(finish(documents.loaded()), options), documents };
}
