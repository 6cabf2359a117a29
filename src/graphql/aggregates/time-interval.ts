/** The calendar units of time series and groups, in the schema's words. */
import { registerEnumType } from 'type-graphql';
import type { CalendarUnit } from '../../store/aggregates.js';

/** What can be asked for. `AUTO` becomes one of the units before anything is counted. */
export type TimeInterval = 'AUTO' | CalendarUnit;

export const timeIntervals = {
  AUTO: 'AUTO',
  HOUR: 'HOUR',
  DAY: 'DAY',
  WEEK: 'WEEK',
  MONTH: 'MONTH',
  QUARTER: 'QUARTER',
  YEAR: 'YEAR',
  DECADE: 'DECADE',
  CENTURY: 'CENTURY',
} as const satisfies Record<TimeInterval, TimeInterval>;

registerEnumType(timeIntervals, {
  name: 'TimeInterval',
  description: 'A calendar unit of a time zone: days there have 23 or 25 hours when the clocks change.',
  valuesConfig: {
    AUTO: {
      description:
        'The finest unit up to YEAR that needs no more buckets than are wanted, else the finest one that fits the limit of buckets. For time series only.',
    },
    HOUR: {
      description:
        'From a full hour on the clock to the next one. When clocks go back, the hour that is shown twice is two.',
    },
    DAY: { description: 'From midnight to midnight.' },
    WEEK: { description: 'From Monday to Sunday, as in ISO 8601.' },
    MONTH: { description: 'A month of the calendar.' },
    QUARTER: { description: 'Three months, from the first of January, April, July or October.' },
    YEAR: { description: 'A year of the calendar.' },
    DECADE: { description: 'Ten years, from one that ends in 0: 2020 to 2029.' },
    CENTURY: { description: 'A hundred years, from one that ends in 00: 2000 to 2099.' },
  },
});
