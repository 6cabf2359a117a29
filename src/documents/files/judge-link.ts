/** Symbolic links: one to a file inside the root is that file; every other one is a problem, and none is walked into. */
import { problem, type Problem } from '../../model/problem.js';
import type { Root } from '../document.js';
import { errorCodeOf, type FileSystem } from './file-system.js';
import { notRegular, unreadable } from './read-file.js';

/**
 * What the link at `path` (relative to the root; every folder above it is real) leads to: the absolute path of a file, a
 * problem, or null for a link that is not the corpus's business: it is not named like a document (`isWanted` is false) and
 * leads to no folder.
 */
export function judgeLink(
  root: Root,
  path: string,
  isWanted: boolean,
  fileSystem: FileSystem,
): string | Problem | null {
  const file = { root: root.name, path };
  try {
    const target = fileSystem.realPath(`${root.folder}/${path}`);
    const stats = fileSystem.stats(target);
    if (stats.isDirectory()) return folderProblem(root, path, target);
    if (!isWanted) return null;
    if (!isInside(root.folder, target)) return leavesRoot(root, path);
    return stats.isFile() ? target : notRegular(file);
  } catch (error) {
    return isWanted ? brokenProblem(root, path, errorCodeOf(error)) : null;
  }
}

/** Whether `path` is `folder` or lies in it; both absolute and without links. */
export function isInside(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

function folderProblem(root: Root, path: string, target: string): Problem {
  if (!isInside(root.folder, target)) return leavesRoot(root, path);
  if (isInside(target, `${root.folder}/${path}`)) return loop(root, path);
  const message =
    'The link points to a folder inside the root; its documents are read under their own paths.';
  return problem('LINK_TO_FOLDER', { root: root.name, path, message });
}

function brokenProblem(root: Root, path: string, code: string): Problem {
  if (code === 'ELOOP') return loop(root, path);
  if (code !== 'ENOENT' && code !== 'ENOTDIR') return unreadable({ root: root.name, path }, code);
  const message = 'The link points to nothing.';
  return problem('LINK_BROKEN', { root: root.name, path, message, suggestion: 'Remove or mend the link.' });
}

function loop(root: Root, path: string): Problem {
  const message = 'The link leads back to itself or to a folder that holds it.';
  return problem('LINK_LOOP', { root: root.name, path, message, suggestion: 'Remove the link.' });
}

function leavesRoot(root: Root, path: string): Problem {
  const message = 'The link points outside the corpus root; only what lies inside is read.';
  const suggestion = 'Copy the file into the corpus, or name its folder as a root of its own.';
  return problem('LINK_LEAVES_ROOT', { root: root.name, path, message, suggestion });
}
