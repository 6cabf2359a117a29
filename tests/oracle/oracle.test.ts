/**
 * The gateway and a naive oracle answer alike: some random questions of the many that `npm run test:slow` asks. Set SEED to
 * repeat a run.
 */
import { describe, expect, test } from '@jest/globals';
import { buildGatewaySchema } from '../../src/graphql/schema.js';
import { createMemoryStore } from '../../src/store/memory/memory-store.js';
import { runBattery, tell } from './battery.js';
import { generatedLibrary, realLibraries } from './libraries.js';
import { oddLibraries } from './odd-library.js';
import { runSeed } from './run-seed.js';

const seed = runSeed();
const questions = 500;
const oddQuestions = 300;
/** Milliseconds; a machine that does other things as well takes its time. */
const patience = 240_000;

const schema = buildGatewaySchema();

describe(`the gateway and a naive oracle (seed ${seed})`, () => {
  test(
    `answer ${questions} random questions alike`,
    async () => {
      const libraries = [...realLibraries(), generatedLibrary(200, 7)];
      const report = await runBattery({
        ...{ schema, seed, libraries, questions },
        ...{ createStore: createMemoryStore, mostDifferences: 5 },
      });
      expect(report.differences.map(tell)).toEqual([]);
      // Questions that find nothing, or everything, would agree too easily.
      expect(report.telling).toBeGreaterThan(questions / 2);
    },
    patience,
  );

  test(
    `answer ${oddQuestions} more about odd corpora alike`,
    async () => {
      const report = await runBattery({
        ...{ schema, seed, libraries: oddLibraries(seed, 20), questions: oddQuestions },
        ...{ createStore: createMemoryStore, mostDifferences: 5 },
      });
      expect(report.differences.map(tell)).toEqual([]);
      expect(report.telling).toBeGreaterThan(oddQuestions / 4);
    },
    patience,
  );
});
