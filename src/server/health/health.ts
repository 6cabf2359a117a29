/** What the server says of itself to those who watch over it. Never cached: it is true now. */
import type { SnapshotSummary } from '../../store/corpus-store.js';
import { type Answer, jsonAnswer } from '../http/answer.js';
import type { LiveStatus } from '../live/reload-report.js';
import { version } from '../version.js';

/** `/healthz`: the process answers. */
export function aliveAnswer(): Answer {
  return jsonAnswer(200, { status: 'alive' });
}

/** `/readyz`: 200 while requests are welcome, 503 once the server is going down. */
export function readyAnswer(
  summary: SnapshotSummary,
  isStopping: boolean,
  live: LiveStatus | null = null,
): Answer {
  return jsonAnswer(isStopping ? 503 : 200, {
    status: isStopping ? 'stopping' : 'ready',
    health: healthOf(summary, live),
    snapshot: { id: summary.snapshotId },
    loadedAt: new Date(summary.loadedAt).toISOString(),
    live: live === null ? null : liveAnswer(live),
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

/** `healthy`, or `degraded: ` and why: not everything is served as it stands on disk. */
export function healthOf(
  summary: Pick<SnapshotSummary, 'refusedCount' | 'staleCount'>,
  live: Pick<LiveStatus, 'failure'> | null = null,
): string {
  const reasons = [
    ...(summary.refusedCount > 0 ? [`${documents(summary.refusedCount)} set aside`] : []),
    ...(summary.staleCount > 0 ? [`${summary.staleCount} stale`] : []),
    ...(live?.failure != null ? [`the last reload failed: ${live.failure.message}`] : []),
  ];
  return reasons.length === 0 ? 'healthy' : `degraded: ${reasons.join(', ')}`;
}

function liveAnswer({ scannedAt, swappedAt, failure, watchTrouble }: LiveStatus) {
  return {
    scannedAt: momentText(scannedAt),
    swappedAt: momentText(swappedAt),
    failingSince: momentText(failure?.since ?? null),
    watchTrouble,
  };
}

function momentText(moment: number | null): string | null {
  return moment === null ? null : new Date(moment).toISOString();
}

function documents(count: number): string {
  return count === 1 ? '1 document' : `${count} documents`;
}
