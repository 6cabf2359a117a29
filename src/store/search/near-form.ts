/**
 * Forgives typing mistakes: finds the word of the corpus that a word was most likely meant to be. Walks the sorted dictionary as a
 * tree, sharing the work for common beginnings and leaving out every branch that is already too far, so that it looks at a small
 * part of even a large dictionary.
 */
import { EditRows } from './edit-distance.js';
import type { Lexicon } from './lexicon.js';
import type { WordList } from './word-list.js';

/** Words with fewer letters are never forgiven. */
export const leastForgivenLetters = 4;
/** From so many letters on, two mistakes are forgiven, else one. */
export const lettersForTwoMistakes = 8;

/**
 * The form nearest to a folded word by optimal string alignment distance, at most 1 (2 from 8 letters on): the least distance, then the most
 * articles, then the first by code point. Null when there is none, and for a word with fewer than 4 letters or with a digit: another
 * number is no typing mistake.
 */
export function nearForm(lexicon: Lexicon, word: string): number | null {
  if (!/^\p{L}+$/u.test(word)) return null;
  const letters = Array.from(word).length;
  if (letters < leastForgivenLetters) return null;
  const most = letters < lettersForTwoMistakes ? 1 : 2;
  // A single mistake is found much faster, and is what most words have.
  for (let allowed = 1; allowed <= most; allowed += 1) {
    const form = nearestWithin(lexicon, word, allowed);
    if (form !== null) return form;
  }
  return null;
}

function nearestWithin({ forms, articleCounts }: Lexicon, word: string, allowed: number): number | null {
  const rows = new EditRows(word);
  let nearest: number | null = null;
  let most = allowed;
  let form = 0;
  /** How many units of the word before `form` are in `rows`. */
  let put = 0;
  while (form < forms.size) {
    const length = forms.lengthOf(form);
    let depth = form === 0 ? 0 : commonLength(forms, form - 1, form, put);
    let least = 0;
    while (depth < length && least <= most) {
      least = rows.put(depth, forms.unitAt(form, depth));
      depth += 1;
    }
    put = depth;
    if (least > most) {
      // Every word of the branch begins with what was put in, so the next word may be compared with the last of them.
      form = afterBranch(forms, form, depth);
      continue;
    }
    const distance = rows.distance(length);
    const isNearer =
      distance < most || nearest === null || (articleCounts[form] ?? 0) > (articleCounts[nearest] ?? 0);
    if (distance <= most && isNearer) {
      nearest = form;
      most = distance;
    }
    form += 1;
  }
  return nearest;
}

/** The first form after `form` that does not share its first `length` units. */
function afterBranch(forms: WordList, form: number, length: number): number {
  let low = form + 1;
  let high = low;
  for (let step = 1; high < forms.size && commonLength(forms, form, high, length) === length; step *= 2) {
    low = high + 1;
    high = Math.min(high + step, forms.size);
  }
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (commonLength(forms, form, middle, length) === length) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of the first `most` units two forms share. */
function commonLength(forms: WordList, a: number, b: number, most: number): number {
  const length = Math.min(most, forms.lengthOf(a), forms.lengthOf(b));
  let common = 0;
  while (common < length && forms.unitAt(a, common) === forms.unitAt(b, common)) common += 1;
  return common;
}
