/** Numbers, moments and counts as the page writes them: in English, in UTC, the same on every machine. */

const locale = 'en-GB';
const whole = new Intl.NumberFormat(locale);
const day = new Intl.DateTimeFormat(locale, {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const shortDay = new Intl.DateTimeFormat(locale, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
const shortMonth = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
const hour = new Intl.DateTimeFormat(locale, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
});
const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** `12,345`. */
export const number = (value: number): string => whole.format(value);
/** `11 June 2020`. */
export const longDate = (moment: string | number): string => day.format(new Date(moment));
/** `11 Jun 2020`. */
export const shortDate = (moment: string | number): string => shortDay.format(new Date(moment));
/** `June 2020`. */
export const longMonth = (moment: string | number): string => month.format(new Date(moment));
/** `Jun 2020`. */
export const briefMonth = (moment: string | number): string => shortMonth.format(new Date(moment));
/** `11 Jun 2020, 17:00`. */
export const dateAndHour = (moment: string | number): string => hour.format(new Date(moment));
/** The reader's own clock, `14:05:10`: for what happens while the page is open. */
export const timeOfDay = (moment: number): string => clock.format(new Date(moment));

/** `1 article`, `2 articles`. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}

/**
 * The span from one moment up to another that is not in it, in the coarsest words that say it exactly: `2020`,
 * `June 2020`, `1 June – 31 August 2020` or with hours.
 */
export function spanWords(from: string | number, to: string | number): string {
  const start = new Date(from);
  const end = new Date(to);
  if (!isMidnight(start) || !isMidnight(end)) return `${dateAndHour(+start)} – ${dateAndHour(+end)} UTC`;
  const last = new Date(+end - dayMs);
  if (isFirst(start) && isFirst(end)) {
    const months = monthNumber(end) - monthNumber(start);
    if (months === 12 && start.getUTCMonth() === 0) return String(start.getUTCFullYear());
    if (months === 1) return longMonth(+start);
    return `${briefMonth(+start)} – ${briefMonth(+last)}`;
  }
  return +last <= +start ? longDate(+start) : `${shortDate(+start)} – ${shortDate(+last)}`;
}

const dayMs = 86_400_000;

function isMidnight(date: Date): boolean {
  return +date % dayMs === 0;
}

function isFirst(date: Date): boolean {
  return date.getUTCDate() === 1;
}

function monthNumber(date: Date): number {
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
