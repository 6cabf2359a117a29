/**
 * The snapshot that new requests are answered from, and those that it replaced a moment ago. A request asks once, when it
 * arrives, and keeps what it got to its end, so that no answer is made of two snapshots.
 */
import type { CorpusStore } from '../../store/corpus-store.js';

/** A replaced snapshot can be asked for by its id for so long, in milliseconds: cursors of RELEVANCE go on in it. */
export const retentionMs = 60_000;

/**
 * Replaced snapshots hold at most so many articles together, the newest of them always kept: about 600 MB. A large corpus
 * that changes every second would otherwise be held sixty times.
 */
export const retainedArticleLimit = 1_000_000;

/** Hears of a swap once it is done. Must not throw. Never called for a snapshot with the id of the one before: it answers alike. */
export type SwapListener = (previous: CorpusStore, next: CorpusStore) => void;

/** What a request may ask. */
export interface Snapshots {
  /** The newest snapshot. */
  current(): CorpusStore;
  /** The snapshot with this id while it is the newest, and for 60 s after it was replaced; null for every other id. */
  byId(id: string): CorpusStore | null;
  /** Calls `listener` at each swap, after listeners that came before it. Answers with the way to stop. */
  onSwap(listener: SwapListener): () => void;
}

/** What the owner of the corpus may do besides. */
export interface SnapshotHolder extends Snapshots {
  /** Puts `next` in the place of the current snapshot, whole. Requests under way keep theirs. */
  swap(next: CorpusStore): void;
}

/** What may differ in tests. */
export interface HolderOptions {
  /** A clock that never goes back, in milliseconds; the process's by default. */
  readonly now?: () => number;
  /** Default: {@link retentionMs}. */
  readonly retentionMs?: number;
  /** Default: {@link retainedArticleLimit}. */
  readonly retainedArticleLimit?: number;
}

/** Holds `first` until it is swapped. */
export function holdSnapshots(first: CorpusStore, options: HolderOptions = {}): SnapshotHolder {
  const keepMs = options.retentionMs ?? retentionMs;
  const articleLimit = options.retainedArticleLimit ?? retainedArticleLimit;
  const now = options.now ?? (() => performance.now());
  const listeners = new Set<SwapListener>();
  let held = first;
  /** Oldest first; no two with one id, none with that of `held`. */
  let replaced: readonly Replaced[] = [];

  const letGo = (moment: number): void => {
    replaced = replaced.filter(({ until }) => until > moment);
  };
  const retain = (store: CorpusStore): void => {
    const { snapshotId } = store.summary;
    const kept = replaced.filter(({ store: { summary } }) => summary.snapshotId !== snapshotId);
    const until = now() + keepMs;
    replaced = withinLimit([...kept, { store, until }], articleLimit);
    // Nobody may ask again: the memory is to be given back all the same. Up to a moment, and not by the clock: a timer may come before it.
    setTimeout(letGo, keepMs, until).unref();
  };

  return {
    current: () => held,
    byId(id) {
      if (held.summary.snapshotId === id) return held;
      letGo(now());
      return replaced.find(({ store }) => store.summary.snapshotId === id)?.store ?? null;
    },
    onSwap(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    swap(next) {
      const previous = held;
      const { snapshotId } = next.summary;
      held = next;
      replaced = replaced.filter(({ store }) => store.summary.snapshotId !== snapshotId);
      if (previous.summary.snapshotId === snapshotId) return;
      retain(previous);
      for (const listener of listeners) listener(previous, next);
    },
  };
}

interface Replaced {
  readonly store: CorpusStore;
  /** By the holder's clock. */
  readonly until: number;
}

/** The newest of `replaced` that hold at most `limit` articles together; always the last one. */
function withinLimit(replaced: readonly Replaced[], limit: number): readonly Replaced[] {
  let articles = 0;
  let from = replaced.length;
  for (const { store } of replaced.toReversed()) {
    articles += store.summary.articleCount;
    if (articles > limit && from < replaced.length) break;
    from -= 1;
  }
  return replaced.slice(from);
}
