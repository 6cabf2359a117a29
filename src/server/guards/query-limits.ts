/** Every limit of one query in one object: what arguments may ask for, what is estimated beforehand and what is measured while it is answered. */
import type { AnswerLimits } from '../../graphql/limits/answer-limits.js';

export interface QueryLimits extends AnswerLimits {
  readonly tokenLimit: number;
  readonly depthLimit: number;
  readonly aliasLimit: number;
  readonly directiveLimit: number;
  readonly repeatLimit: number;
  readonly pairLimit: number;
  readonly variableDepthLimit: number;
  readonly costLimit: number;
  readonly objectLimit: number;
  /** Characters. */
  readonly answerLimit: number;
  /** Milliseconds. */
  readonly deadline: number;
  readonly errorLimit: number;
}
