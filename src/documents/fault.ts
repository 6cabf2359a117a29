/** Why a text cannot be used, before it is known which file and root it belongs to. A value, never thrown. */
import { problem, type Problem, type ProblemCode, type TextPosition } from '../model/problem.js';
import { locatedAt } from './text/text-position.js';

export class Fault {
  constructor(
    readonly code: ProblemCode,
    /** One sentence; see {@link Problem.message}. */
    readonly message: string,
    readonly suggestion: string | null = null,
    readonly position: TextPosition | null = null,
    readonly quote: string | null = null,
  ) {}
}

/** A fault at `offset` of the file's `text`, with that line quoted. */
export function faultAt(
  text: string,
  offset: number,
  code: ProblemCode,
  message: string,
  suggestion: string | null = null,
): Fault {
  const { position, quote } = locatedAt(text, offset);
  return new Fault(code, message, suggestion, position, quote);
}

/** The problem of a file that a fault is. */
export function problemOf(fault: Fault, file: { root: string; path: string }): Problem {
  const { code, message, suggestion, position, quote } = fault;
  return problem(code, { root: file.root, path: file.path, message, suggestion, position, quote });
}
