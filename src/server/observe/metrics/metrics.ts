/** All that `/metrics` tells, in the text format of Prometheus; one registry a server, so that two servers in a process are two. */
import { Registry } from 'prom-client';
import type { Snapshots } from '../../snapshots/snapshot-holder.js';
import { registerCounter, registerGauge } from './registered.js';
import { registerProcessMetrics } from './process-metrics.js';
import { registerReloadMetrics, type ReloadMetrics } from './reload-metrics.js';
import { registerRequestMetrics, type RequestMetrics } from './request-metrics.js';
import { registerSnapshotMetrics } from './snapshot-metrics.js';

export interface MetricsOptions {
  readonly snapshots: Snapshots;
  /** Requests being answered now. */
  readonly inFlight: () => number;
  /** Names of the operations of trusted documents. */
  readonly trustedNames: ReadonlySet<string>;
  /** Pieces of the log that were dropped. */
  readonly droppedLogPieces: () => number;
  /** Subscriptions by transport: running now, and the events sent since the start. */
  readonly streams: () => Readonly<Record<string, { readonly open: number; readonly events: number }>>;
}

export interface Metrics extends RequestMetrics, ReloadMetrics {
  /** The whole text. */
  read(): Promise<string>;
  readonly contentType: string;
  /** Stops watching the event loop. */
  stop(): void;
}

/** New metrics, all zero. */
export function createMetrics(options: MetricsOptions): Metrics {
  const { snapshots, inFlight, trustedNames, droppedLogPieces, streams } = options;
  const registry = new Registry();
  const requests = registerRequestMetrics(registry, trustedNames);
  registerGauge(
    registry,
    { name: 'broadsheet_http_requests_in_flight', help: 'Requests that are being answered.' },
    () => [[{}, inFlight()]],
  );
  registerCounter(
    registry,
    {
      name: 'broadsheet_log_pieces_dropped_total',
      help: 'Pieces of the log, of some lines each, that a slow reader left no room for.',
    },
    () => [[{}, droppedLogPieces()]],
  );
  registerGauge(
    registry,
    { name: 'broadsheet_subscriptions', help: 'Subscriptions that are running.', labels: ['transport'] },
    () => Object.entries(streams()).map(([transport, { open }]) => [{ transport }, open]),
  );
  registerCounter(
    registry,
    {
      name: 'broadsheet_subscription_events_total',
      help: 'Events that subscribers were sent.',
      labels: ['transport'],
    },
    () => Object.entries(streams()).map(([transport, { events }]) => [{ transport }, events]),
  );
  registerSnapshotMetrics(registry, snapshots);
  const reloads = registerReloadMetrics(registry);
  const stop = registerProcessMetrics(registry);
  return { ...requests, ...reloads, read: () => registry.metrics(), contentType: registry.contentType, stop };
}
