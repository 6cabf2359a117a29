/** The date of publication; its law is `model/date-time.ts`. */
import { parseDateTime } from '../../model/date-time.js';
import { dateAdvice } from './date-advice.js';
import { describeValue } from './describe-value.js';
import { missingOrMisspelt, wrong, type Refusal } from './refusals.js';
import type { Section } from './section.js';

const expected = 'an RFC 3339 date and time, such as 2020-06-11T17:56:00Z, or a date';

/** Years in UTC that a date may be in. One mistyped year would stretch every time series; so many years fit one by the year, in any zone. */
const firstYear = 1500;
const lastYear = 2999;

/** Milliseconds since 1970, or null with the refusal. White space around the date is ignored. */
export function readPublishedAt({ map, prefix, findings }: Section, refusals: Refusal[]): number | null {
  const field = `${prefix}publishedDateTime`;
  const value = map['publishedDateTime'];
  if (value === undefined || value === null || value === '') {
    refusals.push(missingOrMisspelt(map, prefix, 'publishedDateTime', expected, beginsAsDate));
    return null;
  }
  const moment = typeof value === 'string' ? parseDateTime(value.trim()) : null;
  if (moment === null) {
    refusals.push(wrong(field, describeValue(value), expected, dateAdvice(value)));
    return null;
  }
  const year = new Date(moment.epochMs).getUTCFullYear();
  if (year < firstYear || year > lastYear) {
    const wanted = `a date in the years ${firstYear} to ${lastYear}`;
    refusals.push(
      wrong(field, describeValue(value), wanted, 'Look for a mistyped year, such as 9020 for 2020.'),
    );
    return null;
  }
  if (moment.withoutZone) {
    const message = `${field} is ${describeValue(value)}, which has no zone; it is read as UTC.`;
    findings.add({
      code: 'DATE_WITHOUT_ZONE',
      field,
      message,
      suggestion: 'End it with Z or with an offset.',
    });
  }
  return moment.epochMs;
}

/** What is renamed may still be wrong in its time or zone: that is told then. */
function beginsAsDate(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value.trim());
}
