/**
 * How many typing mistakes lie between two texts: the optimal string alignment distance (Damerau-Levenshtein in which a swapped
 * pair is not edited again), that is the fewest insertions, deletions, replacements and swaps of neighbours, in UTF-16 code units.
 */

/** The distance, or `most + 1` when it is more than `most`. Costs length times length; nothing when the lengths alone tell. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const rows = new EditRows(a);
  for (let depth = 0; depth < b.length; depth += 1) {
    if (rows.put(depth, b.charCodeAt(depth)) > most) return most + 1;
  }
  return Math.min(rows.distance(b.length), most + 1);
}

/**
 * The distances between every beginning of `text` and the beginnings of another one that is put in unit by unit. What was put
 * in stays, so that words with a common beginning share the work for it.
 */
export class EditRows {
  readonly #text: string;
  /** What was put in, by depth. */
  readonly #units: number[] = [];
  /** `#rows[d][i]` is the distance between the first d units put in and the first i units of `text`. */
  readonly #rows: Uint32Array[];

  constructor(text: string) {
    this.#text = text;
    this.#rows = [Uint32Array.from({ length: text.length + 1 }, (_, index) => index)];
  }

  /**
   * Puts in the unit that follows the first `depth`, which must be there. Answers the least distance of the row: whatever
   * follows, the distance never falls below it.
   */
  put(depth: number, unit: number): number {
    const above = this.#row(depth);
    const twoAbove = depth > 0 ? this.#row(depth - 1) : above;
    const row = (this.#rows[depth + 1] ??= new Uint32Array(this.#text.length + 1));
    this.#units[depth] = unit;
    row[0] = depth + 1;
    let least = depth + 1;
    for (let index = 1; index < row.length; index += 1) {
      const written = this.#text.charCodeAt(index - 1);
      let distance = Math.min(at(above, index) + 1, at(row, index - 1) + 1);
      distance = Math.min(distance, at(above, index - 1) + (written === unit ? 0 : 1));
      const isSwapped =
        depth > 0 &&
        index > 1 &&
        written === this.#units[depth - 1] &&
        this.#text.charCodeAt(index - 2) === unit;
      if (isSwapped) distance = Math.min(distance, at(twoAbove, index - 2) + 1);
      row[index] = distance;
      if (distance < least) least = distance;
    }
    return least;
  }

  /** Between the whole text and the first `depth` units that were put in. */
  distance(depth: number): number {
    return at(this.#row(depth), this.#text.length);
  }

  #row(depth: number): Uint32Array {
    const row = this.#rows[depth];
    if (row === undefined) throw new RangeError(`EditRows: expected ${depth} units to be put in before`);
    return row;
  }
}

/** Callers stay within the row. */
function at(row: Uint32Array, index: number): number {
  return row[index] ?? 0;
}
