/**
 * The gateway and a naive oracle answer 10,000 random questions alike, every operator being used where it tells; and the same
 * questions find out a gateway in which one line is wrong. Set SEED to repeat a run.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildGatewaySchema } from '../../src/graphql/schema.js';
import { createMemoryStore } from '../../src/store/memory/memory-store.js';
import { runBattery, tell } from '../oracle/battery.js';
import { operatorsOf, otherUses, searchFeatures } from '../oracle/hits.js';
import { generatedLibrary, realLibraries } from '../oracle/libraries.js';
import { MutantWorkshop } from '../oracle/mutations/mutant-workshop.js';
import { mutations } from '../oracle/mutations/mutations.js';
import { oddLibraries } from '../oracle/odd-library.js';
import { runSeed } from '../oracle/run-seed.js';

const seed = runSeed();
const questions = 10_000;
const oddQuestions = 3000;
/** Answers that are neither empty nor everything, for each operator of `where` and each feature of search. */
const leastHits = 200;
/** The same for orders, pages and aggregates, of which every one counts all articles that fit. */
const leastOtherHits = 50;

/** Mutants are asked the same questions in every run. */
const mutantSeed = 20_200_611;
const mutantQuestions = 1500;

describe(`the gateway and a naive oracle (seed ${seed})`, () => {
  test(`answer ${questions} random questions alike, and use every operator where it tells`, async () => {
    const schema = buildGatewaySchema();
    const libraries = [...realLibraries(), generatedLibrary(300, 7)];
    const report = await runBattery({
      ...{ schema, libraries, seed, questions },
      createStore: createMemoryStore,
      mostDifferences: 20,
    });
    console.log(
      `seed ${seed}: ${report.asked} questions, ${report.pages} pages, ${report.differences.length} differences; ` +
        `${report.telling} answers neither empty nor everything, ${report.empty} empty, ${report.refused} rightly refused\n` +
        report.hits.report(),
    );
    expect(report.differences.map(tell)).toEqual([]);
    expect(report.asked).toBe(questions);
    const tooFew = (uses: readonly string[], least: number): string[] =>
      uses.filter((use) => report.hits.of(use) < least).map((use) => `${use}: ${report.hits.of(use)}`);
    expect(tooFew([...operatorsOf(schema), ...searchFeatures], leastHits)).toEqual([]);
    expect(tooFew(otherUses(schema), leastOtherHits)).toEqual([]);
  });
});

describe(`odd corpora (seed ${seed})`, () => {
  test(`are answered alike, whichever of ${oddQuestions} questions is asked about them`, async () => {
    const report = await runBattery({
      ...{ schema: buildGatewaySchema(), seed, libraries: oddLibraries(seed, 60), questions: oddQuestions },
      ...{ createStore: createMemoryStore, mostDifferences: 20 },
    });
    expect(report.differences.map(tell)).toEqual([]);
    expect(report.telling).toBeGreaterThan(oddQuestions / 4);
  });
});

describe(`the oracle, asking ${mutantQuestions} questions (seed ${mutantSeed})`, () => {
  let workshop: MutantWorkshop;

  beforeAll(() => {
    workshop = new MutantWorkshop();
  });

  afterAll(() => {
    workshop.close();
  });

  test('finds nothing wrong with the gateway as it is', () => {
    expect(workshop.run(null, mutantSeed, mutantQuestions)).toEqual({
      difference: null,
      asked: mutantQuestions,
    });
  });

  test.each(mutations)('finds out that the gateway $name', (mutation) => {
    const { difference, asked } = workshop.run(mutation, mutantSeed, mutantQuestions);
    expect(difference).not.toBeNull();
    console.log(`"${mutation.name}" was found out by question ${asked}: ${difference ?? ''}`);
  });
});
