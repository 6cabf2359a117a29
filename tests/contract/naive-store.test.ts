import type { CorpusStore } from '../../src/store/corpus-store.js';
import { describeCorpusStore } from './corpus-store.contract.js';
import { createNaiveStore } from './naive-store.js';

describeCorpusStore('plain arrays without an index', createNaiveStore);

describeCorpusStore('an engine that answers later', (corpus) => {
  const late = Object.entries(createNaiveStore(corpus)).map(([question, member]: [string, unknown]) => {
    if (typeof member !== 'function') return [question, member];
    return [
      question,
      async (batch: unknown) => {
        await new Promise((resolve) => setImmediate(resolve));
        return member(batch) as unknown;
      },
    ];
  });
  return Object.fromEntries(late) as CorpusStore;
});
