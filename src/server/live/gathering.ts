/**
 * When to look at the files and when to make a snapshot of what was seen: changes that follow one another are gathered, and read meanwhile,
 * until the files stand still or enough time has passed. Knows hints and a clock, and nothing of files.
 */
import { firstLookMs, gatherBounds } from './live-defaults.js';

/** What a look has come to, as far as it decides whether another one follows. */
export interface Look {
  /** Whether something was seen that has not stood still yet. */
  readonly isUnsettled: boolean;
  /** Whether there is something to be made anew. */
  readonly isBehind: boolean;
  /** Whether folders were found of which no hints came before. */
  readonly hasNewFolders: boolean;
  /** How many files were read because they had changed, which looking again does not repeat. */
  readonly read: number;
}

/** What stands still is seen in its last state by one look, and has settled by the next. */
const looksAfterLimit = 2;

export class Gathering {
  readonly #settleMs: number;
  readonly #now: () => number;
  /** When the first and the last hint came that no look has followed. */
  #hints: { readonly first: number; last: number } | null = null;
  #lookedAt = 0;
  /** How long the last look that read nothing took, or a shorter one since: what looking costs without reading. */
  #lookMs = 0;
  /** After this moment, no look follows because of changes that go on. */
  #limit = 0;
  #looksLeft = 0;

  /** `settleMs`: what has stood still for so long is believed. `now`: a clock that never goes back, in milliseconds. */
  constructor(settleMs: number, now: () => number = () => performance.now()) {
    this.#settleMs = settleMs;
    this.#now = now;
  }

  /** Something has changed, perhaps. */
  hint(): void {
    const now = this.#now();
    if (this.#hints === null) this.#hints = { first: now, last: now };
    else this.#hints.last = now;
  }

  /** Whether there was a hint since the last look. */
  get isHinted(): boolean {
    return this.#hints !== null;
  }

  /** Milliseconds until the first look: hints have paused then, or have come for a while. 0 or less: now. */
  get untilFirstLook(): number {
    if (this.#hints === null) return 0;
    return Math.min(this.#hints.last + this.#settleMs, this.#hints.first + firstLookMs) - this.#now();
  }

  /** A reload begins. `makingMs`: how long making a snapshot takes. */
  begin(makingMs: number): void {
    this.#limit = this.#now() + Math.min(Math.max(2 * makingMs, gatherBounds.least), gatherBounds.most);
    this.#looksLeft = looksAfterLimit;
  }

  /** A look begins: it answers the hints so far. */
  look(): void {
    this.#hints = null;
    this.#lookedAt = this.#now();
  }

  /**
   * How many milliseconds after the look that has just ended another one is due; null: what has settled is to be made. Not null while
   * something is unsettled that has stood still since: it will have settled.
   */
  untilNextLook({ isUnsettled, isBehind, hasNewFolders, read }: Look): number | null {
    const now = this.#now();
    const tookMs = now - this.#lookedAt;
    this.#lookMs = read === 0 ? tookMs : Math.min(this.#lookMs, tookMs);
    const isMoving = this.isHinted;
    if (!isUnsettled && !hasNewFolders && !(isMoving && isBehind)) return null;
    if (now >= this.#limit) {
      // A look at many changed files takes seconds: a hint of its beginning may have been the last one of the burst.
      const goesOn = this.#hints !== null && now - this.#hints.last < this.#settleMs;
      if (goesOn || this.#looksLeft === 0) return null;
      this.#looksLeft -= 1;
    }
    // Looking takes about half of the time at most, however many files there are.
    return Math.max(this.#settleMs, this.#lookMs);
  }
}
