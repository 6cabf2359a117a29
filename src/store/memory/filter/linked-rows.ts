/** The rows that are linked to at least one of certain things: other rows, or pictures. */
import type { Postings } from '../postings.js';
import { ListedRows, type RowSet } from '../row-set.js';
import { addBit, noBits, rowsOfBits } from './bits.js';
import { once } from './once.js';
import { settled } from './settled.js';
import { TestedRows } from './tested-rows.js';

export interface Links {
  /** For each row what it is linked to. */
  readonly of: Postings;
  /** For each thing the rows that are linked to it: the same the other way round. */
  readonly back: () => Postings;
  /** How many rows there are, and how many things. */
  readonly size: number;
  readonly things: number;
}

/** Links to a few things are followed back; to many, each row is asked for its own. */
export function linkedRows(things: RowSet, links: Links): RowSet {
  if (things.most <= links.things / 64) {
    const bits = noBits(links.size);
    for (const thing of things.toRows()) for (const row of links.back().rowsOf(thing)) addBit(bits, row);
    return new ListedRows(rowsOfBits(bits));
  }
  const set = settled(things, links.things);
  const bits = once(() => set.toBits(links.things));
  return new TestedRows({
    size: links.size,
    holds: (row) => links.of.hasAny(row, bits()),
    most: links.size,
    cost: 20,
    height: set.height + 1,
  });
}
