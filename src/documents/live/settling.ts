/**
 * What is seen in a new state is not believed at once: a file may be half written, moved away for a moment, or refused by
 * a disk that hiccups. It is believed when a later look sees the same and enough time has passed in between.
 */
import type { ScanMoment } from './scan-moment.js';

export class Settling {
  readonly #sights = new Map<string, { readonly sight: string; readonly since: number }>();

  /** Whether `sight`, in which `path` is seen now, has stood still long enough. If not, it counts as unsettled. */
  hasSettled(path: string, sight: string, moment: ScanMoment): boolean {
    if (moment.isFirst) return true;
    const now = moment.uptime();
    const known = this.#sights.get(path);
    if (known?.sight === sight && now - known.since >= moment.settleMs) {
      this.#sights.delete(path);
      return true;
    }
    if (known?.sight !== sight) this.#sights.set(path, { sight, since: now });
    moment.tally.unsettled += 1;
    return false;
  }

  /** `path` is seen as it is believed to be. */
  forget(path: string): void {
    this.#sights.delete(path);
  }
}
