/**
 * How large the arguments of one field may be. Every resolver that is asked for more refuses, with an error that names the
 * argument, the limit and the way out; the server makes each a setting.
 */

export interface AnswerLimits {
  /** The most that `first` and `last` of a list may ask for. */
  readonly pageLimit: number;
  /** How many keys one look-up by a list answers: `nodes(ids)`, `articlesByUrl(urls)`. */
  readonly idLimit: number;
  /** How deep conditions may stand in one another; the argument `where` itself is the first level. */
  readonly whereDepthLimit: number;
  /** How many comparisons one `where` may make: every operator with an operand is one, and every value of `hasAll`. */
  readonly whereClauseLimit: number;
  /** How many values one list of values in a `where` may have. */
  readonly valueLimit: number;
  /** How many buckets a histogram may have, and a time series in all its series together. */
  readonly bucketLimit: number;
}

export const defaultAnswerLimits: AnswerLimits = Object.freeze({
  pageLimit: 100,
  idLimit: 100,
  whereDepthLimit: 8,
  whereClauseLimit: 200,
  valueLimit: 1000,
  bucketLimit: 2000,
});
