/** Joins sets of rows as logic joins tests. */
import type { RowSet } from '../row-set.js';
import { anyRows } from './any-rows.js';
import { commonRows } from './common-rows.js';
import { otherRows } from './other-rows.js';

/** `not` takes one set. There are `size` rows in all. */
export function joinSets(kind: 'and' | 'or' | 'not', sets: readonly RowSet[], size: number): RowSet {
  if (kind === 'and') return commonRows(sets, size);
  if (kind === 'or') return anyRows(sets, size);
  return otherRows(anyRows(sets, size), size);
}
