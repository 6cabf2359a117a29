/** Counts requests, operations, cached answers, errors and batches. To count a request costs less than a microsecond. */
import type { Registry } from 'prom-client';
import type { CacheOutcome, RequestRecord } from '../request-record.js';
import { createHistogramArray } from './histogram-array.js';
import { registerCounter, registerHistogram } from './registered.js';
import { createOperationNames } from './operation-names.js';
import { createSeriesNames } from './series-names.js';

/** So many names of operations have a series of their own, besides those of trusted documents. */
export const operationPlaces = 100;
/** So many codes of errors, and so many routes: more than the API has. */
const codePlaces = 60;
const routePlaces = 40;

const anonymous = '(anonymous)';
const invalid = '(invalid)';

/** Seconds: from a cached answer to the deadline. */
const latencyBounds = [
  0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
];
const costBounds = [1, 10, 100, 1_000, 10_000];

export interface RequestMetrics {
  /** Counts a request whose answer is sent. @param seconds how long it took */
  readonly request: (record: RequestRecord, seconds: number) => void;
  /** Counts a batch that was asked of the store. */
  readonly batch: (name: string, keys: number) => void;
}

/** Counters in `registry`, all zero. @param trusted names of operations that have series whatever else is asked */
export function registerRequestMetrics(registry: Registry, trusted: ReadonlySet<string>): RequestMetrics {
  const routes = createSeriesNames([], routePlaces);
  const requests = new Map<number, number>();
  const bytes = new Float64Array(routePlaces + 1);
  registerCounter(
    registry,
    {
      name: 'broadsheet_http_requests_total',
      help: 'Requests by route and status of their answers; status 0: the client left before.',
      labels: ['route', 'status'],
    },
    () =>
      [...requests].map(([key, count]) => [
        { route: routes.names[Math.floor(key / 1000)] ?? '', status: String(key % 1000) },
        count,
      ]),
  );
  registerCounter(
    registry,
    {
      name: 'broadsheet_http_response_bytes_total',
      help: 'Bytes of the bodies of answers, as sent, by route.',
      labels: ['route'],
    },
    () => routes.names.map((route, index) => [{ route }, bytes[index] ?? 0]),
  );

  const latency = createHistogramArray(latencyBounds, operationPlaces + trusted.size + 3);
  const operations = createOperationNames({
    fixed: [anonymous, invalid],
    trusted,
    places: operationPlaces,
    onReplace: (index) => {
      latency.clear(index);
    },
  });
  registerHistogram(
    registry,
    {
      name: 'broadsheet_operation_duration_seconds',
      help: 'From the arrival of a GraphQL request to the end of its answer, by the name of its operation.',
    },
    latency,
    () => operations.names.map((operation, index) => [index, { operation }]),
  );
  const costs = createHistogramArray(costBounds, 1);
  registerHistogram(
    registry,
    { name: 'broadsheet_operation_cost', help: 'Estimated costs of the operations that had one.' },
    costs,
    () => [[0, {}]],
  );

  const cache: Record<CacheOutcome, number> = { NONE: 0, HIT: 0, MISS: 0, NOT_MODIFIED: 0 };
  registerCounter(
    registry,
    {
      name: 'broadsheet_answer_cache_requests_total',
      help: 'GraphQL requests by how the cache of answers took part: none, hit, miss or not_modified.',
      labels: ['outcome'],
    },
    () => Object.entries(cache).map(([outcome, count]) => [{ outcome: outcome.toLowerCase() }, count]),
  );

  const codes = createSeriesNames([], codePlaces);
  const errors = new Float64Array(codePlaces + 1);
  registerCounter(
    registry,
    {
      name: 'broadsheet_request_errors_total',
      help: 'Answers that hold at least one error of a code, by code.',
      labels: ['code'],
    },
    () => codes.names.map((code, index) => [{ code }, errors[index] ?? 0]),
  );

  const batches = new Map<string, { count: number; keys: number }>();
  registerCounter(
    registry,
    {
      name: 'broadsheet_store_batches_total',
      help: 'Batches that loaders asked of the store, by question.',
      labels: ['batch'],
    },
    () => [...batches].map(([batch, { count }]) => [{ batch }, count]),
  );
  registerCounter(
    registry,
    {
      name: 'broadsheet_store_batch_keys_total',
      help: 'Keys of all batches that loaders asked of the store, by question.',
      labels: ['batch'],
    },
    () => [...batches].map(([batch, { keys }]) => [{ batch }, keys]),
  );

  return {
    request(record, seconds) {
      const route = record.route === null ? 0 : routes.indexOf(record.route, true);
      const key = route * 1000 + record.status;
      requests.set(key, (requests.get(key) ?? 0) + 1);
      bytes[route] = (bytes[route] ?? 0) + record.bytes;
      for (const code of record.errorCodes) {
        const index = codes.indexOf(code, true);
        errors[index] = (errors[index] ?? 0) + 1;
      }
      if (record.operationHash === null) return;
      cache[record.cache] += 1;
      // A subscription lasts as long as its client stays.
      if (record.operationType !== 'subscription') latency.observe(operationOf(record), seconds);
      if (record.cost !== null) costs.observe(0, record.cost);
    },
    batch(name, keys) {
      const known = batches.get(name);
      if (known === undefined) batches.set(name, { count: 1, keys });
      else {
        known.count += 1;
        known.keys += keys;
      }
    },
  };

  /** Only answers without an error speak for a name: to take places, one must at least ask well. */
  function operationOf({ operationName, operationType, errorCodes }: RequestRecord): number {
    if (operationType === null) return operations.indexOf(invalid, false);
    return operations.indexOf(operationName ?? anonymous, errorCodes.length === 0);
  }
}
