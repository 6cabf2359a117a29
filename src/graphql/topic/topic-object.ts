/** The schema's `Topic`, as far as its fields are properties of the store's topic; the tree and the articles are in `topic-resolver.ts`. */
import { Field, Int, ObjectType } from 'type-graphql';
import type { Topic } from '../../model/topic.js';
import { NodeInterface } from '../node/node-interface.js';

@ObjectType('Topic', {
  description: "What articles are about. The taxonomy's topics are listed even when no article has them.",
  implements: NodeInterface,
  simpleResolvers: true,
})
export abstract class TopicObject extends NodeInterface implements Partial<Topic> {
  @Field(() => String, {
    description: 'Its key: the name in lower case with hyphens, such as `computer-vision`.',
  })
  abstract readonly slug: string;

  @Field(() => String, {
    description:
      "The taxonomy's name for it, else the spelling that articles use most, such as `Computer Vision`.",
  })
  abstract readonly name: string;

  @Field(() => [String], {
    description: 'Words that belong to it, as the taxonomy writes them; empty when it has none.',
  })
  abstract readonly keywords: readonly string[];

  @Field(() => [String], {
    description:
      'Tags of social networks, with their `#`, as the taxonomy writes them; empty when it has none.',
  })
  abstract readonly hashtags: readonly string[];

  @Field(() => Int, {
    description:
      'How many articles are about it, 0 or more, without those of its children: the "totalCount" of its "articles".',
  })
  abstract readonly articleCount: number;
}
