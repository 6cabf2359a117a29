/** How many errors an answer holds: enough to mend a query, too few to make a long answer out of a short one. Setting `error-limit`. */

export const defaultErrorLimit = 5;

/** The first `limit` of `errors`, equal ones once, and how many different ones there are besides. */
export function fewErrors<Failure extends object>(
  errors: readonly Failure[],
  limit: number,
): { readonly told: readonly Failure[]; readonly leftOut: number } {
  if (errors.length < 2) return { told: errors, leftOut: 0 };
  const different = new Map(errors.map((error) => [JSON.stringify(error), error]));
  return { told: [...different.values()].slice(0, limit), leftOut: Math.max(0, different.size - limit) };
}
