/** The two anchors of `within`. */
import type { CorpusFacts } from './facts.js';
import type { Clock } from './where.js';

/** What every question of the oracle takes for now: 2025-08-31T12:34:56.789Z, a day that most months do not have. */
export const now = Date.UTC(2025, 7, 31, 12, 34, 56, 789);

const graceMs = 24 * 60 * 60 * 1000;

/** The newest article that is not later than 24 hours after loading is the corpus's latest; where all are, loading stands in. */
export function clockOf({ articles, loadedAt }: CorpusFacts): Clock {
  const moments = articles
    .map(({ publishedAt }) => publishedAt)
    .filter((moment) => moment <= loadedAt + graceMs);
  return { now, latestArticle: moments.length === 0 ? loadedAt : Math.max(...moments) };
}
