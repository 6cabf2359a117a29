/** Where resolvers learn what changed between snapshots, and where subscriptions learn that something did. */
import type { ArticleChange } from '../../model/article-change.js';
import type { CorpusStore } from '../../store/corpus-store.js';

export interface ChangeSource {
  /**
   * The changes from the snapshot `since` to the snapshot `to`, together and in the order of `compareChanges`; null when one of the two
   * is not known, or not any more.
   */
  between(since: string, to: string): Promise<readonly ArticleChange[] | null>;
  /** The snapshot that answers now. */
  current(): CorpusStore;
  /** The snapshot with this id while it can still be asked, else null. */
  byId(id: string): CorpusStore | null;
  /** Settles once a snapshot other than `known` answers, or `signal` is aborted. */
  swappedFrom(known: string, signal: AbortSignal): Promise<void>;
  /** The snapshot that the client's transport says it got to, before anything that the query says. */
  readonly resumeFrom?: string;
}

/** For programs that serve one snapshot: nothing ever changes, and no other snapshot is known. */
export function unchanging(store: CorpusStore): ChangeSource {
  const { snapshotId } = store.summary;
  return {
    between: (since, to) => Promise.resolve(since === snapshotId && to === snapshotId ? [] : null),
    current: () => store,
    byId: (id) => (id === snapshotId ? store : null),
    swappedFrom: (_known, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) resolve();
        signal.addEventListener('abort', () => {
          resolve();
        });
      }),
  };
}
