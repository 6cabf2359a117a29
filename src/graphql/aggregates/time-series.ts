/** The schema's `TimeSeries`: how many articles were published when, as a whole and for each of the most frequent values of a field. */
import { Field, Int, ObjectType } from 'type-graphql';
import type { BucketAnswer, CalendarUnit, FacetKey, SplitField } from '../../store/aggregates.js';
import type { ArticleSet } from '../../store/article-set.js';
import type { Loaders } from '../loaders/loaders.js';
import { TimeZoneScalar } from '../scalars/time-zone-scalar.js';
import { textKey } from './facet-key.js';
import type { SeriesPlan } from './series-plan.js';
import { TimeBucket, type TimeBucketAnswer, timeBuckets } from './time-bucket.js';
import { timeIntervals } from './time-interval.js';
import { TypedKeys } from './typed-keys.js';

@ObjectType('SplitSeries', {
  description:
    'The articles with one value, by time. Of the fields for values ("provider" to "host") exactly one is not null.',
})
export class SplitSeries extends TypedKeys {
  constructor(
    readonly field: SplitField,
    readonly key: FacetKey,
    readonly counts: readonly number[],
    readonly wholes: readonly number[],
    readonly plan: SeriesPlan,
    loaders: Loaders,
  ) {
    super({ [field]: key }, loaders);
  }

  @Field(() => String, {
    description:
      "The value as a legend shows it: a provider's or topic's name, a type such as `VIDEO`, a category, a host, `published` or " +
      '`not published`.',
  })
  async label(): Promise<string> {
    if (this.field === 'provider') return (await this.provider())?.name ?? textKey(this.key);
    if (this.field === 'topic') return (await this.topic())?.name ?? textKey(this.key);
    if (this.field === 'published') return this.key === true ? 'published' : 'not published';
    return textKey(this.key);
  }

  @Field(() => Int, { description: 'How many articles all its buckets count together: 1 or more.' })
  total(): number {
    return totalOf(this.counts);
  }

  @Field(() => [TimeBucket], {
    description: 'The same buckets as those of the time series, with the counts of this value.',
  })
  buckets(): TimeBucketAnswer[] {
    return timeBuckets(this.plan.time, this.counts, (at) => this.wholes[at] ?? 0);
  }
}

@ObjectType('TimeSeries', {
  description: 'How many articles were published when, in calendar units of a time zone.',
})
export class TimeSeries {
  constructor(
    readonly set: ArticleSet,
    readonly plan: SeriesPlan,
    readonly loaders: Loaders,
  ) {}

  @Field(() => timeIntervals, {
    description:
      'The unit of each bucket: what was asked for, or what AUTO came to, which is HOUR where there are no buckets. Never AUTO.',
  })
  interval(): CalendarUnit {
    return this.plan.unit;
  }

  @Field(() => TimeZoneScalar, { description: 'Whose calendar the buckets follow, as it was asked for.' })
  timeZone(): string {
    return this.plan.timeZone;
  }

  @Field(() => [TimeBucket], {
    description: 'The oldest first, without gaps: units without articles have the count 0.',
  })
  async buckets(): Promise<TimeBucketAnswer[]> {
    const { counts } = await this.#count();
    const total = totalOf(counts);
    return timeBuckets(this.plan.time, counts, () => total);
  }

  @Field(() => [SplitSeries], {
    description:
      'The buckets again for each of the most frequent values, the one with the most articles first; empty without "splitBy". ' +
      'Values without articles here are left out.',
  })
  async series(): Promise<SplitSeries[]> {
    const { plan, loaders } = this;
    const { split } = plan;
    if (split === null) return [];
    const { counts: wholes, series } = await this.#count();
    return series.map(({ key, counts }) => new SplitSeries(split.field, key, counts, wholes, plan, loaders));
  }

  /** Whole and split in one question, so that both are counted once. */
  async #count(): Promise<BucketAnswer> {
    const { bounds } = this.plan.time;
    if (bounds.length === 0) return { counts: [], series: [] };
    return this.loaders.buckets.load({ set: this.set, bounds, split: this.plan.split });
  }
}

function totalOf(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
