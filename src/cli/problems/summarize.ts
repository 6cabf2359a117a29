/** How many problems there are, and how many documents. */
import type { Corpus } from '../../corpus/corpus.js';

export interface ProblemSummary {
  /** Documents that can be served. */
  readonly documents: number;
  /** Documents that cannot. */
  readonly setAside: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notices: number;
  /** Files with a problem. */
  readonly files: number;
}

export function summarize({ articles, problems, refusedCount }: Corpus): ProblemSummary {
  const counts = { ERROR: 0, WARNING: 0, NOTICE: 0 };
  const files = new Set<string>();
  for (const { severity, root, path } of problems) {
    counts[severity] += 1;
    files.add(`${root}\0${path}`);
  }
  return {
    documents: articles.filter((article) => article.document !== null).length,
    setAside: refusedCount,
    errors: counts.ERROR,
    warnings: counts.WARNING,
    notices: counts.NOTICE,
    files: files.size,
  };
}
