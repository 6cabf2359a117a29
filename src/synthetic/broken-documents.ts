/**
 * Documents that are broken in named ways, each in one way only, and the code with which a reader must refuse each. Nothing in
 * them is harmful to run, expand or open: the alias bomb is small, and the `---js` document holds no JavaScript.
 */
import type { ProblemCode } from '../model/problem.js';
import { documentText } from './document-text.js';
import { Random } from './random.js';
import { makeStory, streams } from './story.js';

/** A file that must be refused; `bytes` because some are broken as text. */
export interface BrokenFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The one code of an ERROR that it must be given. */
  readonly code: ProblemCode;
}

/** Turns the text of a good document into a broken one; what it returns as text is written as UTF-8. */
interface Breakage {
  readonly name: string;
  readonly code: ProblemCode;
  readonly breakText: (text: string) => string | Uint8Array;
}

/** Each way of being broken, in the order of their rotation. */
export const breakages: readonly Breakage[] = [
  {
    name: 'unclosed-fence',
    code: 'FRONT_MATTER_UNCLOSED',
    breakText: (text) => change(text, /---\n\n$/, ''),
  },
  { name: 'tab', code: 'YAML_SYNTAX', breakText: (text) => change(text, /^ {2}name:/m, '\tname:') },
  {
    name: 'impossible-date',
    code: 'FIELD_WRONG',
    breakText: (text) => change(text, /^publishedDateTime: .*/m, 'publishedDateTime: 2021-02-30T10:00:00Z'),
  },
  { name: 'no-title', code: 'FIELD_MISSING', breakText: (text) => change(text, /^title: .*\n/m, '') },
  { name: 'latin-1', code: 'ENCODING_NOT_UTF8', breakText: inLatin1 },
  { name: 'js-fence', code: 'FRONT_MATTER_LANGUAGE', breakText: (text) => change(text, /^---/, '---js') },
  {
    name: 'alias-bomb',
    code: 'YAML_ALIAS',
    breakText: (text) =>
      addField(text, 'b0: &b0 [x, x]\nb1: &b1 [*b0, *b0]\nb2: &b2 [*b1, *b1]\nb3: [*b2, *b2]'),
  },
  { name: 'nul', code: 'TEXT_NUL', breakText: (text) => change(text, /^title: "/m, 'title: "\0') },
  { name: 'ftp-url', code: 'FIELD_WRONG', breakText: onlyFtp },
  { name: 'utf-16', code: 'ENCODING_UTF16', breakText: (text) => Buffer.from(`\uFEFF${text}`, 'utf16le') },
  {
    name: 'duplicate-key',
    code: 'YAML_SYNTAX',
    breakText: (text) => addField(text, 'title: "A second title"'),
  },
  {
    name: 'lone-surrogate',
    code: 'TEXT_LONE_SURROGATE',
    breakText: (text) => change(text, /^title: "/m, 'title: "\\uD83D '),
  },
  {
    name: 'forbidden-key',
    code: 'KEY_FORBIDDEN',
    breakText: (text) => addField(text, '__proto__:\n  published: true'),
  },
  { name: 'two-boms', code: 'ENCODING_TWO_BOMS', breakText: (text) => `\uFEFF\uFEFF${text}` },
  { name: 'late-fence', code: 'FRONT_MATTER_NOT_FIRST', breakText: (text) => `\n${text}` },
  { name: 'list', code: 'FRONT_MATTER_NOT_A_MAP', breakText: () => '---\n- title\n- excerpt\n---\n\n' },
  { name: 'empty', code: 'FRONT_MATTER_EMPTY', breakText: () => '---\n---\n\n' },
  {
    name: 'too-deep',
    code: 'YAML_TOO_DEEP',
    breakText: (text) => addField(text, `deep: ${'['.repeat(20)}${']'.repeat(20)}`),
  },
  {
    name: 'blank-lines',
    code: 'FRONT_MATTER_BLANK_LINES',
    breakText: (text) => addField(text, '\n'.repeat(250)),
  },
  {
    name: 'too-large',
    code: 'FRONT_MATTER_TOO_LARGE',
    breakText: (text) => addField(text, `filler: "${'x'.repeat(65_536)}"`),
  },
];

/**
 * `broken` documents, each broken in the next way of the rotation, at
 * `_news/DATE-broken-WAY-NUMBER.md`. They do not depend on how many good documents there are; `firstKey` must be at least the
 * number of the good ones' last, so that no address is in both.
 */
export function* brokenDocuments(
  broken: number,
  seed: number,
  firstKey: number,
): Generator<BrokenFile, void, undefined> {
  for (let number = 0; number < broken; number += 1) {
    const breakage = breakages[number % breakages.length];
    const [document] = makeStory(oneDocument, seed, firstKey + number);
    if (breakage === undefined || document === undefined) {
      throw new RangeError('brokenDocuments: there are no breakages');
    }
    const text = breakage.breakText(documentText(document, new Random(seed, streams.broken, number)));
    yield {
      path: `_news/${document.article.publishedDateTime.slice(0, 10)}-broken-${breakage.name}-${String(number + 1).padStart(4, '0')}.md`,
      bytes: typeof text === 'string' ? Buffer.from(text, 'utf8') : text,
      code: breakage.code,
    };
  }
}

const oneDocument = {
  kind: 'single',
  documents: 1,
  mentions: 0,
  lists: [[]],
  sharesUrl: false,
} as const;

/** Puts lines before the closing fence. */
function addField(text: string, lines: string): string {
  return change(text, /---\n\n$/, `${lines}\n---\n\n`);
}

function inLatin1(text: string): Uint8Array {
  const accented = change(text, /^title: "/m, 'title: "Café: ');
  return Buffer.from(accented.replace(/[^\0-\xFF]/gu, '?'), 'latin1');
}

function onlyFtp(text: string): string {
  const withoutOriginal = text.replace(/^originalUrl: .*\n/m, '');
  return change(withoutOriginal, /^webUrl: "https:/m, 'webUrl: "ftp:');
}

/** Replaces the first match; throws RangeError when there is none, since the document would not be broken then. */
function change(text: string, pattern: RegExp, replacement: string): string {
  if (!pattern.test(text)) throw new RangeError(`change: the document has nothing like ${String(pattern)}`);
  return text.replace(pattern, () => replacement);
}
