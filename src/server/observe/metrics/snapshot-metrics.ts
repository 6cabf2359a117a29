/** What is served: how old it is, how much it holds, and what is wrong with it. Read from the current snapshot at each scrape. */
import type { Registry } from 'prom-client';
import type { ProblemSeverity } from '../../../model/problem.js';
import type { CorpusStore, SnapshotSummary } from '../../../store/corpus-store.js';
import type { Snapshots } from '../../snapshots/snapshot-holder.js';
import { registerGauge, type Sample } from './registered.js';

const severities: readonly ProblemSeverity[] = ['ERROR', 'WARNING', 'NOTICE'];

/** Gauges in `registry`. */
export function registerSnapshotMetrics(registry: Registry, snapshots: Snapshots): void {
  const gauge = (name: string, help: string, read: (summary: SnapshotSummary) => number): void => {
    registerGauge(registry, { name, help }, () => [[{}, read(snapshots.current().summary)]]);
  };
  gauge(
    'broadsheet_snapshot_age_seconds',
    'Since the documents of the current snapshot were read.',
    (summary) => Math.max(0, (Date.now() - summary.loadedAt) / 1000),
  );
  gauge(
    'broadsheet_snapshot_loaded_timestamp_seconds',
    'When the documents of the current snapshot were read, in seconds since 1970.',
    ({ loadedAt }) => loadedAt / 1000,
  );
  registerGauge(
    registry,
    {
      name: 'broadsheet_articles',
      help: 'Articles of the current snapshot: those with a document, and those known by mention only.',
      labels: ['kind'],
    },
    () => {
      const { articleCount, mentionCount } = snapshots.current().summary;
      return [
        [{ kind: 'document' }, articleCount - mentionCount],
        [{ kind: 'mention' }, mentionCount],
      ];
    },
  );
  gauge('broadsheet_providers', 'Providers of the current snapshot.', ({ providerCount }) => providerCount);
  gauge('broadsheet_topics', 'Topics of the current snapshot.', ({ topicCount }) => topicCount);
  gauge(
    'broadsheet_documents_set_aside',
    'Documents that could not be used.',
    ({ refusedCount }) => refusedCount,
  );
  gauge(
    'broadsheet_documents_stale',
    'Documents that are broken and served in their last good form.',
    ({ staleCount }) => staleCount,
  );
  const counted = new WeakMap<CorpusStore, Promise<readonly Sample[]>>();
  registerGauge(
    registry,
    {
      name: 'broadsheet_problems',
      help: 'Problems of the current snapshot, by severity.',
      labels: ['severity'],
    },
    async () => {
      const store = snapshots.current();
      const samples = counted.get(store) ?? problemsOf(store);
      counted.set(store, samples);
      return samples;
    },
  );
}

/** Counted once a snapshot. */
async function problemsOf(store: CorpusStore): Promise<readonly Sample[]> {
  const counts = await store.problemCounts(
    severities.map((severity) => ({ kind: 'test', of: { field: 'severity', in: [severity] } })),
  );
  return severities.map((severity, index) => [{ severity: severity.toLowerCase() }, counts[index] ?? 0]);
}
