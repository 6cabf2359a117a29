/**
 * Which articles fit a search, and how well. The rarest group of terms says which articles there may be; every other one strikes out
 * some of these, and only what is left is scored, so that a search costs what its rarest words do.
 */
import { checkDeadline } from '../deadline.js';
import { inverseDocumentFrequency, roundScore } from './bm25f.js';
import { worthsIn, type Factors, type Term } from './terms.js';

/** The articles that fit: rows ascending, and the score of each, rounded to 6 decimals. */
export interface Matches {
  readonly rows: Int32Array;
  readonly scores: Float64Array;
}

/** A search in terms of one corpus. The same term is the same object, wherever it stands. */
export interface TermQuery {
  readonly groups: readonly (readonly Term[])[];
  readonly excluded: readonly Term[];
}

/** `groups` holds at least one group, of at least one term; `factors` are those of all articles. */
export function matchArticles({ groups, excluded }: TermQuery, factors: Factors): Matches {
  const articles = factors.title.codes.length;
  const [rarest = [], ...others] = groups.toSorted((a, b) => articlesOf(a) - articlesOf(b));
  let rows = rowsOfAny(rarest, articles);
  for (const terms of others) rows = rowsWhere(rows, terms, 1);
  rows = rowsWhere(rows, excluded, 0);
  const scores = new Float64Array(rows.length);
  const worths = worthsIn(rows, factors);
  // In the order of the search: sums in another order could differ in their last bits.
  for (const term of new Set(groups.flat())) {
    checkDeadline();
    term.addScores(rows, scores, worths, inverseDocumentFrequency(articles, term.articleCount));
  }
  for (let index = 0; index < scores.length; index += 1) scores[index] = roundScore(scores[index] ?? 0);
  return { rows, scores };
}

/** How many articles can have any of the terms. */
function articlesOf(terms: readonly Term[]): number {
  return terms.reduce((sum, { articleCount }) => sum + articleCount, 0);
}

/** The rows that have at least one of the terms. Not to be written to. */
function rowsOfAny(terms: readonly Term[], articles: number): Int32Array {
  const [only] = terms;
  if (only !== undefined && terms.length === 1) return only.rows();
  const found = new Uint8Array(articles);
  for (const term of terms) {
    checkDeadline();
    for (const row of term.rows()) found[row] = 1;
  }
  const rows = new Int32Array(found.reduce((sum, is) => sum + is, 0));
  let listed = 0;
  for (let row = 0; row < articles; row += 1) {
    if (found[row] === 0) continue;
    rows[listed] = row;
    listed += 1;
  }
  return rows;
}

/** Those of `rows` that have (`wanted` is 1), or do not have (0), any of the terms. Not to be written to. */
function rowsWhere(rows: Int32Array, terms: readonly Term[], wanted: 0 | 1): Int32Array {
  if (rows.length === 0 || (terms.length === 0 && wanted === 0)) return rows;
  const found = new Uint8Array(rows.length);
  for (const term of terms) {
    checkDeadline();
    term.mark(rows, found);
  }
  const kept = new Int32Array(rows.length);
  let count = 0;
  for (let index = 0; index < rows.length; index += 1) {
    kept[count] = rows[index] ?? 0;
    // Without a branch, see `oneIfAny` in `terms.ts`: 1 where the two are the same.
    count += 1 ^ (found[index] ?? 0) ^ wanted;
  }
  return kept.slice(0, count);
}
