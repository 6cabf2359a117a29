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

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;

/** The words of `text`, in order. Linear in its length. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const written = match[0];
    const possessive = /['’]s$/iu.exec(written);
    const kept = possessive === null ? written : written.slice(0, possessive.index);
    const folded = orderKey(kept.normalize('NFKD')).replace(/['’]/gu, '');
    if (folded !== '') words.push({ folded, start: match.index, end: match.index + kept.length });
  }
  return words;
}
