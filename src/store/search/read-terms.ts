/**
 * What a search means in one corpus: words become stems, a word that the corpus does not have the one that it was meant
 * to be, a prefix the words that begin with it. Matching, highlights and reports all go by this reading.
 */
import type { SearchQuery, SearchTerm } from '../../model/search-query.js';
import type { Lexicon } from './lexicon.js';
import { nearForm } from './near-form.js';
import { stem } from './stem.js';

export type ReadTerm =
  | {
      readonly kind: 'word';
      readonly stem: string;
      /** The form that stands in for a word that the corpus does not have. */
      readonly readAs: number | null;
    }
  | { readonly kind: 'phrase'; readonly stems: readonly string[] }
  | { readonly kind: 'prefix'; readonly prefix: string; readonly forms: PrefixForms };

export interface ReadSearch {
  readonly groups: readonly (readonly ReadTerm[])[];
  readonly excluded: readonly ReadTerm[];
}

/** The forms that begin with a prefix: all from rank `from`, before `to`, or only those `taken` of them, ascending. */
export interface PrefixForms {
  readonly from: number;
  readonly to: number;
  readonly taken: readonly number[] | null;
}

/**
 * A prefix stands for at most so many words; of more, those that most articles have (then the first by code point) are taken, so
 * that the work for `s*` in a large corpus has an end.
 */
export const mostFormsOfPrefix = 10_000;

/** Words of the groups are forgiven typing mistakes; those of phrases and exclusions mean what they say. */
export function readSearch(lexicon: Lexicon, { groups, excluded }: SearchQuery): ReadSearch {
  return {
    groups: groups.map((terms) => terms.map((term) => readTerm(lexicon, term, true))),
    excluded: excluded.map((term) => readTerm(lexicon, term, false)),
  };
}

function readTerm(lexicon: Lexicon, term: SearchTerm, forgives: boolean): ReadTerm {
  if (term.kind === 'phrase') return { kind: 'phrase', stems: term.words.map(stem) };
  if (term.kind === 'prefix') {
    return { kind: 'prefix', prefix: term.prefix, forms: prefixForms(lexicon, term.prefix) };
  }
  const wordStem = stem(term.word);
  const readAs = forgives && lexicon.stems.rankOf(wordStem) === -1 ? nearForm(lexicon, term.word) : null;
  return { kind: 'word', stem: readAs === null ? wordStem : stem(lexicon.forms.word(readAs)), readAs };
}

/** The forms that a prefix stands for. */
export function prefixForms({ forms, articleCounts }: Lexicon, prefix: string): PrefixForms {
  const { from, to } = forms.rangeOf(prefix);
  if (to - from <= mostFormsOfPrefix) return { from, to, taken: null };
  const ranks = Array.from({ length: to - from }, (_, index) => from + index);
  ranks.sort((a, b) => (articleCounts[b] ?? 0) - (articleCounts[a] ?? 0) || a - b);
  return { from, to, taken: ranks.slice(0, mostFormsOfPrefix).sort((a, b) => a - b) };
}

/** Their ranks, ascending. */
export function* formsOf({ from, to, taken }: PrefixForms): Generator<number, void, undefined> {
  if (taken !== null) yield* taken;
  else for (let form = from; form < to; form += 1) yield form;
}

/** Tells two terms apart that are searched differently. */
export function termKey(term: ReadTerm): string {
  if (term.kind === 'word') return `word ${term.stem}`;
  return term.kind === 'prefix' ? `prefix ${term.prefix}` : `phrase ${term.stems.join(' ')}`;
}
