/**
 * Reads the words of many texts into one vocabulary. It finds exactly the words that `wordsOf` finds (a test compares them), but
 * walks plain text unit by unit and makes no string, because a corpus of 100,000 articles has millions of words and `wordsOf`
 * takes a microsecond for each.
 */
import { readWord } from '../../model/words.js';
import { hashStart, mixHash, Vocabulary } from './vocabulary.js';

/** What ASCII units become in a folded word; 0 for what belongs to no word. */
const folds = Uint8Array.from({ length: 128 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  return /[a-z0-9]/i.test(character) ? character.toLowerCase().charCodeAt(0) : 0;
});

const apostrophe = 0x27;
const curlyApostrophe = 0x2019;
const letterS = 0x73;

/** Signs above ASCII that are common in news. All of these are neither letters, digits nor marks; others are left to `readWord`. */
function isSign(unit: number): boolean {
  return (unit >= 0x2000 && unit < 0x2070) || (unit >= 0x80 && unit < 0xaa) || unit === 0xab || unit === 0xbb;
}

/**
 * `text.charCodeAt(index)`. V8 keeps strings in more forms than it remembers of the texts that pass by, and would look up at each unit what
 * `charCodeAt` (or `length`) means for this one, which takes as long as all the rest.
 */
function unitAt(text: string, index: number): number {
  return String.prototype.charCodeAt.call(text, index);
}

export class WordScanner {
  readonly vocabulary = new Vocabulary();
  /** By word: how it was written in lower case where that is not its folded form, and how often. */
  readonly spellings = new Map<number, Map<string, number>>();
  readonly #texts: number;
  #scanned = 0;
  #numbers = new Int32Array(1 << 16);
  #length = 0;
  /** The folded form of the word that is being read. */
  #buffer = new Uint16Array(256);

  /** About so many texts will be scanned. */
  constructor(texts: number) {
    this.#texts = texts;
  }

  /** The numbers of the words of all texts, one after the other. */
  get numbers(): Int32Array {
    return this.#numbers.subarray(0, this.#length);
  }

  /** Reads a text; answers how many words it has. */
  scan(text: string): number {
    const before = this.#length;
    // Asked once, see `unitAt`.
    const { length } = text;
    if (length > this.#buffer.length) this.#buffer = new Uint16Array(length * 2);
    let index = 0;
    while (index < length) {
      const unit = unitAt(text, index);
      const isBetweenWords = unit < 128 ? folds[unit] === 0 : isSign(unit);
      index = isBetweenWords ? index + 1 : this.#scanWord(text, length, index);
    }
    this.#scanned += 1;
    return this.#length - before;
  }

  /** Reads the word that starts at `start` of a text of `textLength` units; answers where to read on. */
  #scanWord(text: string, textLength: number, start: number): number {
    const buffer = this.#buffer;
    let length = 0;
    let hash = hashStart;
    /** As they were at the last apostrophe. */
    let lengthBefore = -1;
    let hashBefore = hashStart;
    let apostrophes = 0;
    let index = start;
    for (; index < textLength; index += 1) {
      const unit = unitAt(text, index);
      const fold = unit < 128 ? (folds[unit] ?? 0) : 0;
      if (fold !== 0) {
        buffer[length] = fold;
        length += 1;
        hash = mixHash(hash, fold);
        continue;
      }
      if (unit >= 128 && !isSign(unit)) return this.#readUnusual(text, start);
      if (unit !== apostrophe && unit !== curlyApostrophe) break;
      const next = index + 1 < textLength ? unitAt(text, index + 1) : apostrophe;
      if (next >= 128 && !isSign(next)) return this.#readUnusual(text, start);
      if (next >= 128 || folds[next] === 0) break;
      lengthBefore = length;
      hashBefore = hash;
      apostrophes += 1;
    }
    let end = index;
    if (length === lengthBefore + 1 && lengthBefore > 0 && buffer[lengthBefore] === letterS) {
      length = lengthBefore;
      hash = hashBefore;
      apostrophes -= 1;
      end -= 2;
    }
    const number = this.vocabulary.numberOf(buffer, length, hash);
    this.#put(number);
    if (apostrophes > 0) this.#noteSpelling(number, text.slice(start, end));
    return index;
  }

  /** The way for everything that is not plain: reads the next word from `start` on as `wordsOf` does. */
  #readUnusual(text: string, start: number): number {
    const found = readWord(text, start);
    if (found === null) return text.length;
    const { folded, start: from, end } = found.word;
    // Decomposing can make a word longer than its text.
    if (folded.length > this.#buffer.length) this.#buffer = new Uint16Array(folded.length * 2);
    let hash = hashStart;
    for (let index = 0; index < folded.length; index += 1) {
      const unit = folded.charCodeAt(index);
      this.#buffer[index] = unit;
      hash = mixHash(hash, unit);
    }
    const number = this.vocabulary.numberOf(this.#buffer, folded.length, hash);
    this.#put(number);
    const written = text.slice(from, end);
    if (written.toLowerCase() !== folded) this.#noteSpelling(number, written);
    return found.next;
  }

  #put(number: number): void {
    if (this.#length === this.#numbers.length) {
      // To what it will take if the texts go on as they began: the garbage collector walks the heap whenever 64 MB of buffers are new.
      const wanted = (this.#length / Math.max(this.#scanned, 1)) * this.#texts * 1.05;
      const grown = new Int32Array(
        Math.max(Math.ceil(this.#length * 1.5), Math.min(wanted, this.#length * 256)),
      );
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers[this.#length] = number;
    this.#length += 1;
  }

  #noteSpelling(number: number, written: string): void {
    const counts = this.spellings.get(number) ?? new Map<string, number>();
    const spelling = written.toLowerCase();
    counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
    this.spellings.set(number, counts);
  }
}
