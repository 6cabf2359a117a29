/**
 * From what was typed to the roots of a corpus: folders without links, each with a name of its own, none in another. How
 * a folder is called (`SITE`, `SITE/_news`, through a link) changes neither root nor paths nor ids.
 */
import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { compareCodePoints } from '../model/text-order.js';
import type { Root } from './document.js';
import { isDocumentName, newsFolder } from './files/document-places.js';
import { errorCodeOf } from './files/file-system.js';
import { isInside } from './files/judge-link.js';
import { RootError } from './root-error.js';

export { RootError } from './root-error.js';

/**
 * The roots that `arguments_` name, in their order. Each is a folder, a document, or `name=FOLDER`; without a name a root is
 * called by its folder's. Documents of one folder are one root, and a folder that is named twice is one root.
 * @throws RootError when an argument names nothing that can be loaded, or when two do not go together.
 */
export function resolveRoots(arguments_: readonly string[]): Root[] {
  const roots = new Map<string, Draft>();
  for (const argument of arguments_) {
    const draft = draftOf(argument);
    const known = roots.get(draft.folder);
    roots.set(draft.folder, known === undefined ? draft : merged(known, draft));
  }
  const resolved = [...roots.values()].map(rootOf);
  refuseRepeatedNames(resolved);
  refuseNested(resolved);
  return resolved;
}

/** A root as one argument describes it. */
interface Draft {
  readonly argument: string;
  /** Null when the argument gives none. */
  readonly name: string | null;
  readonly folder: string;
  readonly files: readonly string[] | null;
}

const namedArgument = /^([A-Za-z0-9._-]+)=(.+)$/s;

function draftOf(argument: string): Draft {
  const [, name, location] = namedArgument.exec(argument) ?? [];
  // A folder may well be called `a=b`.
  if (name === undefined || location === undefined || existsSync(argument)) return unnamed(argument);
  return placed(argument, name, location);
}

/** A folder or document without a name of its own. A name before a folder that is there, but not a name that can be, is told. */
function unnamed(argument: string): Draft {
  const [, name, location] = /^([^=/]+)=(.+)$/s.exec(argument) ?? [];
  if (name === undefined || location === undefined || existsSync(argument) || !existsSync(location))
    return placed(argument, null, argument);
  const message = `${JSON.stringify(name)} is no name for a root; expected letters A to Z, digits, ".", "_" and "-", such as news=${location}`;
  throw new RootError('ROOT_NAME_WRONG', message);
}

function placed(argument: string, name: string | null, location: string): Draft {
  if (location === '')
    throw new RootError('ROOT_NOT_FOUND', 'An empty argument names no corpus; give a folder or a document.');
  try {
    return isFolder(location) ? folderDraft(argument, name, location) : fileDraft(argument, name, location);
  } catch (error) {
    if (error instanceof RootError) throw error;
    throw notReadable(argument, location, errorCodeOf(error));
  }
}

function folderDraft(argument: string, name: string | null, location: string): Draft {
  const folder = realpathSync.native(location);
  return { argument, name, folder: basename(folder) === newsFolder ? dirname(folder) : folder, files: null };
}

/** Only the folder loses its links: a document that is a link is judged like every other. */
function fileDraft(argument: string, name: string | null, location: string): Draft {
  const file = basename(resolve(location));
  if (!isDocumentName(file) || !statSync(location).isFile()) {
    const message = `${argument} is neither a folder nor a document; expected a folder, or a file *.md or *.markdown.`;
    throw new RootError('ROOT_NOT_A_DOCUMENT', message);
  }
  const folder = realpathSync.native(dirname(resolve(location)));
  if (basename(folder) !== newsFolder) return { argument, name, folder, files: [file] };
  return { argument, name, folder: dirname(folder), files: [`${newsFolder}/${file}`] };
}

function isFolder(location: string): boolean {
  return statSync(location).isDirectory();
}

function notReadable(argument: string, location: string, code: string): RootError {
  if (code !== 'ENOENT' && code !== 'ENOTDIR') {
    return new RootError('ROOT_UNREADABLE', `${argument} cannot be read: the file system answered ${code}.`);
  }
  const message = `${argument} does not exist (looked for ${resolve(location)}); give a folder of documents or a document.`;
  return new RootError('ROOT_NOT_FOUND', message);
}

/** One root for two arguments with the same folder. */
function merged(a: Draft, b: Draft): Draft {
  if (a.name !== null && b.name !== null && a.name !== b.name) {
    const message = `${a.argument} and ${b.argument} are the same folder under two names; name it once.`;
    throw new RootError('ROOT_NAMED_TWICE', message);
  }
  const files = a.files === null || b.files === null ? null : [...new Set([...a.files, ...b.files])];
  return { argument: a.argument, name: a.name ?? b.name, folder: a.folder, files };
}

function rootOf({ name, folder, files }: Draft): Root {
  const sorted = files === null ? null : Object.freeze(files.toSorted(compareCodePoints));
  return Object.freeze({ name: name ?? (basename(folder) || 'root'), folder, files: sorted });
}

function refuseRepeatedNames(roots: readonly Root[]): void {
  const folders = new Map<string, string>();
  for (const { name, folder } of roots) {
    const other = folders.get(name);
    if (other !== undefined) {
      const message =
        `The roots ${other} and ${folder} are both called "${name}", and names are part of ids; ` +
        `give one of them another name: name=${folder}`;
      throw new RootError('ROOT_NAME_REPEATED', message);
    }
    folders.set(name, folder);
  }
}

function refuseNested(roots: readonly Root[]): void {
  for (const outer of roots) {
    const inner = roots.find((root) => root !== outer && isInside(outer.folder, root.folder));
    if (inner === undefined) continue;
    const message = `The root ${inner.folder} lies in the root ${outer.folder}, so its documents would count twice; name one of them.`;
    throw new RootError('ROOT_INSIDE_ROOT', message);
  }
}
