/** The program that a mutant is run by: a corpus folder, a seed and a number of questions in, one line of JSON out. */
import { buildGatewaySchema } from '../../../src/graphql/schema.js';
import { createMemoryStore } from '../../../src/store/memory/memory-store.js';
import { runBattery, tell } from '../battery.js';
import { libraryIn } from '../libraries.js';
import type { MutantRun } from './mutant-workshop.js';

const [folder = '', seed = '0', questions = '0'] = process.argv.slice(2);
const { differences, asked } = await runBattery({
  schema: buildGatewaySchema(),
  libraries: [libraryIn(folder)],
  createStore: createMemoryStore,
  seed: Number(seed),
  questions: Number(questions),
  mostDifferences: 1,
});
const run: MutantRun = { difference: differences.map(tell)[0] ?? null, asked };
process.stdout.write(JSON.stringify(run));
