/** When calendar units begin, asked of temporal-polyfill for every single moment (once: it takes its time). */
import { Temporal } from 'temporal-polyfill';
import type { CalendarUnit } from '../../../src/store/aggregates.js';

const answers = new Map<string, number>();

function once(key: string, answer: () => number): number {
  const known = answers.get(key) ?? answer();
  answers.set(key, known);
  return known;
}

/** When the unit began that `moment` lies in: the last that had begun, of the units around the date that the clock shows. */
export function naiveStartOf(unit: CalendarUnit, timeZone: string, moment: number): number {
  return once(`${unit} ${timeZone} ${moment}`, () =>
    unit === 'HOUR' ? startOfHour(timeZone, moment) : startOfDays(unit, timeZone, moment),
  );
}

function startOfDays(unit: Exclude<CalendarUnit, 'HOUR'>, timeZone: string, moment: number): number {
  const shown = at(timeZone, moment).toPlainDate();
  const begun = [-2, -1, 0, 1, 2]
    .map((days) => firstDate(unit, shown.add({ days })).toZonedDateTime(timeZone).epochMilliseconds)
    .filter((start) => start <= moment);
  return Math.max(...begun);
}

/** The year of the last date that had begun. */
export function naiveYearOf(timeZone: string, moment: number): number {
  return once(`year ${timeZone} ${moment}`, () => yearOf(timeZone, moment));
}

function yearOf(timeZone: string, moment: number): number {
  const shown = at(timeZone, moment).toPlainDate();
  const dates = [-2, -1, 0, 1, 2].map((days) => shown.add({ days }));
  return dates.findLast((date) => date.toZonedDateTime(timeZone).epochMilliseconds <= moment)!.year;
}

/** The last full hour of the clock as it is set now, unless it was set after that. */
function startOfHour(timeZone: string, moment: number): number {
  const now = at(timeZone, moment);
  const full = moment - ((now.minute * 60 + now.second) * 1000 + now.millisecond);
  const set = at(timeZone, moment + 1).getTimeZoneTransition('previous')?.epochMilliseconds ?? -Infinity;
  return Math.max(full, set);
}

function firstDate(unit: Exclude<CalendarUnit, 'HOUR'>, date: Temporal.PlainDate): Temporal.PlainDate {
  switch (unit) {
    case 'DAY':
      return date;
    case 'WEEK':
      return date.subtract({ days: date.dayOfWeek - 1 });
    case 'MONTH':
      return date.with({ day: 1 });
    case 'QUARTER':
      return date.with({ month: Math.floor((date.month - 1) / 3) * 3 + 1, day: 1 });
    case 'YEAR':
      return date.with({ month: 1, day: 1 });
    case 'DECADE':
      return date.with({ year: Math.floor(date.year / 10) * 10, month: 1, day: 1 });
    case 'CENTURY':
      return date.with({ year: Math.floor(date.year / 100) * 100, month: 1, day: 1 });
  }
}

function at(timeZone: string, moment: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone);
}
