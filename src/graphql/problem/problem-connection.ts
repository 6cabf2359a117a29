/** Lists of problems, and how places look in them. */
import { ArgsType, Field, ObjectType } from 'type-graphql';
import type { Problem } from '../../model/problem.js';
import { ConnectionOf } from '../relay/connection.js';
import type { CursorOrder } from '../relay/cursor.js';
import { Edge } from '../relay/edge.js';
import { ForwardPagingArguments } from '../relay/paging-arguments.js';
import { ProblemWhereInput } from '../where/problem-filter.js';
import { ProblemObject } from './problem-object.js';

@ArgsType()
export class ProblemListArguments extends ForwardPagingArguments {
  @Field(() => ProblemWhereInput, {
    nullable: true,
    description:
      'Answers only problems that are such, such as `{severity: {eq: ERROR}}`; null and empty conditions filter nothing.',
  })
  readonly where?: ProblemWhereInput | null;
}

@ObjectType('ProblemEdge', { description: 'A problem and its place in the list.', simpleResolvers: true })
export abstract class ProblemEdge extends Edge {
  @Field(() => ProblemObject, { description: 'What is wrong.' })
  abstract readonly node: Problem;
}

@ObjectType('ProblemConnection', {
  description: 'A page of problems, in the order of root, path, line, column and code.',
})
export class ProblemConnection extends ConnectionOf<Problem, ProblemEdge>({
  node: ProblemObject,
  edge: ProblemEdge,
  plural: 'problems',
  edgeOf: (problem) => ({ node: problem }),
}) {}

/** Root, path, line, column, code: see the port's `problemPages`. */
export const problemOrder: CursorOrder = {
  signature: 'problems',
  values: ['string', 'string', 'number or null', 'number or null', 'string'],
};
