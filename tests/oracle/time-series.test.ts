/** Time series through the whole gateway are luxon's calendar: where clocks change, at offsets of quarter hours, by ISO weeks. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { DateTime } from 'luxon';
import { buildGatewaySchema } from '../../src/graphql/schema.js';
import { createMemoryStore } from '../../src/store/memory/memory-store.js';
import { differenceOf } from './difference.js';
import { Gateway } from './gateway.js';
import { generatedLibrary, type NamedLibrary } from './libraries.js';
import { ExpectedAnswers, expectedAnswers } from './naive/answer.js';
import { type CalendarUnit, calendarUnits } from './naive/calendar.js';
import { type Question, requestFor } from './questions/question.js';

let library: NamedLibrary;
let gateway: Gateway;

beforeAll(() => {
  library = generatedLibrary(400, 11);
  gateway = new Gateway(buildGatewaySchema(), createMemoryStore(library.source));
});

interface Bucket {
  readonly start: string;
  readonly end: string;
  readonly count: number;
  readonly isPartial: boolean;
}

/** The buckets that the gateway answers, held against the oracle's, which are luxon's. */
async function bucketsOf(
  from: string,
  before: string,
  interval: CalendarUnit,
  timeZone: string,
): Promise<Bucket[]> {
  const question: Question = {
    owner: { kind: 'articles' },
    list: { where: { publishedDateTime: { gte: from, lt: before } } },
    ...{ cut: { first: 0 }, walk: 0 },
    counts: [{ kind: 'timeSeries', interval, timeZone }],
  };
  const expected = expectedAnswers(library, question);
  if (!(expected instanceof ExpectedAnswers)) throw new Error('expected a question that can be asked');
  const { data, code } = await gateway.ask(requestFor(question, { first: 0 }));
  expect(code).toBeNull();
  const series = (data as { list: { c0: { buckets: Bucket[] } } }).list.c0;
  expect(differenceOf(series, expected.count(question.counts[0]!))).toBeNull();
  return series.buckets;
}

const hoursOf = ({ start, end }: Bucket): number => (Date.parse(end) - Date.parse(start)) / 3_600_000;

describe('a time series', () => {
  test('has a day of 23 hours and one of 25 where New York changes its clocks', async () => {
    const spring = await bucketsOf('2020-03-07T05:00:00Z', '2020-03-10T04:00:00Z', 'DAY', 'America/New_York');
    expect(spring.map(({ start }) => start)).toEqual([
      ...['2020-03-07T05:00:00Z', '2020-03-08T05:00:00Z', '2020-03-09T04:00:00Z'],
    ]);
    expect(spring.map(hoursOf)).toEqual([24, 23, 24]);
    expect(spring.some(({ isPartial }) => isPartial)).toBe(false);
    const autumn = await bucketsOf('2020-10-31T04:00:00Z', '2020-11-03T05:00:00Z', 'DAY', 'America/New_York');
    expect(autumn.map(hoursOf)).toEqual([24, 25, 24]);
  });

  test('has no hour from 2 to 3 in spring, and the hour from 1 to 2 twice in autumn', async () => {
    const spring = await bucketsOf(
      '2020-03-08T05:00:00Z',
      '2020-03-08T09:00:00Z',
      'HOUR',
      'America/New_York',
    );
    const autumn = await bucketsOf(
      '2020-11-01T04:00:00Z',
      '2020-11-01T08:00:00Z',
      'HOUR',
      'America/New_York',
    );
    const clock = ({ start }: Bucket): string =>
      DateTime.fromISO(start, { zone: 'America/New_York' }).toFormat('HH:mm');
    expect(spring.map(clock)).toEqual(['00:00', '01:00', '03:00', '04:00']);
    expect(autumn.map(clock)).toEqual(['00:00', '01:00', '01:00', '02:00']);
  });

  test('begins days and hours in Kathmandu at 15 minutes past the hour of UTC', async () => {
    const days = await bucketsOf('2021-05-01', '2021-05-04', 'DAY', 'Asia/Kathmandu');
    expect(days.map(({ start }) => start.slice(11))).toEqual(days.map(() => '18:15:00Z'));
    expect(days.map(({ isPartial }) => isPartial)).toEqual([true, false, false, true]);
    const hours = await bucketsOf('2021-05-01T00:15:00Z', '2021-05-01T03:15:00Z', 'HOUR', 'Asia/Kathmandu');
    expect(hours.map(({ start }) => start.slice(11))).toEqual(['00:15:00Z', '01:15:00Z', '02:15:00Z']);
  });

  test('counts weeks from Monday, across the turn of a year of 53 weeks', async () => {
    const weeks = await bucketsOf('2020-12-14', '2021-01-18', 'WEEK', 'UTC');
    const numbers = weeks.map(({ start }) =>
      DateTime.fromISO(start, { zone: 'utc' }).toFormat("kkkk-'W'WW c"),
    );
    expect(numbers).toEqual(['2020-W51 1', '2020-W52 1', '2020-W53 1', '2021-W01 1', '2021-W02 1']);
  });

  test.each([
    'America/New_York',
    'Europe/Berlin',
    'Australia/Sydney',
    'America/Sao_Paulo',
    'Asia/Kathmandu',
    'UTC',
  ])('is the calendar of %s in every unit, and loses no article', async (zone) => {
    let counted = 0;
    for (const unit of calendarUnits) {
      const months = unit === 'HOUR' ? 2 : 60;
      for (const year of unit === 'HOUR' ? [2020, 2021, 2022] : [2019]) {
        const from = DateTime.utc(year, unit === 'HOUR' ? 10 : 1, 3, 7, 30);
        const before = from.plus({ months });
        const buckets = await bucketsOf(`${from.toISO()}`, `${before.toISO()}`, unit, zone);
        const inside = library.corpus.articles.filter(
          ({ publishedAt }) => publishedAt >= from.toMillis() && publishedAt < before.toMillis(),
        );
        expect(buckets.reduce((sum, { count }) => sum + count, 0)).toBe(inside.length);
        counted += inside.length;
      }
    }
    expect(counted).toBeGreaterThan(1000);
  });
});
