/** The cursor of every edge, described once. */
import { Field, ObjectType } from 'type-graphql';

/** What every edge has; a noun's edge adds its node and what belongs to the place. */
@ObjectType({ description: 'The fields of every edge.' })
export abstract class Edge {
  @Field(() => String, {
    description:
      'This place in the list, opaque: give it as "after" or "before" to go on from here. It stays a place when the ' +
      'item is gone, and belongs to this list in this order.',
    simple: true,
  })
  abstract readonly cursor: string;
}
