/**
 * The changes of articles as they come, for one subscriber. Nothing is gathered for one who reads slowly: what was known last is
 * compared with what is there now when the next change is asked for, so that many changes of an article become one.
 */
import { type ArticleChange, kindOf } from '../../model/article-change.js';
import type { ArticleFilter } from '../../model/article-filter.js';
import type { CorpusStore } from '../../store/corpus-store.js';
import { noBounds, RequestBudget } from '../limits/request-budget.js';
import { ChangesExpiredError } from '../errors/changes-expired-error.js';
import type { ChangeSource } from './change-source.js';
import { filterKey, SharedFits } from './shared-fits.js';

/** One change, and the snapshot that it is answered from. */
export interface FollowedChange {
  readonly change: ArticleChange;
  /** Whether the article fits the filter now. */
  readonly fits: boolean;
  /** Where a subscriber goes on that ends after this change. */
  readonly since: string;
  readonly store: CorpusStore;
}

/** Changes that are compared with the filter at once. */
const chunkSize = 100;

/** One swap wakes all subscribers: they take turns, whoever they are. */
const turns = new RequestBudget(noBounds);
const sharedFits = new SharedFits((question) => turns.ask(question));

/**
 * The changes after the snapshot `since`, without end, of articles that fit the filter or did before; where it is not known any more
 * whether one did, it is told. Throws a {@link ChangesExpiredError} when too much has changed since what was told last.
 * @param filterFor the filter over a snapshot; without clauses every article fits
 */
export function followChanges(
  source: ChangeSource,
  since: string,
  filterFor: (store: CorpusStore) => ArticleFilter,
): AsyncGenerator<FollowedChange, void, void> {
  const ended = new AbortController();
  const changes = follow(source, since, filterFor, ended.signal);
  const end = changes.return.bind(changes);
  // A generator that waits hears of its end only when it goes on: the signal makes it.
  changes.return = (value) => {
    ended.abort();
    return end(value);
  };
  return changes;
}

async function* follow(
  source: ChangeSource,
  since: string,
  filterFor: (store: CorpusStore) => ArticleFilter,
  signal: AbortSignal,
): AsyncGenerator<FollowedChange, void, void> {
  let known = since;
  const isOver = (): boolean => signal.aborted;
  while (!isOver()) {
    const store = source.current();
    const { snapshotId } = store.summary;
    if (snapshotId === known) {
      await source.swappedFrom(known, signal);
      continue;
    }
    const found = await source.between(known, snapshotId);
    if (found === null) throw new ChangesExpiredError('since', known);
    const old = source.byId(known);
    await turns.nextTurn(); // Reading a large filter is work, too.
    const now = keyed(filterFor(store));
    const before = old === null ? null : { store: old, ...keyed(filterFor(old)) };
    let last: Omit<FollowedChange, 'since'> | null = null;
    for (let at = 0; at < found.length && !isOver(); at += chunkSize) {
      const chunk = found.slice(at, at + chunkSize);
      const fits = await fitting(store, now, found, at);
      const fitted = before === null ? null : await fitting(before.store, before, found, at);
      for (const change of chunk) {
        if (!isTold(change, fits, fitted)) continue;
        if (last !== null) yield { ...last, since: known };
        last = { change, fits: fits.has(change.id), store };
      }
    }
    // Only with the last change of a snapshot everything of it has been told.
    if (last !== null) yield { ...last, since: snapshotId };
    known = snapshotId;
  }
}

/** @param fitted ids of those that fitted before; null when nobody knows any more */
function isTold(
  change: ArticleChange,
  fits: ReadonlySet<string>,
  fitted: ReadonlySet<string> | null,
): boolean {
  if (fits.has(change.id)) return true;
  return kindOf(change) !== 'ADDED' && (fitted?.has(change.id) ?? true);
}

interface KeyedFilter {
  readonly filter: ArticleFilter;
  readonly key: string;
}

function keyed(filter: ArticleFilter): KeyedFilter {
  return { filter, key: filterKey(filter) };
}

/** The ids of those of the chunk of `changes` at `at` whose articles are in `store` and fit. Other subscribers and requests have their turn first. */
async function fitting(
  store: CorpusStore,
  filter: KeyedFilter,
  changes: readonly ArticleChange[],
  at: number,
): Promise<ReadonlySet<string>> {
  await turns.nextTurn();
  return sharedFits.fitting(store, filter, changes, at, chunkSize);
}
