/** 100,000 mutated documents: no crash, every refusal with line and column, untouched documents identical. SEED repeats a run. */
import { test } from '@jest/globals';
import { readMutations } from '../hostile/mutated-documents.js';
import { runSeed } from '../oracle/run-seed.js';

const seed = runSeed();

test(`100,000 mutations of a good document crash nothing and are refused with a place (seed ${seed})`, () => {
  readMutations(seed, 100_000);
});
