/** Where the words of a search stand in an article, as the API serves it: the store's as it is. */
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Highlight } from '../../store/search-answers.js';

/** The names of the schema over the store's own. */
export const highlightFields = { TITLE: 'title', EXCERPT: 'excerpt' } as const satisfies Record<
  string,
  Highlight['field']
>;

registerEnumType(highlightFields, {
  name: 'HighlightField',
  description: 'A text of an article that is searched.',
  valuesConfig: {
    TITLE: { description: 'The headline.' },
    EXCERPT: { description: 'The first sentences.' },
  },
});

@ObjectType('TextRange', {
  description:
    'A part of a text, in UTF-16 code units: what `slice(start, end)` of a JavaScript string takes.',
  simpleResolvers: true,
})
export abstract class TextRange {
  @Field(() => Int, { description: 'Where the part begins, from 0.' })
  abstract readonly start: number;

  @Field(() => Int, { description: 'Where the part ends; what stands there is no longer of it.' })
  abstract readonly end: number;
}

@ObjectType('Highlight', {
  description: 'A piece of a text of an article, with the words in it that the search found.',
  simpleResolvers: true,
})
export abstract class HighlightObject implements Highlight {
  @Field(() => highlightFields, { description: 'The text that the piece is of.' })
  abstract readonly field: Highlight['field'];

  @Field(() => String, {
    description:
      'The headline as it is; of the excerpt at most 200 UTF-16 code units around the most finds, with `…` where text was left out. ' +
      'Plain text: escape it before it comes near a page.',
  })
  abstract readonly snippet: string;

  @Field(() => [TextRange], {
    description:
      'The words that were found, as parts of "snippet", ascending; never empty and never overlapping.',
  })
  abstract readonly ranges: Highlight['ranges'];
}
