/** What the store says of a search besides the articles that fit it. */

/** A piece of a text with the words that a search found in it. */
export interface Highlight {
  readonly field: 'title' | 'excerpt';
  /** The title as it is; of an excerpt at most 200 UTF-16 code units around the densest finds, cut at words, with `…` where text was left out. */
  readonly snippet: string;
  /** UTF-16 offsets into `snippet`, `end` excluded, ascending, not overlapping. Never empty. */
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

/** What became of one word of a search. */
export interface SearchWord {
  /** Folded, as it was searched; a prefix with its `*`. */
  readonly word: string;
  /** Articles that have the word (or begin with the prefix), a forgiven typo included. */
  readonly count: number;
  /** The word, folded, that stood in because the corpus does not have this one; null when it has, or nothing is near. */
  readonly readAs: string | null;
}

export type SuggestionKind = 'TOPIC' | 'PROVIDER' | 'TITLE' | 'TERM';

/** A completion. */
export interface Suggestion {
  readonly kind: SuggestionKind;
  /** A topic's or provider's name, a title, or a word as it is most often written, in lower case. */
  readonly text: string;
  /** Articles of the topic or provider, or that a search for the word finds; 1 for a title. */
  readonly count: number;
  /** The topic's slug, the provider's domain, the article's id; null for a term. */
  readonly key: string | null;
}
