/** Calendars, by luxon: durations in UTC, and calendar units in a time zone. */
import { DateTime, Duration, type DateTimeUnit } from 'luxon';
import type { Clock, Input } from './where.js';

/** First and last moment, both included, milliseconds since 1970. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What `within: {last, anchor}` means. */
export function rangeOfWithin(within: Input, clock: Clock): Range {
  const to = within['anchor'] === 'NOW' ? clock.now : clock.latestArticle;
  const last = Duration.fromISO(within['last'] as string);
  return { from: DateTime.fromMillis(to, { zone: 'utc' }).minus(last).toMillis(), to };
}

/** Calendar units, finest first. Weeks begin on Monday. */
export const calendarUnits = [
  'HOUR',
  'DAY',
  'WEEK',
  'MONTH',
  'QUARTER',
  'YEAR',
  'DECADE',
  'CENTURY',
] as const;
export type CalendarUnit = (typeof calendarUnits)[number];

/** What luxon said before: it takes a while, and the same moments are asked about again and again. */
const remembered = new Map<string, number>();

function remember(what: string, ask: () => number): number {
  const known = remembered.get(what);
  if (known !== undefined) return known;
  const answer = ask();
  remembered.set(what, answer);
  return answer;
}

/** The start of the calendar unit of `zone` in which `moment` lies, milliseconds since 1970. */
export function startOfUnit(moment: number, unit: CalendarUnit, zone: string): number {
  return remember(`start ${moment} ${unit} ${zone}`, () => startIn(inZone(moment, zone), unit).toMillis());
}

/** The start of the unit after the one that begins at `start`. */
export function endOfUnit(start: number, unit: CalendarUnit, zone: string): number {
  return remember(`end ${start} ${unit} ${zone}`, () => {
    const years = yearsOf.get(unit);
    const later = inZone(start, zone).plus(years === undefined ? { [unit.toLowerCase()]: 1 } : { years });
    return startIn(later, unit).toMillis();
  });
}

/** The calendar year of `zone` in which `moment` lies. */
export function yearOf(moment: number, zone: string): number {
  return remember(`year ${moment} ${zone}`, () => inZone(moment, zone).year);
}

/**
 * The starts of the calendar units of `zone` that overlap `range`, and the end of the last one; at most `most` units, else
 * null.
 */
export function boundsOf(range: Range, unit: CalendarUnit, zone: string, most: number): number[] | null {
  const bounds = [startOfUnit(range.from, unit, zone)];
  for (;;) {
    const next = endOfUnit(bounds.at(-1)!, unit, zone);
    bounds.push(next);
    if (bounds.length - 1 > most) return null;
    if (next > range.to) return bounds;
  }
}

function inZone(moment: number, zone: string): DateTime {
  const time = DateTime.fromMillis(moment, { zone });
  if (!time.isValid) throw new Error(`luxon does not know the zone ${zone}.`);
  return time;
}

/** Units of several years, which luxon does not know. */
const yearsOf: ReadonlyMap<CalendarUnit, number> = new Map([
  ['DECADE', 10],
  ['CENTURY', 100],
]);

function startIn(time: DateTime, unit: CalendarUnit): DateTime {
  const years = yearsOf.get(unit);
  if (years === undefined) return time.startOf(unit.toLowerCase() as DateTimeUnit);
  return time.set({ year: time.year - (((time.year % years) + years) % years) }).startOf('year');
}
