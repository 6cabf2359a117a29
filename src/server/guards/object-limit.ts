/** How many objects one answer may hold; `graphql/limits/request-budget.ts` counts them. Setting `object-limit`. */

/** Twice what a query of the highest allowed cost is estimated to answer. */
export const defaultObjectLimit = 20_000;
