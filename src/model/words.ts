/**
 * How text becomes words, for search and highlights: runs of letters, marks and digits. An apostrophe inside a word
 * belongs to it (`won't`), a final `'s` does not (`Amazon's` is `amazon`). A word is compared in its folded form: compatibility
 * decomposed, marks stripped, lower-cased, apostrophes dropped.
 */
import { orderKey } from './text-order.js';

/** A word of a text and where it stands, in UTF-16 code units; `end` is exclusive. */
export interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** The words of `text`, in order. Linear in its length. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (let found = readWord(text, 0); found !== null; found = readWord(text, found.next))
    words.push(found.word);
  return words;
}

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;

/** The first word that starts at or after `from`, which must not be inside of one, and where to read on; null when there is none. */
export function readWord(text: string, from: number): { readonly word: Word; readonly next: number } | null {
  wordPattern.lastIndex = from;
  for (let match = wordPattern.exec(text); match !== null; match = wordPattern.exec(text)) {
    const [written] = match;
    const start = match.index;
    const kept = /['’]s$/iu.test(written) ? written.length - 2 : written.length;
    const folded = foldWord(written.slice(0, kept));
    // A few letters are nothing but marks, such as the half-width ﾞ: such a word says nothing.
    if (folded !== '') return { word: { folded, start, end: start + kept }, next: start + written.length };
  }
  return null;
}

/** The form in which words are compared. Folding what is folded changes nothing. */
export function foldWord(written: string): string {
  return orderKey(written.normalize('NFKD')).replace(/['’]/gu, '');
}
