import { describe, expect, test } from '@jest/globals';
import { DateTime } from 'luxon';
import { calendarOf } from '../../../../src/store/calendar/zone-calendar.js';
import { at, clockShows, hour } from './moments.js';

/** Every moment of two days, by half minutes, at which the clock shows a full hour or was set since the half minute before. */
function startsByLuxon(timeZone: string, from: number): number[] {
  const starts: number[] = [];
  for (let moment = from; moment < from + 48 * hour; moment += 30_000) {
    const now = DateTime.fromMillis(moment, { zone: timeZone });
    const before = DateTime.fromMillis(moment - 1, { zone: timeZone });
    if ((now.minute === 0 && now.second === 0) || now.offset !== before.offset) starts.push(moment);
  }
  return starts;
}

describe('hours and luxon', () => {
  test.each([
    ['America/New_York', '2020-03-07T12:00Z'],
    ['America/New_York', '2020-10-31T12:00Z'],
    ['Australia/Lord_Howe', '2020-10-03T00:00Z'],
    ['Australia/Lord_Howe', '2020-04-04T00:00Z'],
    ['Asia/Kathmandu', '1985-12-31T00:00Z'],
    ['Asia/Kathmandu', '2020-06-11T00:00Z'],
    ['America/Sao_Paulo', '2018-11-03T12:00Z'],
    ['America/St_Johns', '2010-11-06T12:00Z'],
    ['Pacific/Apia', '2011-12-29T12:00Z'],
    ['Antarctica/Troll', '2020-03-28T12:00Z'],
    ['UTC', '2020-03-28T12:00Z'],
  ])('agree on every hour of two days in %s from %s', (timeZone, from) => {
    const calendar = calendarOf(timeZone);
    const starts: number[] = [];
    for (let start = calendar.endOf('HOUR', at(from) - 1); start < at(from) + 48 * hour;) {
      starts.push(start);
      expect(calendar.startOf('HOUR', start)).toBe(start);
      const end = calendar.endOf('HOUR', start);
      expect(end - start).toBeLessThanOrEqual(hour);
      expect(calendar.startOf('HOUR', end - 1)).toBe(start);
      expect(calendar.endOf('HOUR', end - 1)).toBe(end);
      start = end;
    }
    const show = (moment: number): string => clockShows(moment, timeZone);
    expect(starts.map(show)).toEqual(startsByLuxon(timeZone, at(from)).map(show));
  });
});
