/**
 * The contract of a `CorpusStore`: whatever engine stands behind the port, these laws hold. An engine runs them with one
 * line: `describeCorpusStore('my engine', createMyStore)`.
 */
import { describe, test } from '@jest/globals';
import { countingLaws } from './cases/aggregates.js';
import { filterLaws } from './cases/filters.js';
import { groupLimitLaws } from './cases/group-limits.js';
import { groupLaws } from './cases/groups.js';
import { searchLaws } from './cases/search.js';
import type { CreateStore, Law } from './laws/law.js';
import { listLaws } from './laws/lists.js';
import { lookUpLaws } from './laws/look-ups.js';
import { orderLaws } from './laws/orders.js';
import { pageLaws } from './laws/pages.js';
import { setLaws } from './laws/sets.js';

export const corpusStoreLaws: readonly Law[] = [
  ...lookUpLaws,
  ...orderLaws,
  ...pageLaws,
  ...setLaws,
  ...listLaws,
  ...filterLaws,
  ...countingLaws,
  ...groupLaws,
  ...searchLaws,
];

/** Laws that take seconds to check; the others together take a few. */
const slowLaws: readonly Law[] = groupLimitLaws;
/** Milliseconds; a machine that does other things as well takes its time. */
const patience = 60_000;

/** Registers one test for each law. */
export function describeCorpusStore(name: string, createStore: CreateStore): void {
  describe(`the contract of a corpus store, kept by ${name}`, () => {
    for (const law of [...corpusStoreLaws, ...slowLaws]) {
      test(
        law.name,
        async () => {
          await law.check(createStore);
        },
        patience,
      );
    }
  });
}
