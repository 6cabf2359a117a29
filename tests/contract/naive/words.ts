/** The words of a text by walking its characters. Nothing of the product's code. */
import { keyOf } from './texts.js';

export interface NaiveWord {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

export function wordsIn(text: string): NaiveWord[] {
  const characters = Array.from(text);
  const offsets = [0];
  for (const character of characters) offsets.push(offsets.at(-1)! + character.length);
  const starts = (at: number): boolean => /^[\p{L}\p{N}]$/u.test(characters[at] ?? '');
  const goesOn = (at: number): boolean => /^[\p{L}\p{N}\p{M}]$/u.test(characters[at] ?? '');
  const isApostrophe = (at: number): boolean => characters[at] === "'" || characters[at] === '’';

  const words: NaiveWord[] = [];
  for (let first = 0; first < characters.length; first += 1) {
    if (!starts(first)) continue;
    let after = first;
    while (goesOn(after) || (isApostrophe(after) && starts(after + 1))) after += 1;
    const isPossessive =
      after - first > 2 && isApostrophe(after - 2) && ['s', 'S', 'ſ'].includes(characters[after - 1]!);
    const kept = isPossessive ? after - 2 : after;
    const written = characters.slice(first, kept).join('');
    const folded = keyOf(written.normalize('NFKD'))
      .split('')
      .filter((unit) => unit !== "'" && unit !== '’')
      .join('');
    if (folded !== '') words.push({ folded, start: offsets[first]!, end: offsets[kept]! });
    first = after;
  }
  return words;
}
