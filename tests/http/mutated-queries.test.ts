/** A few thousand mutated queries; `tests/slow/mutated-queries.test.ts` asks 100,000. SEED repeats a run. */
import { expect, test } from '@jest/globals';
import { runSeed } from '../oracle/run-seed.js';
import { askMutations } from './mutated-queries.js';
import { serve } from './sample-server.js';

const seed = runSeed();
const count = 3000;

test(`no mutation of a query is answered with a status of 500 or more, with anything but JSON, or masked (seed ${seed})`, async () => {
  const server = await serve();
  try {
    const { answered, refused } = await askMutations(server.port, seed, count);
    expect(answered + refused).toBe(count);
    expect(Math.min(answered, refused)).toBeGreaterThan(count / 20);
    expect(server.logged).toEqual([]);
  } finally {
    await server.close();
  }
}, 120_000);
