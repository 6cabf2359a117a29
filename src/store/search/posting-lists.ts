/**
 * Where every stem stands: for each stem the rows of the articles that have it, ascending, with how often it stands in title and
 * excerpt, and at which places. Two runs of bytes hold it all, with a mark at every 128th posting so that a reader can leap.
 *
 * A posting's head is the distance to the row before (from -1 in a list), then the counts in one byte (`counts-byte.ts`), with both
 * behind it when they are too large for it. Its places stand in the other run: for each the distance to the place before (from 0),
 * times the stem's number of forms, plus the ordinal of the form that stands there. Numbers are LEB128: seven bits a byte,
 * the lowest first, the eighth bit says that more follow. The words of the title have the places from 0 on; one place is left
 * free behind them, so that no phrase reaches from the title into the excerpt.
 */

/** Answered where no posting is left; larger than every row. */
export const noRow = 2 ** 31 - 1;

/** Postings between two marks. */
export const postingsPerBlock = 128;

export interface PostingLists {
  readonly heads: Uint8Array;
  readonly places: Uint8Array;
  /** By stem: how many articles have it. */
  readonly articleCounts: Uint32Array;
  /** By stem: its first block; the blocks of the last one end where the array says after it. */
  readonly firstBlocks: Uint32Array;
  /** By block: its last row, and where its heads and places start. */
  readonly lastRows: Int32Array;
  readonly headStarts: Uint32Array;
  readonly placeStarts: Uint32Array;
  /** By stem: how many forms it has. */
  readonly formCounts: Uint32Array;
}

/** A term's articles, in ascending order of their rows, walked once. Before the first `seek` it stands nowhere. */
export interface TermCursor {
  /** How many articles have the term. */
  readonly articleCount: number;
  /** Where the cursor stands: -1 before the first `seek`, `noRow` after the last article. */
  readonly row: number;
  /** How often the term stands in the title and the excerpt of the article at `row`. */
  readonly titleCount: number;
  readonly excerptCount: number;
  /** Moves to the first article at or after `row`, unless it stands there or later, and answers where it stands. */
  seek(row: number): number;
}

/** The first row at or after `from` at which all cursors can stand, and do; or `noRow`. */
export function nextCommon(cursors: readonly TermCursor[], from: number): number {
  let row = from;
  for (let agreeing = 0; agreeing < cursors.length;) {
    const found = cursors[agreeing]?.seek(row) ?? noRow;
    if (found === noRow) return noRow;
    if (found === row) agreeing += 1;
    else {
      row = found;
      agreeing = 0;
    }
  }
  return row;
}
