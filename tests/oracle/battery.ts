/** Many random questions, one after the other, over several corpora: what differed, and what the questions made use of. */
import type { GraphQLSchema } from 'graphql';
import { SeededRandom } from '../contract/seeded-random.js';
import type { CorpusStore } from '../../src/store/corpus-store.js';
import type { Corpus } from '../../src/corpus/corpus.js';
import { checkQuestion } from './check-question.js';
import { Gateway } from './gateway.js';
import { HitCounter, usesOf } from './hits.js';
import type { NamedLibrary } from './libraries.js';
import { QuestionDrawer } from './questions/draw-question.js';
import type { Question } from './questions/question.js';

export interface Battery {
  readonly schema: GraphQLSchema;
  readonly libraries: readonly NamedLibrary[];
  readonly createStore: (corpus: Corpus) => CorpusStore;
  readonly seed: number;
  readonly questions: number;
  /** Stops after so many differences. */
  readonly mostDifferences: number;
}

/** A question that the gateway and the oracle answer differently. */
export interface Difference {
  readonly corpus: string;
  readonly at: number;
  readonly difference: string;
  readonly question: Question;
}

export interface BatteryReport {
  readonly differences: readonly Difference[];
  readonly asked: number;
  readonly pages: number;
  readonly refused: number;
  /** Answers that are neither empty nor everything. */
  readonly telling: number;
  readonly empty: number;
  readonly hits: HitCounter;
}

/** Asks the questions that follow from the seed, taking turns among the corpora. */
export async function runBattery(battery: Battery): Promise<BatteryReport> {
  const random = new SeededRandom(battery.seed);
  const players = battery.libraries.map((library) => ({
    library,
    drawer: new QuestionDrawer(random, library.corpus),
    gateway: new Gateway(battery.schema, battery.createStore(library.source)),
  }));
  const differences: Difference[] = [];
  const hits = new HitCounter();
  let [asked, pages, refused, telling, empty] = [0, 0, 0, 0, 0];
  while (asked < battery.questions && differences.length < battery.mostDifferences) {
    const { library, drawer, gateway } = players[asked % players.length]!;
    const question = drawer.next();
    const checked = await checkQuestion(gateway, library, question);
    const { difference, totalCount, ownedCount } = checked;
    if (difference !== null) differences.push({ corpus: library.name, at: asked, difference, question });
    const isTelling = totalCount !== null && totalCount > 0 && totalCount < (ownedCount ?? 0);
    hits.add(usesOf(battery.schema, library, question), isTelling);
    asked += 1;
    pages += checked.pages;
    refused += totalCount === null ? 1 : 0;
    telling += isTelling ? 1 : 0;
    empty += totalCount === 0 ? 1 : 0;
  }
  return { differences, asked, pages, refused, telling, empty, hits };
}

/** What a person needs to see one difference again. */
export function tell({ corpus, at, difference, question }: Difference): string {
  return `question ${at} about ${corpus}\n  ${difference}\n  ${JSON.stringify(question)}`;
}
