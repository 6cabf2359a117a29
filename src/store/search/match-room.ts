/**
 * Room that one search after another works in: half a megabyte of new arrays for each, zeroed and collected again, would take as long as
 * matching. Nothing of it may be kept when a search is answered, nor while another one works.
 */
export class MatchRoom {
  /** One for each article. */
  readonly rows: Int32Array;
  /** A bit for each article. */
  readonly bits: Uint32Array;
  /** One for each article; all 0 between two uses. */
  readonly found: Uint8Array;
  #worths: readonly [Float64Array, Float64Array] = [new Float64Array(0), new Float64Array(0)];

  constructor(articles: number) {
    this.rows = new Int32Array(articles);
    this.bits = new Uint32Array(Math.ceil(articles / 32));
    this.found = new Uint8Array(articles);
  }

  /** Two arrays of at least `size` numbers, whatever stands in them. They grow with the largest search. */
  worths(size: number): readonly [Float64Array, Float64Array] {
    if (this.#worths[0].length < size) {
      const grown = Math.min(this.rows.length, 2 * size);
      this.#worths = [new Float64Array(grown), new Float64Array(grown)];
    }
    return this.#worths;
  }

  /** Bytes that it takes. */
  get byteLength(): number {
    const [title, excerpt] = this.#worths;
    const { rows, bits, found } = this;
    return [rows, bits, found, title, excerpt].reduce((sum, { byteLength }) => sum + byteLength, 0);
  }
}
