/** Statistics over all articles of a list. Nothing is counted before it is selected, and nothing twice. */
import { Field, Int, ObjectType } from 'type-graphql';
import { formatDateTime } from '../../model/date-time.js';
import type { ArticleSet } from '../../store/article-set.js';
import type { Loaders } from '../loaders/loaders.js';
import { DateTimeScalar } from '../scalars/date-time-scalar.js';
import { NumberStats } from './number-stats.js';

@ObjectType('ArticleStats', {
  description: 'Statistics over all articles of a list, on all its pages.',
})
export class ArticleStats {
  constructor(
    readonly set: ArticleSet,
    readonly loaders: Loaders,
  ) {}

  @Field(() => NumberStats, { description: "Of the editors' scores." })
  async quality(): Promise<NumberStats> {
    return new NumberStats(await this.loaders.distribution.load({ set: this.set, field: 'quality' }));
  }

  @Field(() => NumberStats, { description: 'Of the scores of the stories that the articles lead.' })
  async heat(): Promise<NumberStats> {
    return new NumberStats(await this.loaders.distribution.load({ set: this.set, field: 'heat' }));
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the oldest article was published, in UTC; null when there is no article.',
  })
  async earliest(): Promise<string | null> {
    const span = await this.loaders.span.load(this.set);
    return span === null ? null : formatDateTime(span.earliest);
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the newest article was published, in UTC; null when there is no article.',
  })
  async latest(): Promise<string | null> {
    const span = await this.loaders.span.load(this.set);
    return span === null ? null : formatDateTime(span.latest);
  }

  @Field(() => Int, { description: 'How many different providers published them: 0 or more.' })
  providerCount(): Promise<number> {
    return this.loaders.distinctCount.load({ set: this.set, of: 'provider' });
  }

  @Field(() => Int, { description: 'How many different topics they name: 0 or more.' })
  topicCount(): Promise<number> {
    return this.loaders.distinctCount.load({ set: this.set, of: 'topic' });
  }
}
