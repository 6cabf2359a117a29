/** What the corpus says of itself, from the summary of a snapshot: no question to the store. */
import { formatDateTime } from '../../model/date-time.js';
import { corpusId } from '../../model/node-id.js';
import type { SnapshotSummary } from '../../store/corpus-store.js';
import type { CorpusAnswer } from './corpus-object.js';

/** The one `Corpus` of a snapshot. It is DEGRADED when a document was set aside or is served stale. */
export function corpusOf(summary: SnapshotSummary): CorpusAnswer {
  return {
    id: corpusId,
    snapshot: { id: summary.snapshotId },
    loadedAt: formatDateTime(summary.loadedAt),
    health: summary.refusedCount + summary.staleCount > 0 ? 'DEGRADED' : 'HEALTHY',
    counts: {
      articles: summary.articleCount,
      documents: summary.documentCount,
      knownByMention: summary.mentionCount,
      published: summary.publishedCount,
      providers: summary.providerCount,
      topics: summary.topicCount,
      problems: summary.problemCount,
      setAside: summary.refusedCount,
      stale: summary.staleCount,
    },
  };
}
