/** Conditions on a text: how a client writes them, and the tests that they are. */
import { Field, InputType, registerEnumType } from 'type-graphql';
import type { Logic, TextMode, TextTest } from '../../model/article-filter.js';
import { allOf, notOf, testOf } from './logic.js';

export const textModes = {
  INSENSITIVE: 'INSENSITIVE',
  SENSITIVE: 'SENSITIVE',
} as const satisfies Record<TextMode, TextMode>;

registerEnumType(textModes, {
  name: 'TextMode',
  description: 'How two texts are compared.',
  valuesConfig: {
    INSENSITIVE: {
      description: 'Case and diacritics do not count: `Zürich`, `zurich` and `ZURICH` are equal.',
    },
    SENSITIVE: { description: 'Every character counts as it is written.' },
  },
});

@InputType('StringFilterInput', {
  description:
    'What a text must be, such as `{contains: "climate"}`. All operators that are given must hold; one that is null counts as not ' +
    'given, and a filter without any filters nothing. A missing text fits none of them but "ne", "notIn" and `isNull: true`.',
})
export class StringFilterInput {
  @Field(() => String, { nullable: true, description: 'Equal to this text.' })
  readonly eq?: string | null;

  @Field(() => String, { nullable: true, description: 'Not equal to this text, or missing.' })
  readonly ne?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Equal to one of these texts, at most 1,000; nothing is one of an empty list.',
  })
  readonly in?: readonly string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Equal to none of these texts, at most 1,000, or missing.',
  })
  readonly notIn?: readonly string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Holds this text anywhere, also inside a word; every text that is there holds the empty one.',
  })
  readonly contains?: string | null;

  @Field(() => String, { nullable: true, description: 'Begins with this text.' })
  readonly startsWith?: string | null;

  @Field(() => String, { nullable: true, description: 'Ends with this text.' })
  readonly endsWith?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Missing (true), or there (false).' })
  readonly isNull?: boolean | null;

  @Field(() => textModes, {
    nullable: true,
    description: 'How all operators of this filter compare: INSENSITIVE when it is missing or null.',
  })
  readonly mode?: TextMode | null;
}

/**
 * The tests that `filter` makes, null when it makes none.
 * @param key turns an operand of `eq`, `ne`, `in` and `notIn` into the form that the field has
 */
export function textTests(
  filter: StringFilterInput | null | undefined,
  key: (operand: string) => string = (operand) => operand,
): Logic<TextTest> | null {
  if (filter == null) return null;
  const mode = filter.mode ?? 'INSENSITIVE';
  const oneOf = (values: readonly string[] | null | undefined): Logic<TextTest> | null =>
    values == null ? null : testOf({ kind: 'in', values: values.map(key), mode });
  const just = (value: string | null | undefined): readonly string[] | null =>
    value == null ? null : [value];
  const part = (
    kind: 'contains' | 'startsWith' | 'endsWith',
    value: string | null | undefined,
  ): Logic<TextTest> | null => (value == null ? null : testOf({ kind, value, mode }));
  return allOf([
    oneOf(just(filter.eq)),
    notOf(oneOf(just(filter.ne))),
    oneOf(filter.in),
    notOf(oneOf(filter.notIn)),
    part('contains', filter.contains),
    part('startsWith', filter.startsWith),
    part('endsWith', filter.endsWith),
    missingTest(filter.isNull),
  ]);
}

/** `true` asks for what is missing, `false` for what is there. */
export function missingTest(isNull: boolean | null | undefined): Logic<{ readonly kind: 'missing' }> | null {
  if (isNull == null) return null;
  const missing = testOf({ kind: 'missing' } as const);
  return isNull ? missing : notOf(missing);
}
