/**
 * Spans of the calendar and the clock as ISO 8601 writes them, and the moment that lies such a span before another. Years
 * and months are calendar units, in UTC: a month before 31 March is the last day of February.
 */

/** Whole numbers, 0 or more. */
export interface Duration {
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

/** The longest duration, in years of 365.2425 days; a month is a twelfth of one. */
export const maximumDurationYears = 200;

const iso8601 =
  /^P(?=[\dT])(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

const secondMs = 1000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const yearMs = 365.2425 * dayMs;

/**
 * The duration that `text` writes as `PnYnMnWnDTnHnMnS`: whole numbers, at least one part, capital letters; null when it is none,
 * or longer than {@link maximumDurationYears} years. Zero is a duration.
 */
export function parseDuration(text: string): Duration | null {
  const match = iso8601.exec(text);
  if (match === null) return null;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((digits: string | undefined) => Number(digits ?? 0));
  const duration = { years, months, weeks, days, hours, minutes, seconds };
  const length = (years + months / 12) * yearMs + clockMs(duration);
  return length <= maximumDurationYears * yearMs ? duration : null;
}

/**
 * The moment that lies `duration` before `epochMs`, both in milliseconds since 1970: years and months first, on the calendar of
 * UTC, where a day that the month does not have is its last; then the rest, a day being 24 hours.
 */
export function momentBefore(epochMs: number, duration: Duration): number {
  const start = new Date(epochMs);
  const month = start.getUTCMonth() - duration.years * 12 - duration.months;
  const moved = new Date(epochMs);
  moved.setUTCDate(1);
  moved.setUTCMonth(month);
  const lastDay = new Date(moved);
  lastDay.setUTCMonth(moved.getUTCMonth() + 1, 0);
  moved.setUTCDate(Math.min(start.getUTCDate(), lastDay.getUTCDate()));
  return moved.getTime() - clockMs(duration);
}

function clockMs({ weeks, days, hours, minutes, seconds }: Duration): number {
  return (weeks * 7 + days) * dayMs + hours * hourMs + minutes * minuteMs + seconds * secondMs;
}
