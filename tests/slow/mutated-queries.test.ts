/** 100,000 mutated queries of a listening server: no 5xx, always JSON, nothing masked. SEED repeats a run. */
import { expect, test } from '@jest/globals';
import { askMutations } from '../http/mutated-queries.js';
import { serve } from '../http/sample-server.js';
import { runSeed } from '../oracle/run-seed.js';

const seed = runSeed();
const count = 100_000;

test(`100,000 mutations of queries are answered in JSON, below status 500, and nothing is masked (seed ${seed})`, async () => {
  const server = await serve();
  try {
    const { answered, refused } = await askMutations(server.port, seed, count);
    expect(answered + refused).toBe(count);
    expect(Math.min(answered, refused)).toBeGreaterThan(count / 20);
    expect(server.logged).toEqual([]);
  } finally {
    await server.close();
  }
}, 1_800_000);
