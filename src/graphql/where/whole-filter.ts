/** The `where` of lists whose clauses are never told apart: providers, topics, problems. */
import type { Logic } from '../../model/article-filter.js';
import type { AnswerLimits } from '../limits/answer-limits.js';
import { type FieldReaders, operandsOf, type WhereOf, wholeOf } from './clauses.js';
import { assertListedValues, assertWhereClauses, assertWhereLevels } from './where-limits.js';

/**
 * What a `where` says, null when it is absent or says nothing. Throws a UserInputError for an operand that cannot be meant, a
 * LimitExceededError for a `where` that is too large.
 */
export function wholeFilter<Where extends WhereOf<Where, Field>, Field extends string, Test>(
  where: Where | null | undefined,
  readers: FieldReaders<Where, Field, Test>,
  limits: AnswerLimits,
): Logic<Test> | null {
  if (where == null) return null;
  assertWhereLevels(where, operandsOf, limits);
  assertListedValues(where, limits);
  const filter = wholeOf(where, 'where', readers);
  if (filter !== null) assertWhereClauses([filter], limits);
  return filter;
}
