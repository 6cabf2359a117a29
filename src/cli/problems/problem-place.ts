/** Where a problem is, as an editor or a person at this folder can open it. */
import { isAbsolute, join, relative } from 'node:path';
import type { Root } from '../../documents/document.js';
import type { Problem } from '../../model/problem.js';

/** The path of the problem's file from the current folder, or absolute where that is shorter. */
export function filePath(problem: Problem, roots: readonly Root[]): string {
  const root = roots.find((each) => each.name === problem.root);
  if (root === undefined) return problem.path;
  const absolute = isAbsolute(problem.path) ? problem.path : join(root.folder, problem.path);
  const fromHere = relative(process.cwd(), absolute);
  return fromHere === '' ? '.' : fromHere.length < absolute.length ? fromHere : absolute;
}

/** `path`, `path:line` or `path:line:column`, as far as it is known. */
export function placeOf(path: string, problem: Problem): string {
  if (problem.line === null) return path;
  return problem.column === null ? `${path}:${problem.line}` : `${path}:${problem.line}:${problem.column}`;
}
