/**
 * Metrics whose values are read when somebody scrapes them: the program counts in plain fields, and prom-client, which would
 * cost each request microseconds, only names, checks and prints them.
 */
import { Counter, Gauge, type Metric, type Registry } from 'prom-client';
import type { HistogramArray } from './histogram-array.js';

export type Labels = Readonly<Record<string, string>>;

/** One value of a metric with its labels. */
export type Sample = readonly [labels: Labels, value: number];

export interface MetricNames<Label extends string = string> {
  readonly name: string;
  readonly help: string;
  /** Default: none. */
  readonly labels?: readonly Label[];
}

/** A number that only grows. `read` is called at each scrape. */
export function registerCounter(registry: Registry, metric: MetricNames, read: () => Iterable<Sample>): void {
  new Counter({
    name: metric.name,
    help: metric.help,
    labelNames: [...(metric.labels ?? [])],
    registers: [registry],
    collect() {
      this.reset();
      for (const [labels, value] of read()) this.inc(labels, value);
    },
  });
}

/** A number that goes up and down. `read` is called at each scrape. */
export function registerGauge(
  registry: Registry,
  metric: MetricNames,
  read: () => Iterable<Sample> | Promise<Iterable<Sample>>,
): void {
  new Gauge({
    name: metric.name,
    help: metric.help,
    labelNames: [...(metric.labels ?? [])],
    registers: [registry],
    async collect() {
      const samples = await read();
      this.reset();
      for (const [labels, value] of samples) this.set(labels, value);
    },
  });
}

/** Histograms, one for each of `series`: its place in `array`, and its labels. */
export function registerHistogram(
  registry: Registry,
  { name, help }: MetricNames,
  array: HistogramArray,
  series: () => Iterable<readonly [index: number, labels: Labels]>,
): void {
  const values = function* () {
    for (const [index, labels] of series()) {
      const { buckets, count, sum } = array.read(index);
      for (const [place, bound] of array.bounds.entries()) {
        yield {
          metricName: `${name}_bucket`,
          labels: { ...labels, le: String(bound) },
          value: buckets[place] ?? 0,
        };
      }
      yield { metricName: `${name}_bucket`, labels: { ...labels, le: '+Inf' }, value: count };
      yield { metricName: `${name}_sum`, labels, value: sum };
      yield { metricName: `${name}_count`, labels, value: count };
    }
  };
  const metric = {
    name,
    help,
    type: 'histogram',
    get: () => Promise.resolve({ name, help, type: 'histogram', aggregator: 'sum', values: [...values()] }),
    reset: () => undefined,
  };
  // prom-client's own class counts in objects of its own; its registry asks a metric for no more than these five.
  registry.registerMetric(metric as unknown as Metric);
}
