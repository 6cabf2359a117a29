/**
 * Room that one search after another works in: half a megabyte of new arrays for each, zeroed and collected again, would take as long as
 * matching. Nothing of it may be kept when a search is answered, nor while another one works.
 */

/** The articles of one term, as a search reads them: rows ascending, a byte of counts (`counts-byte.ts`) for each. */
export interface ListedPostings {
  readonly rows: Int32Array;
  readonly countBytes: Uint8Array;
}

/** Few searches ask for more words that are not dense. */
const keptLists = 4;

export class MatchRoom {
  /** One for each article. */
  readonly rows: Int32Array;
  /** A bit for each article. */
  readonly bits: Uint32Array;
  /** One for each article; all 0 between two uses. */
  readonly found: Uint8Array;
  #worths: readonly [Float64Array, Float64Array] = [new Float64Array(0), new Float64Array(0)];
  readonly #listed: ListedPostings[] = [];
  #listsTaken = 0;

  constructor(articles: number) {
    this.rows = new Int32Array(articles);
    this.bits = new Uint32Array(Math.ceil(articles / 32));
    this.found = new Uint8Array(articles);
  }

  /** A search begins: what the last one took is free again. */
  clear(): void {
    this.#listsTaken = 0;
  }

  /** Arrays for at least `size` postings, whatever stands in them, until the search ends. The first ones are there for the next search. */
  takeList(size: number): ListedPostings {
    const kept = this.#listed[this.#listsTaken];
    const list = kept !== undefined && kept.rows.length >= size ? kept : listOf(size);
    if (this.#listsTaken < keptLists) {
      this.#listed[this.#listsTaken] = list;
      this.#listsTaken += 1;
    }
    return list;
  }

  /** Two arrays of at least `size` numbers, whatever stands in them. They grow with the largest search. */
  worths(size: number): readonly [Float64Array, Float64Array] {
    if (this.#worths[0].length < size) {
      const grown = Math.min(this.rows.length, 2 * size);
      this.#worths = [new Float64Array(grown), new Float64Array(grown)];
    }
    return this.#worths;
  }
}

function listOf(size: number): ListedPostings {
  return { rows: new Int32Array(size), countBytes: new Uint8Array(size) };
}
