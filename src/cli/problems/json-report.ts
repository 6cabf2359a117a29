/** The problems of a corpus for a program: `{summary, problems}`. Lines are not quoted: they may hold `secured`. */
import type { Corpus } from '../../corpus/corpus.js';
import type { Root } from '../../documents/document.js';
import { escapeControlsInJson } from '../../server/terminal/escape-controls.js';
import { filePath } from './problem-place.js';
import { summarize } from './summarize.js';

/** JSON text without characters that a terminal would obey. `file` is the path from the current folder. */
export function jsonReport(corpus: Corpus, roots: readonly Root[]): string {
  const problems = corpus.problems.map((problem) => ({
    file: filePath(problem, roots),
    root: problem.root,
    path: problem.path,
    line: problem.line,
    column: problem.column,
    severity: problem.severity,
    code: problem.code,
    field: problem.field,
    message: problem.message,
    suggestion: problem.suggestion,
  }));
  return escapeControlsInJson(JSON.stringify({ summary: summarize(corpus), problems }, null, 2));
}
