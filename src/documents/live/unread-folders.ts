/** The folders that could not be read: what they hold was not seen, and is neither gone nor changed. */
import type { Problem } from '../../model/problem.js';
import type { ScanMoment } from './scan-moment.js';
import type { Settling } from './settling.js';

export class UnreadFolders {
  /** Those that have stayed so, by path. */
  #believed: ReadonlyMap<string, Problem> = new Map();

  /** Whether there is none that has stayed so. */
  get isEmpty(): boolean {
    return this.#believed.size === 0;
  }

  /** What is told of those that have stayed so. */
  problems(): Iterable<Problem> {
    return this.#believed.values();
  }

  /** Takes in what a walk could not read, and answers all of it by path; what stays so is believed, and then told. */
  see(problems: readonly Problem[], settling: Settling, moment: ScanMoment): ReadonlyMap<string, Problem> {
    const now = new Map(problems.map((problem) => [problem.path, problem]));
    const believed = new Map<string, Problem>();
    for (const [path, problem] of now) {
      const key = `${path}/`; // no file's path ends so
      const isBelieved = this.#believed.get(path)?.message === problem.message;
      if (!isBelieved && !settling.hasSettled(key, problem.message, moment)) {
        moment.tally.failures.push(problem);
        continue;
      }
      believed.set(path, problem);
    }
    if (!haveSameKeys(believed, this.#believed)) moment.tally.changed += 1;
    this.#believed = believed;
    return now;
  }

  /** The problem of the folder that has stayed so and holds `path`; null when none does. */
  holding(path: string): Problem | null {
    return folderOf(path, this.#believed);
  }
}

/** The problem of the folder among `folders` that holds `path`; null when none does. */
export function folderOf(path: string, folders: ReadonlyMap<string, Problem>): Problem | null {
  for (const [folder, problem] of folders) {
    if (folder === '.' || path.startsWith(`${folder}/`)) return problem;
  }
  return null;
}

function haveSameKeys(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean {
  return a.size === b.size && [...a.keys()].every((key) => b.has(key));
}
