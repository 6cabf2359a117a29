/** The schema's `FieldCoverage`: the store's, with its share. */
import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { FieldCoverage } from '../../store/aggregates.js';

/** What is answered for a field: plain data, like the store's. */
export interface FieldCoverageAnswer extends FieldCoverage {
  readonly share: number;
}

@ObjectType('FieldCoverage', {
  description:
    'How far one field of articles is filled in. A list is filled in when it is not empty, and each of its values counts.',
  simpleResolvers: true,
})
export abstract class FieldCoverageObject implements FieldCoverageAnswer {
  @Field(() => String, { description: 'The name of a field of `Article`, such as `ampWebUrl`.' })
  abstract readonly field: string;

  @Field(() => Int, { description: 'How many articles have it: 0 or more.' })
  abstract readonly count: number;

  @Field(() => Float, { description: 'The part of all articles that has it, from 0 to 1.' })
  abstract readonly share: number;

  @Field(() => Int, { description: 'How many different values it has among them.' })
  abstract readonly distinct: number;

  @Field(() => [String], {
    description:
      'Up to three of its most frequent values, as text of at most 80 characters, a longer one cut and ended with `…`. Never of `secured`.',
  })
  abstract readonly examples: readonly string[];
}
