/** TimeZone: names of the database in any case, and what a misspelt one was meant to be. */
import { describe, expect, test } from '@jest/globals';
import { GraphQLError, parseValue } from 'graphql';
import { nearestTimeZone } from '../../../../src/graphql/scalars/nearest-time-zone.js';
import { TimeZoneScalar } from '../../../../src/graphql/scalars/time-zone-scalar.js';

describe('TimeZone', () => {
  test.each(['UTC', 'America/New_York', 'Asia/Kathmandu', 'europe/berlin', 'US/Eastern', 'Etc/GMT+5'])(
    'reads %s, as a variable and in the query, as it is written',
    (name) => {
      expect(TimeZoneScalar.parseValue(name)).toBe(name);
      expect(TimeZoneScalar.parseLiteral(parseValue(`"${name}"`))).toBe(name);
      expect(TimeZoneScalar.serialize(name)).toBe(name);
    },
  );

  const expected =
    'TimeZone: expected a name of the IANA time zone database such as "Europe/Berlin" or "UTC", but ';

  test.each<[unknown, string]>([
    ['Europe/Berln', '"Europe/Berln" came. Did you mean "Europe/Berlin"?'],
    ['new york', '"new york" came. Did you mean "America/New_York"?'],
    ['+02:00', '"+02:00" came. Write an area and a place, such as "America/New_York".'],
    ['', '"" came. Write an area and a place, such as "America/New_York".'],
    [7, 'no text came. Write an area and a place, such as "America/New_York".'],
    [null, 'no text came. Write an area and a place, such as "America/New_York".'],
  ])('refuses %j', (value, came) => {
    expect(() => TimeZoneScalar.parseValue(value)).toThrow(
      new GraphQLError(expected + came, { extensions: { code: 'BAD_USER_INPUT' } }),
    );
  });

  test('says where in the query it stands', () => {
    const literal = parseValue('MOON');
    try {
      TimeZoneScalar.parseLiteral(literal);
      throw new Error('MOON was read.');
    } catch (error) {
      expect((error as GraphQLError).locations).toEqual([{ line: 1, column: 1 }]);
      expect((error as GraphQLError).extensions).toEqual({ code: 'BAD_USER_INPUT' });
    }
  });
});

test.each([
  ['Asia/Kathmandoo', 'Asia/Kathmandu'],
  ['Berlin', 'Europe/Berlin'],
  ['Europe/Kiyv', 'Europe/Kyiv'],
  ['utc ', 'UTC'],
  ['America/Los Angeles', 'America/Los_Angeles'],
])('the zone nearest to %s is %s', (name, nearest) => {
  expect(nearestTimeZone(name)).toBe(nearest);
});

test.each(['', 'PST', 'Mars/Olympus_Mons', 'x'.repeat(10_000), '/'])('no zone is near %.20s', (name) => {
  expect(nearestTimeZone(name)).toBeNull();
});
