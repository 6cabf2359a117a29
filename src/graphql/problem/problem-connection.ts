/** Lists of problems, and how places look in them. */
import { Field, ObjectType } from 'type-graphql';
import type { Problem } from '../../model/problem.js';
import { ConnectionOf } from '../relay/connection.js';
import type { CursorOrder } from '../relay/cursor.js';
import { Edge } from '../relay/edge.js';
import { ProblemObject } from './problem-object.js';

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
