/** The orders of articles: their words in the schema, and how places look under them. */
import { Field, InputType, registerEnumType } from 'type-graphql';
import type { ArticleOrderField, Direction, NullsPlacement, OrderClause } from '../../model/order.js';
import { directions, nullsPlacements, type OrderTraits } from '../relay/ordering.js';

export const articleOrderFields = {
  PUBLISHED_DATE_TIME: 'PUBLISHED_DATE_TIME',
  QUALITY: 'QUALITY',
  HEAT: 'HEAT',
  TITLE: 'TITLE',
  PROVIDER: 'PROVIDER',
  RELATED_COUNT: 'RELATED_COUNT',
  MENTION_COUNT: 'MENTION_COUNT',
  RELEVANCE: 'RELEVANCE',
} as const satisfies Record<ArticleOrderField, ArticleOrderField>;

registerEnumType(articleOrderFields, {
  name: 'ArticleOrderField',
  description: 'What articles can be put in order by.',
  valuesConfig: {
    PUBLISHED_DATE_TIME: { description: 'The moment of publication.' },
    QUALITY: { description: "The editors' score; some articles have none." },
    HEAT: { description: 'The score of the story that an article leads; some articles have none.' },
    TITLE: { description: 'The headline, without case and diacritics, by code point.' },
    PROVIDER: { description: "The provider's name, without case and diacritics, by code point." },
    RELATED_COUNT: { description: 'How many articles its "related" list names.' },
    MENTION_COUNT: { description: 'How many articles name it in their "related" lists.' },
    RELEVANCE: {
      description:
        'How well it answers "search", by "score": only beside that argument. Cursors of such an order belong to their snapshot.',
    },
  },
});

@InputType('ArticleOrderInput', {
  description:
    'One clause of an order, such as `{field: QUALITY}`. The first clause decides; the next one decides between equals; ' +
    'after the last come the date, newest first, and the id.',
})
export class ArticleOrderInput implements OrderClause<ArticleOrderField> {
  @Field(() => articleOrderFields, {
    description: 'What to compare. A field that stood in a clause before decides nothing any more.',
  })
  readonly field!: ArticleOrderField; // set by type-graphql from the coerced input, as is all that is non-null

  @Field(() => directions, {
    defaultValue: 'DESC',
    description: 'Largest first (DESC, the default) or smallest first.',
  })
  readonly direction!: Direction;

  @Field(() => nullsPlacements, {
    defaultValue: 'LAST',
    description: 'Where articles without the value stand: LAST by default, whatever the direction.',
  })
  readonly nulls!: NullsPlacement;
}

/** See the port's `articlePages`: one value for each clause, then `publishedAt`. */
export const articleOrderTraits: OrderTraits<ArticleOrderField> = {
  list: 'articles',
  values: {
    PUBLISHED_DATE_TIME: 'number',
    QUALITY: 'number or null',
    HEAT: 'number or null',
    TITLE: 'string',
    PROVIDER: 'string',
    RELATED_COUNT: 'number',
    MENTION_COUNT: 'number',
    RELEVANCE: 'number',
  },
  byDefault: [],
  ending: ['number'],
};
