/**
 * How many lexical tokens a query may have: parsing stops there, so the work that validation does, which grows faster
 * than the query, is bounded before it starts.
 */
import { GraphQLError } from 'graphql';

/** About ten times the introspection query of GraphiQL. */
export const tokenLimit = 2000;

/** Options for graphql's `parse`. */
export const parseOptions = { maxTokens: tokenLimit } as const;

/** Whether graphql's `parse` stopped because of the limit: graphql 16 has no code for it, only this sentence. */
export function isTokenLimitError(error: GraphQLError): boolean {
  return /^Syntax Error: Document contains more that? \d+ tokens/.test(error.message);
}

/** The refusal of a query with too many tokens. */
export function tooManyTokens(): GraphQLError {
  return new GraphQLError(
    `The query has more than ${tokenLimit} tokens. Ask for less at once, or use fragments for selections that repeat.`,
    { extensions: { code: 'LIMIT_EXCEEDED', limit: tokenLimit, unit: 'tokens' } },
  );
}
