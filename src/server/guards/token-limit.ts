/**
 * How many lexical tokens a query may have: parsing stops there, so the work that validation does, which grows faster
 * than the query, is bounded before it starts. Setting `token-limit`.
 */
import { GraphQLError } from 'graphql';

/** About ten times the introspection query of GraphiQL. */
export const defaultTokenLimit = 2000;

const tokenError = /^Syntax Error: Document contains more that? (\d+) tokens/;

/** Whether graphql's `parse` stopped because of the limit: graphql 16 has no code for it, only this sentence. */
export function isTokenLimitError(error: GraphQLError): boolean {
  return tokenError.test(error.message);
}

/** The refusal of a query with too many tokens, from the error that `parse` made of it. */
export function tooManyTokens(error: GraphQLError): GraphQLError {
  const limit = Number(tokenError.exec(error.message)?.[1]);
  return new GraphQLError(
    `The query has more than ${limit} tokens. Ask for less at once, or use fragments for selections that repeat; whoever runs ` +
      'this server can raise the limit with --token-limit.',
    { extensions: { code: 'LIMIT_EXCEEDED', limit, unit: 'tokens' } },
  );
}
