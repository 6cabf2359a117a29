/** How many errors an answer holds: enough to mend a query, too few to make a long answer out of a short one. Setting `error-limit`. */

export const defaultErrorLimit = 5;

/** The first `limit` of `errors`, each once, and how many more there are. */
export function fewErrors<Failure>(
  errors: readonly Failure[],
  limit: number,
): { readonly told: readonly Failure[]; readonly leftOut: number } {
  return { told: errors.slice(0, limit), leftOut: Math.max(0, errors.length - limit) };
}
