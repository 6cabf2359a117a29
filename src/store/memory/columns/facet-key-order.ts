/** How the values of one field stand to each other. */
import { compareCodePoints } from '../../../model/text-order.js';
import type { FacetKey } from '../../aggregates.js';

/** Negative, zero or positive as `a` stands before, with or after `b`: numbers by size, false before true, texts by code point. */
export function compareFacetKeys(a: FacetKey, b: FacetKey): number {
  if (typeof a === 'string' && typeof b === 'string') return compareCodePoints(a, b);
  return Number(a) - Number(b);
}
