/** Which state of the data an answer was made from. */
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('Snapshot', {
  description:
    'The state of the corpus that an answer was made from. One request is answered from one snapshot throughout.',
  simpleResolvers: true,
})
export abstract class Snapshot {
  @Field(() => ID, {
    description:
      'A hash of everything that can be answered from the documents, such as `kQ0fZ2r1m9c8Jt6wXyVbLg`. Equal ids mean equal ' +
      'answers; opaque, and no id for "node".',
  })
  abstract readonly id: string;
}
