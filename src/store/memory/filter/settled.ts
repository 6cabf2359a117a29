/** Keeps towers of sets low: a set that asks others, which ask others, is looked up in the call stack. */
import type { RowSet } from '../row-set.js';
import { BitRows } from './bit-rows.js';

/** Far above what clients may nest, far below what a call stack holds. */
const mostHeight = 32;

/** The set itself, or its members as bits when it stands on too many others. */
export function settled(set: RowSet, size: number): RowSet {
  return set.height < mostHeight ? set : new BitRows(set.toBits(size));
}
