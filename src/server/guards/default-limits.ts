/** Every limit of a query as it is when nobody sets it; each default stands beside its law. */
import { defaultAnswerLimits } from '../../graphql/limits/answer-limits.js';
import { defaultAnswerSizeLimit } from './answer-size-limit.js';
import { defaultCostLimit } from './cost-limit.js';
import { defaultDeadline } from './deadline.js';
import { defaultDepthLimit } from './depth-limit.js';
import { defaultErrorLimit } from './error-limit.js';
import { defaultObjectLimit } from './object-limit.js';
import { defaultPairLimit } from './pair-limit.js';
import type { QueryLimits } from './query-limits.js';
import { defaultTokenLimit } from './token-limit.js';
import { defaultVariableDepthLimit } from './variable-depth-limit.js';
import { defaultAliasLimit, defaultDirectiveLimit, defaultRepeatLimit } from './written-limits.js';

export const defaultQueryLimits: QueryLimits = Object.freeze({
  ...defaultAnswerLimits,
  tokenLimit: defaultTokenLimit,
  depthLimit: defaultDepthLimit,
  aliasLimit: defaultAliasLimit,
  directiveLimit: defaultDirectiveLimit,
  repeatLimit: defaultRepeatLimit,
  pairLimit: defaultPairLimit,
  variableDepthLimit: defaultVariableDepthLimit,
  costLimit: defaultCostLimit,
  objectLimit: defaultObjectLimit,
  answerLimit: defaultAnswerSizeLimit,
  deadline: defaultDeadline,
  errorLimit: defaultErrorLimit,
});
