/** What every resolver of one request is given: one snapshot of the corpus, the loaders over it, and one moment that is now. */
import type { CorpusStore } from '../store/corpus-store.js';
import { type ChangeSource, unchanging } from './changes/change-source.js';
import { type AnswerLimits, defaultAnswerLimits } from './limits/answer-limits.js';
import { type BudgetOptions, noBounds, RequestBudget } from './limits/request-budget.js';
import { type AskBatch, createLoaders, type Loaders } from './loaders/loaders.js';

export interface RequestContext {
  /** The snapshot that the whole request is answered from. Resolvers reach it through `loaders` only. */
  readonly store: CorpusStore;
  readonly loaders: Loaders;
  /** Milliseconds since 1970: the moment at which the request first asked, whenever it asks again. Makes the answer volatile. */
  readonly now: () => number;
  /**
   * Says that the answer holds something that the snapshot does not decide: the clock, or the state of the process. Such an answer
   * is never stored and has no ETag. Who reads such a thing calls it.
   */
  readonly markVolatile: () => void;
  /** Whether anybody has. */
  readonly isVolatile: () => boolean;
  /** What the request may still take. */
  readonly budget: RequestBudget;
  /** Says that a cursor of the snapshot with this id came: whoever runs the request may run it again in that one, whole. */
  readonly noteOtherSnapshot: (id: string) => void;
  /** The id that was told of first; null when none was. */
  readonly otherSnapshot: () => string | null;
  /** What is different from other snapshots. */
  readonly changes: ChangeSource;
}

/** How a request is bounded and observed. */
export interface RequestOptions {
  /** How large its arguments may be; the defaults when left out. */
  readonly arguments?: AnswerLimits;
  /** How much it may take; without bounds when left out. */
  readonly budget?: BudgetOptions;
  /** Hears of each batch; see `loaders.ts`. */
  readonly askBatch?: AskBatch | undefined;
  /** Default: nothing is known but this snapshot. */
  readonly changes?: ChangeSource | undefined;
}

/**
 * A context for one request. Never share it between two: loaders remember what they loaded.
 * @param clock milliseconds since 1970; the machine's clock by default
 */
export function createRequestContext(
  store: CorpusStore,
  clock: () => number = () => Date.now(),
  options: RequestOptions = {},
): RequestContext {
  let moment: number | undefined;
  const budget = new RequestBudget(options.budget ?? noBounds);
  const limits = options.arguments ?? defaultAnswerLimits;
  const loaders = createLoaders(store, { limits, budget, askBatch: options.askBatch });
  let isVolatile = false;
  let otherSnapshot: string | null = null;
  const markVolatile = (): void => {
    isVolatile = true;
  };
  return {
    store,
    loaders,
    now() {
      markVolatile();
      return (moment ??= clock());
    },
    markVolatile,
    isVolatile: () => isVolatile,
    budget,
    noteOtherSnapshot(id) {
      otherSnapshot ??= id;
    },
    otherSnapshot: () => otherSnapshot,
    changes: options.changes ?? unchanging(store),
  };
}
