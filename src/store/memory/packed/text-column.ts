/**
 * One text or null for each row, in one buffer: a JavaScript string costs 16 to 24 bytes besides its characters, and there would be a
 * dozen for each article. A missing or empty text takes two bits, because most columns are missing in most rows. Texts come back
 * as they went in, but for lone surrogates, which reading refuses long before.
 */
import { finish, itemsPerStep, type Steps } from '../../../model/steps.js';
import { onesIn } from '../filter/bits.js';

/** Neighbouring texts, joined. */
interface TextRun {
  readonly text: string;
  /** Latin-1 where every character fits. */
  readonly encoding: 'latin1' | 'utf8';
}

/**
 * Takes the texts of a column, row after row. Neighbours are joined and written together, once all bytes are counted:
 * to look at each text and write it takes three times as long, and a buffer that grew would be copied again and again.
 */
export class TextColumnBuilder {
  readonly #kinds: Uint32Array;
  #runs: TextRun[] = [];
  /** What is in no run yet, and in which rows. */
  #texts: string[] = [];
  #rowsOfTexts: number[] = [];
  #units = 0;
  /** For each text that is written how many bytes it takes; its units as long as it is in no run. */
  #lengths: number[] = [];
  #byteLength = 0;
  #rows = 0;

  /** `rows` texts will be added. */
  constructor(rows: number) {
    this.#kinds = new Uint32Array(Math.ceil(rows / rowsPerWord));
  }

  add(text: string | null): void {
    const row = this.#rows;
    this.#rows += 1;
    if (text === null) return;
    const { length } = text;
    this.#mark(row, length === 0 ? empty : latin1);
    if (length === 0) return;
    this.#texts.push(text);
    this.#rowsOfTexts.push(row);
    this.#lengths.push(length);
    this.#units += length;
    if (this.#units >= unitsPerRun) this.#closeRun();
  }

  /** All texts are added; answers how many bytes they take. */
  close(): number {
    this.#closeRun();
    return this.#byteLength;
  }

  /** Writes the texts to a buffer of their own. */
  build(): TextColumn {
    return finish(this.buildInSteps(Buffer.allocUnsafeSlow(this.close())));
  }

  /** Writes the texts to `bytes`, which the column keeps: as many as `close` said. */
  *buildInSteps(bytes: Buffer): Steps<TextColumn> {
    const kinds = this.#kinds;
    const firsts = new Uint32Array(kinds.length);
    let written = 0;
    for (let word = 0; word < kinds.length; word += 1) {
      if (word % itemsPerStep === 0) yield;
      firsts[word] = written;
      written += onesIn(writtenOnes(kinds[word] ?? 0));
    }
    // Four bytes a text while all of them fit into as many.
    const ends = this.#byteLength < 2 ** 32 ? new Uint32Array(written) : new Float64Array(written);
    let end = 0;
    for (let index = 0; index < written; index += 1) {
      if (index % itemsPerStep === 0) yield;
      end += this.#lengths[index] ?? 0;
      ends[index] = end;
    }
    end = 0;
    for (const { text, encoding } of this.#runs) {
      yield;
      end += bytes.write(text, end, encoding);
    }
    this.#runs = [];
    this.#lengths = [];
    return new TextColumn(bytes, ends, kinds, firsts);
  }

  #mark(row: number, kind: number): void {
    const word = Math.floor(row / rowsPerWord);
    this.#kinds[word] = (this.#kinds[word] ?? 0) | (kind << shiftOf(row));
  }

  #closeRun(): void {
    const texts = this.#texts;
    let text = texts.join('');
    const isLatin1 = !aboveLatin1.test(text);
    // Half a pair at the end of one text must not meet the other half at the start of the next one.
    if (!isLatin1) text = texts.map((each) => each.toWellFormed()).join('');
    this.#byteLength += isLatin1 ? text.length : this.#countUtf8(text);
    if (text !== '') this.#runs.push({ text, encoding: isLatin1 ? 'latin1' : 'utf8' });
    this.#texts = [];
    this.#rowsOfTexts = [];
    this.#units = 0;
  }

  /**
   * Of the texts of a run that is UTF-8: how many bytes each takes; those that take more than their units are of that kind. Answers how many
   * they take together.
   */
  #countUtf8(run: string): number {
    const first = this.#lengths.length - this.#texts.length;
    let [start, total] = [0, 0];
    for (const [index, row] of this.#rowsOfTexts.entries()) {
      const length = this.#lengths[first + index] ?? 0;
      const byteLength = utf8Length(run, start, start + length);
      start += length;
      total += byteLength;
      if (byteLength === length) continue;
      this.#lengths[first + index] = byteLength;
      const word = Math.floor(row / rowsPerWord);
      this.#kinds[word] = (this.#kinds[word] ?? 0) ^ ((latin1 ^ utf8) << shiftOf(row));
    }
    return total;
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
  const lengths = named.map(([, builder]) => builder.close());
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const bytes = total <= largestBuffer ? Buffer.allocUnsafeSlow(total) : null;
  let start = 0;
  const built: (readonly [string, TextColumn])[] = [];
  for (const [index, [name, builder]] of named.entries()) {
    const length = lengths[index] ?? 0;
    const end = start + length;
    const own = bytes?.subarray(start, end) ?? Buffer.allocUnsafeSlow(length);
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
/** UTF-16 code units. Joining, counting and writing so many takes some ten microseconds. */
const unitsPerRun = 16_384;
const aboveLatin1 = /[^\0-\xff]/;
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

/** Bytes of a part of a well-formed text as UTF-8. */
function utf8Length(text: string, start: number, end: number): number {
  let bytes = 0;
  for (let index = start; index < end; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800 || isHalf(unit)) bytes += 2;
    else bytes += 3;
  }
  return bytes;
}

/** Of a pair that takes four bytes. */
function isHalf(unit: number): boolean {
  return (unit & 0xf800) === 0xd800;
}
