/**
 * The files of a root: regular files inside it only, each once per path, found without following links into folders, so
 * that every walk ends. What cannot be walked or is not what its name says is a problem, and the rest goes on.
 */
import { problem, type Problem } from '../../model/problem.js';
import type { Steps } from '../../model/steps.js';
import type { Root } from '../document.js';
import { errorCodeOf, type FileSystem } from './file-system.js';
import { judgeLink } from './judge-link.js';
import { notRegular, unreadable } from './read-file.js';

/** A file to read. */
export interface FoundFile {
  /** Relative to the root, with `/` between folders. */
  readonly path: string;
  /** Absolute, without links: what is opened. */
  readonly absolute: string;
}

export interface FoundFiles {
  /** In no particular order. */
  readonly files: readonly FoundFile[];
  /** Of names that cannot be read as files: links that lead nowhere, devices. */
  readonly problems: readonly Problem[];
  /** Of folders that could not be read, or not to their end: what they hold is not known. `path` is the folder's, `.` the root's. */
  readonly unread: readonly Problem[];
  /** The folders that were walked, absolute. */
  readonly folders: readonly string[];
}

/** What to look for. */
export interface Search {
  /** The folder to start in, relative to the root; empty for the root itself. */
  readonly start: string;
  /** Whether a file of this name is wanted. */
  readonly wants: (name: string) => boolean;
  /** Whether to look into a folder of this name. A link of this name that leads to a folder is judged. */
  readonly enters: (name: string) => boolean;
}

/** Walks the root by `search`, an entry a step. */
export function* findFiles(root: Root, search: Search, fileSystem: FileSystem): Steps<FoundFiles> {
  const walk: Walk = {
    ...{ root, search, fileSystem, pending: [search.start] },
    ...{ files: [], problems: [], unread: [], folders: [] },
  };
  // A list of folders still to visit, and not recursion: folders can be nested deeper than a stack.
  for (let folder = walk.pending.pop(); folder !== undefined; folder = walk.pending.pop())
    yield* visit(walk, folder);
  const { files, problems, unread, folders } = walk;
  return { files, problems, unread, folders };
}

interface Walk {
  readonly root: Root;
  readonly search: Search;
  readonly fileSystem: FileSystem;
  readonly pending: string[];
  readonly files: FoundFile[];
  readonly problems: Problem[];
  readonly unread: Problem[];
  readonly folders: string[];
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenientUtf8 = new TextDecoder('utf-8', { ignoreBOM: true });

function* visit(walk: Walk, folder: string): Steps<void> {
  const { root, fileSystem, problems } = walk;
  const absolute = folder === '' ? root.folder : `${root.folder}/${folder}`;
  walk.folders.push(absolute);
  try {
    for (const { name, kind } of fileSystem.entries(absolute)) {
      yield;
      const text = decodeName(name);
      const path = joined(folder, text ?? lenientUtf8.decode(name));
      if (text !== null) visitEntry(walk, path, text, kind);
      else if (isWantedAtAll(walk, lenientUtf8.decode(name), kind)) problems.push(notUtf8(root, path));
    }
  } catch (error) {
    walk.unread.push(unreadable({ root: root.name, path: folder === '' ? '.' : folder }, errorCodeOf(error)));
  }
}

function visitEntry(walk: Walk, path: string, name: string, kind: string): void {
  const { root, search, fileSystem } = walk;
  if (kind === 'FOLDER') {
    if (search.enters(name)) walk.pending.push(path);
  } else if (kind === 'LINK') {
    const isWanted = search.wants(name);
    if (isWanted || search.enters(name)) takeLink(walk, path, judgeLink(root, path, isWanted, fileSystem));
  } else if (search.wants(name)) {
    if (kind === 'FILE') walk.files.push({ path, absolute: `${root.folder}/${path}` });
    else walk.problems.push(notRegular({ root: root.name, path }));
  }
}

function takeLink({ files, problems }: Walk, path: string, outcome: string | Problem | null): void {
  if (typeof outcome === 'string') files.push({ path, absolute: outcome });
  else if (outcome !== null) problems.push(outcome);
}

/** Whether an entry would be read, were its name text. */
function isWantedAtAll({ search }: Walk, name: string, kind: string): boolean {
  return kind === 'FOLDER' ? search.enters(name) : search.wants(name);
}

function decodeName(name: Uint8Array): string | null {
  try {
    return utf8.decode(name);
  } catch {
    return null;
  }
}

function joined(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

function notUtf8(root: Root, path: string): Problem {
  const message =
    'The name is not UTF-8 text, so it can be no path; U+FFFD stands for what could not be read.';
  return problem('PATH_NOT_UTF8', { root: root.name, path, message, suggestion: 'Rename it.' });
}
