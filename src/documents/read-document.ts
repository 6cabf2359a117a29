/** One file's bytes to one document: text, front matter, fields. Whatever is wrong comes back as problems, never thrown. */
import { problem, type Problem } from '../model/problem.js';
import { contentHash, frontMatterJson } from './content.js';
import type { ReadDocument } from './document.js';
import { Fault, faultAt, problemOf } from './fault.js';
import type { FileName } from './file-name.js';
import { fieldLocator } from './field-locator.js';
import { belowAdvice, fieldsBelow } from './fields/fields-below.js';
import { readFields } from './fields/read-fields.js';
import { reportComments } from './fields/report-comments.js';
import { Findings } from './findings.js';
import { parseFrontMatter, type FrontMatter } from './front-matter/parse-front-matter.js';
import { decodeText } from './text/decode-text.js';

/** The document, or the problems for which it is none: errors, or the notice that the file has no front matter. */
export function readDocument(file: FileName, bytes: Uint8Array): ReadDocument | readonly Problem[] {
  try {
    return readChecked(file, bytes);
  } catch (error) {
    return [unexpectedProblem(file, error)];
  }
}

/** The problem of a file on which the reader itself failed: a fault of this program, told without its stack. */
export function unexpectedProblem(file: FileName, error: unknown): Problem {
  const reason = error instanceof Error ? error.name : 'an unknown error';
  const message = `Reading the file failed in a way that is not foreseen (${reason}).`;
  return problem('FILE_UNREADABLE', { ...file, message, suggestion: 'Please report this file.' });
}

function readChecked(file: FileName, bytes: Uint8Array): ReadDocument | readonly Problem[] {
  const text = decodeText(bytes);
  if (text instanceof Fault) return [problemOf(text, file)];
  const parsed = parseFrontMatter(text);
  if (parsed instanceof Fault) return [problemOf(parsed, file)];
  const locator = fieldLocator(parsed.head, parsed.yamlStart, parsed.yamlEnd);
  const findings = new Findings(file, locator);
  const fields = readFields(parsed.fields, findings, parsed.body);
  reportComments(parsed.head.slice(parsed.yamlStart, parsed.yamlEnd), findings);
  if (fields === null) return findings.problems();
  const body = bodyFault(text, parsed);
  if (body !== null) findings.addFault(body);
  const json = frontMatterJson(parsed.fields);
  return {
    root: file.root,
    path: file.path,
    contentHash: contentHash(json, parsed.body),
    frontMatterJson: json,
    fields,
    problems: findings.problems(),
    locate: locator.locate,
  };
}

function bodyFault(text: string, { body, fields }: FrontMatter): Fault | null {
  const start = body.search(/\S/);
  if (start === -1) return null;
  const message = 'Text stands below the front matter; only the front matter is served.';
  const below = fieldsBelow(fields, body);
  const suggestion =
    below.length > 0 ? belowAdvice(below) : 'Put what readers should see into the fields, such as excerpt.';
  return faultAt(text, text.length - body.length + start, 'BODY_NOT_SERVED', message, suggestion);
}
