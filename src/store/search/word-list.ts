/**
 * A dictionary: different words, sorted by code point, each known by its rank. Held as one run of UTF-16 code units, because
 * a hundred thousand strings with a map over them cost five times as much.
 */
import { compareCodePoints } from '../../model/text-order.js';

export class WordList {
  readonly #units: Uint16Array;
  /** The word of rank r is `#units` from `#ends[r]` to `#ends[r + 1]`. */
  readonly #ends: Uint32Array;

  /** `words` must be sorted by code point, each once. */
  constructor(words: readonly string[]) {
    this.#ends = new Uint32Array(words.length + 1);
    let end = 0;
    for (const [rank, word] of words.entries()) this.#ends[rank + 1] = end += word.length;
    this.#units = new Uint16Array(end);
    for (const [rank, word] of words.entries()) {
      const start = this.#end(rank);
      for (let index = 0; index < word.length; index += 1)
        this.#units[start + index] = word.charCodeAt(index);
    }
  }

  get size(): number {
    return this.#ends.length - 1;
  }

  get byteLength(): number {
    return this.#units.byteLength + this.#ends.byteLength;
  }

  /** '' for a rank that does not exist. */
  word(rank: number): string {
    const [start, end] = [this.#end(rank), this.#end(rank + 1)];
    let word = '';
    for (let index = start; index < end; index += 1)
      word += String.fromCharCode(this.unitAt(rank, index - start));
    return word;
  }

  /** Length of a word, in UTF-16 code units. */
  lengthOf(rank: number): number {
    return this.#end(rank + 1) - this.#end(rank);
  }

  /** The code unit at `index` of a word, which must have it. */
  unitAt(rank: number, index: number): number {
    return this.#units[this.#end(rank) + index] ?? 0;
  }

  /** The rank of `word`, or -1. */
  rankOf(word: string): number {
    const rank = this.firstNotBefore(word);
    return rank < this.size && this.word(rank) === word ? rank : -1;
  }

  /** The ranks of all words that begin with `prefix`: from `from`, before `to`. */
  rangeOf(prefix: string): { readonly from: number; readonly to: number } {
    const from = this.firstNotBefore(prefix);
    const to = this.#first(from, (rank) => !this.word(rank).startsWith(prefix));
    return { from, to };
  }

  /** The rank of the first word that is `word` or stands after it. */
  firstNotBefore(word: string): number {
    return this.#first(0, (rank) => compareCodePoints(this.word(rank), word) >= 0);
  }

  /** Bisection: the first rank from `from` on that `holds`, where all after one that holds do; the size when none does. */
  #first(from: number, holds: (rank: number) => boolean): number {
    let [low, high] = [from, this.size];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (holds(middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #end(rank: number): number {
    return this.#ends[rank] ?? this.#units.length;
  }
}
