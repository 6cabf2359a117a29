/** What every resolver of one request is given: one snapshot of the corpus, the loaders over it, and one moment that is now. */
import type { CorpusStore } from '../store/corpus-store.js';
import { type AskBatch, createLoaders, type Loaders } from './loaders/loaders.js';

export interface RequestContext {
  /** The snapshot that the whole request is answered from. Resolvers reach it through `loaders` only. */
  readonly store: CorpusStore;
  readonly loaders: Loaders;
  /** Milliseconds since 1970: the moment at which the request first asked, whenever it asks again. */
  readonly now: () => number;
}

/**
 * A context for one request. Never share it between two: loaders remember what they loaded.
 * @param clock milliseconds since 1970; the machine's clock by default
 * @param askBatch hears of each batch; see `loaders.ts`
 */
export function createRequestContext(
  store: CorpusStore,
  clock: () => number = () => Date.now(),
  askBatch?: AskBatch,
): RequestContext {
  let moment: number | undefined;
  return { store, loaders: createLoaders(store, askBatch), now: () => (moment ??= clock()) };
}
