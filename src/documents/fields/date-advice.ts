/** What to write in place of something that is no date. */

/** How dates are written. */
const form = 'Write a date and time such as 2020-06-11T17:56:00Z, or a date such as 2020-06-11.';
const dateAndTime = /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}:\d{2}(?::\d{2})?)(?![\d:]))?/;

/** The expected form and, where `value` nearly has it, what is wrong with it: 30 February never was, `10:00` has no seconds. */
export function dateAdvice(value: unknown): string {
  const match = typeof value === 'string' ? dateAndTime.exec(value.trim()) : null;
  if (match === null) return form;
  const [, year, month, day, time] = match;
  const reason =
    noDay(Number(year), Number(month), Number(day)) ?? (time === undefined ? null : noTime(time));
  return reason === null ? form : `${reason} ${form}`;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

function noDay(year: number, month: number, day: number): string | null {
  const name = months[month - 1];
  if (name === undefined) return `There is no month ${month}.`;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCDate() === day ? null : `${day} ${name} ${year} does not exist.`;
}

function noTime(time: string): string | null {
  const [hour = 0, minute = 0, second] = time.split(':').map(Number);
  if (hour > 23 || minute > 59 || (second ?? 0) > 60) return `${time} is no time of day.`;
  if (second === undefined) return `${time} has no seconds: write ${time}:00.`;
  return second === 60 ? 'A leap second cannot be kept: write :59.' : null;
}
