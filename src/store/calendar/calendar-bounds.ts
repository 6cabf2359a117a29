/**
 * The calendar units that cover a span of time, never more of them than are wanted: each works out at most one unit too many
 * before it says no, however long the span.
 */
import type { CalendarUnit, Span } from '../aggregates.js';
import { calendarOf, type ZoneCalendar } from './zone-calendar.js';

/** From the finest to the coarsest. */
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

/**
 * The bounds of the units that the moments from `span.earliest` to `span.latest` (both included) lie in: strictly ascending, one
 * more than there are units, the first not after the span and the last after it. Null when it would be more than `maximum` units.
 * Bounds can lie outside of the years 0000 to 9999 where the span touches their edges.
 */
export function calendarBounds(
  span: Span,
  unit: CalendarUnit,
  timeZone: string,
  maximum: number,
): readonly number[] | null {
  return boundsIn(calendarOf(timeZone), span, unit, maximum);
}

/**
 * The finest unit up to YEAR that needs at most `wanted` units to cover the span. Where none does: the finest from YEAR on that needs at most `maximum`, else
 * CENTURY, of which the years 0000 to 9999 have 100.
 */
export function finestUnit(span: Span, timeZone: string, wanted: number, maximum: number): CalendarUnit {
  const calendar = calendarOf(timeZone);
  const fits = (most: number) => (unit: CalendarUnit) => boundsIn(calendar, span, unit, most) !== null;
  const upToYear = calendarUnits.slice(0, year + 1);
  return (
    upToYear.find(fits(Math.min(wanted, maximum))) ??
    calendarUnits.slice(year).find(fits(maximum)) ??
    'CENTURY'
  );
}

const year = calendarUnits.indexOf('YEAR');

/** No unit is longer than so many hours: a day is 48 where a zone moved west over the date line. */
const longestHours: Readonly<Record<CalendarUnit, number>> = {
  HOUR: 1,
  DAY: 48,
  WEEK: 8 * 24,
  MONTH: 32 * 24,
  QUARTER: 93 * 24,
  YEAR: 367 * 24,
  DECADE: 3_655 * 24,
  CENTURY: 36_527 * 24,
};

function boundsIn(
  calendar: ZoneCalendar,
  { earliest, latest }: Span,
  unit: CalendarUnit,
  maximum: number,
): readonly number[] | null {
  if ((latest - earliest) / (longestHours[unit] * 3_600_000) > maximum) return null;
  const bounds = [calendar.startOf(unit, earliest)];
  for (let bound = bounds[0] ?? earliest; bound <= latest; bounds.push(bound)) {
    if (bounds.length > maximum) return null;
    bound = calendar.endOf(unit, bound);
  }
  return bounds;
}
