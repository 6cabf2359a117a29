/**
 * What can be searched for, and how a search text is read. Words are ANDed; `"a phrase"` stands word by word; `-word` and
 * `-"a phrase"` exclude; `a OR b` binds tighter than the AND between words (`uber profit OR loss` is uber AND (profit OR loss));
 * `prefix*` is any word that begins so. OR counts in capitals only. Signs that are no words are passed over; text between
 * signs (`GPT-3`, `e-mail`) is a phrase. A quote that is not closed reaches to the end.
 */
import { wordsOf } from './words.js';

/**
 * Words are folded (`words.ts`), not stemmed: engines stem. A word is found in every form of its English stem; a phrase where such
 * forms of its words stand one behind the other in one field; a prefix where a folded word begins with it.
 */
export type SearchTerm =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'prefix'; readonly prefix: string }
  | { readonly kind: 'phrase'; readonly words: readonly string[] };

/** An article fits when of each group at least one term is in it, and no excluded term is. `groups` is never empty. */
export interface SearchQuery {
  readonly groups: readonly (readonly SearchTerm[])[];
  readonly excluded: readonly SearchTerm[];
}

/** Why a search text cannot be read. `EMPTY` is no mistake: there is nothing to search for, and nothing is filtered. */
export type SearchFault = 'EMPTY' | 'TOO_LONG' | 'TOO_MANY_TERMS' | 'ONLY_EXCLUSIONS';

/** The longest search text, in UTF-16 code units. */
export const maximumSearchLength = 256;
/** The most terms, a phrase counting each of its words. */
export const maximumSearchTerms = 32;

const piecePattern = /(-?)(?:"([^"]*)"?|(\S+))/g;

/** Reads a search text. Linear in its length. */
export function parseSearch(text: string): SearchQuery | SearchFault {
  if (text.length > maximumSearchLength) return 'TOO_LONG';
  const groups: SearchTerm[][] = [];
  const excluded: SearchTerm[] = [];
  let joinsGroup = false;
  for (const [, minus, quoted, bare] of text.matchAll(piecePattern)) {
    if (minus === '' && bare === 'OR') {
      joinsGroup = groups.length > 0;
      continue;
    }
    const term = quoted === undefined ? bareTerm(bare ?? '') : termOf(foldedWords(quoted));
    if (term === null) continue;
    const last = groups.at(-1);
    if (minus === '-') excluded.push(term);
    else if (joinsGroup && last !== undefined) last.push(term);
    else groups.push([term]);
    joinsGroup = false;
  }
  if ([...groups.flat(), ...excluded].reduce((count, term) => count + size(term), 0) > maximumSearchTerms) {
    return 'TOO_MANY_TERMS';
  }
  if (groups.length > 0) return { groups, excluded };
  return excluded.length > 0 ? 'ONLY_EXCLUSIONS' : 'EMPTY';
}

/** A piece without quotes: `word`, `prefix*`, or several words held together by signs. */
function bareTerm(piece: string): SearchTerm | null {
  const words = foldedWords(piece);
  const [only] = words;
  if (words.length === 1 && only !== undefined && /[\p{L}\p{N}\p{M}]\*$/u.test(piece)) {
    return { kind: 'prefix', prefix: only };
  }
  return termOf(words);
}

function termOf(words: readonly string[]): SearchTerm | null {
  const [first] = words;
  if (first === undefined) return null;
  return words.length === 1 ? { kind: 'word', word: first } : { kind: 'phrase', words };
}

function foldedWords(text: string): string[] {
  return wordsOf(text).map(({ folded }) => folded);
}

function size(term: SearchTerm): number {
  return term.kind === 'phrase' ? term.words.length : 1;
}
