/**
 * How far a zone's clock is ahead of UTC at any moment, from the zone histories that Node carries (ICU's copy of the IANA
 * database), to the second, historical local times included. Asking them costs about 2 microseconds, and 20 through
 * temporal-polyfill, so the offset at each midnight in UTC is remembered: between two that are equal nothing happens. That
 * rests on a fact: no zone changed its clock twice within 48 hours (all zones of 2025c, 1835 to 2040).
 */
export const dayLength = 86_400_000;

/** How many midnights a clock remembers, and how many zones have a clock: some 100 KB a zone at most. */
const keptMidnights = 4096;
const keptClocks = 32;

/** By lower-cased name. */
const clocks = new Map<string, ZoneClock>();

/** The clock of a zone, by a name that `isTimeZoneName` accepts; throws RangeError for any other name that Intl does not know. */
export function clockOf(timeZone: string): ZoneClock {
  const key = timeZone.toLowerCase();
  const known = clocks.get(key);
  if (known !== undefined) return known;
  const clock = new ZoneClock(timeZone);
  if (clocks.size >= keptClocks) clocks.clear();
  clocks.set(key, clock);
  return clock;
}

export class ZoneClock {
  readonly #format: Intl.DateTimeFormat;
  /** By days since 1970-01-01, the offset at midnight in UTC. */
  readonly #midnights = new Map<number, number>();

  constructor(timeZone: string) {
    this.#format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  }

  /** Milliseconds that the zone's clock is ahead of UTC at `moment` (milliseconds since 1970, whole). */
  offsetAt(moment: number): number {
    const day = Math.floor(moment / dayLength);
    const before = this.offsetAtMidnight(day);
    return before === this.offsetAtMidnight(day + 1) ? before : this.#ask(moment);
  }

  /** The offset at midnight in UTC, `day` days after 1970-01-01. */
  offsetAtMidnight(day: number): number {
    const known = this.#midnights.get(day);
    if (known !== undefined) return known;
    const offset = this.#ask(day * dayLength);
    if (this.#midnights.size >= keptMidnights) this.#midnights.clear();
    this.#midnights.set(day, offset);
    return offset;
  }

  /** The first moment after `before` and not after `after` whose offset is another than that of `before`; the two differ. */
  changeBetween(before: number, after: number): number {
    const offset = this.offsetAt(before);
    let low = before;
    let high = after;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (this.offsetAt(middle) === offset) low = middle;
      else high = middle;
    }
    return high;
  }

  #ask(moment: number): number {
    const text = this.#format.format(moment);
    const match = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(text);
    if (match === null) {
      throw new Error(`ZoneClock: expected a date that ends like GMT-04:56:02, Intl gave "${text}".`);
    }
    const [, sign, hours, minutes, seconds] = match;
    const size = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
    return (sign === '-' ? -size : size) * 1000;
  }
}
