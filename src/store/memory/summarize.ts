/** What a snapshot says of itself, counted from the corpus. */
import type { Corpus } from '../../corpus/corpus.js';
import type { SnapshotSummary } from '../corpus-store.js';

/** Frozen. */
export function summarize(corpus: Corpus): SnapshotSummary {
  const documentCount = corpus.articles.filter(({ document }) => document !== null).length;
  return Object.freeze({
    snapshotId: corpus.snapshotId,
    loadedAt: corpus.loadedAt,
    latestArticleAt: corpus.latestArticleAt,
    articleCount: corpus.articles.length,
    documentCount,
    mentionCount: corpus.articles.length - documentCount,
    publishedCount: corpus.articles.filter(({ published }) => published === true).length,
    providerCount: corpus.providers.length,
    topicCount: corpus.topics.length,
    problemCount: corpus.problems.length,
    refusedCount: corpus.refusedCount,
    staleCount: corpus.staleCount,
  });
}
