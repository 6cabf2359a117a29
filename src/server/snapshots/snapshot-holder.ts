/**
 * The snapshot that new requests are answered from. A request asks once, when it arrives, and keeps what it got to its
 * end, so that no answer is made of two snapshots.
 */
import type { CorpusStore } from '../../store/corpus-store.js';

/** What a request may ask. */
export interface Snapshots {
  /** The newest snapshot. */
  current(): CorpusStore;
}

/** What the owner of the corpus may do besides. */
export interface SnapshotHolder extends Snapshots {
  /** Puts `next` in the place of the current snapshot, whole. Requests under way keep theirs. */
  swap(next: CorpusStore): void;
}

/** Holds `first` until it is swapped. */
export function holdSnapshots(first: CorpusStore): SnapshotHolder {
  let held = first;
  return {
    current: () => held,
    swap(next) {
      held = next;
    },
  };
}
