/** The arguments of `timeSeries`. */
import { ArgsType, Field, Int } from 'type-graphql';
import type { SplitField } from '../../store/aggregates.js';
import { TimeZoneScalar } from '../scalars/time-zone-scalar.js';
import { seriesSplits } from './series-split.js';
import { type TimeInterval, timeIntervals } from './time-interval.js';

@ArgsType()
export class TimeSeriesArguments {
  @Field(() => timeIntervals, {
    defaultValue: 'AUTO',
    description:
      'The calendar unit of a bucket. AUTO, the default, is the finest one that needs at most "targetBuckets" buckets, else YEAR, or DECADE or CENTURY where years ' +
      'would be more than the server answers.',
  })
  readonly interval!: TimeInterval; // non-null with a default, as are the others but splitBy: always set by graphql-js

  @Field(() => TimeZoneScalar, {
    defaultValue: 'UTC',
    description: 'Whose calendar counts, such as `America/New_York`.',
  })
  readonly timeZone!: string;

  @Field(() => Int, {
    defaultValue: 60,
    description: 'How many buckets AUTO may take: 1 to 500. Other intervals take what they need.',
  })
  readonly targetBuckets!: number;

  @Field(() => seriesSplits, {
    nullable: true,
    description:
      'Answers "series": the buckets again for each of the "top" values. None when it is missing or null.',
  })
  readonly splitBy?: SplitField | null;

  @Field(() => Int, {
    defaultValue: 5,
    description: 'How many series a split answers at most, those of the most articles first: 1 to 20.',
  })
  readonly top!: number;
}
