/**
 * What is seen in a new state is not believed at once: a file may be half written, moved away for a moment, or refused by
 * a disk that hiccups. It is believed when scan after scan sees the same and enough time has passed since the first of them.
 */
import type { ScanMoment } from './scan-moment.js';

interface Sight {
  readonly sight: string;
  readonly since: number;
}

export class Settling {
  /** Of the scan before, and of this one, by key: what one scan does not ask about is forgotten. */
  #before: ReadonlyMap<string, Sight> = new Map();
  #now = new Map<string, Sight>();

  /** A new scan begins. */
  turn(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }

  /** Whether `sight`, in which what `key` names is seen now, has stood still long enough. If not, it counts as unsettled. */
  hasSettled(key: string, sight: string, moment: ScanMoment): boolean {
    if (moment.isFirst) return true;
    const now = moment.uptime();
    const known = this.#before.get(key);
    const isSame = known?.sight === sight;
    this.#now.set(key, isSame ? known : { sight, since: now });
    if (isSame && now - known.since >= moment.settleMs) return true;
    moment.tally.unsettled += 1;
    return false;
  }
}
