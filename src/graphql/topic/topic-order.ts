/** The orders of topics in the schema. */
import { Field, InputType, registerEnumType } from 'type-graphql';
import type { Direction, ListOrderField, NullsPlacement, OrderClause } from '../../model/order.js';
import { directions, nullsPlacements } from '../relay/ordering.js';

export const topicOrderFields = {
  ARTICLE_COUNT: 'ARTICLE_COUNT',
  NAME: 'NAME',
  LATEST_ARTICLE: 'LATEST_ARTICLE',
} as const satisfies Record<ListOrderField, ListOrderField>;

registerEnumType(topicOrderFields, {
  name: 'TopicOrderField',
  description: 'What topics can be put in order by.',
  valuesConfig: {
    ARTICLE_COUNT: { description: 'How many articles are about it; those of its children do not count.' },
    NAME: { description: 'Its name, without case and diacritics, by code point.' },
    LATEST_ARTICLE: { description: 'The moment of its newest article; topics without articles have none.' },
  },
});

@InputType('TopicOrderInput', {
  description:
    'One clause of an order, such as `{field: NAME, direction: ASC}`. After the last clause come the name, ascending, and the id.',
})
export class TopicOrderInput implements OrderClause<ListOrderField> {
  @Field(() => topicOrderFields, {
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
      'Where topics without articles stand under LATEST_ARTICLE: LAST by default, whatever the direction.',
  })
  readonly nulls!: NullsPlacement;
}
