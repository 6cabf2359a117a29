/** A few thousand mutated documents; `tests/slow/mutated-documents.test.ts` reads 100,000. SEED repeats a run. */
import { test } from '@jest/globals';
import { runSeed } from '../oracle/run-seed.js';
import { readMutations } from './mutated-documents.js';

const seed = runSeed();
const count = 2000;

test(`no mutation of a good document crashes the reader or is refused without a place, and untouched ones stay as they are (seed ${seed})`, () => {
  readMutations(seed, count);
});
