/** What every resolver of one request is given: one snapshot of the corpus, and the loaders over it. */
import type { CorpusStore } from '../store/corpus-store.js';
import { createLoaders, type Loaders } from './loaders/loaders.js';

export interface RequestContext {
  /** The snapshot that the whole request is answered from. Resolvers reach it through `loaders` only. */
  readonly store: CorpusStore;
  readonly loaders: Loaders;
}

/** A context for one request. Never share it between two: loaders remember what they loaded. */
export function createRequestContext(store: CorpusStore): RequestContext {
  return { store, loaders: createLoaders(store) };
}
