/**
 * One text or null for each row, in a few buffers: a JavaScript string costs 16 to 24 bytes besides its characters, and there would be a
 * dozen for each article. A missing or empty text takes two bits, because most columns are missing in most rows. Texts come back
 * as they went in, but for lone surrogates, which reading refuses long before.
 */
import { finish, itemsPerStep, type Steps } from '../../../model/steps.js';
import { onesIn } from '../filter/bits.js';
import { type TextBytes, TextBytesWriter } from './text-bytes.js';

/**
 * Takes the texts of a column, row after row. Neighbours are joined and written together: to look at each text and write it takes three
 * times as long.
 */
export class TextColumnBuilder {
  readonly #kinds: Uint32Array;
  readonly #bytes: TextBytesWriter;
  /** The texts of the run that is not written yet, in which rows they stand, and their UTF-16 code units together. */
  #texts: string[] = [];
  #rowsOfTexts: number[] = [];
  #units = 0;
  /** For each text that is written where it ends. */
  #ends: number[] = [];
  #rows = 0;

  /** `rows` texts will be added. */
  constructor(rows: number) {
    this.#kinds = new Uint32Array(Math.ceil(rows / rowsPerWord));
    this.#bytes = new TextBytesWriter(rows * usualBytes);
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
    this.#units += length;
    if (this.#units >= unitsPerRun) this.#writeRun();
  }

  /** All texts are added. */
  build(): TextColumn {
    return finish(this.buildInSteps());
  }

  /** The same in steps. */
  *buildInSteps(): Steps<TextColumn> {
    this.#writeRun();
    const kinds = this.#kinds;
    const firsts = new Uint32Array(kinds.length);
    let written = 0;
    for (let word = 0; word < kinds.length; word += 1) {
      if (word % itemsPerStep === 0) yield;
      firsts[word] = written;
      written += onesIn(writtenOnes(kinds[word] ?? 0));
    }
    const bytes = this.#bytes.close();
    // Four bytes a text while all of them fit into as many.
    const ends = bytes.end < 2 ** 32 ? Uint32Array.from(this.#ends) : Float64Array.from(this.#ends);
    this.#ends = [];
    return new TextColumn(bytes, ends, kinds, firsts);
  }

  #mark(row: number, kind: number): void {
    const word = Math.floor(row / rowsPerWord);
    this.#kinds[word] = (this.#kinds[word] ?? 0) | (kind << shiftOf(row));
  }

  #writeRun(): void {
    const texts = this.#texts;
    if (texts.length === 0) return;
    const run = texts.join('');
    if (!aboveLatin1.test(run)) {
      let end = this.#bytes.write(run, 'latin1', run.length);
      for (const { length } of texts) this.#ends.push((end += length));
    } else this.#writeUtf8(texts.map((text) => text.toWellFormed()));
    this.#texts = [];
    this.#rowsOfTexts = [];
    this.#units = 0;
  }

  /** Texts that take more bytes than units are of that kind. Half a pair at the end of one must not meet the other half at the start of the next. */
  #writeUtf8(texts: readonly string[]): void {
    const lengths = texts.map((text) => Buffer.byteLength(text));
    const total = lengths.reduce((sum, length) => sum + length, 0);
    let end = this.#bytes.write(texts.join(''), 'utf8', total);
    for (const [index, length] of lengths.entries()) {
      this.#ends.push((end += length));
      if (length === texts[index]?.length) continue;
      const row = this.#rowsOfTexts[index] ?? 0;
      const word = Math.floor(row / rowsPerWord);
      this.#kinds[word] = (this.#kinds[word] ?? 0) ^ ((latin1 ^ utf8) << shiftOf(row));
    }
  }
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
/** Bytes of a text, about: what a column of few rows is given at first. */
const usualBytes = 64;

function shiftOf(row: number): number {
  return (row % rowsPerWord) * 2;
}

/** The lower bit of each kind in a word of kinds that has written text, latin1 or utf8: those whose two bits differ. */
function writtenOnes(kinds: number): number {
  return (kinds ^ (kinds >>> 1)) & 0x5555_5555;
}

/** A column that is written. */
export class TextColumn {
  readonly #bytes: TextBytes;
  /** For each written text where it ends. */
  readonly #ends: Uint32Array | Float64Array;
  /** Two bits a row. */
  readonly #kinds: Uint32Array;
  /** For each word of kinds how many written texts stand before it. */
  readonly #firsts: Uint32Array;

  constructor(bytes: TextBytes, ends: Uint32Array | Float64Array, kinds: Uint32Array, firsts: Uint32Array) {
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
    const before = index === 0 ? 0 : (this.#ends[index - 1] ?? 0);
    return this.#bytes.text(kind === latin1 ? 'latin1' : 'utf8', before, this.#ends[index] ?? 0);
  }

  /** Bytes that the column takes. */
  get byteLength(): number {
    return this.#bytes.byteLength + this.#ends.byteLength + this.#kinds.byteLength + this.#firsts.byteLength;
  }
}
