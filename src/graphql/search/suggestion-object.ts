/** Completions as the API serves them: the store's as they are. `suggestion-resolver.ts` adds what they stand for. */
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Suggestion, SuggestionKind } from '../../store/search-answers.js';

export const suggestionKinds = {
  TOPIC: 'TOPIC',
  PROVIDER: 'PROVIDER',
  TITLE: 'TITLE',
  TERM: 'TERM',
} as const satisfies Record<SuggestionKind, SuggestionKind>;

registerEnumType(suggestionKinds, {
  name: 'SuggestionKind',
  description: 'What a completion is.',
  valuesConfig: {
    TOPIC: { description: 'The name of a topic.' },
    PROVIDER: { description: 'The name of a provider.' },
    TITLE: { description: 'The headline of an article.' },
    TERM: { description: 'A word of headlines and excerpts, to search for.' },
  },
});

@ObjectType('Suggestion', {
  description: 'A completion of what was typed.',
  simpleResolvers: true,
})
export abstract class SuggestionObject implements Omit<Suggestion, 'key'> {
  @Field(() => suggestionKinds, { description: 'What "text" is.' })
  abstract readonly kind: SuggestionKind;

  @Field(() => String, {
    description: 'The name, the headline, or the word as it is most often written, in lower case.',
  })
  abstract readonly text: string;

  @Field(() => Int, {
    description: 'How many articles the topic or the provider has, or hold the word; 1 for a headline.',
  })
  abstract readonly count: number;
}
