/** One look at the files: when it is, how long something must have stood still to be believed, and what it has come to. */
import type { Problem } from '../../model/problem.js';
import type { FileSystem } from '../files/file-system.js';

/** A scan under way. */
export interface ScanMoment {
  readonly fileSystem: FileSystem;
  /** The first scan believes everything at once: there is nothing else to serve. */
  readonly isFirst: boolean;
  /** The clock that files are dated by, in milliseconds since 1970. */
  readonly wallClock: () => number;
  /** A clock that never goes back, in milliseconds. */
  readonly uptime: () => number;
  /** What changed, vanished or failed is believed once it has stood still for so long, in milliseconds. */
  readonly settleMs: number;
  readonly tally: ScanTally;
}

/** What a scan counts while it runs. */
export interface ScanTally {
  /** Files that were read. */
  read: number;
  /** Files of which something else is served from now on. */
  changed: number;
  /** Files and folders that were seen in a new state a moment ago, and are to be looked at again. */
  unsettled: number;
  /** What the file system refused and is not believed yet. */
  readonly failures: Problem[];
}

/** Nothing yet. */
export function emptyTally(): ScanTally {
  return { read: 0, changed: 0, unsettled: 0, failures: [] };
}
