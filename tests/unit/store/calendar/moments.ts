/** Moments and their written forms, for tests of the calendar. */
import { DateTime } from 'luxon';

/** Milliseconds since 1970 of an ISO date and time with its offset. */
export function at(text: string): number {
  const moment = DateTime.fromISO(text, { setZone: true });
  if (!moment.isValid) throw new Error(`expected an ISO date and time, got "${text}"`);
  return moment.toMillis();
}

/** What the zone's clock shows, with its offset: `2020-03-08T03:00:00-04:00`. */
export function clockShows(moment: number, timeZone: string): string {
  return DateTime.fromMillis(moment, { zone: timeZone }).toISO({ suppressMilliseconds: true }) ?? 'invalid';
}

export const hour = 3_600_000;
