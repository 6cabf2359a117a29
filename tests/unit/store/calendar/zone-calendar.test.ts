import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { CalendarUnit } from '../../../../src/store/aggregates.js';
import { calendarOf } from '../../../../src/store/calendar/zone-calendar.js';
import { SeededRandom } from '../../../contract/seeded-random.js';
import { at, clockShows, hour } from './moments.js';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
const zones = Intl.supportedValuesOf('timeZone');
const patience = 60_000;

/** The starts of the units from the one of `from` on, as the zone's clock shows them. */
function starts(unit: CalendarUnit, timeZone: string, from: string, count: number): string[] {
  const calendar = calendarOf(timeZone);
  let start = calendar.startOf(unit, at(from));
  return Array.from({ length: count }, () => {
    const shown = clockShows(start, timeZone);
    start = calendar.endOf(unit, start);
    return shown;
  });
}

function hoursOfDay(timeZone: string, moment: string): number {
  const calendar = calendarOf(timeZone);
  return (calendar.endOf('DAY', at(moment)) - calendar.startOf('DAY', at(moment))) / hour;
}

describe('days', () => {
  test.each([
    ['America/New_York', '2020-03-08T12:00Z', 23],
    ['America/New_York', '2020-11-01T12:00Z', 25],
    ['America/New_York', '2020-11-02T12:00Z', 24],
    ['Australia/Lord_Howe', '2020-10-04T00:00Z', 23.5],
    ['Australia/Lord_Howe', '2020-04-05T00:00Z', 24.5],
    ['America/Sao_Paulo', '2018-11-04T12:00Z', 23],
    ['Africa/Cairo', '2023-04-28T12:00Z', 23],
    ['Asia/Kathmandu', '1986-01-01T12:00Z', 23.75],
    ['America/New_York', '1883-11-18T12:00Z', 24 + 238 / 3600],
  ])('in %s the day of %s has %d hours', (timeZone, moment, hours) => {
    expect(hoursOfDay(timeZone, moment)).toBe(hours);
  });

  test('a day whose midnight is skipped begins when the clock first shows its date', () => {
    expect(starts('DAY', 'America/Sao_Paulo', '2018-11-03T12:00-03:00', 3)).toEqual([
      '2018-11-03T00:00:00-03:00',
      '2018-11-04T01:00:00-02:00',
      '2018-11-05T00:00:00-02:00',
    ]);
    expect(starts('DAY', 'Africa/Cairo', '2023-04-27T12:00+02:00', 3)).toEqual([
      '2023-04-27T00:00:00+02:00',
      '2023-04-28T01:00:00+03:00',
      '2023-04-29T00:00:00+03:00',
    ]);
  });

  test('a date that the clock never shows is no day, and no bucket of it is empty by nature', () => {
    expect(starts('DAY', 'Pacific/Apia', '2011-12-29T12:00-10:00', 3)).toEqual([
      '2011-12-29T00:00:00-10:00',
      '2011-12-31T00:00:00+14:00',
      '2012-01-01T00:00:00+14:00',
    ]);
  });

  test('a date that the clock shows twice begins once, and the minutes between belong to it', () => {
    // At 00:01 on 7 November the clock of St. John's went back to 23:01 on the 6th.
    const calendar = calendarOf('America/St_Johns');
    expect(starts('DAY', 'America/St_Johns', '2010-11-06T12:00-02:30', 3)).toEqual([
      '2010-11-06T00:00:00-02:30',
      '2010-11-07T00:00:00-02:30',
      '2010-11-08T00:00:00-03:30',
    ]);
    expect(clockShows(calendar.startOf('DAY', at('2010-11-06T23:30-03:30')), 'America/St_Johns')).toBe(
      '2010-11-07T00:00:00-02:30',
    );
  });

  test('a zone that moved over the date line the other way has a day of 48 hours, less what its clock was set by', () => {
    const calendar = calendarOf('America/Juneau');
    const day = at('1867-10-18T20:00Z');
    const length = calendar.endOf('DAY', day) - calendar.startOf('DAY', day);
    expect(length / hour).toBeGreaterThan(40);
  });
});

describe('hours', () => {
  test('are real ones where the clock goes forward: 01 is followed by 03', () => {
    expect(starts('HOUR', 'America/New_York', '2020-03-08T01:30-05:00', 2)).toEqual([
      '2020-03-08T01:00:00-05:00',
      '2020-03-08T03:00:00-04:00',
    ]);
  });

  test('are real ones where the clock goes back: 01 comes twice', () => {
    expect(starts('HOUR', 'America/New_York', '2020-11-01T00:30-04:00', 4)).toEqual([
      '2020-11-01T00:00:00-04:00',
      '2020-11-01T01:00:00-04:00',
      '2020-11-01T01:00:00-05:00',
      '2020-11-01T02:00:00-05:00',
    ]);
  });

  test('begin anew where the clock is set by half an hour', () => {
    expect(starts('HOUR', 'Australia/Lord_Howe', '2020-10-04T01:00+10:30', 3)).toEqual([
      '2020-10-04T01:00:00+10:30',
      '2020-10-04T02:30:00+11:00',
      '2020-10-04T03:00:00+11:00',
    ]);
    expect(starts('HOUR', 'Australia/Lord_Howe', '2020-04-05T01:00+11:00', 3)).toEqual([
      '2020-04-05T01:00:00+11:00',
      '2020-04-05T01:30:00+10:30',
      '2020-04-05T02:00:00+10:30',
    ]);
  });

  test('begin anew where the clock is set in the middle of one', () => {
    // Standard time came to New York at noon: the clock of 12:03:58 local mean time was set to 12:00.
    expect(
      starts('HOUR', 'America/New_York', '1883-11-18T16:00Z', 4).map((text) => text.slice(11, 19)),
    ).toEqual(['11:00:00', '12:00:00', '12:00:00', '13:00:00']);
    expect(starts('HOUR', 'Africa/Monrovia', '1972-01-07T00:40Z', 3)).toEqual([
      '1972-01-06T23:00:00-00:44',
      '1972-01-07T00:44:30+00:00',
      '1972-01-07T01:00:00+00:00',
    ]);
  });

  test('are full hours of the zone, not of UTC', () => {
    expect(starts('HOUR', 'Asia/Kathmandu', '2020-06-11T17:56Z', 2)).toEqual([
      '2020-06-11T23:00:00+05:45',
      '2020-06-12T00:00:00+05:45',
    ]);
  });
});

describe('weeks, months, quarters and years', () => {
  test('weeks begin on Monday, over the turn of years and clocks', () => {
    expect(starts('WEEK', 'America/New_York', '2020-12-31T12:00Z', 3)).toEqual([
      '2020-12-28T00:00:00-05:00',
      '2021-01-04T00:00:00-05:00',
      '2021-01-11T00:00:00-05:00',
    ]);
    expect(starts('WEEK', 'Europe/Berlin', '2020-03-28T12:00Z', 2)).toEqual([
      '2020-03-23T00:00:00+01:00',
      '2020-03-30T00:00:00+02:00',
    ]);
  });

  test('months, quarters and years begin with their first day', () => {
    expect(starts('MONTH', 'America/New_York', '2020-01-01T04:59:59Z', 3)).toEqual([
      '2019-12-01T00:00:00-05:00',
      '2020-01-01T00:00:00-05:00',
      '2020-02-01T00:00:00-05:00',
    ]);
    expect(starts('QUARTER', 'America/New_York', '2020-06-11T17:56Z', 3)).toEqual([
      '2020-04-01T00:00:00-04:00',
      '2020-07-01T00:00:00-04:00',
      '2020-10-01T00:00:00-04:00',
    ]);
    expect(starts('YEAR', 'Asia/Kathmandu', '2019-12-31T18:14:59Z', 2)).toEqual([
      '2019-01-01T00:00:00+05:45',
      '2020-01-01T00:00:00+05:45',
    ]);
  });

  test('reach from the year 0000 to the year 9999', () => {
    const utc = calendarOf('UTC');
    expect(utc.yearOf(at('0000-01-01T00:00Z'))).toBe(0);
    expect(utc.startOf('YEAR', at('0050-06-01T00:00Z'))).toBe(at('0050-01-01T00:00Z'));
    expect(utc.endOf('MONTH', at('0000-02-10T00:00Z'))).toBe(at('0000-03-01T00:00Z'));
    expect(utc.yearOf(at('9999-12-31T23:59:59.999Z'))).toBe(9999);
    expect(utc.endOf('HOUR', at('9999-12-31T23:59:59.999Z'))).toBe(at('9999-12-31T23:59:59.999Z') + 1);
    expect(calendarOf('America/New_York').yearOf(at('0000-01-01T00:00Z'))).toBe(-1);
    expect(calendarOf('Asia/Tokyo').yearOf(at('9999-12-31T23:00Z'))).toBe(10_000);
  });

  test('a zone may be written in any case, and another name is refused', () => {
    expect(calendarOf('america/NEW_york').yearOf(at('2020-01-01T04:59Z'))).toBe(2019);
    expect(() => calendarOf('Mars/Olympus')).toThrow(RangeError);
  });
});

/** When the last unit began at `moment`, by the library alone: of the units of the days around, the last that has begun. */
function startByTemporal(unit: Exclude<CalendarUnit, 'HOUR'>, timeZone: string, moment: number): number {
  const shown = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone).toPlainDate();
  const begun = [-2, -1, 0, 1, 2]
    .map((days) => firstDate(unit, shown.add({ days })).toZonedDateTime(timeZone).epochMilliseconds)
    .filter((start) => start <= moment);
  return Math.max(...begun);
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

describe(`the calendar and temporal-polyfill (seed ${seed})`, () => {
  const dayUnits = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR', 'DECADE', 'CENTURY'] as const;

  test(
    'put random moments of every zone into the same unit',
    () => {
      const random = new SeededRandom(seed);
      for (const timeZone of zones) {
        const calendar = calendarOf(timeZone);
        for (let question = 0; question < 12; question += 1) {
          const years = random.chance(0.2) ? [0, 9999] : [1880, 2045];
          const moment =
            random.below((years[1]! - years[0]!) * 365 * 24 * 60) * 60_000 + Date.UTC(years[0]!, 0);
          const unit = random.pick(dayUnits);
          const where = { seed, timeZone, unit, moment: clockShows(moment, timeZone) };
          const got = { start: clockShows(calendar.startOf(unit, moment), timeZone) };
          const wanted = { start: clockShows(startByTemporal(unit, timeZone, moment), timeZone) };
          expect({ ...where, ...got }).toEqual({ ...where, ...wanted });
        }
      }
    },
    patience,
  );

  test(
    'find the same day around every kind of change of a clock',
    () => {
      const random = new SeededRandom(seed + 1);
      let changes = 0;
      for (const timeZone of zones) {
        const calendar = calendarOf(timeZone);
        const from = Temporal.Instant.fromEpochMilliseconds(
          Date.UTC(1800 + random.below(240), random.below(12)),
        );
        const change = from.toZonedDateTimeISO(timeZone).getTimeZoneTransition('next');
        if (change === null) continue;
        changes += 1;
        for (const hours of [-30, -24, -1, 0, 1, 24, 30]) {
          const moment = change.epochMilliseconds + hours * hour + random.pick([-1, 0, 1, 60_000]);
          const where = { seed, timeZone, moment: clockShows(moment, timeZone) };
          const start = startByTemporal('DAY', timeZone, moment);
          expect({ ...where, start: calendar.startOf('DAY', moment) }).toEqual({ ...where, start });
        }
      }
      expect(changes).toBeGreaterThan(200);
    },
    patience,
  );
});
