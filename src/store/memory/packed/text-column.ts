/**
 * One text or null for each row, in one buffer: a JavaScript string costs 16 to 24 bytes besides its characters, and there would be a
 * dozen for each article. A missing or empty text takes two bits, because most columns are missing in most rows. Texts come back
 * as they went in, but for lone surrogates, which reading refuses long before.
 */
import { finish, type Steps } from '../../../model/steps.js';
import { onesIn } from '../filter/bits.js';

/** Takes the texts of a column, row after row. */
export class TextColumnBuilder {
  /** Held until they are written: a buffer that grew with them would be copied again and again. */
  readonly #texts: string[] = [];
  readonly #kinds: Uint32Array;
  #rows = 0;
  /** Bytes that the texts take. */
  byteLength = 0;

  /** `rows` texts will be added. */
  constructor(rows: number) {
    this.#kinds = new Uint32Array(Math.ceil(rows / rowsPerWord));
  }

  add(text: string | null): void {
    if (text !== null) {
      const byteLength = writtenLength(text);
      const kind = kindOf(text, byteLength);
      const word = Math.floor(this.#rows / rowsPerWord);
      this.#kinds[word] = (this.#kinds[word] ?? 0) | (kind << shiftOf(this.#rows));
      if (kind !== empty) this.#texts.push(text);
      this.byteLength += byteLength;
    }
    this.#rows += 1;
  }

  /** Writes the texts to a buffer of their own. */
  build(): TextColumn {
    return finish(this.buildInSteps(Buffer.allocUnsafeSlow(this.byteLength)));
  }

  /** Writes the texts to `bytes`, which the column keeps: `byteLength` of them. */
  *buildInSteps(bytes: Buffer): Steps<TextColumn> {
    const kinds = this.#kinds;
    const firsts = new Uint32Array(kinds.length);
    // Four bytes a text while all of them fit into as many.
    const { length } = this.#texts;
    const ends = this.byteLength < 2 ** 32 ? new Uint32Array(length) : new Float64Array(length);
    let [written, end] = [0, 0];
    for (let word = 0; word < kinds.length; word += 1) {
      if (word % wordsPerStep === 0) yield;
      firsts[word] = written;
      for (let left = writtenOnes(kinds[word] ?? 0); left !== 0; left &= left - 1) {
        const kind = ((kinds[word] ?? 0) >>> (31 - Math.clz32(left & -left))) & 3;
        const text = this.#texts[written] ?? '';
        end += bytes.write(text, end, kind === latin1 ? 'latin1' : 'utf8');
        ends[written] = end;
        written += 1;
      }
    }
    this.#texts.length = 0;
    return new TextColumn(bytes, ends, kinds, firsts);
  }
}

/**
 * Builds columns whose bytes lie in one buffer where one can hold them: the garbage collector walks all that lives when 64 MB of
 * buffers are new, so that a dozen large ones cost a dozen walks.
 */
export function* buildTogether<Name extends string>(
  builders: Readonly<Record<Name, TextColumnBuilder>>,
): Steps<Readonly<Record<Name, TextColumn>>> {
  const named = Object.entries<TextColumnBuilder>(builders);
  const total = named.reduce((sum, [, { byteLength }]) => sum + byteLength, 0);
  const bytes = total <= largestBuffer ? Buffer.allocUnsafeSlow(total) : null;
  let start = 0;
  const built: (readonly [string, TextColumn])[] = [];
  for (const [name, builder] of named) {
    const end = start + builder.byteLength;
    const own = bytes?.subarray(start, end) ?? Buffer.allocUnsafeSlow(builder.byteLength);
    built.push([name, yield* builder.buildInSteps(own)]);
    start = end;
  }
  // Object.fromEntries forgets the names.
  return Object.fromEntries(built) as Readonly<Record<Name, TextColumn>>;
}

const missing = 0;
const latin1 = 1;
const utf8 = 2;
const empty = 3;
/** A kind takes two bits. */
const rowsPerWord = 16;
/** Half a thousand texts are written in a step. */
const wordsPerStep = 32;
/** Bytes; every Node that this runs on has larger ones. */
const largestBuffer = 2 ** 32 - 1;

function shiftOf(row: number): number {
  return (row % rowsPerWord) * 2;
}

/** The lower bit of each kind in a word of kinds that has written text, latin1 or utf8: those whose two bits differ. */
function writtenOnes(kinds: number): number {
  return (kinds ^ (kinds >>> 1)) & 0x5555_5555;
}

/** A column that is written. */
export class TextColumn {
  readonly #bytes: Buffer;
  /** For each written text where it ends. */
  readonly #ends: Uint32Array | Float64Array;
  /** Two bits a row. */
  readonly #kinds: Uint32Array;
  /** For each word of kinds how many written texts stand before it. */
  readonly #firsts: Uint32Array;

  constructor(bytes: Buffer, ends: Uint32Array | Float64Array, kinds: Uint32Array, firsts: Uint32Array) {
    this.#bytes = bytes;
    this.#ends = ends;
    this.#kinds = kinds;
    this.#firsts = firsts;
  }

  at(row: number): string | null {
    const word = Math.floor(row / rowsPerWord);
    const kinds = this.#kinds[word] ?? 0;
    const shift = shiftOf(row);
    const kind = (kinds >>> shift) & 3;
    if (kind === missing) return null;
    if (kind === empty) return '';
    const index = (this.#firsts[word] ?? 0) + onesIn(writtenOnes(kinds) & ((1 << shift) - 1));
    const start = index === 0 ? 0 : (this.#ends[index - 1] ?? 0);
    const end = this.#ends[index] ?? 0;
    return this.#bytes.toString(kind === latin1 ? 'latin1' : 'utf8', start, end);
  }

  /** Bytes that the column takes. */
  get byteLength(): number {
    return this.#bytes.byteLength + this.#ends.byteLength + this.#kinds.byteLength + this.#firsts.byteLength;
  }
}

/** A longer text than its characters is UTF-8: one byte a character is Latin-1, which takes one for `é` and is read faster. */
function kindOf(text: string, byteLength: number): number {
  if (text === '') return empty;
  return byteLength === text.length ? latin1 : utf8;
}

/** Bytes of a text. A loop: a regular expression takes three times as long to find the first character, `Buffer.byteLength` six times. */
function writtenLength(text: string): number {
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) > 0xff) return utf8Length(text);
  }
  return text.length;
}

/** Of a text with a unit above U+00FF. A lone surrogate is written as U+FFFD, in three bytes. */
function utf8Length(text: string): number {
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) length += 1;
    else if (unit < 0x800) length += 2;
    else if (isPair(unit, text.charCodeAt(index + 1))) {
      length += 4;
      index += 1;
    } else length += 3;
  }
  return length;
}

function isPair(unit: number, next: number): boolean {
  return (unit & 0xfc00) === 0xd800 && (next & 0xfc00) === 0xdc00;
}
