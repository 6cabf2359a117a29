import type { CorpusStore } from '../../../src/store/corpus-store.js';

/** A store that remembers what each of its batches was asked, all keys of all calls in order. */
export function askedStore(store: CorpusStore): { store: CorpusStore; asked: Record<string, unknown[]> } {
  const asked: Record<string, unknown[]> = {};
  const listening = Object.entries(store).map(([name, member]: [string, unknown]) => [
    name,
    typeof member !== 'function'
      ? member
      : (keys: readonly unknown[]): unknown => {
          (asked[name] ??= []).push(...keys);
          return member(keys);
        },
  ]);
  return { store: Object.fromEntries(listening), asked };
}
