/**
 * How many pairs of fields validation may compare. Fields of one name at one place must mean the same, and graphql-js looks at each two of them, and at each two
 * fragments spread beside one another. Setting `pair-limit`.
 */
import type { DocumentNode, GraphQLError } from 'graphql';
import { countPairs } from './count-pairs.js';
import { limitExceeded } from './limit-exceeded.js';

/** About 1 microsecond each, at the most. A dashboard of 20 panels and GraphiQL's introspection compare 8, sixty fragments beside one another 5,000. */
export const defaultPairLimit = 10_000;

/** The refusal of a query of which more than `limit` pairs would be compared, or null. */
export function tooManyPairs(document: DocumentNode, limit: number): GraphQLError | null {
  const pairs = countPairs(document, limit);
  if (pairs <= limit) return null;
  const [first] = document.definitions;
  return limitExceeded({
    what: `The query repeats fields and fragments so often that validating it compares more than ${limit} pairs of them`,
    unit: 'pairs of fields',
    limit,
    came: pairs,
    advice: 'Write each field once in a selection, and spread fewer fragments beside one another',
    setting: '--pair-limit',
    ...(first === undefined ? {} : { node: first }),
  });
}
