/** The measure of search is itself measured: against values worked out by hand from the formula. */
import { describe, expect, test } from '@jest/globals';
import { ndcgAt } from '../../corpora/ndcg.js';

describe('nDCG', () => {
  const judgements = { best: 3, good: 2, fair: 1 };

  test('is 1 for the ideal order and 0 when nothing judged is found', () => {
    expect(ndcgAt(10, ['best', 'good', 'fair'], judgements)).toBe(1);
    expect(ndcgAt(10, ['other', 'another'], judgements)).toBe(0);
    expect(ndcgAt(10, [], judgements)).toBe(0);
  });

  // Gains 7, 3, 1; discounts log2(2) = 1, log2(3) = 1.5849625, log2(4) = 2, log2(5) = 2.3219281.
  // The ideal is 7 + 3 / 1.5849625 + 1 / 2 = 7 + 1.8927893 + 0.5 = 9.3927893.
  test('of the reversed order is (1 + 3 / log2(3) + 7 / 2) / ideal', () => {
    // 1 + 1.8927893 + 3.5 = 6.3927893
    expect(ndcgAt(10, ['fair', 'good', 'best'], judgements)).toBeCloseTo(0.680606, 6);
  });

  test('discounts what stands behind irrelevant hits', () => {
    // 7 / 1.5849625 + 3 / 2.3219281 = 4.4165083 + 1.2920297 = 5.7085380
    expect(ndcgAt(10, ['other', 'best', 'another', 'good'], judgements)).toBeCloseTo(0.607757, 6);
  });

  test('counts an article that is not found against the ranking', () => {
    // 7 / 9.3927893
    expect(ndcgAt(10, ['best'], judgements)).toBeCloseTo(0.745253, 6);
  });

  test('looks at the first k ranks only, in the ranking and in the ideal', () => {
    expect(ndcgAt(1, ['best', 'other'], judgements)).toBe(1);
    // 3 / 7
    expect(ndcgAt(1, ['good', 'best'], judgements)).toBeCloseTo(0.428571, 6);
    // the ideal of two ranks is 7 + 1.8927893 = 8.8927893; 'best' at rank 3 is out of sight: 3 / 8.8927893
    expect(ndcgAt(2, ['good', 'other', 'best'], judgements)).toBeCloseTo(0.337352, 6);
  });

  test('does not depend on the order in which the judgements are written', () => {
    const rewritten = { fair: 1, best: 3, good: 2 };
    const ranked = ['good', 'other', 'best'];
    expect(ndcgAt(10, ranked, rewritten)).toBe(ndcgAt(10, ranked, judgements));
    expect(ndcgAt(10, ['best', 'good', 'fair'], rewritten)).toBe(1);
  });

  test('never passes 1 when a key repeats: it holds its first rank, and what follows moves up', () => {
    expect(ndcgAt(3, ['best', 'best', 'good', 'fair'], judgements)).toBe(1);
    expect(ndcgAt(10, ['best', 'best', 'best'], judgements)).toBeCloseTo(0.745253, 6);
  });

  test('gives no grade to a key that every object inherits', () => {
    expect(ndcgAt(10, ['constructor', 'toString'], judgements)).toBe(0);
  });

  test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses k = %p', (k) => {
    expect(() => ndcgAt(k, ['best'], judgements)).toThrow(RangeError);
  });

  test.each([-1, 0.5, Number.NaN])('refuses the grade %p and names its key', (grade) => {
    expect(() => ndcgAt(10, [], { best: 3, odd: grade })).toThrow(/grade of odd/);
  });

  test('refuses judgements under which no ranking is better than another', () => {
    expect(() => ndcgAt(10, ['a'], {})).toThrow(RangeError);
    expect(() => ndcgAt(10, ['a'], { a: 0 })).toThrow(RangeError);
  });
});
