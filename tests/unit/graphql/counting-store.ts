import type { CorpusStore } from '../../../src/store/corpus-store.js';

/** A store that counts how often each of its batches is asked for: the number of keys of each call (1 where there are none), in order. */
export function countingStore(store: CorpusStore): { store: CorpusStore; calls: Record<string, number[]> } {
  const calls: Record<string, number[]> = {};
  const counted = Object.entries(store).map(([name, member]: [string, unknown]) => [
    name,
    typeof member !== 'function'
      ? member
      : (keys?: readonly unknown[]): unknown => {
          (calls[name] ??= []).push(keys?.length ?? 1);
          return member(keys);
        },
  ]);
  return { store: Object.fromEntries(counted), calls };
}
