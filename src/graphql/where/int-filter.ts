/** Conditions on a whole number: how a client writes them, and the tests that they are. */
import { Field, InputType, Int } from 'type-graphql';
import type { Logic, NumberTest } from '../../model/article-filter.js';
import { allOf, notOf, testOf } from './logic.js';
import { rangeTest } from './range.js';
import { missingTest } from './string-filter.js';

@InputType('IntFilterInput', {
  description:
    'What a whole number must be, such as `{gte: 50, lt: 100}`. All operators that are given must hold; one that is null counts as ' +
    'not given, and a filter without any filters nothing. A missing number fits none of them but "ne", "notIn" and `isNull: true`.',
})
export class IntFilterInput {
  @Field(() => Int, { nullable: true, description: 'Equal to this number.' })
  readonly eq?: number | null;

  @Field(() => Int, { nullable: true, description: 'Not equal to this number, or missing.' })
  readonly ne?: number | null;

  @Field(() => [Int], {
    nullable: true,
    description: 'Equal to one of these numbers, at most 1,000; nothing is one of an empty list.',
  })
  readonly in?: readonly number[] | null;

  @Field(() => [Int], {
    nullable: true,
    description: 'Equal to none of these numbers, at most 1,000, or missing.',
  })
  readonly notIn?: readonly number[] | null;

  @Field(() => Int, { nullable: true, description: 'Greater than this number.' })
  readonly gt?: number | null;

  @Field(() => Int, { nullable: true, description: 'This number or greater.' })
  readonly gte?: number | null;

  @Field(() => Int, { nullable: true, description: 'Less than this number; not below "gt" or "gte".' })
  readonly lt?: number | null;

  @Field(() => Int, { nullable: true, description: 'This number or less; not below "gt" or "gte".' })
  readonly lte?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Missing (true), or there (false).' })
  readonly isNull?: boolean | null;
}

/**
 * The tests that `filter` makes, null when it makes none. Throws a UserInputError for a reversed range.
 * @param path where the filter stands
 */
export function numberTests(
  filter: IntFilterInput | null | undefined,
  path: string,
): Logic<NumberTest> | null {
  if (filter == null) return null;
  const oneOf = (values: readonly number[] | null | undefined): Logic<NumberTest> | null =>
    values == null ? null : testOf({ kind: 'in', values });
  const just = (value: number | null | undefined): readonly number[] | null =>
    value == null ? null : [value];
  const range = rangeTest(filter, path);
  return allOf<NumberTest>([
    oneOf(just(filter.eq)),
    notOf(oneOf(just(filter.ne))),
    oneOf(filter.in),
    notOf(oneOf(filter.notIn)),
    range === null ? null : testOf(range),
    missingTest(filter.isNull),
  ]);
}
