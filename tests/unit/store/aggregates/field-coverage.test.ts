import { describe, expect, test } from '@jest/globals';
import { fieldCoverage } from '../../../../src/store/memory/aggregates/field-coverage.js';
import { createMemoryStore } from '../../../../src/store/memory/memory-store.js';
import { makeCorpus } from '../../../contract/corpus-builder.js';

const corpus = makeCorpus({
  articles: Array.from({ length: 12_000 }, (_, index) => ({
    id: `a${index}`,
    minute: index,
    quality: index % 7,
  })),
});

describe('field coverage', () => {
  test('lets others have their turn while it counts, and counts every article', async () => {
    let turns = 0;
    let isDone = false;
    const takeTurn = (): void => {
      turns += 1;
      if (!isDone) setImmediate(takeTurn);
    };
    takeTurn();
    const coverage = await fieldCoverage(corpus.articles);
    isDone = true;
    expect(turns).toBeGreaterThan(10);
    const quality = coverage.find(({ field }) => field === 'quality');
    expect(quality).toEqual({ field: 'quality', count: 12_000, distinct: 7, examples: ['0', '1', '2'] });
  });

  test('is counted once for a store', async () => {
    const store = createMemoryStore(corpus);
    const [first, second] = await Promise.all([store.fieldCoverage(), store.fieldCoverage()]);
    expect(first).toBe(second);
    expect(await store.fieldCoverage()).toBe(first);
  });
});
