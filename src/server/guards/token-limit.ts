/**
 * How many lexical tokens a query may have: parsing stops there, so the work that validation does, which grows faster
 * than the query, is bounded before it starts. And how many lines: as many. Setting `token-limit`.
 */
import { GraphQLError } from 'graphql';
import { limitExceeded } from './limit-exceeded.js';

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

/**
 * The refusal of a query with more lines than it may have tokens, or null. Lines without a token cost nothing to parse, but graphql-js counts them anew for each place
 * that an error names: 250,000 of them made 1 s of 100 errors.
 */
export function tooManyLines(text: string, limit: number): GraphQLError | null {
  if (text.length < limit) return null;
  const lines = countLines(text);
  if (lines <= limit) return null;
  return limitExceeded({
    what: `The query has ${lines} lines`,
    unit: 'lines',
    limit,
    came: lines,
    advice: 'Leave out empty lines and comments',
    setting: '--token-limit',
  });
}

/** As GraphQL has it: a line ends with a line feed, a carriage return, or both in this order. */
function countLines(text: string): number {
  let lines = 1;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === lineFeed || (sign === carriageReturn && text.charCodeAt(at + 1) !== lineFeed)) lines += 1;
  }
  return lines;
}

const lineFeed = 10;
const carriageReturn = 13;
