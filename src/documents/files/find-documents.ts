/** The documents of a root: those in its `_news` folder when it has one, else those of the whole folder, or the files that were named. */
import type { Problem } from '../../model/problem.js';
import type { Root } from '../document.js';
import { canHoldArticles, isDocumentName, newsFolder } from './document-places.js';
import { errorCodeOf, type FileSystem } from './file-system.js';
import { findFiles, type FoundFile, type FoundFiles, type Search } from './find-files.js';
import { judgeLink } from './judge-link.js';
import { notRegular, unreadable } from './read-file.js';

/** The documents of `root` in no particular order, and what could not be walked. */
export function findDocuments(root: Root, fileSystem: FileSystem): FoundFiles {
  if (root.files !== null) return namedFiles(root, root.files, fileSystem);
  const start = isFolder(`${root.folder}/${newsFolder}`, fileSystem) ? newsFolder : '';
  return findFiles(root, { start, wants: isDocumentName, enters: canHoldArticles }, fileSystem);
}

/** The files right in `folder` whose names are wanted; none when there is no such folder. */
export function findInFolder(
  root: Root,
  folder: string,
  wants: Search['wants'],
  fileSystem: FileSystem,
): FoundFiles {
  const parts = folder.split('/');
  const paths = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  for (const path of paths) {
    if (isFolder(`${root.folder}/${path}`, fileSystem)) continue;
    const outcome = isLink(`${root.folder}/${path}`, fileSystem)
      ? judgeLink(root, path, false, fileSystem)
      : null;
    return { files: [], problems: outcome === null || typeof outcome === 'string' ? [] : [outcome] };
  }
  return findFiles(root, { start: folder, wants, enters: () => false }, fileSystem);
}

function namedFiles(root: Root, paths: readonly string[], fileSystem: FileSystem): FoundFiles {
  const files: FoundFile[] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    const found = namedFile(root, path, fileSystem);
    if ('code' in found) problems.push(found);
    else files.push(found);
  }
  return { files, problems };
}

function namedFile(root: Root, path: string, fileSystem: FileSystem): FoundFile | Problem {
  const absolute = `${root.folder}/${path}`;
  const file = { root: root.name, path };
  if (isLink(absolute, fileSystem)) {
    const outcome = judgeLink(root, path, true, fileSystem) ?? notRegular(file);
    return typeof outcome === 'string' ? { path, absolute: outcome } : outcome;
  }
  try {
    return fileSystem.stats(absolute).isFile() ? { path, absolute } : notRegular(file);
  } catch (error) {
    return unreadable(file, errorCodeOf(error));
  }
}

function isFolder(path: string, fileSystem: FileSystem): boolean {
  try {
    return fileSystem.linkStats(path).isDirectory();
  } catch {
    return false;
  }
}

function isLink(path: string, fileSystem: FileSystem): boolean {
  try {
    return fileSystem.linkStats(path).isSymbolicLink();
  } catch {
    return false;
  }
}
