/**
 * How much an article says about what is searched: BM25F, after Robertson and Zaragoza, The Probabilistic Relevance
 * Framework: BM25 and Beyond, Foundations and Trends in Information Retrieval 3(4), 2009, section 3.6.
 *
 * A term stands `f` times in a field of `l` words whose average over all articles is `a`; the field counts as
 * `weight * f / (1 - b + b * l / a)`. The sum `t` over both fields scores `idf * t / (k1 + t)`, where `idf = ln(1 + (N - n + 0.5) / (n + 0.5))`
 * for a term that `n` of `N` articles have. Words, prefixes and phrases are all terms: `f` is how often any of the prefix's words
 * or the whole phrase stands there, `n` in how many articles. An article's score is the sum over the different terms of the
 * search that it has, those of an OR included, excluded ones left out, added in the order of the search.
 */

/** What one field is worth and how much its length counts against it. */
export interface FieldParameters {
  /** Above 0; only the ratio of the two weights and k1 counts. */
  readonly weight: number;
  /** From 0, length does not count, to less than 1, where it would count in full. */
  readonly b: number;
}

/**
 * The published parameters; docs/search.md states them. Tuned over the 25 judged queries (`tests/corpora/judged-queries.ts`) among
 * k1 from 0.6 to 2, title weights from 1 to 5 and b from 0 to 0.9, in the middle of where all do well: nDCG@10 is 0.832, from 0.825 with
 * k1 1.2, b 0.75 and equal weights. No order of what these queries find could reach more than 0.843.
 */
export const bm25f = Object.freeze({
  /** Above 0: how soon repeating a word stops to count. */
  k1: 1.5,
  /** A word of a title counts three times one of an excerpt, and titles are all about equally long. */
  title: Object.freeze<FieldParameters>({ weight: 3, b: 0.25 }),
  excerpt: Object.freeze<FieldParameters>({ weight: 1, b: 0.5 }),
});

/** What a term is worth that `having` of `articles` articles have: more the rarer, never below 0. */
export function inverseDocumentFrequency(articles: number, having: number): number {
  return Math.log(1 + (articles - having + 0.5) / (having + 0.5));
}

/** What a term adds to the score of an article: `frequency` is the sum of its weighed occurrences, `rarity` its {@link inverseDocumentFrequency}. */
export function termScore(frequency: number, rarity: number): number {
  return (rarity * frequency) / (bm25f.k1 + frequency);
}

/** What one occurrence in a field is worth: the field's weight, divided by its length norm. `values[codes[row]]` is that of an article. */
export interface FieldFactors {
  /** One code for each different length, because they all fit into a cache where a number for each of a million articles does not. */
  readonly codes: Uint16Array;
  readonly values: Float64Array;
}

/** `lengths`, in words, by row. 65,536 different ones would be of two billion words, which no index holds. */
export function fieldFactors({ weight, b }: FieldParameters, lengths: Uint32Array): FieldFactors {
  const total = lengths.reduce((sum, length) => sum + length, 0);
  // Where no article has a word in the field, there is nothing to count and nothing to divide.
  const average = total === 0 ? 1 : total / lengths.length;
  const codesOfLengths = new Map<number, number>();
  const codes = new Uint16Array(lengths.length);
  for (const [row, length] of lengths.entries()) {
    const code = codesOfLengths.get(length) ?? codesOfLengths.size;
    codesOfLengths.set(length, code);
    codes[row] = code;
  }
  const values = Float64Array.from(
    codesOfLengths.keys(),
    (length) => weight / (1 - b + (b * length) / average),
  );
  return { codes, values };
}

/** Scores are compared and answered with 6 decimals, so that the last bits of a sum decide nothing. */
export function roundScore(score: number): number {
  return Math.round(score * 1e6) / 1e6;
}
