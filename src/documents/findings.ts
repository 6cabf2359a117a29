/**
 * The problems of one file as they are found, each with the place of its field. A file lists at most 100 of them and then
 * says how many more there are, so that a hostile file cannot fill the memory with its own faults.
 */
import { problem, type Problem, type ProblemCode } from '../model/problem.js';
import { problemOf, type Fault } from './fault.js';
import type { FieldLocator } from './field-locator.js';

/** How many problems of one file are listed. */
export const findingLimit = 100;

/** One thing that is wrong with a field. */
export interface Finding {
  readonly code: ProblemCode;
  /** Such as `related[3].webUrl`; the key of a field that is missing is named all the same. */
  readonly field: string;
  /** The field at which it is told, when that is another than `field`. */
  readonly at?: string;
  /** One sentence; see {@link Problem.message}. */
  readonly message: string;
  readonly suggestion?: string;
}

export class Findings {
  readonly #file: { readonly root: string; readonly path: string };
  readonly #locator: FieldLocator;
  readonly #problems: Problem[] = [];
  #leftOut = 0;

  constructor(file: { readonly root: string; readonly path: string }, locator: FieldLocator) {
    this.#file = file;
    this.#locator = locator;
  }

  add(finding: Finding): void {
    if (this.#problems.length >= findingLimit) this.#leftOut += 1;
    else this.#problems.push(this.#problem(finding));
  }

  /** A finding about the file that concerns no field. */
  addFault(fault: Fault): void {
    this.#problems.push(problemOf(fault, this.#file));
  }

  /** The scalar at `field` as it is written, or null. */
  written(field: string): string | null {
    return this.#locator.written(field);
  }

  /** What was found, in the order of the lines. */
  problems(): readonly Problem[] {
    const listed = this.#problems.toSorted(byPlace);
    if (this.#leftOut === 0) return listed;
    const message = `The file has ${this.#leftOut} more problems; the first ${findingLimit} found are listed.`;
    const { root, path } = this.#file;
    return [
      ...listed,
      problem('PROBLEMS_LEFT_OUT', { root, path, message, suggestion: 'Mend these first.' }),
    ];
  }

  #problem({ code, field, at, message, suggestion }: Finding): Problem {
    const { root, path } = this.#file;
    const { position, quote } = this.#locator.locate(at ?? field);
    return problem(code, {
      root,
      path,
      position,
      quote,
      field,
      message,
      suggestion: suggestion ?? null,
    });
  }
}

function byPlace(a: Problem, b: Problem): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
