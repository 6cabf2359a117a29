/** Durations: what is one, and the moment that lies one before another. Luxon judges the calendar. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { momentBefore, parseDuration } from '../../../src/model/duration.js';

const none = { years: 0, months: 0, weeks: 0, days: 0, hours: 0, minutes: 0, seconds: 0 };

describe('parseDuration', () => {
  test.each<[string, Partial<typeof none>]>([
    ['P1Y', { years: 1 }],
    ['P2M', { months: 2 }],
    ['P3W', { weeks: 3 }],
    ['P4D', { days: 4 }],
    ['PT5H', { hours: 5 }],
    ['PT6M', { minutes: 6 }],
    ['PT7S', { seconds: 7 }],
    ['P1Y2M3W4DT5H6M7S', { years: 1, months: 2, weeks: 3, days: 4, hours: 5, minutes: 6, seconds: 7 }],
    ['P0D', {}],
    ['PT0S', {}],
    ['P007D', { days: 7 }],
    ['P200Y', { years: 200 }],
    ['P2400M', { months: 2400 }],
    ['P73048D', { days: 73_048 }],
  ])('reads %s', (text, parts) => {
    expect(parseDuration(text)).toEqual({ ...none, ...parts });
  });

  test.each([
    '',
    'P',
    'PT',
    'P1DT',
    'P1',
    '1D',
    'p1d',
    'P1d',
    '-P1D',
    'P-1D',
    '+P1D',
    'P1.5D',
    'PT1,5S',
    'P1D ',
    ' P1D',
    'P1D\n',
    'P1M1Y',
    'PT1D',
    'P1H',
    'P١D',
    'P201Y',
    'P200Y1D',
    'P2401M',
    'P73049D',
    `P${'9'.repeat(400)}D`,
    'seven days',
  ])('refuses %j', (text) => {
    expect(parseDuration(text)).toBeNull();
  });
});

describe('momentBefore', () => {
  const before = (moment: string, duration: string): string =>
    new Date(momentBefore(Date.parse(moment), parseDuration(duration)!)).toISOString();

  test.each([
    ['2021-03-31T12:00:00.000Z', 'P1M', '2021-02-28T12:00:00.000Z'],
    ['2020-03-31T12:00:00.000Z', 'P1M', '2020-02-29T12:00:00.000Z'],
    ['2020-02-29T00:00:00.000Z', 'P1Y', '2019-02-28T00:00:00.000Z'],
    ['2020-01-15T00:00:00.000Z', 'P1M', '2019-12-15T00:00:00.000Z'],
    ['2020-03-31T00:00:00.000Z', 'P1M1D', '2020-02-28T00:00:00.000Z'],
    ['2020-06-11T17:56:00.250Z', 'P7D', '2020-06-04T17:56:00.250Z'],
    ['2020-06-11T17:56:00.000Z', 'P1W', '2020-06-04T17:56:00.000Z'],
    ['2020-06-11T00:30:00.000Z', 'PT36H', '2020-06-09T12:30:00.000Z'],
    ['2020-06-11T00:00:00.000Z', 'PT0S', '2020-06-11T00:00:00.000Z'],
    ['0050-01-31T00:00:00.000Z', 'P100Y', '-000050-01-31T00:00:00.000Z'],
  ])('of %s and %s is %s', (moment, duration, expected) => {
    expect(before(moment, duration)).toBe(expected);
  });

  test('is what luxon says, whatever the moment and the duration', () => {
    const part = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0300-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        fc.record({
          years: part,
          months: part,
          weeks: part,
          days: part,
          hours: part,
          minutes: part,
          seconds: part,
        }),
        (date, duration) => {
          const judged = DateTime.fromMillis(date.getTime(), { zone: 'utc' }).minus(duration).toMillis();
          expect(momentBefore(date.getTime(), duration)).toBe(judged);
        },
      ),
    );
  });
});
