/**
 * How two sort values stand to each other. Total and deterministic for whatever a client's place may hold: numbers stand
 * before texts, and what is neither counts as missing.
 */
import type { Direction, NullsPlacement } from '../../model/order.js';
import type { SortValue } from '../../model/page.js';
import { compareCodePoints } from '../../model/text-order.js';

/** Negative, zero or positive as `a` stands before, with or after `b`, ascending: numbers by size, then texts by code point. */
export function compareSortValues(a: number | string, b: number | string): number {
  if (typeof a === 'number') {
    if (typeof b === 'string') return -1;
    return a < b ? -1 : Number(a > b);
  }
  return typeof b === 'number' ? 1 : compareCodePoints(a, b);
}

/** The same for one clause of an order: missing values stand where `nulls` says, whatever the direction. */
export function compareInClause(
  a: SortValue,
  b: SortValue,
  clause: { readonly direction: Direction; readonly nulls: NullsPlacement },
): number {
  if (a === null || b === null) {
    if (a === b) return 0;
    return (a === null) === (clause.nulls === 'FIRST') ? -1 : 1;
  }
  return clause.direction === 'ASC' ? compareSortValues(a, b) : compareSortValues(b, a);
}

/** `value` when it is a text or a number other than NaN, else null. */
export function asSortValue(value: unknown): SortValue {
  return typeof value === 'string' || (typeof value === 'number' && !Number.isNaN(value)) ? value : null;
}
