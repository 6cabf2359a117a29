/**
 * What changed from each snapshot to the next, kept while there is room, so that a client that knows an older snapshot can be told
 * what became of its articles. Snapshots are compared one pair after the other, beside requests, as soon as they are swapped.
 */
import type { ChangeSource } from '../../graphql/changes/change-source.js';
import { type ArticleChange, compareChanges, followWith } from '../../model/article-change.js';
import { diffStores } from '../../store/changes/diff-stores.js';
import type { CorpusStore } from '../../store/corpus-store.js';
import { Slices } from '../live/run-in-slices.js';
import type { Snapshots } from '../snapshots/snapshot-holder.js';
import { describeFailure, type Log } from '../terminal/log.js';

/** However small they are, so many steps from snapshot to snapshot are kept. */
const stepLimit = 10_000;
/** So many swaps may wait to be compared, each holding a snapshot; of more, those in between are forgotten. */
const waitingLimit = 4;
/** Sums that were asked for lately. */
const sumLimit = 16;

export interface ChangeLogOptions {
  readonly snapshots: Snapshots;
  /** Bytes that kept changes may take, about. */
  readonly byteLimit: number;
  /** Hears of a comparison that failed; what came before it is forgotten then. */
  readonly log: Log;
}

export interface ChangeLog extends ChangeSource {
  /** Changes kept, and their bytes, about. */
  readonly size: { readonly changes: number; readonly bytes: number };
  /** Compares no more. */
  stop(): void;
}

/** One swap. */
interface Step {
  readonly from: string;
  readonly to: string;
  readonly changes: readonly ArticleChange[];
  readonly bytes: number;
}

/** Listens to swaps from now on. */
export function createChangeLog({ snapshots, byteLimit, log }: ChangeLogOptions): ChangeLog {
  /** Each begins where the one before it ends; the last ends with the snapshot that was compared last. */
  let steps: readonly Step[] = [];
  let compared: CorpusStore = snapshots.current();
  let waiting: CorpusStore[] = [];
  /** The comparison under way, and the snapshot that it leads to. */
  let work: { readonly to: string; readonly done: Promise<void> } | null = null;
  let stopped = false;
  const waitingForSwap = new Set<() => void>();
  const sums = new Map<string, readonly ArticleChange[]>();

  const keep = (step: Step): void => {
    const all = [...steps, step];
    let bytes = 0;
    let from = all.length;
    while (from > 0 && all.length - from < stepLimit) {
      bytes += all[from - 1]?.bytes ?? 0;
      if (bytes > byteLimit) break;
      from -= 1;
    }
    steps = all.slice(from);
    sums.clear();
  };
  const compareNext = async (next: CorpusStore): Promise<void> => {
    const [from, to] = [compared.summary.snapshotId, next.summary.snapshotId];
    try {
      const changes = await diffStores(
        compared,
        next,
        turns(() => stopped),
      );
      keep({ from, to, changes, bytes: changes.reduce((sum, change) => sum + bytesOf(change), 0) });
    } catch (thrown) {
      if (stopped) return;
      log(`Two snapshots could not be compared: ${describeFailure(thrown)}`);
      steps = [];
      sums.clear();
    }
    compared = next;
  };
  const compareAll = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined && !stopped; next = waiting.shift()) {
      work = { to: next.summary.snapshotId, done: compareNext(next) };
      await work.done;
    }
    work = null;
  };
  const unsubscribe = snapshots.onSwap((_previous, next) => {
    for (const settle of waitingForSwap) settle();
    if (waiting.length >= waitingLimit) waiting.pop();
    waiting.push(next);
    if (work === null) void compareAll();
  });
  const isToCome = (id: string): boolean =>
    work?.to === id || waiting.some(({ summary }) => summary.snapshotId === id);

  return {
    async between(since, to) {
      while (work !== null && isToCome(to)) await work.done;
      if (since === to) return [];
      const end = steps.findLastIndex((step) => step.to === to);
      const start = steps.slice(0, end + 1).findLastIndex((step) => step.from === since);
      if (end < 0 || start < 0) return null;
      const name = `${since} ${to}`;
      const sum = sums.get(name) ?? (await sumOf(steps.slice(start, end + 1)));
      sums.delete(name);
      sums.set(name, sum);
      for (const oldest of sums.keys()) {
        if (sums.size <= sumLimit) break;
        sums.delete(oldest);
      }
      return sum;
    },
    current: () => snapshots.current(),
    byId: (id) => snapshots.byId(id),
    swappedFrom: (known, signal) =>
      new Promise((resolve) => {
        const settle = (): void => {
          signal.removeEventListener('abort', settle);
          waitingForSwap.delete(settle);
          resolve();
        };
        if (signal.aborted || stopped || snapshots.current().summary.snapshotId !== known) resolve();
        else {
          signal.addEventListener('abort', settle);
          waitingForSwap.add(settle);
        }
      }),
    get size() {
      const count = (of: (step: Step) => number): number => steps.reduce((sum, step) => sum + of(step), 0);
      return { changes: count(({ changes }) => changes.length), bytes: count(({ bytes }) => bytes) };
    },
    stop() {
      stopped = true;
      waiting = [];
      unsubscribe();
    },
  };
}

/** All steps as one, in the order of `compareChanges`. */
async function sumOf(steps: readonly Step[]): Promise<readonly ArticleChange[]> {
  const [only] = steps;
  if (only !== undefined && steps.length === 1) return only.changes;
  const changes = new Map<string, ArticleChange>();
  const pause = turns(() => false);
  for (const step of steps) {
    for (let at = 0; at < step.changes.length; at += 1_000) {
      followWith(changes, step.changes.slice(at, at + 1_000));
      await pause();
    }
  }
  return Object.freeze([...changes.values()].sort(compareChanges));
}

/** Lets others run once a slice is over; rejects when `isStopped`. */
function turns(isStopped: () => boolean): () => Promise<void> {
  const slices = new Slices();
  return async () => {
    if (isStopped()) throw new Error('The server is stopping.');
    if (slices.isOver) await slices.next();
  };
}

/** About what a change takes: its texts, two bytes a unit at most, and its object. */
function bytesOf({ id, url, title, before, after }: ArticleChange): number {
  return 120 + id.length + url.length + 2 * title.length + (before?.length ?? 0) + (after?.length ?? 0);
}
