/**
 * The files of one kind in one root as they were last believed to be: each is read once and again only when it has changed. A file
 * that cannot be used any more goes on being served in its last good form until it is mended or gone.
 */
import { hash } from 'node:crypto';
import type { Stats } from 'node:fs';
import type { Problem } from '../../model/problem.js';
import { paced, sortInSteps, type Steps } from '../../model/steps.js';
import { compareCodePoints } from '../../model/text-order.js';
import type { FileName } from '../file-name.js';
import { errorCodeOf } from '../files/file-system.js';
import type { FoundFile, FoundFiles } from '../files/find-files.js';
import { fingerprintOf } from '../files/fingerprint.js';
import { readFile, unreadable } from '../files/read-file.js';
import { unexpectedProblem } from '../read-document.js';
import type { ScanMoment } from './scan-moment.js';
import { Settling } from './settling.js';
import { folderOf, UnreadFolders } from './unread-folders.js';

/** What a file gives. `problems` are those that do not stay with the entry. */
export interface Outcome<Entry> {
  readonly entry: Entry | null;
  readonly problems: readonly Problem[];
}

/** How files of one kind are read and compared. */
export interface FileKind<Entry> {
  readonly read: (file: FileName, bytes: Uint8Array) => Outcome<Entry>;
  /** What is served of a file whose last good form is `good` and which now has only `problems`. */
  readonly lastGood: (good: Entry, problems: readonly Problem[]) => Outcome<Entry>;
}

/** What is known of a file. */
interface Known<Entry> {
  /** In which state the file was when `served` was believed. */
  sight: string;
  /** Of the bytes that gave `served`; null where none could be read. */
  readonly digest: string | null;
  /** The last form that could be used. */
  readonly good: Entry | null;
  /** What is served. */
  readonly served: Outcome<Entry>;
  /** Whether it was believed before it had stood still: then it is read again, whatever it looks like. */
  isFresh: boolean;
  /** The number of the scan that saw it last. */
  seenIn: number;
}

type State = Pick<Known<unknown>, 'sight' | 'digest' | 'isFresh'>;

/** The state of what could not be read, but for how it looked. */
const unread = { digest: null, isFresh: false };
const gone = 'gone';

export class KnownFiles<Entry extends object> {
  readonly #root: string;
  readonly #kind: FileKind<Entry>;
  readonly #files = new Map<string, Known<Entry>>();
  readonly #settling = new Settling();
  readonly #unread = new UnreadFolders();
  #scan = 0;
  /** The paths in order; null when files came or went since. */
  #order: readonly string[] | null = null;

  constructor(root: string, kind: FileKind<Entry>) {
    this.#root = root;
    this.#kind = kind;
  }

  /** Takes in what a walk has found. `missing` are problems of files that were named and are not there; `onRead` hears of each file. */
  *update(
    found: FoundFiles & { readonly missing?: readonly Problem[] },
    moment: ScanMoment,
    onRead: () => void = () => undefined,
  ): Steps<void> {
    this.#scan += 1;
    this.#settling.turn();
    for (const file of found.files) {
      yield;
      this.#seeFile(file, moment);
      onRead();
    }
    for (const problem of found.problems) this.#seeProblem(problem, moment);
    for (const problem of found.missing ?? []) this.#seeMissing(problem, moment);
    const folders = this.#unread.see(found.unread, this.#settling, moment);
    const isDue = paced(32);
    for (const [path, known] of this.#files) {
      if (isDue()) yield;
      if (known.seenIn === this.#scan) continue;
      if (folderOf(path, folders) === null) this.#seeNothing(path, moment);
    }
  }

  /** What is served, by path, by code point. */
  *served(): Steps<{ readonly entries: Entry[]; readonly problems: Problem[] }> {
    this.#order ??= yield* sortInSteps([...this.#files.keys()], compareCodePoints);
    const entries: Entry[] = [];
    const problems: Problem[] = [...this.#unread.problems()];
    const isDue = paced(32);
    for (const path of this.#order) {
      if (isDue()) yield;
      const known = this.#files.get(path);
      if (known === undefined) continue;
      const { entry, problems: own } = this.#unread.isEmpty ? known.served : this.#unseen(path, known);
      if (entry !== null) entries.push(entry);
      for (const problem of own) problems.push(problem);
    }
    return { entries, problems };
  }

  #seeFile({ path, absolute }: FoundFile, moment: ScanMoment): void {
    const known = this.#files.get(path);
    if (!moment.isFirst) {
      const stats = this.#look(path, absolute, moment);
      if (stats === null) return;
      const sight = sightOf(absolute, stats);
      if (known?.sight === sight && !known.isFresh) {
        known.seenIn = this.#scan;
        return;
      }
      // It is not even read before it stands still.
      if (isFresh(stats, moment) && !this.#settling.hasSettled(path, sight, moment)) {
        if (known !== undefined) known.seenIn = this.#scan;
        return;
      }
    }
    const file: FileName = { root: this.#root, path };
    const content = readFile(absolute, file, moment.fileSystem);
    if (!('bytes' in content)) {
      this.#seeProblem(content, moment);
      return;
    }
    moment.tally.read += 1;
    const sight = sightOf(absolute, content.stats);
    if (!moment.isFirst && !content.isSteady) {
      this.#settling.hasSettled(path, `written while it was read: ${sight}`, moment);
      if (known !== undefined) known.seenIn = this.#scan;
      return;
    }
    const fresh = moment.isFirst && (!content.isSteady || isFresh(content.stats, moment));
    if (fresh) moment.tally.unsettled += 1;
    const digest = hash('sha256', content.bytes, 'base64url');
    if (known !== undefined && known.digest === digest) {
      // It was touched, or written anew as it was.
      Object.assign(known, { sight, isFresh: fresh, seenIn: this.#scan });
      return;
    }
    const outcome = this.#read(file, content.bytes);
    this.#believe(path, { sight, digest, isFresh: fresh }, outcome, moment);
  }

  /** The file's state, or null when it cannot be looked at, which is then seen as a problem or as nothing. */
  #look(path: string, absolute: string, moment: ScanMoment): Stats | null {
    try {
      return moment.fileSystem.linkStats(absolute);
    } catch (error) {
      const code = errorCodeOf(error);
      // It has gone since the walk: then it is seen like every file that the walk does not find.
      if (code !== 'ENOENT') this.#seeProblem(unreadable({ root: this.#root, path }, code), moment);
      return null;
    }
  }

  #read(file: FileName, bytes: Uint8Array): Outcome<Entry> {
    try {
      return this.#kind.read(file, bytes);
    } catch (error) {
      return { entry: null, problems: [unexpectedProblem(file, error)] };
    }
  }

  #seeProblem(problem: Problem, moment: ScanMoment): void {
    const { path } = problem;
    const sight = `${problem.code} ${problem.message}`;
    const known = this.#files.get(path);
    if (known !== undefined) known.seenIn = this.#scan;
    if (known?.sight === sight) return;
    // A file whose reading fails is asked about twice: whether it stands still, and whether the failure does.
    if (this.#settling.hasSettled(`${path}/problem`, sight, moment))
      this.#believe(path, { ...unread, sight }, { entry: null, problems: [problem] }, moment);
    else if (problem.code === 'FILE_UNREADABLE') moment.tally.failures.push(problem);
  }

  /** A file that was named and is not there is told, and is not served in an older form. */
  #seeMissing(problem: Problem, moment: ScanMoment): void {
    const { path } = problem;
    const known = this.#files.get(path);
    if (known !== undefined) known.seenIn = this.#scan;
    if (known?.sight !== gone && this.#settling.hasSettled(path, gone, moment)) {
      this.#forget(path, moment);
      this.#believe(path, { ...unread, sight: gone }, { entry: null, problems: [problem] }, moment);
    }
  }

  #seeNothing(path: string, moment: ScanMoment): void {
    if (this.#settling.hasSettled(path, gone, moment)) this.#forget(path, moment);
  }

  #believe(path: string, state: State, outcome: Outcome<Entry>, moment: ScanMoment): void {
    const known = this.#files.get(path);
    const good = outcome.entry ?? known?.good ?? null;
    const isBroken = outcome.entry === null && good !== null;
    const served = isBroken ? this.#kind.lastGood(good, outcome.problems) : outcome;
    if (known === undefined) this.#order = null;
    moment.tally.changed += 1;
    const { sight, digest, isFresh } = state;
    // Field by field: a spread that adds fields gives each file a hidden class of its own.
    this.#files.set(path, { sight, digest, good, served, isFresh, seenIn: this.#scan });
  }

  #forget(path: string, moment: ScanMoment): void {
    if (!this.#files.delete(path)) return;
    this.#order = null;
    moment.tally.changed += 1;
  }

  /** What is served of a file that may lie in a folder that cannot be read. */
  #unseen(path: string, known: Known<Entry>): Outcome<Entry> {
    const problem = known.good === null || known.seenIn === this.#scan ? null : this.#unread.holding(path);
    if (problem === null || known.good === null) return known.served;
    const { entry } = this.#kind.lastGood(known.good, [problem]);
    return { entry, problems: [] };
  }
}

/** A link may lead to another file meanwhile. */
function sightOf(absolute: string, stats: Stats): string {
  return `${fingerprintOf(stats)} ${absolute}`;
}

/** Whether the file changed within the last moments, by its own account. */
function isFresh({ ctimeMs }: Stats, { wallClock, settleMs }: ScanMoment): boolean {
  return ctimeMs > wallClock() - settleMs;
}
