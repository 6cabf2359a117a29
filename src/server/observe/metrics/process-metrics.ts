/** The process: processor time, memory, how late its event loop runs. Where prom-client has a metric of the kind, its name is used, for dashboards that know it. */
import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import type { Registry } from 'prom-client';
import { version } from '../../version.js';
import { registerCounter, registerGauge, type Sample } from './registered.js';

/** How often the event loop's delay is taken, in milliseconds. */
const resolution = 20;

/** Gauges in `registry`. Answers with the way to stop watching the event loop. */
export function registerProcessMetrics(registry: Registry): () => void {
  registerGauge(
    registry,
    {
      name: 'broadsheet_build_info',
      help: 'Always 1; the labels say what runs.',
      labels: ['version', 'node'],
    },
    () => [[{ version: version().version, node: process.version }, 1]],
  );
  registerCounter(
    registry,
    { name: 'process_cpu_seconds_total', help: 'Processor time of the process, user and system.' },
    () => {
      const { user, system } = process.cpuUsage();
      return [[{}, (user + system) / 1e6]];
    },
  );
  registerGauge(
    registry,
    { name: 'process_start_time_seconds', help: 'When the process started, in seconds since 1970.' },
    () => [[{}, performance.timeOrigin / 1000]],
  );
  registerGauge(
    registry,
    { name: 'process_resident_memory_bytes', help: 'Memory of the process that is in use.' },
    () => [[{}, process.memoryUsage.rss()]],
  );
  registerGauge(
    registry,
    { name: 'nodejs_heap_size_used_bytes', help: "Memory that JavaScript's objects take." },
    () => [[{}, process.memoryUsage().heapUsed]],
  );
  registerGauge(
    registry,
    { name: 'nodejs_external_memory_bytes', help: 'Memory of buffers and other things outside the heap.' },
    () => [[{}, process.memoryUsage().external]],
  );
  return registerEventLoop(registry);
}

function registerEventLoop(registry: Registry): () => void {
  const histogram = monitorEventLoopDelay({ resolution });
  histogram.enable();
  registerGauge(
    registry,
    {
      name: 'nodejs_eventloop_delay_seconds',
      help: 'How late the event loop ran, since the scrape before; quantile 1 is the longest.',
      labels: ['quantile'],
    },
    () => {
      const samples = [0.5, 0.9, 0.99, 1].map((quantile): Sample => [
        { quantile: String(quantile) },
        delay(histogram, quantile * 100),
      ]);
      histogram.reset();
      return samples;
    },
  );
  return () => {
    histogram.disable();
  };
}

/** Seconds. Node counts its own waiting of `resolution` between two looks as delay; nothing is seen before the first look. */
function delay(histogram: IntervalHistogram, percentile: number): number {
  const nanoseconds = percentile === 100 ? histogram.max : histogram.percentile(percentile);
  return histogram.count === 0 ? 0 : Math.max(0, nanoseconds / 1e9 - resolution / 1000);
}
