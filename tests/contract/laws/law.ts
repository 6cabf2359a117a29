/** One sentence of the contract and how to check it on an engine. */
import type { Corpus } from '../../../src/corpus/corpus.js';
import type { CorpusStore } from '../../../src/store/corpus-store.js';

export type CreateStore = (corpus: Corpus) => CorpusStore | Promise<CorpusStore>;

export interface Law {
  readonly name: string;
  /** Rejects when the engine breaks the law. */
  readonly check: (createStore: CreateStore) => Promise<void>;
}
