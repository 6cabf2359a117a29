/** How reloading went: how often documents were looked at again, with what outcome, and how long it took. */
import type { Registry } from 'prom-client';
import { createHistogramArray } from './histogram-array.js';
import { registerCounter, registerGauge, registerHistogram } from './registered.js';

/** A reload made a new snapshot, found nothing that changes an answer, or failed and left the old snapshot in place. */
export const reloadOutcomes = ['swapped', 'unchanged', 'failed'] as const;
export type ReloadOutcome = (typeof reloadOutcomes)[number];

export interface ReloadMetrics {
  /** Counts a reload. @param seconds from its first look at the files to its end */
  readonly reload: (outcome: ReloadOutcome, seconds: number) => void;
}

/** Seconds: from one small document to a large corpus. */
const bounds = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** Counters in `registry`, all zero. */
export function registerReloadMetrics(registry: Registry): ReloadMetrics {
  const counts: Record<ReloadOutcome, number> = { swapped: 0, unchanged: 0, failed: 0 };
  let lastFailed = false;
  const durations = createHistogramArray(bounds, 1);
  registerCounter(
    registry,
    {
      name: 'broadsheet_reloads_total',
      help: 'Reloads of the documents by outcome: swapped, unchanged or failed.',
      labels: ['outcome'],
    },
    () => reloadOutcomes.map((outcome) => [{ outcome }, counts[outcome]]),
  );
  registerGauge(
    registry,
    { name: 'broadsheet_reload_failing', help: '1 when the last reload failed, else 0.' },
    () => [[{}, lastFailed ? 1 : 0]],
  );
  registerHistogram(
    registry,
    {
      name: 'broadsheet_reload_duration_seconds',
      help: 'From the first look at the files to the end of a reload.',
    },
    durations,
    () => [[0, {}]],
  );
  return {
    reload(outcome, seconds) {
      counts[outcome] += 1;
      lastFailed = outcome === 'failed';
      durations.observe(0, seconds);
    },
  };
}
