import { describe, expect, test } from '@jest/globals';
import { formatDateTime, parseDateTime } from '../../../src/model/date-time.js';

const iso = (text: string): string | null => {
  const moment = parseDateTime(text);
  return moment === null ? null : new Date(moment.epochMs).toISOString();
};

describe('parseDateTime', () => {
  test.each([
    ['2020-06-11T17:56:00Z', '2020-06-11T17:56:00.000Z'],
    ['2020-06-11t17:56:00z', '2020-06-11T17:56:00.000Z'],
    ['2020-06-11 17:56:00Z', '2020-06-11T17:56:00.000Z'],
    ['2020-06-11T17:56:00+02:00', '2020-06-11T15:56:00.000Z'],
    ['2020-06-11T00:56:00-23:59', '2020-06-12T00:55:00.000Z'],
    ['2020-06-11T17:56:00-00:00', '2020-06-11T17:56:00.000Z'],
    ['2020-06-11T17:56:00.5Z', '2020-06-11T17:56:00.500Z'],
    ['2020-06-11T17:56:00.1239999Z', '2020-06-11T17:56:00.123Z'],
    ['2020-06-11T17:56:00.123456789012Z', '2020-06-11T17:56:00.123Z'],
    ['2020-06-11', '2020-06-11T00:00:00.000Z'],
    ['2020-02-29', '2020-02-29T00:00:00.000Z'],
    ['2000-02-29', '2000-02-29T00:00:00.000Z'],
    ['0000-01-01T00:00:00Z', '0000-01-01T00:00:00.000Z'],
    ['0000-02-29', '0000-02-29T00:00:00.000Z'],
    ['0099-12-31', '0099-12-31T00:00:00.000Z'],
    ['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
  ])('reads %s as %s', (text, expected) => {
    expect(iso(text)).toBe(expected);
  });

  test.each([
    '',
    '2020',
    '2020-06',
    '2020-6-1',
    '20200611',
    '2020-06-11T',
    '2020-06-11T17:56',
    '2020-06-11T17:56Z',
    '2020-06-11Z',
    '2020-06-11T17:56:00.Z',
    '2020-06-11T17:56:00+0200',
    '2020-06-11T17:56:00+02',
    '2020-06-11T17:56:00 Z',
    '2020-06-11_17:56:00Z',
    '12:30:45',
    'Thu, 11 Jun 2020 17:56:00 GMT',
    '+02020-06-11',
    '-2020-06-11',
    '٢٠٢٠-06-11',
    '2020-06-11T17:56:00Z\n',
    ' 2020-06-11',
  ])('refuses %j, which is not RFC 3339', (text) => {
    expect(parseDateTime(text)).toBeNull();
  });

  test.each([
    '2020-02-30',
    '2019-02-29',
    '1900-02-29',
    '2020-04-31',
    '2020-00-10',
    '2020-13-10',
    '2020-01-00',
    '2020-01-32',
    '2020-06-11T24:00:00Z',
    '2020-06-11T23:60:00Z',
    '2016-12-31T23:59:60Z',
    '2020-06-11T17:56:00+24:00',
    '2020-06-11T17:56:00+02:60',
  ])('refuses %s, which is no moment', (text) => {
    expect(parseDateTime(text)).toBeNull();
  });

  test('refuses a moment that lies outside the years 0000 to 9999 in UTC', () => {
    expect(parseDateTime('0000-01-01T00:00:00+00:01')).toBeNull();
    expect(parseDateTime('9999-12-31T23:59:59-00:01')).toBeNull();
  });

  test('says that a date and time had no zone, and says it of nothing else', () => {
    expect(parseDateTime('2020-06-11T17:56:00')?.withoutZone).toBe(true);
    expect(parseDateTime('2020-06-11T17:56:00Z')?.withoutZone).toBe(false);
    expect(parseDateTime('2020-06-11T17:56:00-00:00')?.withoutZone).toBe(false);
    expect(parseDateTime('2020-06-11')?.withoutZone).toBe(false);
  });
});

describe('formatDateTime', () => {
  test('writes milliseconds only when there are any', () => {
    expect(formatDateTime(Date.UTC(2020, 5, 11, 17, 56))).toBe('2020-06-11T17:56:00Z');
    expect(formatDateTime(Date.UTC(2020, 5, 11, 17, 56, 0, 50))).toBe('2020-06-11T17:56:00.050Z');
    expect(formatDateTime(-1)).toBe('1969-12-31T23:59:59.999Z');
  });

  test('writes what parseDateTime reads, over all years that can be written', () => {
    for (let year = 0; year <= 9999; year += 37) {
      const text = `${String(year).padStart(4, '0')}-03-01T05:06:07.089Z`;
      expect(formatDateTime(parseDateTime(text)?.epochMs ?? NaN)).toBe(text);
    }
  });
});
