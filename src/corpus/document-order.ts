/** Documents stand in the order of their roots, as given, then by path, by code point, in whatever order they were read. */
import type { Root } from '../documents/document.js';
import { compareCodePoints } from '../model/text-order.js';
import { paced, sortInSteps, type Steps } from '../model/steps.js';

/** The files in order; the list itself when it is in order already, which reading promises and this proves in one pass. */
export function* inDocumentOrder<File extends { readonly root: string; readonly path: string }>(
  files: readonly File[],
  roots: readonly Root[],
): Steps<readonly File[]> {
  const rank = new Map(roots.map((root, index) => [root.name, index]));
  const compare = (a: File, b: File) =>
    a.root === b.root
      ? compareCodePoints(a.path, b.path)
      : (rank.get(a.root) ?? roots.length) - (rank.get(b.root) ?? roots.length) ||
        compareCodePoints(a.root, b.root);
  let previous: File | undefined;
  const isDue = paced();
  for (const file of files) {
    if (isDue()) yield;
    if (previous !== undefined && compare(previous, file) > 0) return yield* sortInSteps(files, compare);
    previous = file;
  }
  return files;
}
