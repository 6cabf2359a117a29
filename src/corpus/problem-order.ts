/** The order of problems: by root, path, line, column, code, then field, message and suggestion; those of a whole file stand before those of its lines. */
import type { Problem } from '../model/problem.js';
import { compareCodePoints } from '../model/text-order.js';
import { sortInSteps, type Steps } from '../model/steps.js';

/** Negative, zero or positive as `a` stands before, with or after `b`. Quotes, which are never served, do not count. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareTexts(a.root, b.root) ||
    compareTexts(a.path, b.path) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compareTexts(a.code, b.code) ||
    compareTexts(tellsEqualsApart(a), tellsEqualsApart(b))
  );
}

/** What tells problems of one place and code apart: field, message and suggestion, joined as the store's port says. */
function tellsEqualsApart({ field, message, suggestion }: Problem): string {
  return `${field ?? ''}\n${message}\n${suggestion ?? ''}`;
}

/** The problems in order, each once, frozen. */
export function* inProblemOrder(problems: readonly Problem[]): Steps<readonly Problem[]> {
  if (problems.length === 0) return none;
  const kept: Problem[] = [];
  for (const problem of yield* sortInSteps(problems, compareProblems)) {
    yield;
    const previous = kept.at(-1);
    if (previous === undefined || compareProblems(previous, problem) !== 0) kept.push(problem);
  }
  return Object.freeze(kept);
}

const none: readonly Problem[] = Object.freeze([]);

/** Most texts compared here are the very same one: a file's problems share its root and path. */
function compareTexts(a: string, b: string): number {
  return a === b ? 0 : compareCodePoints(a, b);
}
