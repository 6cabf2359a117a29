/**
 * Where the front matter of a text starts and ends, decided before any parser sees it. Both fences are lines of exactly
 * `---`; whatever a parser could take for another language, another end or slow work is refused here.
 */
import type { Fault } from '../fault.js';
import { faultAt } from '../fault.js';

/** Front matter may have so many bytes of UTF-8. */
export const frontMatterByteLimit = 65_536;
/** Front matter may have so many lines of nothing but white space: gray-matter's time grows with their square. */
export const blankLineLimit = 200;

const fence = '---';
/**
 * The end of a line with a blank line after it. Lines end as JavaScript's `^` sees them (LF, CR, U+2028, U+2029; CRLF is
 * one end), because it is gray-matter's expression `/^\s*#[^\n]+/gm` that is slow on them.
 */
const blankLine = /(?:\n|\r(?!\n)|[\u2028\u2029])[^\S\n\r\u2028\u2029]*(?=[\n\r\u2028\u2029])/g;

/** The parts of a document. Offsets count UTF-16 code units of the file's text. */
export interface SplitText {
  /** From the first character to the end of the closing fence. */
  readonly head: string;
  /** The YAML is `head.slice(yamlStart, yamlEnd)`: it begins with the line end of the opening fence. */
  readonly yamlStart: number;
  readonly yamlEnd: number;
  /** What follows the line of the closing fence. */
  readonly body: string;
}

/** Splits `text`, or says why it cannot be split. `FRONT_MATTER_MISSING` is a notice: such a file is no article. */
export function splitFrontMatter(text: string): SplitText | Fault {
  if (!text.startsWith(fence)) return withoutOpeningFence(text);
  const opening = lineAt(text, 0);
  if (opening !== fence) return languageFault(text, opening);
  const yamlEnd = text.indexOf(`\n${fence}`, fence.length);
  if (yamlEnd === -1) return unclosedFault(text, 0, 'The front matter has no closing fence.');
  const closing = lineAt(text, yamlEnd + 1);
  if (closing !== fence) {
    return unclosedFault(text, yamlEnd + 1, 'A line of the front matter starts with "---" but goes on.');
  }
  const tooMuch = refuseTooMuchYaml(text, yamlEnd);
  if (tooMuch !== null) return tooMuch;
  const headEnd = yamlEnd + 1 + fence.length;
  const body = text.slice(headEnd).replace(/^\r?\n/, '');
  return { head: headOf(text, headEnd, body), yamlStart: fence.length, yamlEnd, body };
}

/** Why the YAML up to `end` is too much for a parser: too many bytes or too many blank lines; null when it is not. */
export function refuseTooMuchYaml(text: string, end: number): Fault | null {
  return tooLarge(text, end) ?? tooManyBlankLines(text, end);
}

/** A slice keeps the whole text in memory; where the body is the larger part, the head is copied out of it. */
function headOf(text: string, end: number, body: string): string {
  const head = text.slice(0, end);
  return body.length > end ? Buffer.from(head).toString() : head;
}

/** The line that starts at `start`, without its LF or CRLF. */
function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  const line = end === -1 ? text.slice(start) : text.slice(start, end);
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

function withoutOpeningFence(text: string): Fault {
  const indentation = /^\s+(?=---)/.exec(text)?.[0].length;
  if (indentation === undefined) {
    return faultAt(
      text,
      0,
      'FRONT_MATTER_MISSING',
      'The first line is not "---", so the file has no front matter.',
    );
  }
  return faultAt(
    text,
    indentation,
    'FRONT_MATTER_NOT_FIRST',
    'Blank space stands before the opening fence; "---" is expected as the very first line.',
    'Remove what stands before "---".',
  );
}

function languageFault(text: string, opening: string): Fault {
  return faultAt(
    text,
    fence.length,
    'FRONT_MATTER_LANGUAGE',
    `The opening fence is ${shown(opening)}; exactly "---" is expected, and the front matter is always YAML.`,
    'Make the first line "---" with nothing after it, not even a space.',
  );
}

function unclosedFault(text: string, offset: number, message: string): Fault {
  return faultAt(
    text,
    offset,
    'FRONT_MATTER_UNCLOSED',
    `${message} A line of exactly "---" is expected after the fields.`,
    'Close the front matter with a line "---" with nothing after it, not even a space.',
  );
}

function tooLarge(text: string, end: number): Fault | null {
  const bytes = Buffer.byteLength(text.slice(0, end));
  if (bytes <= frontMatterByteLimit) return null;
  return faultAt(
    text,
    0,
    'FRONT_MATTER_TOO_LARGE',
    `The front matter has ${bytes} bytes; at most ${frontMatterByteLimit} are accepted.`,
    'Move long text into the body or shorten the lists.',
  );
}

function tooManyBlankLines(text: string, end: number): Fault | null {
  const head = text.slice(0, end + 1);
  blankLine.lastIndex = 0;
  for (let count = 0; blankLine.test(head); count += 1) {
    if (count < blankLineLimit) continue;
    const message = `The front matter has more than ${blankLineLimit} blank lines.`;
    return faultAt(text, blankLine.lastIndex, 'FRONT_MATTER_BLANK_LINES', message, 'Remove the blank lines.');
  }
  return null;
}

function shown(line: string): string {
  return JSON.stringify(line.length > 40 ? `${line.slice(0, 40)}…` : line);
}
