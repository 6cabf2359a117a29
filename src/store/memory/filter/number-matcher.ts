/** What a test of a number says of any number, with its operands made ready once. */
import type { NumberTest } from '../../../model/article-filter.js';

/** Null is a missing number. */
export function numberMatcher(test: NumberTest): (value: number | null) => boolean {
  if (test.kind === 'missing') return (value) => value === null;
  if (test.kind === 'in') {
    const values = new Set(test.values);
    return (value) => value !== null && values.has(value);
  }
  const from = test.from ?? -Infinity;
  const to = test.to ?? Infinity;
  return (value) => value !== null && value >= from && value <= to;
}
