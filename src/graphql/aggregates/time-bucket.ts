/** The buckets of a time series: calendar units with how many articles are from each. */
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { formatDateTime } from '../../model/date-time.js';
import { DateTimeScalar } from '../scalars/date-time-scalar.js';
import { answerableMoment } from './answerable-moment.js';
import { shareOf } from './share.js';

/** What is answered for a bucket: plain data. */
export interface TimeBucketAnswer {
  readonly start: string;
  readonly end: string;
  readonly epochMs: number;
  readonly count: number;
  readonly share: number;
  readonly isPartial: boolean;
}

@ObjectType('TimeBucket', {
  description: 'A calendar unit, and how many articles were published in it.',
  simpleResolvers: true,
})
export abstract class TimeBucket implements TimeBucketAnswer {
  @Field(() => DateTimeScalar, { description: 'Its first moment, in UTC.' })
  abstract readonly start: string;

  @Field(() => DateTimeScalar, {
    description: 'The first moment of the next bucket, in UTC: articles are from before it.',
  })
  abstract readonly end: string;

  @Field(() => Float, {
    description: '"start" in milliseconds since 1970-01-01T00:00:00Z, as charts want it; a whole number.',
  })
  abstract readonly epochMs: number;

  @Field(() => Int, { description: 'How many articles were published in it: 0 or more.' })
  abstract readonly count: number;

  @Field(() => Float, {
    description:
      'The part that this count has, from 0 to 1: of all articles in the time series, or, in a split series, of all articles of the ' +
      'same bucket, those of no series included. 0 when there are none.',
  })
  abstract readonly share: number;

  @Field(() => Boolean, {
    description:
      'Whether the bucket reaches beyond the time that the series covers, so that its count may tell of a part of it only. The first and ' +
      'the last bucket can be; see "timeSeries" for the time that is covered.',
  })
  abstract readonly isPartial: boolean;
}

/** The time of a series: its buckets' bounds, and the moments that it covers, both included. Milliseconds since 1970. */
export interface CoveredTime {
  /** One more than there are buckets; empty when there are none. */
  readonly bounds: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** One bucket for each count. `wholeAt` says of how many articles the share of a bucket is. */
export function timeBuckets(
  { bounds, from, to }: CoveredTime,
  counts: readonly number[],
  wholeAt: (bucket: number) => number,
): TimeBucketAnswer[] {
  const texts = bounds.map((bound) => formatDateTime(answerableMoment(bound)));
  return counts.map((count, at) => {
    const [start = 0, end = 0] = bounds.slice(at, at + 2);
    return {
      start: texts[at] ?? '',
      end: texts[at + 1] ?? '',
      epochMs: start,
      count,
      share: shareOf(count, wholeAt(at)),
      isPartial: start < from || end > to + 1,
    };
  });
}
