/**
 * Everything that the roots hold, read and checked. A bad file never stops the others: it is set aside as a problem. The
 * order of the result depends on roots and paths alone. Synchronous; 20,000 documents take some seconds.
 */
import type { Problem } from '../model/problem.js';
import { compareCodePoints } from '../model/text-order.js';
import type { LoadedDocuments, ReadDocument, Root, TaxonomyOrganization, TaxonomyTopic } from './document.js';
import type { FileName } from './file-name.js';
import { isDocumentName, isTopicName, organizationsFolder, topicsFolder } from './files/document-places.js';
import { nodeFileSystem, type FileSystem } from './files/file-system.js';
import { findDocuments, findInFolder } from './files/find-documents.js';
import type { FoundFile, FoundFiles } from './files/find-files.js';
import { readFile } from './files/read-file.js';
import { readDocument, unexpectedProblem } from './read-document.js';
import { readOrganizationFile, readTopicFile, type TaxonomyFile } from './taxonomy.js';

/** `onProgress` hears how many documents are read after so many more, and at the end. */
const progressStep = 1000;

/**
 * Reads the documents and taxonomies of `roots`. Never throws for what it finds on the disk.
 * @param onProgress how many documents are read and how many there are
 * @param fileSystem the file operations to use, node's by default
 */
export function loadDocuments(
  roots: readonly Root[],
  onProgress?: (read: number, found: number) => void,
  fileSystem: FileSystem = nodeFileSystem,
): LoadedDocuments {
  const searched = roots.map((root) => ({ root, found: findDocuments(root, fileSystem) }));
  const foundCount = searched.reduce((sum, { found }) => sum + found.files.length, 0);
  const loading: Loading = { fileSystem, documents: [], topics: [], organizations: [], problems: [] };
  let readCount = 0;
  const tick = (): void => {
    readCount += 1;
    if (readCount % progressStep === 0 || readCount === foundCount) onProgress?.(readCount, foundCount);
  };
  for (const { root, found } of searched) loadRoot(loading, root, found, tick);
  const { documents, topics, organizations, problems } = loading;
  return Object.freeze({
    roots,
    documents,
    topics,
    organizations,
    problems,
    refusedCount: countRefused(problems),
  });
}

interface Loading {
  readonly fileSystem: FileSystem;
  readonly documents: ReadDocument[];
  readonly topics: TaxonomyTopic[];
  readonly organizations: TaxonomyOrganization[];
  readonly problems: Problem[];
}

function loadRoot(loading: Loading, root: Root, found: FoundFiles, tick: () => void): void {
  const problems: Problem[] = [...found.problems];
  for (const file of inOrder(found.files)) {
    const outcome = readOne(loading, root, file);
    if (isDocument(outcome)) loading.documents.push(Object.freeze(outcome));
    else problems.push(...outcome);
    tick();
  }
  problems.push(...loadTaxonomy(loading, root, topicsFolder, isTopicName, readTopicFile, loading.topics));
  problems.push(
    ...loadTaxonomy(
      loading,
      root,
      organizationsFolder,
      isDocumentName,
      readOrganizationFile,
      loading.organizations,
    ),
  );
  loading.problems.push(...problems.sort(byPath));
}

function readOne({ fileSystem }: Loading, root: Root, found: FoundFile): ReadDocument | readonly Problem[] {
  const file: FileName = { root: root.name, path: found.path };
  const bytes = readFile(found.absolute, file, fileSystem);
  return bytes instanceof Uint8Array ? readDocument(file, bytes) : [bytes];
}

/** Reads the files of one folder of the taxonomy into `entries`; returns their problems. */
function loadTaxonomy<T>(
  { fileSystem }: Loading,
  root: Root,
  folder: string,
  wants: (name: string) => boolean,
  read: (file: FileName, bytes: Uint8Array) => TaxonomyFile<T>,
  entries: T[],
): readonly Problem[] {
  const found = findInFolder(root, folder, wants, fileSystem);
  const problems = [...found.problems];
  for (const { path, absolute } of inOrder(found.files)) {
    const file: FileName = { root: root.name, path };
    try {
      const bytes = readFile(absolute, file, fileSystem);
      const outcome = bytes instanceof Uint8Array ? read(file, bytes) : { entry: null, problems: [bytes] };
      problems.push(...outcome.problems);
      if (outcome.entry !== null) entries.push(outcome.entry);
    } catch (error) {
      problems.push(unexpectedProblem(file, error));
    }
  }
  return problems;
}

function isDocument(outcome: ReadDocument | readonly Problem[]): outcome is ReadDocument {
  return 'fields' in outcome;
}

/** By path, by code point; a path is found once. */
function inOrder(files: readonly FoundFile[]): readonly FoundFile[] {
  return files.toSorted((a, b) => compareCodePoints(a.path, b.path));
}

function byPath(a: Problem, b: Problem): number {
  return (
    compareCodePoints(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
  );
}

/** Files named like documents, outside the taxonomy, with an error. */
function countRefused(problems: readonly Problem[]): number {
  const refused = problems.filter(
    ({ severity, path }) => severity === 'ERROR' && isDocumentName(baseName(path)) && !isTaxonomyPath(path),
  );
  return new Set(refused.map(({ root, path }) => JSON.stringify([root, path]))).size;
}

function isTaxonomyPath(path: string): boolean {
  return path.startsWith(`${organizationsFolder}/`) || path.startsWith(`${topicsFolder}/`);
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
