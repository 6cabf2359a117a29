/**
 * Which articles fit a search, and how well. The rarest group of terms says which articles there may be; every other one strikes out
 * some of these, and only what is left is scored, so that a search costs what its rarest words do.
 */
import { checkDeadline } from '../deadline.js';
import { inverseDocumentFrequency, roundScore } from './bm25f.js';
import { listBits } from './dense-counts.js';
import type { MatchRoom } from './match-room.js';
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

/** `groups` holds at least one group, of at least one term; `factors` are those of all articles, `room` has one place for each. */
export function matchArticles({ groups, excluded }: TermQuery, factors: Factors, room: MatchRoom): Matches {
  room.clear();
  const [rarest = [], ...others] = groups.toSorted((a, b) => articlesOf(a) - articlesOf(b));
  const bits = bitsOf(rarest);
  let count = bits === null ? listAny(rarest, room) : listAll(bits, others.map(bitsOf), room);
  for (const terms of others) {
    if (bits === null || bitsOf(terms) === null) count = keepWhere(count, terms, 1, room);
  }
  count = keepWhere(count, excluded, 0, room);
  const rows = room.rows.slice(0, count);
  const scores = new Float64Array(count);
  const worths = worthsIn(rows, factors, room);
  // In the order of the search: sums in another order could differ in their last bits.
  for (const term of new Set(groups.flat())) {
    checkDeadline();
    const rarity = inverseDocumentFrequency(room.rows.length, term.articleCount);
    term.addScores(rows, scores, worths, rarity, room);
  }
  for (let index = 0; index < count; index += 1) scores[index] = roundScore(scores[index] ?? 0);
  return { rows, scores };
}

/** How many articles can have any of the terms. */
function articlesOf(terms: readonly Term[]): number {
  return terms.reduce((sum, { articleCount }) => sum + articleCount, 0);
}

/** The bits of a group of one term that many articles have. */
function bitsOf(terms: readonly Term[]): Uint32Array | null {
  return terms.length === 1 ? (terms[0]?.bits ?? null) : null;
}

/** Lists the rows that have all bits, of `first` and of those of `others` that have any, ascending; answers how many there are. */
function listAll(first: Uint32Array, others: readonly (Uint32Array | null)[], room: MatchRoom): number {
  const all = room.bits;
  all.set(first);
  for (const bits of others) {
    if (bits === null) continue;
    for (let word = 0; word < all.length; word += 1) all[word] = (all[word] ?? 0) & (bits[word] ?? 0);
  }
  return listBits(all, room.rows);
}

/** Lists the rows that have at least one of the terms, ascending, and answers how many there are. */
function listAny(terms: readonly Term[], room: MatchRoom): number {
  const { rows, found } = room;
  const [only] = terms;
  if (only !== undefined && terms.length === 1) return only.listRows(room);
  let listed = 0;
  try {
    for (const term of terms) {
      checkDeadline();
      const count = term.listRows(room);
      for (let index = 0; index < count; index += 1) found[rows[index] ?? 0] = 1;
    }
    for (let row = 0; row < found.length; row += 1) {
      rows[listed] = row;
      listed += found[row] ?? 0;
    }
  } finally {
    found.fill(0);
  }
  return listed;
}

/** Of the first `count` rows keeps those that have (`wanted` is 1), or do not have (0), any of the terms; answers how many these are. */
function keepWhere(count: number, terms: readonly Term[], wanted: 0 | 1, room: MatchRoom): number {
  const { rows, found } = room;
  if (count === 0 || (terms.length === 0 && wanted === 0)) return count;
  const asked = rows.subarray(0, count);
  let kept = 0;
  try {
    for (const term of terms) {
      checkDeadline();
      term.mark(asked, room);
    }
    for (let index = 0; index < count; index += 1) {
      rows[kept] = rows[index] ?? 0;
      // Without a branch, see `oneIfAny` in `terms.ts`: 1 where the two are the same.
      kept += 1 ^ (found[index] ?? 0) ^ wanted;
    }
  } finally {
    found.fill(0, 0, count);
  }
  return kept;
}
