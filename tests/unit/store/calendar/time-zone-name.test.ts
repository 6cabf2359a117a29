import { describe, expect, test } from '@jest/globals';
import { isTimeZoneName } from '../../../../src/store/calendar/time-zone-name.js';

describe('isTimeZoneName', () => {
  test('knows every zone that Node lists, the links and any case', () => {
    expect(Intl.supportedValuesOf('timeZone').filter((name) => !isTimeZoneName(name))).toEqual([]);
    const links = [
      'UTC',
      'utc',
      'GMT',
      'Etc/GMT+5',
      'US/Eastern',
      'Asia/Kathmandu',
      'Europe/Kyiv',
      'america/port-au-prince',
      'EST5EDT',
      'EST',
    ];
    expect(links.filter((name) => !isTimeZoneName(name))).toEqual([]);
  });

  test.each([
    '',
    ' UTC',
    'UTC ',
    'UTC\n',
    'Mars/Olympus',
    'America',
    'America/',
    '/UTC',
    'Europe//London',
    '../UTC',
    '+05:45',
    '-00:00',
    'Z',
    'GMT+1',
    '2020-01-01T00:00Z',
    '2020-01-01T00:00[UTC]',
    'PST',
    'ist',
    'SystemV/EST5',
    '__proto__',
    'constructor',
    'A'.repeat(65),
    'America/'.repeat(100_000),
  ])('refuses %j', (name) => {
    expect(isTimeZoneName(name)).toBe(false);
  });
});
