/** The orders of providers in the schema. */
import { Field, InputType, registerEnumType } from 'type-graphql';
import type { Direction, ListOrderField, NullsPlacement, OrderClause } from '../../model/order.js';
import { directions, nullsPlacements } from '../relay/ordering.js';

export const providerOrderFields = {
  ARTICLE_COUNT: 'ARTICLE_COUNT',
  NAME: 'NAME',
  LATEST_ARTICLE: 'LATEST_ARTICLE',
} as const satisfies Record<ListOrderField, ListOrderField>;

registerEnumType(providerOrderFields, {
  name: 'ProviderOrderField',
  description: 'What providers can be put in order by.',
  valuesConfig: {
    ARTICLE_COUNT: { description: 'How many articles it published.' },
    NAME: { description: 'Its name, without case and diacritics, by code point.' },
    LATEST_ARTICLE: { description: 'The moment of its newest article.' },
  },
});

@InputType('ProviderOrderInput', {
  description:
    'One clause of an order, such as `{field: NAME, direction: ASC}`. After the last clause come the name, ascending, and the id.',
})
export class ProviderOrderInput implements OrderClause<ListOrderField> {
  @Field(() => providerOrderFields, {
    description: 'What to compare. A field that stood in a clause before decides nothing any more.',
  })
  readonly field!: ListOrderField; // set by type-graphql from the coerced input, as is all that is non-null

  @Field(() => directions, {
    defaultValue: 'DESC',
    description: 'Largest or newest first (DESC, the default) or the other way round.',
  })
  readonly direction!: Direction;

  @Field(() => nullsPlacements, {
    defaultValue: 'LAST',
    description:
      'Where providers without the value would stand: LAST by default. Every provider has every value today.',
  })
  readonly nulls!: NullsPlacement;
}
