/** Proves that the contract bites: an engine that is wrong in one way breaks at least one of its laws. */
import { describe, expect, test } from '@jest/globals';
import { createMemoryStore } from '../../src/store/memory/memory-store.js';
import { corpusStoreLaws } from './corpus-store.contract.js';
import { filterMutants } from './filter-mutants.js';
import type { CreateStore } from './laws/law.js';
import { mutants } from './mutants.js';

/** The names of the laws that the engine breaks. */
async function brokenLaws(createStore: CreateStore): Promise<string[]> {
  const broken: string[] = [];
  for (const law of corpusStoreLaws) {
    try {
      await law.check(createStore);
    } catch {
      broken.push(law.name);
    }
  }
  return broken;
}

describe('the contract of a corpus store', () => {
  test('is broken in no law by the right engine', async () => {
    expect(await brokenLaws(createMemoryStore)).toEqual([]);
  });

  test.each([...mutants, ...filterMutants])('refuses an engine that $name', async ({ createStore }) => {
    const broken = await brokenLaws(createStore);
    expect(broken.length).toBeGreaterThan(0);
    // A wrapper that breaks everything would prove nothing of the law that it is aimed at.
    expect(broken.length).toBeLessThan(corpusStoreLaws.length / 2);
  });
});
