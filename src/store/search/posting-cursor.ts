/** Walks the posting list of a stem: leaps over blocks that it need not read, and finds places only when it is asked for them. */
import { countsFollow } from './counts-byte.js';
import type { ListedPostings } from './match-room.js';
import { noRow, type PostingLists, type TermCursor } from './posting-lists.js';

/** The articles of one stem. It holds no array: a search makes half a dozen cursors, and most of them read a few postings of a block. */
export class PostingCursor implements TermCursor {
  readonly articleCount: number;
  row = -1;
  titleCount = 0;
  excerptCount = 0;

  readonly #lists: PostingLists;
  readonly #formCount: number;
  readonly #firstBlock: number;
  readonly #endBlock: number;
  /** The block that is read; before the first one. */
  #block: number;
  /** The last row of the block. */
  #lastRow = -1;
  /** Offset in `heads` of the posting behind the one at `row`. */
  #next = 0;
  /** Offset in `places` that lies `#placesBefore` places before those of the posting at `row`. */
  #placeOffset = 0;
  #placesBefore = 0;

  constructor(lists: PostingLists, stem: number) {
    this.#lists = lists;
    this.articleCount = lists.articleCounts[stem] ?? 0;
    this.#formCount = lists.formCounts[stem] ?? 1;
    this.#firstBlock = lists.firstBlocks[stem] ?? 0;
    this.#endBlock = lists.firstBlocks[stem + 1] ?? 0;
    this.#block = this.#firstBlock - 1;
  }

  seek(row: number): number {
    if (this.row >= row) return this.row;
    if (row > this.#lastRow && !this.#openBlockOf(row)) {
      this.row = noRow;
      return noRow;
    }
    const { heads } = this.#lists;
    let [at, offset, passed] = [this.row, this.#next, this.#placesBefore];
    let [titleCount, excerptCount] = [this.titleCount, this.excerptCount];
    // The block's last row is at or after `row`.
    while (at < row) {
      passed += titleCount + excerptCount;
      let byte = heads[offset] ?? 0;
      offset += 1;
      let distance = byte & 0x7f;
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = heads[offset] ?? 0;
        offset += 1;
        distance |= (byte & 0x7f) << shift;
      }
      at += distance;
      const counts = heads[offset] ?? 0;
      offset += 1;
      titleCount = counts >>> 5;
      excerptCount = counts & 0x1f;
      if (counts === countsFollow) {
        [titleCount, offset] = readNumber(heads, offset);
        [excerptCount, offset] = readNumber(heads, offset);
      }
    }
    this.row = at;
    this.titleCount = titleCount;
    this.excerptCount = excerptCount;
    this.#next = offset;
    this.#placesBefore = passed;
    return at;
  }

  /**
   * Writes the places of the stem in the article at `row` into `places`, ascending, and the ordinals of the forms that stand there
   * into `ordinals`; answers how many there are. The arrays grow when they must.
   */
  readPlaces(places: number[], ordinals: number[]): number {
    const bytes = this.#lists.places;
    let offset = this.#placeOffset;
    for (let left = this.#placesBefore; left > 0; offset += 1) {
      if ((bytes[offset] ?? 0) < 0x80) left -= 1;
    }
    this.#placeOffset = offset;
    this.#placesBefore = 0;
    const count = this.titleCount + this.excerptCount;
    let place = 0;
    for (let read = 0; read < count; read += 1) {
      let byte = bytes[offset] ?? 0;
      offset += 1;
      let value = byte & 0x7f;
      for (let factor = 128; byte >= 0x80; factor *= 128) {
        byte = bytes[offset] ?? 0;
        offset += 1;
        value += (byte & 0x7f) * factor;
      }
      const ordinal = value % this.#formCount;
      place += (value - ordinal) / this.#formCount;
      places[read] = place;
      ordinals[read] = ordinal;
    }
    return count;
  }

  /** Goes to the start of the first block that ends at or after `row`; false when there is none. Leaps in steps that double, then bisects. */
  #openBlockOf(row: number): boolean {
    const { lastRows, headStarts, placeStarts } = this.#lists;
    let low = this.#block + 1;
    let high = low;
    for (let step = 1; high < this.#endBlock && (lastRows[high] ?? noRow) < row; step *= 2) {
      low = high + 1;
      high = Math.min(high + step, this.#endBlock);
    }
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((lastRows[middle] ?? noRow) < row) low = middle + 1;
      else high = middle;
    }
    if (low >= this.#endBlock) return false;
    this.#block = low;
    this.#lastRow = lastRows[low] ?? noRow;
    this.row = low === this.#firstBlock ? -1 : (lastRows[low - 1] ?? -1);
    this.titleCount = 0;
    this.excerptCount = 0;
    this.#next = headStarts[low] ?? 0;
    this.#placeOffset = placeStarts[low] ?? 0;
    this.#placesBefore = 0;
    return true;
  }
}

/**
 * Writes all articles of a stem into a list that has room for one more than there are; `noRow` stands behind the last. A loop of its own
 * takes 3 ns a posting, a cursor 10: it keeps what nobody asks for here.
 */
export function listPostings(
  { heads, articleCounts, firstBlocks, headStarts }: PostingLists,
  stem: number,
  { rows, countBytes }: ListedPostings,
): void {
  const count = articleCounts[stem] ?? 0;
  let offset = headStarts[firstBlocks[stem] ?? 0] ?? 0;
  let row = -1;
  for (let index = 0; index < count; index += 1) {
    let byte = heads[offset] ?? 0;
    offset += 1;
    let distance = byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = heads[offset] ?? 0;
      offset += 1;
      distance |= (byte & 0x7f) << shift;
    }
    row += distance;
    rows[index] = row;
    const counts = heads[offset] ?? 0;
    offset += 1;
    countBytes[index] = counts;
    if (counts === countsFollow) offset = readNumber(heads, readNumber(heads, offset)[1])[1];
  }
  rows[count] = noRow;
}

/** A number and the offset behind it. */
function readNumber(bytes: Uint8Array, start: number): [value: number, end: number] {
  let offset = start;
  let value = 0;
  for (let factor = 1; ; factor *= 128) {
    const byte = bytes[offset] ?? 0;
    offset += 1;
    value += (byte & 0x7f) * factor;
    if (byte < 0x80) return [value, offset];
  }
}
