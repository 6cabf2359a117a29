/**
 * The problems of a corpus for a person: grouped by file, each with its place (which an editor's terminal opens), code, line
 * and what to do. A blank line stands between two files.
 */
import type pc from 'picocolors';
import type { Corpus } from '../../corpus/corpus.js';
import type { Root } from '../../documents/document.js';
import type { Problem, ProblemSeverity } from '../../model/problem.js';
import { escapeControls } from '../../server/terminal/escape-controls.js';
import { filePath, placeOf } from './problem-place.js';
import { quotedLine } from './quoted-line.js';
import { summarize } from './summarize.js';

type Colors = ReturnType<typeof pc.createColors>;

/** The report, with a summary at its end. */
export function textReport(corpus: Corpus, roots: readonly Root[], colors: Colors): string {
  const lines: string[] = [];
  let file: string | null = null;
  for (const problem of corpus.problems) {
    const path = escapeControls(filePath(problem, roots));
    if (file !== null && path !== file) lines.push('');
    file = path;
    lines.push(...problemLines(problem, path, colors));
  }
  if (lines.length > 0) lines.push('');
  return [...lines, summaryLine(corpus, colors)].join('\n');
}

function problemLines(problem: Problem, path: string, colors: Colors): string[] {
  const label = painted(problem.severity, colors)(problem.severity.toLowerCase());
  return [
    `${colors.bold(placeOf(path, problem))} ${label} ${problem.code}`,
    `  ${escapeControls(problem.message)}`,
    ...(problem.quote === null || problem.line === null
      ? []
      : quotedLine(problem.quote, problem.line, problem.column).map((line) => colors.dim(`    ${line}`))),
    ...(problem.suggestion === null ? [] : [`  ${colors.cyan('Do:')} ${escapeControls(problem.suggestion)}`]),
  ];
}

function painted(severity: ProblemSeverity, colors: Colors): (text: string) => string {
  return { ERROR: colors.red, WARNING: colors.yellow, NOTICE: colors.blue }[severity];
}

function summaryLine(corpus: Corpus, colors: Colors): string {
  const { documents, setAside, errors, warnings, notices, files } = summarize(corpus);
  const read = `${counted(documents, 'document')} usable, ${setAside.toLocaleString('en-US')} set aside.`;
  if (files === 0) return colors.green(`No problems. ${read}`);
  const found = [counted(errors, 'error'), counted(warnings, 'warning'), counted(notices, 'notice')].join(
    ', ',
  );
  return (errors > 0 ? colors.red : colors.yellow)(`${found} in ${counted(files, 'file')}. ${read}`);
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}
