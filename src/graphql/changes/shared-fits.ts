/**
 * Which of the articles that changed fit a filter, asked once for all subscribers who have an equal filter and are told of the same changes: many pages that show the same
 * list are one question. What is kept goes with its snapshot, and is bounded by {@link keptAnswers}.
 */
import { createHash } from 'node:crypto';
import type { ArticleChange } from '../../model/article-change.js';
import type { ArticleFilter } from '../../model/article-filter.js';
import type { Batch, CorpusStore } from '../../store/corpus-store.js';

/** Answers that are kept of one list of changes over one snapshot, each a set of at most as many ids as were asked for. */
const keptAnswers = 1_000;

type Fits = ReadonlySet<string>;
type Answers = Map<string, Promise<Fits>>;

export class SharedFits {
  readonly #answers = new WeakMap<CorpusStore, WeakMap<readonly ArticleChange[], Answers>>();

  /** @param ask asks a store; within it others have their turns */
  constructor(
    private readonly ask: (question: () => Batch<boolean>) => Batch<boolean> | Promise<Batch<boolean>>,
  ) {}

  /**
   * The ids of those of `changes`, from `at` on and `count` at most, whose articles are in `store` and fit. Equal questions about the same array of changes
   * have one answer.
   * @param key {@link filterKey} of `filter`
   */
  fitting(
    store: CorpusStore,
    { filter, key }: { readonly filter: ArticleFilter; readonly key: string },
    changes: readonly ArticleChange[],
    at: number,
    count: number,
  ): Promise<Fits> {
    const answers = this.#answersOf(store, changes);
    const name = `${at} ${count} ${key}`;
    const known = answers.get(name);
    if (known !== undefined) return known;
    const answer = this.#find(store, filter, changes.slice(at, at + count));
    answers.set(name, answer);
    // One who failed tells those who wait with him; the next one asks again.
    answer.catch(() => answers.delete(name));
    for (const oldest of answers.keys()) {
      if (answers.size <= keptAnswers) break;
      answers.delete(oldest);
    }
    return answer;
  }

  async #find(store: CorpusStore, filter: ArticleFilter, changes: readonly ArticleChange[]): Promise<Fits> {
    const requests = changes.map(({ id }) => ({ articleId: id, filter }));
    const fits = await this.ask(() => store.fits(requests));
    return new Set(changes.flatMap(({ id }, at) => (fits[at] === true ? [id] : [])));
  }

  #answersOf(store: CorpusStore, changes: readonly ArticleChange[]): Answers {
    const ofStore = this.#answers.get(store) ?? new WeakMap<readonly ArticleChange[], Answers>();
    this.#answers.set(store, ofStore);
    const answers = ofStore.get(changes) ?? new Map<string, Promise<Fits>>();
    ofStore.set(changes, answers);
    return answers;
  }
}

/** Equal for equal filters, which are plain data, and as short for long ones: a filter can be as long as a request. */
export function filterKey(filter: ArticleFilter): string {
  return createHash('sha256').update(JSON.stringify(filter)).digest('base64');
}
