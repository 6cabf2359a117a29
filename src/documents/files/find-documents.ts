/** The documents of a root: those in its `_news` folder when it has one, else those of the whole folder, or the files that were named. */
import { problem, type Problem } from '../../model/problem.js';
import type { Steps } from '../../model/steps.js';
import type { Root } from '../document.js';
import { canHoldArticles, isDocumentName, newsFolder, taxonomyFolder } from './document-places.js';
import { errorCodeOf, type EntryKind, type FileSystem } from './file-system.js';
import { findFiles, type FoundFile, type FoundFiles, type Search } from './find-files.js';
import { judgeLink } from './judge-link.js';
import { notRegular, unreadable } from './read-file.js';

/** What a root holds of documents. */
export interface FoundDocuments extends FoundFiles {
  /** Where documents were looked for: `_news` when the root has it, else empty for the root itself. Null where this could not be found out. */
  readonly start: string | null;
  /** Of files that were named and are not there. */
  readonly missing: readonly Problem[];
}

/** The documents of `root` in no particular order, and what could not be walked. */
export function* findDocuments(root: Root, fileSystem: FileSystem): Steps<FoundDocuments> {
  if (root.files !== null) return namedFiles(root, root.files, fileSystem);
  const news = kindOf(root, newsFolder, fileSystem);
  // A `_news` that cannot be looked at must not make articles of the rest of the site.
  if (isProblem(news)) return { ...nothing, unread: [news], start: null, missing: [] };
  const start = news === 'FOLDER' ? newsFolder : '';
  const found = yield* findFiles(root, { start, wants: isDocumentName, enters: canHoldArticles }, fileSystem);
  const isEmpty = found.files.length + found.problems.length + found.unread.length === 0;
  // A site that has only its taxonomy yet is what it says it is.
  return isEmpty && kindOf(root, taxonomyFolder, fileSystem) === 'NONE'
    ? { ...found, problems: [emptyFolder(root, start)], start, missing: [] }
    : { ...found, start, missing: [] };
}

const nothing: FoundFiles = { files: [], problems: [], unread: [], folders: [] };

/** Nothing is wrong, and yet it is hardly what was meant. */
function emptyFolder(root: Root, start: string): Problem {
  const suggestion =
    start === newsFolder
      ? `Put the documents into it: where there is a folder ${newsFolder}, they are read from there alone.`
      : `Name the folder that holds the documents; they may lie in a folder ${newsFolder} in it.`;
  return problem('CORPUS_EMPTY', {
    root: root.name,
    path: start === '' ? '.' : start,
    message: 'No *.md or *.markdown file was found in this folder.',
    suggestion,
  });
}

/** The files right in `folder` whose names are wanted; none when there is no such folder. */
export function* findInFolder(
  root: Root,
  folder: string,
  wants: Search['wants'],
  fileSystem: FileSystem,
): Steps<FoundFiles> {
  const parts = folder.split('/');
  for (let length = 1; length <= parts.length; length += 1) {
    const path = parts.slice(0, length).join('/');
    const kind = kindOf(root, path, fileSystem);
    if (kind === 'FOLDER') continue;
    if (isProblem(kind)) return { ...nothing, unread: [kind] };
    const outcome = kind === 'LINK' ? judgeLink(root, path, false, fileSystem) : null;
    return { ...nothing, problems: isProblem(outcome) ? [outcome] : [] };
  }
  return yield* findFiles(root, { start: folder, wants, enters: () => false }, fileSystem);
}

function namedFiles(root: Root, paths: readonly string[], fileSystem: FileSystem): FoundDocuments {
  const files: FoundFile[] = [];
  const problems: Problem[] = [];
  const missing: Problem[] = [];
  const folders = new Set<string>();
  for (const path of paths) {
    const absolute = `${root.folder}/${path}`;
    const file = { root: root.name, path };
    const kind = kindOf(root, path, fileSystem);
    const target = kind === 'LINK' ? judgeLink(root, path, true, fileSystem) : kind;
    folders.add(absolute.slice(0, absolute.lastIndexOf('/')));
    if (isProblem(target)) problems.push(target);
    else if (target === 'NONE') missing.push(unreadable(file, 'ENOENT'));
    else if (target === 'FILE') files.push({ path, absolute });
    else if (target === 'FOLDER' || target === 'OTHER' || target === null) problems.push(notRegular(file));
    else files.push({ path, absolute: target });
  }
  return { files, problems, unread: [], folders: [...folders], start: '', missing };
}

function kindOf(root: Root, path: string, fileSystem: FileSystem): EntryKind | 'NONE' | Problem {
  try {
    const stats = fileSystem.linkStats(`${root.folder}/${path}`);
    if (stats.isDirectory()) return 'FOLDER';
    if (stats.isSymbolicLink()) return 'LINK';
    return stats.isFile() ? 'FILE' : 'OTHER';
  } catch (error) {
    const code = errorCodeOf(error);
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'NONE' : unreadable({ root: root.name, path }, code);
  }
}

function isProblem(value: string | Problem | null): value is Problem {
  return typeof value === 'object' && value !== null;
}
