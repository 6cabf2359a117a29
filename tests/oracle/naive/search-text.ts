/** How a search text is read, as the documentation of search says, character by character. */
import { wordsIn } from './words.js';

/** One word; one beginning of words; several words that stand side by side. */
export type Term =
  | { readonly kind: 'word'; readonly words: readonly [string] }
  | { readonly kind: 'prefix'; readonly words: readonly [string] }
  | { readonly kind: 'phrase'; readonly words: readonly [string, ...string[]] };

/** Of each group one term must be there, and no excluded one may be. */
export interface Reading {
  readonly groups: readonly (readonly Term[])[];
  readonly excluded: readonly Term[];
}

/** What the text asks for; null when it asks for nothing; `BAD` when it cannot be asked. */
export function readSearch(text: string): Reading | null | 'BAD' {
  if (text.length > 256) return 'BAD';
  const groups: Term[][] = [];
  const excluded: Term[] = [];
  let joins = false;
  for (const piece of piecesOf(text)) {
    if (!piece.isQuoted && !piece.isExcluded && piece.text === 'OR') {
      joins = groups.length > 0;
      continue;
    }
    const term = termOf(piece.text, piece.isQuoted);
    if (term === null) continue;
    if (piece.isExcluded) excluded.push(term);
    else if (joins) groups.at(-1)!.push(term);
    else groups.push([term]);
    joins = false;
  }
  const size = [...groups.flat(), ...excluded].reduce((sum, { words }) => sum + words.length, 0);
  if (size > 32) return 'BAD';
  if (groups.length > 0) return { groups, excluded };
  return excluded.length > 0 ? 'BAD' : null;
}

interface Piece {
  readonly text: string;
  readonly isQuoted: boolean;
  readonly isExcluded: boolean;
}

/** What white space parts, and what quotes hold together; a `-` right before either excludes it. */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let rest = text.trimStart();
  while (rest !== '') {
    const isExcluded = rest.length > 1 && rest.startsWith('-') && rest[1]!.trim() !== '';
    if (isExcluded) rest = rest.slice(1);
    const isQuoted = rest.startsWith('"');
    if (isQuoted) rest = rest.slice(1);
    const end = isQuoted ? rest.indexOf('"') : rest.search(/\s/);
    const piece = end === -1 ? rest : rest.slice(0, end);
    pieces.push({ text: piece, isQuoted, isExcluded });
    rest = end === -1 ? '' : rest.slice(isQuoted ? end + 1 : end).trimStart();
  }
  return pieces;
}

function termOf(text: string, isQuoted: boolean): Term | null {
  const [first, ...others] = wordsIn(text).map(({ word }) => word);
  if (first === undefined) return null;
  if (others.length > 0) return { kind: 'phrase', words: [first, ...others] };
  const isPrefix = !isQuoted && /[\p{L}\p{N}\p{M}]\*$/u.test(text);
  return { kind: isPrefix ? 'prefix' : 'word', words: [first] };
}
