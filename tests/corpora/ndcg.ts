/** How good a ranking is against graded judgements, between 0 and 1: normalized discounted cumulative gain. */

/**
 * nDCG@k of `ranked`, best hit first. A hit of grade g at rank r (from 1) gains (2^g - 1) / log2(r + 1); their sum over
 * the first `k` ranks is divided by that of the ideal ranking, which has all of `judgements` by falling grade. A key
 * that `judgements` does not list has grade 0.
 *
 * Keys are ranked, not hits: a key that comes twice (two documents with one URL) holds its first rank only, and what
 * follows moves up. So hand over more than `k` hits where keys can repeat.
 *
 * Sources: Järvelin and Kekäläinen, Cumulated gain-based evaluation of IR techniques, ACM TOIS 20(4), 2002, for the
 * discounted gain and its normalization; Burges et al., Learning to rank using gradient descent, ICML 2005, for the gain
 * 2^g - 1 and the discount at every rank.
 *
 * @throws RangeError when `k` is no positive integer, when a grade is no non-negative integer, or when no grade is
 *   above 0, for then no ranking is better than another.
 */
export function ndcgAt(
  k: number,
  ranked: readonly string[],
  judgements: Readonly<Record<string, number>>,
): number {
  if (!Number.isSafeInteger(k) || k < 1)
    throw new RangeError(`ndcgAt: expected k to be a positive integer, got ${k}`);
  const grades = new Map(Object.entries(judgements));
  for (const [key, grade] of grades)
    if (!Number.isSafeInteger(grade) || grade < 0)
      throw new RangeError(`ndcgAt: expected the grade of ${key} to be a non-negative integer, got ${grade}`);
  const ideal = discountedGain(
    k,
    [...grades.values()].sort((a, b) => b - a),
  );
  if (ideal === 0)
    throw new RangeError('ndcgAt: expected a judgement above 0, got none; judge an article first');
  const found = [...new Set(ranked)].map((key) => grades.get(key) ?? 0);
  return discountedGain(k, found) / ideal;
}

function discountedGain(k: number, grades: readonly number[]): number {
  return grades.slice(0, k).reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
}
