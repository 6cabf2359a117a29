/** What a search found: rows, each with its score. */
import { countBelow } from './by-halves.js';

/** Aligned: `scores[n]` is that of `rows[n]`. Rows ascending, each once. */
export interface ScoredRows {
  readonly rows: Int32Array;
  /** Rounded to 6 decimals. */
  readonly scores: Float64Array;
}

/** The score of `row`, or null when it was not found. */
export function scoreOf({ rows, scores }: ScoredRows, row: number): number | null {
  const index = countBelow(rows, row);
  return rows[index] === row ? (scores[index] ?? null) : null;
}

/** What was found of `members`, which are ascending and all of them found. */
export function scoresOf(found: ScoredRows, members: Int32Array): ScoredRows {
  if (members.length === found.rows.length) return found;
  const scores = new Float64Array(members.length);
  let at = 0;
  for (let index = 0; index < members.length; index += 1) {
    const member = members[index] ?? 0;
    while ((found.rows[at] ?? member) < member) at += 1;
    scores[index] = found.scores[at] ?? 0;
  }
  return { rows: members, scores };
}
