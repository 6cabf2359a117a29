/** Conditions on a moment: how a client writes them, and the ranges of milliseconds that they are. */
import { Field, InputType, registerEnumType } from 'type-graphql';
import type { Logic, NumberTest } from '../../model/article-filter.js';
import { formatDateTime } from '../../model/date-time.js';
import { type Duration, momentBefore } from '../../model/duration.js';
import { DateTimeScalar } from '../scalars/date-time-scalar.js';
import { DurationScalar } from '../scalars/duration-scalar.js';
import { allOf, testOf } from './logic.js';
import { rangeTest } from './range.js';

export const withinAnchors = { LATEST_ARTICLE: 'LATEST_ARTICLE', NOW: 'NOW' } as const;
export type WithinAnchor = keyof typeof withinAnchors;

registerEnumType(withinAnchors, {
  name: 'WithinAnchor',
  description: 'The moment at which a span of time ends.',
  valuesConfig: {
    LATEST_ARTICLE: {
      description:
        'The newest article of the corpus that is not dated more than 24 hours after the corpus was loaded: a corpus of 2020 is not ' +
        'empty today.',
    },
    NOW: { description: 'The clock of the server when the request is answered.' },
  },
});

@InputType('WithinInput', {
  description: 'A span of time that ends at an anchor, both ends included, such as `{last: "P1M"}`.',
})
export class WithinInput {
  @Field(() => DurationScalar, {
    description:
      'How far back from the anchor, such as `P7D`. Years and months are calendar units in UTC: a month before 31 March is the last ' +
      'day of February.',
  })
  readonly last!: Duration; // set by type-graphql from the coerced input, as is all that is non-null

  @Field(() => withinAnchors, {
    nullable: true,
    description: 'Where the span ends: LATEST_ARTICLE when it is missing or null.',
  })
  readonly anchor?: WithinAnchor | null;
}

@InputType('DateTimeFilterInput', {
  description:
    'What a moment must be, such as `{gte: "2020-06-01", lt: "2020-07-01"}`. All operators that are given must hold; one that is null ' +
    'counts as not given, and a filter without any filters nothing.',
})
export class DateTimeFilterInput {
  @Field(() => DateTimeScalar, { nullable: true, description: 'Exactly this moment.' })
  readonly eq?: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'After this moment.' })
  readonly gt?: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'At this moment or after it.' })
  readonly gte?: number | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Before this moment; not earlier than "gt" or "gte".',
  })
  readonly lt?: number | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'At this moment or before it; not earlier than "gt" or "gte".',
  })
  readonly lte?: number | null;

  @Field(() => WithinInput, { nullable: true, description: 'In a span of time that ends at an anchor.' })
  readonly within?: WithinInput | null;
}

/** The moments that anchors stand for, milliseconds since 1970. */
export type AnchorMoments = Readonly<Record<WithinAnchor, () => number>>;

/**
 * The tests that `filter` makes, each a range of milliseconds since 1970; null when it makes none. Throws a UserInputError for a
 * reversed range.
 * @param path where the filter stands
 */
export function momentTests(
  filter: DateTimeFilterInput | null | undefined,
  path: string,
  anchors: AnchorMoments,
): Logic<NumberTest> | null {
  if (filter == null) return null;
  const { eq, within } = filter;
  const between = (from: number, to: number): NumberTest => ({ kind: 'range', from, to });
  const range = rangeTest(filter, path, formatDateTime);
  const to = within == null ? null : anchors[within.anchor ?? 'LATEST_ARTICLE']();
  return allOf([
    eq == null ? null : testOf(between(eq, eq)),
    range === null ? null : testOf(range),
    within == null || to === null ? null : testOf(between(momentBefore(to, within.last), to)),
  ]);
}
