/**
 * Centuries, decades, years, quarters, months and weeks as runs of whole days, each day by its number: days since 1970-01-01. The calendar is the
 * Gregorian one, also before its adoption (ISO 8601); weeks begin on Monday.
 */
import type { CalendarUnit } from '../aggregates.js';
import { dayLength } from './zone-clock.js';

/** Units that are whole days. */
export type DayUnit = Exclude<CalendarUnit, 'HOUR'>;

/** The first day of the unit that `day` lies in, or of a unit `later` after that one (before it when negative). */
export function firstDayOf(unit: DayUnit, day: number, later = 0): number {
  if (unit === 'DAY') return day + later;
  // Day 0 was a Thursday.
  if (unit === 'WEEK') return Math.floor((day + 3) / 7) * 7 - 3 + later * 7;
  const date = new Date(day * dayLength);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth();
  const years = yearsOf[unit];
  if (years !== undefined) return dayNumber((Math.floor(year / years) + later) * years, 0);
  return unit === 'MONTH' ? dayNumber(year, month + later) : dayNumber(year, month - (month % 3) + later * 3);
}

/** Decades and centuries begin with a year that ends in 0 and 00, as they are spoken of. */
const yearsOf: Partial<Readonly<Record<DayUnit, number>>> = { YEAR: 1, DECADE: 10, CENTURY: 100 };

/** The calendar year of a day; year 0 is 1 BC. */
export function yearOfDay(day: number): number {
  return new Date(day * dayLength).getUTCFullYear();
}

/** The number of a month's first day. `month` counts from 0 and may lie outside of the year. */
function dayNumber(year: number, month: number): number {
  // Date.UTC takes the years 0 to 99 as 1900 to 1999; this does not.
  return new Date(0).setUTCFullYear(year, month, 1) / dayLength;
}
