/**
 * What this room finds wrong, kept by the file it stands in. Places are looked up only when a file's problems are asked
 * for, file by file, because looking up parses the file again. As in reading, a file lists at most 100 and then says how
 * many more there are.
 */
import type { Located } from '../documents/document.js';
import { findingLimit } from '../documents/findings.js';
import { problem, type Problem, type ProblemCode } from '../model/problem.js';

/** A file that was read, with its places. */
export interface FoundIn {
  readonly root: string;
  readonly path: string;
  readonly locate: (field: string) => Located;
}

/** One thing that is wrong with a field of a file. */
export interface Finding {
  readonly code: ProblemCode;
  /** Where, in the documents' own words, with the file's own indexes. */
  readonly field: string;
  readonly message: string;
  readonly suggestion: string | null;
}

export class Findings {
  readonly #byFile = new Map<FoundIn, { readonly listed: Finding[]; leftOut: number }>();

  /** Keeps a finding for {@link problemsOf}. */
  add(file: FoundIn, finding: Finding): void {
    const found = this.#byFile.get(file);
    if (found === undefined) this.#byFile.set(file, { listed: [finding], leftOut: 0 });
    else if (found.listed.length < findingLimit) found.listed.push(finding);
    else found.leftOut += 1;
  }

  /** The findings of one file as problems with their places. */
  problemsOf(file: FoundIn): readonly Problem[] {
    const found = this.#byFile.get(file);
    if (found === undefined) return [];
    const problems = found.listed.map((finding) => problemAt(file, finding));
    if (found.leftOut > 0) problems.push(leftOut(file, found.leftOut));
    return problems;
  }
}

function problemAt(file: FoundIn, { code, field, message, suggestion }: Finding): Problem {
  const { root, path } = file;
  const { position, quote } = file.locate(field);
  return problem(code, { root, path, position, field, message, suggestion, quote });
}

function leftOut({ root, path }: FoundIn, count: number): Problem {
  return problem('PROBLEMS_LEFT_OUT', {
    root,
    path,
    message: `Beside the other documents, the file has ${count} more problems; the first ${findingLimit} found are listed.`,
    suggestion: 'Mend these first.',
  });
}

/** A text as messages quote it: in quotation marks, cut after `limit` UTF-16 code units (80), never inside a character. */
export function quoted(text: string, limit = 80): string {
  if (text.length <= limit) return JSON.stringify(text);
  const cut = text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, '');
  return JSON.stringify(`${cut}…`);
}

/** The first three of `names`, quoted, and how many more there are of `total`. */
export function listed(names: readonly string[], total: number): string {
  const shown = names.slice(0, 3).map((name) => quoted(name, 120));
  const more = total - shown.length;
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
