/** Walks the posting list of a stem: leaps over blocks that it need not read, and finds places only when it is asked for them. */
import { countsFollow } from './counts-byte.js';
import { noRow, postingsPerBlock, type PostingLists, type TermCursor } from './posting-lists.js';

/** The articles of one stem. */
export class PostingCursor implements TermCursor {
  readonly articleCount: number;
  row = -1;
  titleCount = 0;
  excerptCount = 0;

  readonly #lists: PostingLists;
  readonly #formCount: number;
  readonly #firstBlock: number;
  readonly #endBlock: number;
  readonly #rows = new Int32Array(postingsPerBlock);
  readonly #titleCounts = new Uint32Array(postingsPerBlock);
  readonly #excerptCounts = new Uint32Array(postingsPerBlock);
  /** The block that is read; before the first one. */
  #block: number;
  #lastRow = -1;
  /** Index in the block of the posting at `row`. */
  #index = 0;
  /** Offset in `places` of the posting `#placeIndex` of the block. */
  #placeOffset = 0;
  #placeIndex = 0;

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
    let index = this.#index;
    while ((this.#rows[index] ?? noRow) < row) index += 1;
    this.#index = index;
    this.row = this.#rows[index] ?? noRow;
    this.titleCount = this.#titleCounts[index] ?? 0;
    this.excerptCount = this.#excerptCounts[index] ?? 0;
    return this.row;
  }

  /**
   * Writes the places of the stem in the article at `row` into `places`, ascending, and the ordinals of the forms that stand there
   * into `ordinals`; answers how many there are. The arrays grow when they must.
   */
  readPlaces(places: number[], ordinals: number[]): number {
    const bytes = this.#lists.places;
    let offset = this.#placeOffset;
    for (; this.#placeIndex < this.#index; this.#placeIndex += 1) {
      for (let left = this.#placeCount(this.#placeIndex); left > 0; offset += 1) {
        if ((bytes[offset] ?? 0) < 0x80) left -= 1;
      }
    }
    this.#placeOffset = offset;
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

  #placeCount(index: number): number {
    return (this.#titleCounts[index] ?? 0) + (this.#excerptCounts[index] ?? 0);
  }

  /** Reads the first block that ends at or after `row`; false when there is none. Leaps in steps that double, then bisects. */
  #openBlockOf(row: number): boolean {
    const { lastRows } = this.#lists;
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
    this.#readBlock(low);
    return true;
  }

  #readBlock(block: number): void {
    const { heads, lastRows, headStarts, placeStarts } = this.#lists;
    const before = (block - this.#firstBlock) * postingsPerBlock;
    const count = Math.min(postingsPerBlock, this.articleCount - before);
    let row = block === this.#firstBlock ? -1 : (lastRows[block - 1] ?? -1);
    let offset = headStarts[block] ?? 0;
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
      this.#rows[index] = row;
      const counts = heads[offset] ?? 0;
      offset += 1;
      if (counts !== countsFollow) {
        this.#titleCounts[index] = counts >>> 5;
        this.#excerptCounts[index] = counts & 0x1f;
        continue;
      }
      [this.#titleCounts[index], offset] = readNumber(heads, offset);
      [this.#excerptCounts[index], offset] = readNumber(heads, offset);
    }
    this.#block = block;
    this.#lastRow = row;
    this.#index = 0;
    this.#placeIndex = 0;
    this.#placeOffset = placeStarts[block] ?? 0;
  }
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
