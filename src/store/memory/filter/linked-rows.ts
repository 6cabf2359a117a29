/** The rows that are linked to at least one row of a set. */
import type { Postings } from '../postings.js';
import { ListedRows, type RowSet } from '../row-set.js';
import { addBit, noBits, rowsOfBits } from './bits.js';
import { settled } from './settled.js';
import { TestedRows } from './tested-rows.js';

/**
 * `linksOf` has the rows that each row is linked to, `linkedFrom` the same links the other way round. Links to a few rows are
 * followed back; to many, each row is asked for its own.
 */
export function linkedRows(targets: RowSet, linksOf: Postings, linkedFrom: Postings, size: number): RowSet {
  if (targets.most <= size / 64) {
    const bits = noBits(size);
    for (const target of targets.toRows()) for (const row of linkedFrom.rowsOf(target)) addBit(bits, row);
    return new ListedRows(rowsOfBits(bits));
  }
  const set = settled(targets, size);
  return new TestedRows({
    size,
    holds: (row) => linksOf.hasAny(row, set.toBits(size)),
    most: size,
    cost: 20,
    height: set.height + 1,
  });
}
