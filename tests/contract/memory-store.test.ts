import { createMemoryStore } from '../../src/store/memory/memory-store.js';
import { describeCorpusStore } from './corpus-store.contract.js';

describeCorpusStore('the engine in memory', createMemoryStore);
