/** What a subscriber is told of one change. */
import { Field, ID, ObjectType } from 'type-graphql';
import { Snapshot } from '../relay/snapshot.js';
import { ArticleChangeObject, type ChangeFacts } from './article-change-object.js';

/** The fields of {@link ArticleChangedEvent}. */
export interface EventFacts {
  readonly change: ChangeFacts;
  readonly fits: boolean;
  readonly snapshot: { readonly id: string };
  readonly since: string;
}

@ObjectType('ArticleChangedEvent', {
  description: 'A change of an article, told when it is seen. Each event is answered from one snapshot.',
  simpleResolvers: true,
})
export abstract class ArticleChangedEvent implements EventFacts {
  @Field(() => ArticleChangeObject, { description: 'What became of the article.' })
  abstract readonly change: ChangeFacts;

  @Field(() => Boolean, {
    description:
      'Whether the article fits "where" now. False: it is gone, or no longer fits; take it out of a list that you keep.',
  })
  abstract readonly fits: boolean;

  @Field(() => Snapshot, { description: 'The snapshot that this event is answered from.' })
  abstract readonly snapshot: { readonly id: string };

  @Field(() => ID, {
    description:
      'Give this as "since" to a new subscription, and it goes on after this event: nothing is lost, and what came with the same ' +
      'snapshot may come again.',
  })
  abstract readonly since: string;
}
