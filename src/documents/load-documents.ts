/**
 * Everything that the roots hold, read and checked once. A bad file never stops the others: it is set aside as a problem. The
 * order of the result depends on roots and paths alone. Synchronous; 20,000 documents take some seconds.
 */
import { finish } from '../model/steps.js';
import type { LoadedDocuments, Root } from './document.js';
import type { FileSystem } from './files/file-system.js';
import { LiveDocuments, type OnProgress } from './live/live-documents.js';

/**
 * Reads the documents and taxonomies of `roots`. Never throws for what it finds on the disk.
 * @param onProgress how many documents are read and how many there are
 * @param fileSystem the file operations to use, node's by default
 */
export function loadDocuments(
  roots: readonly Root[],
  onProgress?: OnProgress,
  fileSystem?: FileSystem,
): LoadedDocuments {
  const documents = new LiveDocuments(roots, fileSystem === undefined ? {} : { fileSystem });
  finish(documents.scan(onProgress));
  return finish(documents.loaded());
}
