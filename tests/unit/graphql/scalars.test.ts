/** The scalars: answers pass as the store holds them, input is read strictly. */
import { describe, expect, test } from '@jest/globals';
import { GraphQLError, parseValue } from 'graphql';
import { DateTimeScalar } from '../../../src/graphql/scalars/date-time-scalar.js';
import { DurationScalar } from '../../../src/graphql/scalars/duration-scalar.js';
import { JsonScalar } from '../../../src/graphql/scalars/json-scalar.js';
import { UrlScalar } from '../../../src/graphql/scalars/url-scalar.js';

describe('DateTime', () => {
  test('answers the text of the store as it is', () => {
    expect(DateTimeScalar.serialize('2020-06-11T17:56:00Z')).toBe('2020-06-11T17:56:00Z');
  });

  test.each<[string, number]>([
    ['2020-06-11T17:56:00Z', Date.UTC(2020, 5, 11, 17, 56)],
    ['2020-06-11T19:56:00.250+02:00', Date.UTC(2020, 5, 11, 17, 56, 0, 250)],
    ['2020-06-11', Date.UTC(2020, 5, 11)],
  ])('reads %s, as a variable and in the query', (text, epochMs) => {
    expect(DateTimeScalar.parseValue(text)).toBe(epochMs);
    expect(DateTimeScalar.parseLiteral(parseValue(`"${text}"`))).toBe(epochMs);
  });

  const wrong = (came: string): string =>
    `DateTime: expected an RFC 3339 date and time, or a date, but ${came} came. Write it such as "2020-06-11T17:56:00Z" or "2020-06-11".`;

  test.each<[unknown, string]>([
    ['2020-02-30', wrong('"2020-02-30"')],
    ['2020-06-11T24:00:00Z', wrong('"2020-06-11T24:00:00Z"')],
    ['11 June 2020', wrong('"11 June 2020"')],
    ['', wrong('""')],
    [20200611, wrong('no text')],
    [null, wrong('no text')],
    [{}, wrong('no text')],
    [
      '2020-06-11T17:56:00',
      'DateTime: expected an offset after the time, but "2020-06-11T17:56:00" came. Add "Z" for UTC, or one such as "+02:00".',
    ],
  ])('refuses %j', (value, message) => {
    expect(() => DateTimeScalar.parseValue(value)).toThrow(
      new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } }),
    );
  });

  test('refuses what is no string in the query', () => {
    expect(() => DateTimeScalar.parseLiteral(parseValue('20200611'))).toThrow(wrong('no text'));
    expect(() => DateTimeScalar.parseLiteral(parseValue('TODAY'))).toThrow(wrong('no text'));
  });
});

describe('Duration', () => {
  test('is read as its parts, as a variable and in the query', () => {
    const parts = { years: 0, months: 1, weeks: 0, days: 0, hours: 12, minutes: 0, seconds: 0 };
    expect(DurationScalar.parseValue('P1MT12H')).toEqual(parts);
    expect(DurationScalar.parseLiteral(parseValue('"P1MT12H"'))).toEqual(parts);
  });

  test.each([['P'], ['7 days'], ['-P1D'], ['P0.5D'], ['P201Y'], [''], [7], [null], [['P1D']]])(
    'refuses %j',
    (value) => {
      expect(() => DurationScalar.parseValue(value)).toThrow(
        new GraphQLError(
          `Duration: expected ISO 8601 text of whole numbers, not negative and at most 200 years, but ${typeof value === 'string' ? `"${value}"` : 'no text'} came. Write it such as "P7D", "P1M" or "PT36H".`,
          { extensions: { code: 'BAD_USER_INPUT' } },
        ),
      );
    },
  );

  test('refuses what is no string in the query', () => {
    expect(() => DurationScalar.parseLiteral(parseValue('7'))).toThrow('Duration: expected');
  });
});

describe('URL', () => {
  test('answers the text of the store as it is', () => {
    expect(UrlScalar.serialize('https://example.com/%252F?$=1')).toBe('https://example.com/%252F?$=1');
  });

  test('reads http and https URLs as written', () => {
    expect(UrlScalar.parseValue('HTTPS://Example.com/a')).toBe('HTTPS://Example.com/a');
    expect(UrlScalar.parseLiteral(parseValue('"http://example.com"'))).toBe('http://example.com');
  });

  test.each([['ftp://example.com'], ['/relative'], ['javascript:alert(1)'], [''], [7], [null]])(
    'refuses %j',
    (value) => {
      expect(() => UrlScalar.parseValue(value)).toThrow(
        `URL: expected an absolute http or https URL, but ${typeof value === 'string' ? `"${value}"` : 'no text'} came. Write it such as "https://example.com/story".`,
      );
    },
  );
});

test('JSON answers any value as it is', () => {
  const value = { a: [1, 'two', null, { b: true }] };
  expect(JsonScalar.serialize(value)).toBe(value);
});
