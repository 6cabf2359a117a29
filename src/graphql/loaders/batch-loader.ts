/** Loaders over one batch of the port: each key is asked for once, and the keys of one turn together. */
import DataLoader from 'dataloader';
import type { Batch } from '../../store/corpus-store.js';

/** A loader whose keys are text: ids, domains, slugs, URLs. */
export function textLoader<Value>(ask: (keys: readonly string[]) => Batch<Value>): DataLoader<string, Value> {
  return new DataLoader<string, Value>(async (keys) => ask(keys));
}

/** A loader whose keys are plain data, told apart by their JSON: two selections with the same arguments load once. */
export function requestLoader<Request, Value>(
  ask: (requests: readonly Request[]) => Batch<Value>,
): DataLoader<Request, Value, string> {
  return new DataLoader<Request, Value, string>(async (requests) => ask(requests), {
    cacheKeyFn: (request) => JSON.stringify(request),
  });
}

/** What has no keys: asked for when it is first wanted, and once. */
export function whenAsked<Value>(ask: () => Value | Promise<Value>): () => Promise<Value> {
  let answer: Promise<Value> | undefined;
  return async () => (answer ??= Promise.resolve(ask()));
}
