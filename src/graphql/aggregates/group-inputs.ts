/** What groups are asked for with: keys, a condition on their size, an order. */
import { ArgsType, Field, InputType, Int, registerEnumType } from 'type-graphql';
import type { GroupMeasure, SplitField } from '../../store/aggregates.js';
import type { Direction } from '../../model/order.js';
import { directions } from '../relay/ordering.js';
import { TimeZoneScalar } from '../scalars/time-zone-scalar.js';
import type { Bounds } from '../where/range.js';
import { type TimeInterval, timeIntervals } from './time-interval.js';

/** The words of the schema, and the port's for the same. */
export const articleGroupFields = {
  PROVIDER: 'provider',
  TOPIC: 'topic',
  TYPE: 'type',
  CATEGORY: 'category',
  PUBLISHED: 'published',
  HOST: 'host',
  PUBLISHED_DATE_TIME: 'publishedDateTime',
} as const satisfies Record<string, SplitField | 'publishedDateTime'>;
export type ArticleGroupField = (typeof articleGroupFields)[keyof typeof articleGroupFields];

registerEnumType(articleGroupFields, {
  name: 'ArticleGroupField',
  description:
    'What articles can be grouped by. Articles without the value are a group of their own, whose key is null.',
  valuesConfig: {
    PROVIDER: { description: 'Who published them.' },
    TOPIC: { description: 'What they are about; an article with several topics is in the group of each.' },
    TYPE: { description: 'What they are made of.' },
    CATEGORY: { description: 'The section they were filed under.' },
    PUBLISHED: { description: 'Whether their site shows them as the lead of a story.' },
    HOST: { description: 'The host of their URL.' },
    PUBLISHED_DATE_TIME: { description: 'The calendar unit in which they were published.' },
  },
});

export const articleGroupMeasures = {
  COUNT: 'COUNT',
  QUALITY_AVERAGE: 'QUALITY_AVERAGE',
  QUALITY_MAX: 'QUALITY_MAX',
  HEAT_AVERAGE: 'HEAT_AVERAGE',
  HEAT_MAX: 'HEAT_MAX',
  LATEST_ARTICLE: 'LATEST_ARTICLE',
  KEY: 'KEY',
} as const satisfies Record<GroupMeasure, GroupMeasure>;

registerEnumType(articleGroupMeasures, {
  name: 'ArticleGroupMeasure',
  description: 'What groups can be put in order by.',
  valuesConfig: {
    COUNT: { description: 'How many articles are in it.' },
    QUALITY_AVERAGE: { description: 'The mean quality of its articles.' },
    QUALITY_MAX: { description: 'The highest quality of its articles.' },
    HEAT_AVERAGE: { description: 'The mean heat of its articles.' },
    HEAT_MAX: { description: 'The highest heat of its articles.' },
    LATEST_ARTICLE: { description: 'The moment of its newest article.' },
    KEY: {
      description:
        'Its keys, one after the other: domains, slugs and texts by code point, false before true, time by moment.',
    },
  },
});

@InputType('ArticleGroupKeyInput', {
  description:
    'One thing to group by, such as `{field: PROVIDER}` or `{field: PUBLISHED_DATE_TIME, interval: WEEK, timeZone: "Europe/Berlin"}`.',
})
export class ArticleGroupKeyInput {
  @Field(() => articleGroupFields, { description: 'Which value makes a group. Each field can stand once.' })
  readonly field!: ArticleGroupField; // set by type-graphql from the coerced input, as is all that is non-null

  @Field(() => timeIntervals, {
    nullable: true,
    defaultValue: 'MONTH',
    description:
      'The calendar unit of PUBLISHED_DATE_TIME: MONTH by default and when it is null; AUTO is refused. Of no meaning for other fields.',
  })
  readonly interval?: TimeInterval | null;

  @Field(() => TimeZoneScalar, {
    nullable: true,
    defaultValue: 'UTC',
    description:
      'Whose calendar counts for PUBLISHED_DATE_TIME: UTC by default and when it is null. Of no meaning for other fields.',
  })
  readonly timeZone?: string | null;
}

@InputType('ArticleGroupCountInput', {
  description:
    'How many articles a group must have, such as `{gte: 2}`. All bounds that are given must hold.',
})
export class ArticleGroupCountInput implements Bounds {
  @Field(() => Int, { nullable: true, description: 'Exactly so many.' })
  readonly eq?: number | null;

  @Field(() => Int, { nullable: true, description: 'More than so many.' })
  readonly gt?: number | null;

  @Field(() => Int, { nullable: true, description: 'So many or more.' })
  readonly gte?: number | null;

  @Field(() => Int, { nullable: true, description: 'Fewer than so many.' })
  readonly lt?: number | null;

  @Field(() => Int, { nullable: true, description: 'So many or fewer.' })
  readonly lte?: number | null;
}

@InputType('ArticleGroupHavingInput', {
  description: 'Which groups to answer: a condition on groups, as "where" is one on articles.',
})
export class ArticleGroupHavingInput {
  @Field(() => ArticleGroupCountInput, {
    nullable: true,
    description: 'Only groups of so many articles; any when it is missing, null or empty.',
  })
  readonly count?: ArticleGroupCountInput | null;
}

@InputType('ArticleGroupOrderInput', {
  description:
    'One clause of an order of groups, such as `{measure: QUALITY_AVERAGE}`. After the last clause come the keys, ascending. ' +
    'Groups without the value, and keys that are null, stand last in both directions.',
})
export class ArticleGroupOrderInput {
  @Field(() => articleGroupMeasures, {
    description: 'What to compare. A measure that stood in a clause before decides nothing any more.',
  })
  readonly measure!: GroupMeasure;

  @Field(() => directions, {
    defaultValue: 'DESC',
    description: 'Largest or newest first (DESC, the default) or the other way round.',
  })
  readonly direction!: Direction;
}

@ArgsType()
export class GroupsArguments {
  @Field(() => [ArticleGroupKeyInput], {
    description:
      'What to group by: 1 to 3 keys, each of another field. Every combination that occurs is a group.',
  })
  readonly by!: readonly ArticleGroupKeyInput[];

  @Field(() => ArticleGroupHavingInput, {
    nullable: true,
    description: 'Which groups to answer; all of them when it is missing or null.',
  })
  readonly having?: ArticleGroupHavingInput | null;

  @Field(() => [ArticleGroupOrderInput], {
    nullable: true,
    description:
      'The order of the groups, such as `[{measure: KEY, direction: ASC}]`. Most articles first when it is missing, null or empty.',
  })
  readonly orderBy?: readonly ArticleGroupOrderInput[] | null;

  @Field(() => Int, {
    defaultValue: 20,
    description: 'How many groups to answer at most, from the start of the order: 0 to 100.',
  })
  readonly first!: number;
}
