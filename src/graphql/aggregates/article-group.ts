/** The schema's `ArticleGroup`: the articles that have certain values in common, and what can be said of them together. */
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { formatDateTime } from '../../model/date-time.js';
import {
  type ArticleGroupRow,
  type FacetKey,
  type GroupKey,
  type GroupRequest,
  maximumGroupPlaces,
  maximumGroups,
  type NumberSummary as NumberSummaryRow,
  type SplitField,
} from '../../store/aggregates.js';
import type { ArticleSet } from '../../store/article-set.js';
import { calendarOf } from '../../store/calendar/zone-calendar.js';
import { LimitExceededError } from '../errors/limit-exceeded-error.js';
import type { Loaders } from '../loaders/loaders.js';
import { DateTimeScalar } from '../scalars/date-time-scalar.js';
import { answerableMoment } from './answerable-moment.js';
import { shareOf } from './share.js';
import { type KeyByField, TypedKeys } from './typed-keys.js';

/** What is answered for a calendar unit, the end excluded. */
export interface CalendarPeriodAnswer {
  readonly start: string;
  readonly end: string;
}

/** What is answered for a number: the port's summary, and what follows from it. */
export interface NumberSummaryAnswer extends NumberSummaryRow {
  readonly average: number | null;
}

@ObjectType('CalendarPeriod', { description: 'A calendar unit of a time zone.', simpleResolvers: true })
export abstract class CalendarPeriod implements CalendarPeriodAnswer {
  @Field(() => DateTimeScalar, { description: 'Its first moment, in UTC.' })
  abstract readonly start: string;

  @Field(() => DateTimeScalar, { description: 'The first moment of the next one, in UTC.' })
  abstract readonly end: string;
}

@ObjectType('NumberSummary', {
  description:
    'What can be said of one number of the articles of a group, those without the number left out.',
  simpleResolvers: true,
})
export abstract class NumberSummary implements NumberSummaryAnswer {
  @Field(() => Int, { description: 'How many articles have the number.' })
  abstract readonly count: number;

  @Field(() => Int, { nullable: true, description: 'The smallest value; null when no article has one.' })
  abstract readonly min: number | null;

  @Field(() => Int, { nullable: true, description: 'The largest value; null when no article has one.' })
  abstract readonly max: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The arithmetic mean; null when no article has a value.',
  })
  abstract readonly average: number | null;

  @Field(() => Float, { description: 'All values added up: a whole number, 0 when no article has one.' })
  abstract readonly sum: number;
}

@ObjectType('ArticleGroup', {
  description:
    'The articles of a list that have the same value of each field that they are grouped by. The fields for values ' +
    '("provider" to "host", and "period") are null where nothing was grouped by them.',
})
export class ArticleGroup extends TypedKeys {
  constructor(
    readonly row: ArticleGroupRow,
    readonly by: readonly GroupKey[],
    readonly set: ArticleSet,
    loaders: Loaders,
  ) {
    super(keyByField(row, by), loaders);
  }

  @Field(() => CalendarPeriod, {
    nullable: true,
    description: 'When these articles were published; null unless PUBLISHED_DATE_TIME told them apart.',
  })
  period(): CalendarPeriodAnswer | null {
    const at = this.by.findIndex(({ field }) => field === 'publishedDateTime');
    const [key, start] = [this.by[at], this.row.keys[at]];
    if (key?.field !== 'publishedDateTime' || typeof start !== 'number') return null;
    const end = calendarOf(key.timeZone).endOf(key.unit, start);
    return {
      start: formatDateTime(answerableMoment(start)),
      end: formatDateTime(answerableMoment(end)),
    };
  }

  @Field(() => Int, { description: 'How many articles are in it: 1 or more.' })
  count(): number {
    return this.row.count;
  }

  @Field(() => Float, {
    description:
      'The part of all articles of the list that is in it, from 0 to 1. Groups by topic overlap: their shares need not add up to 1.',
  })
  async share(): Promise<number> {
    return shareOf(this.row.count, await this.loaders.articleCount.load(this.set));
  }

  @Field(() => NumberSummary, { description: "Of the editors' scores." })
  quality(): NumberSummaryAnswer {
    return withAverage(this.row.quality);
  }

  @Field(() => NumberSummary, { description: 'Of the scores of the stories that the articles lead.' })
  heat(): NumberSummaryAnswer {
    return withAverage(this.row.heat);
  }

  @Field(() => DateTimeScalar, { description: 'When its oldest article was published, in UTC.' })
  earliest(): string {
    return formatDateTime(this.row.earliest);
  }

  @Field(() => DateTimeScalar, { description: 'When its newest article was published, in UTC.' })
  latest(): string {
    return formatDateTime(this.row.latest);
  }
}

/** The groups that are asked for. Rejects with a {@link LimitExceededError} when there are more to count than one answer may. */
export async function articleGroups(request: GroupRequest, loaders: Loaders): Promise<ArticleGroup[]> {
  const rows = await loaders.groups.load(request);
  if (rows !== null) return rows.map((row) => new ArticleGroup(row, request.by, request.set, loaders));
  throw new LimitExceededError({
    argument: 'by',
    unit: `groups, with ${maximumGroupPlaces} places of articles in them,`,
    limit: maximumGroups,
    came: 'more',
    advice: 'Take fewer keys, a coarser interval, or fewer articles with "where".',
  });
}

function keyByField({ keys }: ArticleGroupRow, by: readonly GroupKey[]): KeyByField {
  const entries = by.map(({ field }, at): [GroupKey['field'], FacetKey | null] => [field, keys[at] ?? null]);
  return Object.fromEntries(
    entries.filter((entry): entry is [SplitField, FacetKey | null] => entry[0] !== 'publishedDateTime'),
  );
}

function withAverage({ count, min, max, sum }: NumberSummaryRow): NumberSummaryAnswer {
  return { count, min, max, average: count === 0 ? null : sum / count, sum };
}
