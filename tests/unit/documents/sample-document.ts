/** A small good document, and what the reader makes of a text: the base that the tests of this room change one line of. */
import type { DocumentFields, ReadDocument } from '../../../src/documents/document.js';
import { readDocument } from '../../../src/documents/read-document.js';
import type { Problem } from '../../../src/model/problem.js';

export const goodLines = [
  'title: "A robot learns to fold"',
  'publishedDateTime: 2024-05-01T10:00:00Z',
  'webUrl: "https://www.example.com/robots/fold"',
  'provider:',
  '  name: Example News',
  '  domain: example.com',
] as const;

/** A document with the good lines, those named in `without` left out (with what is indented below), then `lines`. */
export function documentWith(lines: readonly string[], without: readonly string[] = []): string {
  const kept = goodLines.filter((line) => !without.some((key) => line.startsWith(`${key}:`)));
  const withoutProvider = without.includes('provider') ? kept.filter((line) => !line.startsWith('  ')) : kept;
  return ['---', ...withoutProvider, ...lines, '---', ''].join('\n');
}

export function read(text: string | Uint8Array): ReadDocument | readonly Problem[] {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return readDocument({ root: 'site', path: '_news/a.md' }, bytes);
}

/** The fields and problems of a document that must be good. */
export function accepted(text: string | Uint8Array): {
  fields: DocumentFields;
  problems: readonly string[];
  document: ReadDocument;
} {
  const outcome = read(text);
  if (!('fields' in outcome)) throw new Error(`refused: ${summaries(outcome).join('; ')}`);
  return { fields: outcome.fields, problems: summaries(outcome.problems), document: outcome };
}

/** The problems of a document that must be refused. */
export function refused(text: string | Uint8Array): readonly string[] {
  const outcome = read(text);
  if ('fields' in outcome) throw new Error('accepted');
  return summaries(outcome);
}

/** `CODE line:column field`, as far as there is one. */
export function summaries(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ code, line, column, field }) =>
    [code, line === null ? '' : `${line}:${column ?? '?'}`, field ?? ''].join(' ').trimEnd(),
  );
}
