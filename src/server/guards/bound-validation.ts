/** Keeps validation short: a query whose validation would take long is refused before any rule of graphql-js has looked at its fields. */
import { specifiedRules, type ValidationRule } from 'graphql';
import { tooManyPairs } from './pair-limit.js';
import type { QueryLimits } from './query-limits.js';
import { tooManyLines } from './token-limit.js';

/**
 * The options of graphql-js's `validate`. It goes on looking for errors until it has found so many; each can take 0.3 ms. More than are told by default, so that a client
 * learns whether there are a few or many.
 */
export function validationOptions({ errorLimit }: Pick<QueryLimits, 'errorLimit'>): { maxErrors: number } {
  return { maxErrors: Math.min(100, Math.max(20, errorLimit)) };
}

/** The rules of a query. The last one refuses the whole document, which takes it away from all others. */
export function validationRules(limits: QueryLimits): readonly ValidationRule[] {
  return [...specifiedRules, boundValidation(limits)];
}

/**
 * The rule that refuses what is too long to validate (LIMIT_EXCEEDED). It may stand behind all others: rules are asked node by node, from the document downward, and what
 * one returns instead of a node is what all go on with: null, nothing.
 */
export function boundValidation({ tokenLimit, pairLimit }: QueryLimits): ValidationRule {
  return (context) => ({
    Document(document) {
      const text = document.loc?.source.body ?? '';
      const refusal = tooManyLines(text, tokenLimit) ?? tooManyPairs(document, pairLimit);
      if (refusal === null) return undefined;
      context.reportError(refusal);
      return null;
    },
  });
}
