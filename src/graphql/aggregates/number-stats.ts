/** The schema's `NumberStats`: one distribution, and whatever is asked of it. `model/statistics.ts` has the laws. */
import { Arg, Ctx, Field, Float, Int, ObjectType } from 'type-graphql';
import {
  average,
  count,
  histogram,
  type HistogramBucket,
  histogramSize,
  maximum,
  minimum,
  type NumberDistribution,
  percentile,
  standardDeviation,
  sum,
} from '../../model/statistics.js';
import type { RequestContext } from '../context.js';
import { LimitExceededError } from '../errors/limit-exceeded-error.js';
import { UserInputError } from '../errors/user-input-error.js';

@ObjectType('NumberBucket', {
  description: 'A range of values, and how many articles have a value in it.',
  simpleResolvers: true,
})
export abstract class NumberBucket implements HistogramBucket {
  @Field(() => Float, {
    description: 'The least value of the bucket: a whole number, and a multiple of the interval.',
  })
  abstract readonly start: number;

  @Field(() => Float, { description: 'Where the next bucket starts; values are below it.' })
  abstract readonly end: number;

  @Field(() => Int, { description: 'How many articles have a value from "start" to below "end": 0 or more.' })
  abstract readonly count: number;
}

@ObjectType('NumberStats', {
  description:
    'Statistics of one number over all articles of a list, on all its pages. They are exact, and articles without the number ' +
    'count for nothing but "missing".',
})
export class NumberStats {
  constructor(readonly distribution: NumberDistribution) {}

  @Field(() => Int, { description: 'How many articles have the number.' })
  count(): number {
    return count(this.distribution);
  }

  @Field(() => Int, { description: 'How many articles lack the number.' })
  missing(): number {
    return this.distribution.missing;
  }

  @Field(() => Int, { nullable: true, description: 'The smallest value; null when no article has one.' })
  min(): number | null {
    return minimum(this.distribution);
  }

  @Field(() => Int, { nullable: true, description: 'The largest value; null when no article has one.' })
  max(): number | null {
    return maximum(this.distribution);
  }

  @Field(() => Float, {
    nullable: true,
    description: 'The arithmetic mean; null when no article has a value.',
  })
  average(): number | null {
    return average(this.distribution);
  }

  @Field(() => Float, {
    description:
      'All values added up: a whole number, 0 when no article has one. A Float, for an Int may be too small.',
  })
  sum(): number {
    return sum(this.distribution);
  }

  @Field(() => Float, {
    nullable: true,
    description:
      'How far values lie from the average: the standard deviation of the population (divided by n, not n - 1). 0 for one ' +
      'value, null for none.',
  })
  standardDeviation(): number | null {
    return standardDeviation(this.distribution);
  }

  @Field(() => Float, {
    nullable: true,
    description:
      'The value below which so many percent of the articles lie: 50 is the median. Between two articles it is interpolated ' +
      "linearly, as R's type 7 and NumPy do. Null when no article has a value.",
  })
  percentile(
    @Arg('p', () => Float, { description: 'From 0, the smallest value, to 100, the largest; 99.9 is fine.' })
    p: number,
  ): number | null {
    if (p >= 0 && p <= 100) return percentile(this.distribution, p);
    throw new UserInputError({
      argument: 'p',
      expected: 'a number from 0 to 100',
      came: `${p} came`,
      advice: 'Ask for 50 for the median, or 95 for the value that 5 percent of the articles exceed.',
    });
  }

  @Field(() => [NumberBucket], {
    description:
      'How the values are spread: buckets of equal width from the smallest value to the largest, those without articles ' +
      'included; empty when no article has a value.',
  })
  histogram(
    @Arg('interval', () => Int, {
      description:
        'The width of a bucket, 1 or more. Buckets start at its multiples: with 10, one reaches from 40 to 49. More than 2,000 ' +
        'buckets are refused.',
    })
    interval: number,
    @Ctx() { loaders }: RequestContext,
  ): HistogramBucket[] {
    const { bucketLimit } = loaders.limits;
    if (interval < 1) {
      throw new UserInputError({
        argument: 'interval',
        expected: 'an integer of 1 or more',
        came: `${interval} came`,
        advice: 'It is the width of a bucket: 10 for 0 to 9, 10 to 19 and so on.',
      });
    }
    const buckets = histogramSize(this.distribution, interval);
    if (buckets > bucketLimit) throw this.#tooManyBuckets(buckets, bucketLimit);
    return histogram(this.distribution, interval);
  }

  #tooManyBuckets(came: number, bucketLimit: number): LimitExceededError {
    const width = (maximum(this.distribution) ?? 0) - (minimum(this.distribution) ?? 0);
    // One bucket less than the limit: the first and the last may both be cut.
    const enough = Math.ceil(width / (bucketLimit - 1));
    return new LimitExceededError({
      argument: 'interval',
      unit: 'buckets',
      limit: bucketLimit,
      came,
      advice: `Ask for an interval of ${enough} or more.`,
    });
  }
}
