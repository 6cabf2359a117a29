import { describe, expect, test } from '@jest/globals';
import { calendarBounds, finestUnit } from '../../../../src/store/calendar/calendar-bounds.js';
import { at, clockShows, hour } from './moments.js';

const newYork = 'America/New_York';
const june = { earliest: at('2020-06-11T17:56:00Z'), latest: at('2020-06-13T04:00:00Z') };

describe('calendarBounds', () => {
  test('covers the span from the start of its first unit to the end of its last', () => {
    expect(calendarBounds(june, 'DAY', newYork, 10)!.map((bound) => clockShows(bound, newYork))).toEqual([
      '2020-06-11T00:00:00-04:00',
      '2020-06-12T00:00:00-04:00',
      '2020-06-13T00:00:00-04:00',
      '2020-06-14T00:00:00-04:00',
    ]);
  });

  test('includes the last moment of the span and nothing behind it', () => {
    const latest = at('2020-06-13T00:00:00-04:00');
    expect(calendarBounds({ ...june, latest }, 'DAY', newYork, 10)).toHaveLength(4);
    expect(calendarBounds({ ...june, latest: latest - 1 }, 'DAY', newYork, 10)).toHaveLength(3);
  });

  test('is one unit for a single moment, also where it is the first of its unit', () => {
    const moment = at('2020-06-11T00:00:00Z');
    expect(calendarBounds({ earliest: moment, latest: moment }, 'DAY', 'UTC', 1)).toEqual([
      moment,
      moment + 24 * hour,
    ]);
  });

  test('is null when one unit more would be needed than wanted, and all of them when not', () => {
    expect(calendarBounds(june, 'DAY', newYork, 2)).toBeNull();
    expect(calendarBounds(june, 'DAY', newYork, 3)).toHaveLength(4);
    expect(calendarBounds(june, 'HOUR', newYork, 36)).toHaveLength(37);
    expect(calendarBounds(june, 'HOUR', newYork, 35)).toBeNull();
  });

  test('leaves out the date that Apia skipped', () => {
    const span = { earliest: at('2011-12-28T12:00:00-10:00'), latest: at('2012-01-02T00:00:00+14:00') };
    const days = calendarBounds(span, 'DAY', 'Pacific/Apia', 5)!;
    expect(days.map((bound) => clockShows(bound, 'Pacific/Apia').slice(5, 10))).toEqual([
      '12-28',
      '12-29',
      '12-31',
      '01-01',
      '01-02',
      '01-03',
    ]);
  });

  test('covers the years 0000 to 9999 in any zone, its bounds strictly ascending', () => {
    const all = { earliest: at('0000-01-01T00:00:00Z'), latest: at('9999-12-31T23:59:59.999Z') };
    for (const timeZone of ['UTC', newYork, 'Asia/Kathmandu']) {
      const years = calendarBounds(all, 'YEAR', timeZone, 10_001)!;
      expect(years.length).toBeGreaterThanOrEqual(10_001);
      expect(years[0]).toBeLessThanOrEqual(all.earliest);
      expect(years.at(-1)).toBeGreaterThan(all.latest);
      expect(years.every((bound, index) => index === 0 || bound > years[index - 1]!)).toBe(true);
    }
  });

  test('says no to the longest span without working it out', () => {
    const all = { earliest: at('0000-01-01T00:00:00Z'), latest: at('9999-12-31T23:59:59.999Z') };
    const started = performance.now();
    expect(calendarBounds(all, 'HOUR', newYork, 2000)).toBeNull();
    expect(calendarBounds(all, 'YEAR', newYork, 2000)).toBeNull();
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('finestUnit', () => {
  const from = at('2020-01-01T00:00:00Z');

  test.each([
    [60 * hour - 1, 60, 'HOUR'],
    [60 * hour, 60, 'DAY'],
    [60 * 24 * hour - 1, 60, 'DAY'],
    [60 * 24 * hour, 60, 'WEEK'],
    [365 * 24 * hour, 60, 'WEEK'],
    [365 * 24 * hour, 12, 'MONTH'],
    [365 * 24 * hour, 11, 'QUARTER'],
    [365 * 24 * hour, 4, 'QUARTER'],
    [366 * 24 * hour, 4, 'YEAR'],
    [9000 * 365 * 24 * hour, 1, 'YEAR'],
    [0, 1, 'HOUR'],
  ])('for %d ms and at most %d units it is %s', (length, maximum, unit) => {
    expect(finestUnit({ earliest: from, latest: from + length }, 'UTC', maximum, 9_001)).toBe(unit);
  });

  test.each([
    [400, 400, 'YEAR'],
    [401, 400, 'DECADE'],
    [1_500, 400, 'DECADE'],
    [1_500, 100, 'CENTURY'],
    [8_000, 79, 'CENTURY'],
  ])('for %d years, and at most %d units whatever is wanted, it is %s', (years, maximum, unit) => {
    const latest =
      at(`${String(2000 + years).padStart(4, '0')}-01-01T00:00:00Z`.replace('10000', '9999')) - 1;
    expect(finestUnit({ earliest: at('2000-01-01T00:00:00Z'), latest }, 'UTC', 60, maximum)).toBe(unit);
  });

  test('of what is wanted is never more than what may be', () => {
    expect(finestUnit({ earliest: from, latest: from + 300 * 24 * hour }, 'UTC', 500, 100)).toBe('WEEK');
  });

  test('counts units in the zone: the same day is two days elsewhere', () => {
    const span = { earliest: from, latest: from + 24 * hour - 1 };
    expect(finestUnit(span, 'UTC', 1, 2_000)).toBe('DAY');
    expect(finestUnit(span, newYork, 1, 2_000)).toBe('WEEK');
    expect(finestUnit(span, newYork, 2, 2_000)).toBe('DAY');
  });

  test('lets the long day of a clock that goes back be one day', () => {
    const span = { earliest: at('2020-11-01T00:00:00-04:00'), latest: at('2020-11-01T23:59:59-05:00') };
    expect(finestUnit(span, newYork, 24, 2_000)).toBe('DAY');
    expect(finestUnit(span, newYork, 25, 2_000)).toBe('HOUR');
  });
});
