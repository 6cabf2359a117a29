/**
 * Which articles fit a search, and how well. The rarest group of terms leads; the others are asked only for the articles that it
 * proposes, so that a search costs what its rarest words do.
 */
import { bm25f, inverseDocumentFrequency, lengthNorm, roundScore } from './bm25f.js';
import { noRow, type TermCursor } from './posting-lists.js';

/** The articles that fit: rows ascending, and the score of each, rounded to 6 decimals. */
export interface Matches {
  readonly rows: Int32Array;
  readonly scores: Float64Array;
}

/** By row: how many words title and excerpt have. */
export interface FieldLengths {
  readonly titleLengths: Uint32Array;
  readonly excerptLengths: Uint32Array;
  readonly averageTitleLength: number;
  readonly averageExcerptLength: number;
}

/** A search whose terms have become cursors. The same term is the same cursor, wherever it stands. */
export interface CursorQuery {
  readonly groups: readonly (readonly TermCursor[])[];
  readonly excluded: readonly TermCursor[];
}

/** Walks the cursors, which must be fresh, to their end. */
export function matchArticles({ groups, excluded }: CursorQuery, lengths: FieldLengths): Matches {
  const scored = new Scorer([...new Set(groups.flat())], lengths);
  const rarestFirst = groups
    .map((cursors) => ({ cursors, most: cursors.reduce((sum, { articleCount }) => sum + articleCount, 0) }))
    .sort((a, b) => a.most - b.most);
  const most = Math.min(rarestFirst[0]?.most ?? 0, lengths.titleLengths.length);
  const rows = new Int32Array(most);
  const scores = new Float64Array(most);
  let count = 0;
  let row = 0;
  search: while (row !== noRow) {
    for (const { cursors } of rarestFirst) {
      const found = seekAny(cursors, row);
      if (found === row) continue;
      row = found;
      continue search;
    }
    if (seekAny(excluded, row) !== row) {
      rows[count] = row;
      scores[count] = scored.at(row);
      count += 1;
    }
    row += 1;
  }
  return { rows: rows.slice(0, count), scores: scores.slice(0, count) };
}

/** Moves all cursors to the first row at or after `row` that each has; answers the first row that any has. */
function seekAny(cursors: readonly TermCursor[], row: number): number {
  let first = noRow;
  for (const cursor of cursors) {
    const found = cursor.seek(row);
    if (found < first) first = found;
  }
  return first;
}

/** BM25F over the terms that stand at a row. */
class Scorer {
  readonly #terms: readonly { readonly cursor: TermCursor; readonly rarity: number }[];
  readonly #lengths: FieldLengths;

  constructor(cursors: readonly TermCursor[], lengths: FieldLengths) {
    const articles = lengths.titleLengths.length;
    this.#lengths = lengths;
    this.#terms = cursors.map((cursor) => ({
      cursor,
      rarity: inverseDocumentFrequency(articles, cursor.articleCount),
    }));
  }

  at(row: number): number {
    const { titleLengths, excerptLengths, averageTitleLength, averageExcerptLength } = this.#lengths;
    const titleNorm = lengthNorm(bm25f.title, titleLengths[row] ?? 0, averageTitleLength);
    const excerptNorm = lengthNorm(bm25f.excerpt, excerptLengths[row] ?? 0, averageExcerptLength);
    let score = 0;
    for (const { cursor, rarity } of this.#terms) {
      if (cursor.row !== row) continue;
      const frequency =
        (bm25f.title.weight * cursor.titleCount) / titleNorm +
        (bm25f.excerpt.weight * cursor.excerptCount) / excerptNorm;
      score += (rarity * frequency) / (bm25f.k1 + frequency);
    }
    return roundScore(score);
  }
}
