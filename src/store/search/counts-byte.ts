/**
 * How often a term stands in title and excerpt, in one byte: 32 * title + excerpt. Counts beyond 7 and 30, which hardly any
 * article has, are 255, and stand elsewhere.
 */

/** Stands for counts that are too large for a byte. */
export const countsFollow = 255;

/** The byte of two counts, at least one of them above 0. */
export function countsByte(titleCount: number, excerptCount: number): number {
  return titleCount <= 7 && excerptCount <= 30 ? titleCount * 32 + excerptCount : countsFollow;
}
