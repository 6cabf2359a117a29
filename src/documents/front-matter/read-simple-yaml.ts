/**
 * The YAML that nearly every document uses, read by lines: block maps, block lists and one-line scalars. What it answers is
 * what js-yaml answers under `yamlOptions`; whatever it is not sure of, wrong YAML too, it leaves to js-yaml.
 *
 * The reason is measured: on documents of 3.9 KB js-yaml is half of the work of a load, and this reader takes a tenth of
 * its time. `tests/unit/documents/front-matter/read-simple-yaml.test.ts` compares the two on mutated texts.
 */

import type { Place } from './place.js';

type Value = string | number | boolean | null | Value[] | { [name: string]: Value };

/** Thrown inside this file alone: the text is left to js-yaml. Made once, since a stack is not wanted. */
const notSimple = new Error('not simple YAML');

/**
 * Anything but line feeds and what YAML prints in one piece: no tabs, carriage returns, controls, other line ends, byte order
 * marks or halves of characters.
 */
const unusual = /[^\n\x20-\x7e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;
/** The same and every character beyond U+FFFF: few texts have one, and without the flag `u` this takes a third of the time. */
const unusualOrAstral = /[^\n\x20-\x7e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;
/** What is before the colon of a pair. */
const simpleName = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;
/** Names that would be no text, or that the schema refuses. */
const reservedName = /^(?:null|true|false|constructor|prototype)$/i;
/**
 * Names that were found good, each by itself: documents repeat a few, and V8 need not look up the text of one that has been a
 * key before. At most so many are kept.
 */
const goodNames = new Map<string, string>();
const goodNameLimit = 256;
/** How a plain scalar may begin here; what may mean something else to YAML is left out. */
const plainStart = /^[A-Za-z0-9/$(\u00a1-\uffff]/;
/** Where a plain scalar would end or become a map: a comment, or the sign of a key. */
const plainBreak = /:(?: |$)| #/;
const wholeNumber = /^(?:0|-?[1-9][0-9]{0,14})$/;
const calendarDate = /^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:$|[T ][0-9:.]+(?:Z|[+-][0-9]{2}:[0-9]{2})?$)/;
/** Text that the core schema may take for a number, a truth value or nothing. */
const maybeTyped = /^(?:[0-9]|(?:null|true|false)$)/i;
/** Deeper is left to js-yaml, which counts its own levels. */
const depthLimit = 8;

/** The map that `source` describes; undefined when it is not simple, or holds no field. */
export function readSimpleYaml(source: string): Readonly<Record<string, unknown>> | undefined {
  return read(source, null);
}

/** Where every field of `source` stands, in the order of the text; undefined where {@link readSimpleYaml} answers nothing. */
export function simplePlacesOf(source: string): ReadonlyMap<string, Place> | undefined {
  const places = new Map<string, Place>();
  return read(source, places) === undefined ? undefined : places;
}

function read(source: string, places: Map<string, Place> | null): Record<string, Value> | undefined {
  if (unusualOrAstral.test(source) && unusual.test(source)) return undefined;
  const reader: Reader = { lines: source.split('\n'), places, at: -1, line: '', indent: 0, start: -1 };
  advance(reader);
  if (reader.indent === -1) return undefined;
  try {
    const map = readMap(reader, 0, 1, '');
    return reader.indent === -1 ? map : undefined;
  } catch (thrown) {
    if (thrown === notSimple) return undefined;
    throw thrown;
  }
}

interface Reader {
  readonly lines: readonly string[];
  /** By field, when places are asked for; without, names of fields below the first level are not even made. */
  readonly places: Map<string, Place> | null;
  /** The line to read next, never a blank one: after the last one, the count of lines. */
  at: number;
  line: string;
  /** How many spaces that line begins with; -1 behind the last line. */
  indent: number;
  /** Where that line starts in the text. */
  start: number;
}

/** The map whose lines stand at `indent`, from the line at hand on. It is the value of `field`; empty for the whole. */
function readMap(reader: Reader, indent: number, depth: number, field: string): Record<string, Value> {
  const map: Record<string, Value> = {};
  while (reader.indent === indent) readPair(reader, indent, map, depth, field);
  if (reader.indent > indent) throw notSimple;
  return map;
}

/** Adds the pair that the line at hand ends with, from `indent` on, to `map`, the value of `field`. */
function readPair(
  reader: Reader,
  indent: number,
  map: Record<string, Value>,
  depth: number,
  field: string,
): void {
  const { line, start } = reader;
  const colon = colonOf(line, indent);
  if (colon === -1) throw notSimple;
  const name = goodName(line.slice(indent, colon));
  if (name === null || Object.hasOwn(map, name)) throw notSimple;
  const child = reader.places === null || field === '' ? name : `${field}.${name}`;
  advance(reader);
  if (colon === line.length - 1) {
    map[name] = readBelow(reader, indent, depth, child, start + indent, start + colon);
  } else {
    const written = line.slice(colon + 2);
    const value = scalarOf(written);
    map[name] = value;
    if (reader.places !== null) noteScalar(reader.places, child, written, value, start + line.length);
    if (reader.indent > indent) throw notSimple; // the value may go on there
  }
}

/** Where the colon of a pair stands that may begin at `from`: `name:` alone, or with its value behind one space; -1 where none does. */
function colonOf(line: string, from: number): number {
  const colon = line.indexOf(':', from);
  if (colon === line.length - 1 || colon === -1) return colon;
  const isValue =
    line.charCodeAt(colon + 1) === space && line.length > colon + 2 && line.charCodeAt(colon + 2) !== space;
  return isValue ? colon : -1;
}

const space = 0x20;

/** `name` where it can be that of a pair, else null. */
function goodName(name: string): string | null {
  const known = goodNames.get(name);
  if (known !== undefined) return known;
  if (!simpleName.test(name) || reservedName.test(name)) return null;
  // A copy of its own: a slice would keep its whole document.
  const own = Buffer.from(name).toString();
  if (goodNames.size < goodNameLimit) goodNames.set(own, own);
  return own;
}

/** The value of `field`, whose key stands at `indent`, from `key` to `keyEnd`, and has none on its own line. */
function readBelow(
  reader: Reader,
  indent: number,
  depth: number,
  field: string,
  key: number,
  keyEnd: number,
): Value {
  if (depth >= depthLimit) throw notSimple;
  const below = reader.indent;
  const isList = below >= indent && reader.line.startsWith('- ', below);
  if (below < indent || (below === indent && !isList)) {
    reader.places?.set(field, { offset: key, written: null, end: keyEnd });
    return null;
  }
  reader.places?.set(field, { offset: reader.start + below, written: null, end: null });
  return isList ? readList(reader, below, depth + 1, field) : readMap(reader, below, depth + 1, field);
}

/** The list whose dashes stand at `indent`. It is the value of `field`. */
function readList(reader: Reader, indent: number, depth: number, field: string): Value[] {
  const list: Value[] = [];
  while (reader.indent === indent && reader.line.startsWith('- ', indent)) {
    const item = reader.places === null ? '' : `${field}[${list.length}]`;
    list.push(
      beginsMap(reader.line, indent + 2)
        ? readItemMap(reader, indent + 2, depth, item)
        : readItem(reader, indent, item),
    );
  }
  if (reader.indent > indent) throw notSimple;
  return list;
}

/** Whether what follows a dash is a pair and no scalar. */
function beginsMap(line: string, from: number): boolean {
  const colon = colonOf(line, from);
  return colon !== -1 && goodName(line.slice(from, colon)) !== null;
}

/** A map that begins behind a dash with a pair at `indent`, and goes on below it. */
function readItemMap(reader: Reader, indent: number, depth: number, item: string): Record<string, Value> {
  if (depth >= depthLimit) throw notSimple;
  const map: Record<string, Value> = {};
  reader.places?.set(item, { offset: reader.start + indent, written: null, end: null });
  do readPair(reader, indent, map, depth + 1, item);
  while (reader.indent === indent);
  return map;
}

/** Notes the scalar `written`, which ends at `end`; `value` is what was made of it. */
function noteScalar(
  places: Map<string, Place>,
  field: string,
  written: string,
  value: Value,
  end: number,
): void {
  const offset = end - written.length;
  const isQuoted = written.startsWith('"') || written.startsWith("'");
  if (isQuoted && typeof value === 'string') places.set(field, { offset, written: value, end: null });
  else if (typeof value === 'object' && value !== null)
    places.set(field, { offset, written: null, end: null });
  else places.set(field, { offset, written, end });
}

/** A scalar behind a dash at `indent`. */
function readItem(reader: Reader, indent: number, item: string): Value {
  const text = reader.line.slice(indent + 2);
  const value = scalarOf(text);
  if (reader.places !== null) {
    noteScalar(reader.places, item, text, value, reader.start + reader.line.length);
  }
  advance(reader);
  if (reader.indent > indent) throw notSimple; // the value may go on there
  return value;
}

/** The value that one line holds, behind its key or dash. */
function scalarOf(text: string): Value {
  if (text.endsWith(' ')) throw notSimple;
  if (text.startsWith('"')) return doubleQuoted(text);
  if (text.startsWith("'")) return singleQuoted(text);
  if (text === '[]') return [];
  if (text === '{}') return {};
  if (!plainStart.test(text) && !wholeNumber.test(text)) throw notSimple;
  if (plainBreak.test(text)) throw notSimple;
  if (maybeTyped.test(text) || text.startsWith('-')) return typed(text);
  return text;
}

function typed(text: string): Value {
  if (wholeNumber.test(text)) return Number(text);
  if (text === 'true') return true;
  if (text === 'false') return false;
  if (text === 'null') return null;
  if (calendarDate.test(text) || /^[0-9]+ [A-Za-z]/.test(text)) return text;
  throw notSimple;
}

/** The escapes that JSON and YAML share; those by number are left to js-yaml, which checks what they make. */
const jsonEscapes = /^"(?:[^"\\]|\\["\\/bfnrt])*"$/;

function doubleQuoted(text: string): string {
  const end = text.length - 1;
  if (text.indexOf('"', 1) === end && !text.includes('\\')) return text.slice(1, end);
  if (!jsonEscapes.test(text)) throw notSimple;
  return JSON.parse(text) as string; // a JSON string, as the expression has just shown
}

function singleQuoted(text: string): string {
  if (!/^'(?:[^']|'')*'$/.test(text)) throw notSimple;
  return text.slice(1, -1).replaceAll("''", "'");
}

/** To the next line with any character; one of spaces alone is left to js-yaml, by its indent. */
function advance(reader: Reader): void {
  let line: string | undefined = reader.line;
  do {
    reader.start += line.length + 1;
    reader.at += 1;
    line = reader.lines[reader.at];
  } while (line === '');
  reader.line = line ?? '';
  reader.indent = line === undefined ? -1 : indentOf(line);
}

function indentOf(line: string): number {
  let indent = 0;
  while (line.charCodeAt(indent) === space) indent += 1;
  return indent;
}
