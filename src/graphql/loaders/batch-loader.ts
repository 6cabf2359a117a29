/**
 * Loaders over one batch of the port: each key is asked for once, and the keys of one turn together. A batch is asked for within
 * the budget of its request, or not at all.
 */
import DataLoader from 'dataloader';
import type { Batch } from '../../store/corpus-store.js';
import type { RequestBudget } from '../limits/request-budget.js';

export interface LoadersWithin {
  /** A loader whose keys are text: ids, domains, slugs, URLs. */
  readonly textLoader: <Value>(ask: (keys: readonly string[]) => Batch<Value>) => DataLoader<string, Value>;
  /** A loader whose keys are plain data, told apart by their JSON: two selections with the same arguments load once. */
  readonly requestLoader: <Request, Value>(
    ask: (requests: readonly Request[]) => Batch<Value>,
  ) => DataLoader<Request, Value, string>;
  /** What has no keys: asked for when it is first wanted, and once. */
  readonly whenAsked: <Value>(ask: () => Value | Promise<Value>) => () => Promise<Value>;
}

/** Makers of loaders for one request. */
export function loadersWithin(budget: RequestBudget): LoadersWithin {
  const batchScheduleFn = budget.schedule;
  return {
    textLoader: <Value>(ask: (keys: readonly string[]) => Batch<Value>) =>
      new DataLoader<string, Value>(async (keys) => budget.ask(() => ask(keys)), { batchScheduleFn }),
    requestLoader: <Request, Value>(ask: (requests: readonly Request[]) => Batch<Value>) =>
      new DataLoader<Request, Value, string>(async (requests) => budget.ask(() => ask(requests)), {
        batchScheduleFn,
        cacheKeyFn: (request) => JSON.stringify(request),
      }),
    whenAsked: <Value>(ask: () => Value | Promise<Value>) => {
      let answer: Promise<Value> | undefined;
      return async () => (answer ??= Promise.resolve(budget.ask(ask)));
    },
  };
}
