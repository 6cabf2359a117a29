/**
 * The calendar of a time zone: when its hours, days, weeks, months, quarters and years begin. Every moment lies in exactly one
 * unit of a kind, from that unit's start up to the next one's.
 *
 * - A day begins where the zone's clock first shows its date: at midnight, or later where midnight was skipped. A date that the
 *   clock shows twice begins once; a date that it never shows (2011-12-30 in Pacific/Apia) is no day. Days have 23, 24, 25 or other hours.
 * - Weeks, months, quarters and years begin with their first day.
 * - An hour begins where the clock shows a full hour, and where it is set anew. So it lasts 60 minutes or less, and the two hours
 *   that read 01 when the clock goes back are two.
 */
import type { CalendarUnit } from '../aggregates.js';
import { firstDayOf, yearOfDay } from './calendar-days.js';
import { clockOf, dayLength, type ZoneClock } from './zone-clock.js';

const hourLength = 3_600_000;

/** The calendar of a zone, by a name that `isTimeZoneName` accepts; throws RangeError for any other name that Intl does not know. */
export function calendarOf(timeZone: string): ZoneCalendar {
  return new ZoneCalendar(clockOf(timeZone));
}

/** Moments are whole milliseconds since 1970, in or near the years 0000 to 9999. */
export class ZoneCalendar {
  readonly #clock: ZoneClock;

  constructor(clock: ZoneClock) {
    this.#clock = clock;
  }

  /** When the unit begins that `moment` lies in. */
  startOf(unit: CalendarUnit, moment: number): number {
    return unit === 'HOUR'
      ? this.#startOfHour(moment)
      : this.#startOfDay(firstDayOf(unit, this.#dayOf(moment)));
  }

  /** When the unit ends that `moment` lies in: the next one's start. Later than `moment`. */
  endOf(unit: CalendarUnit, moment: number): number {
    return unit === 'HOUR'
      ? this.#endOfHour(moment)
      : this.#startOfDay(firstDayOf(unit, this.#dayOf(moment), 1));
  }

  /** The calendar year that `moment` lies in. */
  yearOf(moment: number): number {
    return yearOfDay(this.#dayOf(moment));
  }

  /** When the day begins that is `day` days after 1970-01-01; for a date that was skipped when the next one does. */
  #startOfDay(day: number): number {
    const midnight = day * dayLength;
    const before = this.#clock.offsetAtMidnight(day - 1);
    const after = this.#clock.offsetAtMidnight(day + 1);
    const early = midnight - before;
    if (before === after || this.#clock.offsetAt(early) === before) return early;
    const late = midnight - after;
    if (this.#clock.offsetAt(late) === after) return late;
    return this.#clock.changeBetween(midnight - dayLength, midnight + dayLength);
  }

  /** The last day that has begun at `moment`. */
  #dayOf(moment: number): number {
    let day = Math.floor(moment / dayLength);
    while (this.#startOfDay(day + 1) <= moment) day += 1;
    while (this.#startOfDay(day) > moment) day -= 1;
    return day;
  }

  #startOfHour(moment: number): number {
    const offset = this.#clock.offsetAt(moment);
    const full = Math.floor((moment + offset) / hourLength) * hourLength - offset;
    return this.#clock.offsetAt(full) === offset ? full : this.#clock.changeBetween(full, moment);
  }

  #endOfHour(moment: number): number {
    const offset = this.#clock.offsetAt(moment);
    const full = Math.floor((moment + offset) / hourLength + 1) * hourLength - offset;
    return this.#clock.offsetAt(full - 1) === offset ? full : this.#clock.changeBetween(moment, full - 1);
  }
}
