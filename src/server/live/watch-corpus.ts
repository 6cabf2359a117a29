/**
 * Keeps what is served the same as what the folders hold: hints and a clock start scans, what has changed is read, and a new snapshot
 * is made beside the one that answers and swapped whole. Whatever fails, the snapshot before goes on answering.
 */
import { buildCorpusInSteps } from '../../corpus/build-corpus.js';
import type { CorpusOptions } from '../../corpus/corpus-options.js';
import { openCorpus } from '../../corpus/load-corpus.js';
import type { Root } from '../../documents/document.js';
import type {
  LiveDocuments,
  LiveDocumentsOptions,
  OnProgress,
  ScanReport,
} from '../../documents/live/live-documents.js';
import type { Problem } from '../../model/problem.js';
import type { CorpusStore } from '../../store/corpus-store.js';
import { createMemoryStore, createMemoryStoreInSteps } from '../../store/memory/memory-store.js';
import { holdSnapshots, type SnapshotHolder } from '../snapshots/snapshot-holder.js';
import { describeFailure, type Log, logToStderr } from '../terminal/log.js';
import { Alarm } from './alarm.js';
import { type FolderWatcher, watchFolders } from './folder-watcher.js';
import { Gathering } from './gathering.js';
import { defaultRescanSeconds, guessedMsPerArticle, retryMs } from './live-defaults.js';
import type { LiveStatus, ReloadReport } from './reload-report.js';
import { Abandoned, runInSlices } from './run-in-slices.js';

export interface WatchOptions extends Omit<CorpusOptions, 'loadedAt'> {
  /** Whether changes are looked for at all; otherwise only when `rescan` is called. Default true. */
  readonly watch?: boolean;
  /** Seconds between scans that no hint asked for. Default 30. */
  readonly rescanSeconds?: number;
  /** Hears how far the first reading is. */
  readonly onProgress?: OnProgress;
  /** Where failures of reloads are told. Default: standard error. */
  readonly log?: Log;
  readonly documents?: LiveDocumentsOptions;
}

export interface WatchedCorpus {
  /** The snapshot that answers now. */
  readonly store: CorpusStore;
  /** Watches from now on and swaps new snapshots into `snapshots`, which must hold `store`. `startServer` calls it. */
  start(snapshots: SnapshotHolder): void;
  /** Scans once more and settles when what it found is served. Rejects when the watching has ended. */
  rescan(): Promise<ReloadReport>;
  /** Calls `listener` after each reload. It must not throw. Answers with the way to stop. */
  onReload(listener: (report: ReloadReport) => void): () => void;
  status(): LiveStatus;
  /** Ends the watching; what is served stays. */
  close(): Promise<void>;
}

/** Loads the corpus of `roots`, synchronously, to be served and kept up to date: `startServer({ store: watched.store, watched })`. */
export function watchCorpus(roots: readonly Root[], options: WatchOptions): WatchedCorpus {
  const { corpus, documents } = openCorpus(
    roots,
    corpusOptions(options),
    options.onProgress,
    options.documents,
  );
  return keepUpToDate(documents, createMemoryStore(corpus), options);
}

/** Keeps `store`, which was made of `documents`, up to date with their files. */
export function keepUpToDate(
  documents: LiveDocuments,
  store: CorpusStore,
  options: WatchOptions,
): WatchedCorpus {
  return new Reloads(documents, store, options);
}

interface Rescan {
  readonly resolve: (report: ReloadReport) => void;
  readonly reject: (error: Error) => void;
}

class Reloads implements WatchedCorpus {
  readonly #documents: LiveDocuments;
  readonly #options: WatchOptions;
  readonly #log: Log;
  readonly #alarm = new Alarm();
  readonly #ending = new AbortController();
  readonly #listeners = new Set<(report: ReloadReport) => void>();
  #snapshots: SnapshotHolder;
  #watcher: FolderWatcher | null = null;
  #loop: Promise<void> | null = null;
  #rescans: Rescan[] = [];
  readonly #gathering: Gathering;
  /** How long making a snapshot takes, in milliseconds. */
  #makingMs: number;
  /** Whether files say something that was not built yet. */
  #isBehind = false;
  #status: Omit<LiveStatus, 'watchTrouble'> = { scannedAt: null, swappedAt: null, failure: null };

  constructor(documents: LiveDocuments, store: CorpusStore, options: WatchOptions) {
    this.#documents = documents;
    this.#options = options;
    this.#log = options.log ?? logToStderr;
    this.#snapshots = holdSnapshots(store);
    this.#gathering = new Gathering(documents.settleMs);
    this.#makingMs = store.summary.articleCount * guessedMsPerArticle;
  }

  get store(): CorpusStore {
    return this.#snapshots.current();
  }

  start(snapshots: SnapshotHolder): void {
    if (this.#loop !== null)
      throw new Error('A corpus is watched for one server; it is being watched already.');
    this.#snapshots = snapshots;
    if (this.#watches) {
      this.#watcher = watchFolders(() => {
        this.#hint();
      });
      // What is to be watched is known after a scan.
      this.#hint();
    }
    this.#loop = this.#run();
  }

  rescan(): Promise<ReloadReport> {
    return new Promise((resolve, reject) => {
      if (this.#ending.signal.aborted) {
        reject(new Abandoned('The corpus is not watched any more.'));
        return;
      }
      this.#rescans.push({ resolve, reject });
      this.#alarm.ring();
    });
  }

  onReload(listener: (report: ReloadReport) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  status(): LiveStatus {
    return { ...this.#status, watchTrouble: this.#watcher?.trouble ?? null };
  }

  async close(): Promise<void> {
    this.#ending.abort();
    this.#watcher?.close();
    this.#alarm.ring();
    await this.#loop;
    for (const { reject } of this.#rescans.splice(0))
      reject(new Abandoned('The corpus is not watched any more.'));
  }

  get #watches(): boolean {
    return this.#options.watch ?? true;
  }

  #hasEnded(): boolean {
    return this.#ending.signal.aborted;
  }

  #hint(): void {
    this.#gathering.hint();
    this.#alarm.ring();
  }

  async #run(): Promise<void> {
    let pause: number | null = null;
    while (!this.#hasEnded()) {
      if (!this.#gathering.isHinted && this.#rescans.length === 0) await this.#alarm.wait(pause);
      await this.#gather();
      if (this.#hasEnded()) return;
      const rescans = this.#rescans.splice(0);
      try {
        const report = await this.#reload();
        for (const { resolve } of rescans) resolve(report);
        for (const listener of this.#listeners) listener(report);
      } catch (error) {
        // Only the end of the watching comes here: a reload that fails is a report.
        for (const { reject } of rescans) reject(new Abandoned(describeFailure(error)));
      }
      pause = this.#watches ? this.#pauseMs() : null;
    }
  }

  #pauseMs(): number {
    const seconds = this.#options.rescanSeconds ?? defaultRescanSeconds;
    return this.#status.failure === null ? seconds * 1000 : Math.min(seconds * 1000, retryMs);
  }

  /** Waits until hints pause, or have come for a while. */
  async #gather(): Promise<void> {
    while (this.#rescans.length === 0 && !this.#hasEnded()) {
      const { untilFirstLook } = this.#gathering;
      if (untilFirstLook <= 0) return;
      await this.#alarm.wait(untilFirstLook);
    }
  }

  /** Rejects with {@link Abandoned} when the watching ends, and for nothing else. */
  async #reload(): Promise<ReloadReport> {
    const started = performance.now();
    const scan = await this.#scan();
    let failure =
      scan.failures[0] === undefined ? null : describeProblem(scan.failures[0], scan.failures.length);
    let hasSwapped = false;
    if (this.#isBehind) {
      try {
        hasSwapped = await this.#build();
        this.#isBehind = false;
      } catch (error) {
        if (error instanceof Abandoned) throw error;
        this.#log(`A new snapshot could not be made: ${describeFailure(error)}`);
        failure = 'A new snapshot could not be made; the log says why.';
      }
    }
    this.#note(failure, hasSwapped);
    return Object.freeze({
      outcome: hasSwapped ? 'SWAPPED' : failure === null ? 'UNCHANGED' : 'FAILED',
      read: scan.read,
      changed: scan.changed,
      tookMs: performance.now() - started,
      snapshotId: this.store.summary.snapshotId,
      failure,
    });
  }

  /** Scans until what is seen has settled, or changes have been gathered for long enough. */
  async #scan(): Promise<ScanReport> {
    const { signal } = this.#ending;
    let read = 0;
    let changed = 0;
    this.#gathering.begin(this.#makingMs);
    for (;;) {
      this.#gathering.look();
      const report = await runInSlices(this.#documents.scan(), { signal });
      read += report.read;
      changed += report.changed;
      if (report.changed > 0) this.#isBehind = true;
      const isUnsettled = report.unsettled > 0;
      const hasNewFolders = this.#watcher?.follow(report.folders) ?? false;
      const isBehind = this.#isBehind;
      const ms = this.#gathering.untilNextLook({
        isUnsettled,
        isBehind,
        hasNewFolders,
        read: report.read,
      });
      if (ms === null) {
        if (isUnsettled) this.#hint();
        return { ...report, read, changed };
      }
      await this.#rest(ms);
    }
  }

  /** Hints that come meanwhile do not shorten it. */
  async #rest(ms: number): Promise<void> {
    const until = performance.now() + ms;
    for (let now = performance.now(); now < until && !this.#hasEnded(); now = performance.now())
      await this.#alarm.wait(until - now);
  }

  /** Whether a new snapshot answers now. */
  async #build(): Promise<boolean> {
    const { signal } = this.#ending;
    const started = performance.now();
    const loaded = await runInSlices(this.#documents.loaded(), { signal });
    const corpus = await runInSlices(buildCorpusInSteps(loaded, corpusOptions(this.#options)), { signal });
    if (corpus.snapshotId === this.store.summary.snapshotId) return false;
    const next = await runInSlices(createMemoryStoreInSteps(corpus), { signal });
    this.#makingMs = performance.now() - started;
    this.#snapshots.swap(next);
    return true;
  }

  #note(message: string | null, hasSwapped: boolean): void {
    const now = Date.now();
    const before = this.#status.failure;
    if (message !== null && before?.message !== message)
      this.#log(`Reload failed, what was read before is served: ${message}`);
    if (message === null && before !== null) this.#log('Reload succeeded again.');
    this.#status = {
      scannedAt: now,
      swappedAt: hasSwapped ? now : this.#status.swappedAt,
      failure: message === null ? null : { since: before?.since ?? now, message },
    };
  }
}

function corpusOptions({ siteUrl, exposeSecured }: WatchOptions): CorpusOptions {
  return { siteUrl, exposeSecured, loadedAt: Date.now() };
}

function describeProblem({ root, path, message }: Problem, count: number): string {
  const rest = count === 1 ? '' : ` (and ${count - 1} more)`;
  return `${root}:${path}: ${message}${rest}`;
}
