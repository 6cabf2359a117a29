/** How long one answer may take; `graphql/limits/request-budget.ts` looks at the clock. Setting `deadline`. */

/** In milliseconds: what the highest allowed cost takes about fifty times over. */
export const defaultDeadline = 5_000;
