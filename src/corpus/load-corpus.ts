/** From folders to a corpus: reads every document of the roots and answers every question of identity. */
import type { Root } from '../documents/document.js';
import { loadDocuments } from '../documents/load-documents.js';
import { buildCorpus } from './build-corpus.js';
import type { CorpusOptions } from './corpus-options.js';
import type { Corpus } from './corpus.js';

/**
 * Reads and builds, synchronously. `onProgress` is told how many documents have been read of how many found. Throws TypeError
 * when `options.siteUrl` is no http or https URL; what is wrong with documents is in `problems`.
 */
export function loadCorpus(
  roots: readonly Root[],
  options: CorpusOptions,
  onProgress?: (read: number, found: number) => void,
): Corpus {
  return buildCorpus(loadDocuments(roots, onProgress), options);
}
