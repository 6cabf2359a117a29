/** What the server says of itself to those who watch over it. Never cached: it is true now. */
import type { SnapshotSummary } from '../../store/corpus-store.js';
import { type Answer, jsonAnswer } from '../http/answer.js';
import { version } from '../version.js';

/** `/healthz`: the process answers. */
export function aliveAnswer(): Answer {
  return jsonAnswer(200, { status: 'alive' });
}

/** `/readyz`: 200 while requests are welcome, 503 once the server is going down. */
export function readyAnswer(summary: SnapshotSummary, isStopping: boolean): Answer {
  return jsonAnswer(isStopping ? 503 : 200, {
    status: isStopping ? 'stopping' : 'ready',
    health: healthOf(summary),
    snapshot: { id: summary.snapshotId },
    loadedAt: new Date(summary.loadedAt).toISOString(),
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
  });
}

/** `/version`: what this program is. */
export function versionAnswer(): Answer {
  return jsonAnswer(200, version());
}

/** `healthy`, or `degraded: ` and why: not every document is served as it stands on disk. */
export function healthOf(summary: Pick<SnapshotSummary, 'refusedCount' | 'staleCount'>): string {
  const reasons = [
    ...(summary.refusedCount > 0 ? [`${documents(summary.refusedCount)} set aside`] : []),
    ...(summary.staleCount > 0 ? [`${documents(summary.staleCount)} served in an older version`] : []),
  ];
  return reasons.length === 0 ? 'healthy' : `degraded: ${reasons.join(', ')}`;
}

function documents(count: number): string {
  return count === 1 ? '1 document' : `${count} documents`;
}
