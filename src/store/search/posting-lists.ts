/**
 * Where every stem stands: for each stem the rows of the articles that have it, ascending, with how often it stands in title and
 * excerpt, and at which places. Two runs of bytes hold it all, with a mark at every 128th posting so that a reader can leap.
 *
 * A posting's head is the distance to the row before (from -1 in a list), then the counts: one byte, 32 * title + excerpt, or 255 and
 * both, when they are too large for it. Its places stand in the other run: for each the distance to the place before (from 0),
 * times the stem's number of forms, plus the ordinal of the form that stands there. Numbers are LEB128: seven bits a byte,
 * the lowest first, the eighth bit says that more follow. The words of the title have the places from 0 on; one place is left
 * free behind them, so that no phrase reaches from the title into the excerpt.
 */

/** Answered where no posting is left; larger than every row. */
export const noRow = 2 ** 31 - 1;

/** Postings between two marks. */
export const postingsPerBlock = 128;

/** Counts beyond these do not fit into one byte. */
export const largestTitleCount = 7;
export const largestExcerptCount = 30;
/** Announces counts that do not fit. */
export const countsFollow = 255;

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

/** The articles of a term that was counted beforehand: a phrase or a prefix. */
export class ListedCursor implements TermCursor {
  row = -1;
  readonly #rows: Int32Array;
  readonly #titleCounts: Uint32Array;
  readonly #excerptCounts: Uint32Array;
  #index = 0;

  /** One count of each kind for every row; rows ascending. */
  constructor(rows: Int32Array, titleCounts: Uint32Array, excerptCounts: Uint32Array) {
    this.#rows = rows;
    this.#titleCounts = titleCounts;
    this.#excerptCounts = excerptCounts;
  }

  get articleCount(): number {
    return this.#rows.length;
  }

  get titleCount(): number {
    return this.#titleCounts[this.#index] ?? 0;
  }

  get excerptCount(): number {
    return this.#excerptCounts[this.#index] ?? 0;
  }

  seek(row: number): number {
    if (this.row >= row) return this.row;
    const rows = this.#rows;
    let low = this.#index;
    let high = low;
    for (let step = 1; high < rows.length && (rows[high] ?? noRow) < row; step *= 2) {
      low = high + 1;
      high = Math.min(high + step, rows.length);
    }
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((rows[middle] ?? noRow) < row) low = middle + 1;
      else high = middle;
    }
    this.#index = low;
    this.row = rows[low] ?? noRow;
    return this.row;
  }
}
