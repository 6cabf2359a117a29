/**
 * For each key the rows that have it, ascending: two typed arrays, whatever the number of keys. Keys are small whole
 * numbers (the index of a provider, of a topic, of the article named).
 */
export class Postings {
  /** The rows of key k lie from `starts[k]` to `starts[k + 1]`. */
  readonly #starts: Int32Array;
  readonly #rows: Int32Array;

  private constructor(starts: Int32Array, rows: Int32Array) {
    this.#starts = starts;
    this.#rows = rows;
  }

  /** Row n is `items[n]`. `visitKeys` calls back with each of its keys, from 0 to `keyCount` - 1; one that it has twice counts once. */
  static of<T>(
    items: readonly T[],
    keyCount: number,
    visitKeys: (item: T, visit: (key: number) => void) => void,
  ): Postings {
    const keys: number[] = [];
    const keyRows: number[] = [];
    const starts = new Int32Array(keyCount + 1);
    const lastRows = new Int32Array(keyCount).fill(-1);
    items.forEach((item, row) => {
      visitKeys(item, (key) => {
        if (lastRows[key] === row) return;
        lastRows[key] = row;
        keys.push(key);
        keyRows.push(row);
        starts[key + 1] = (starts[key + 1] ?? 0) + 1;
      });
    });
    for (let key = 0; key < keyCount; key += 1) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
    const ends = starts.slice();
    const rows = new Int32Array(keys.length);
    keys.forEach((key, index) => {
      const end = ends[key] ?? 0;
      rows[end] = keyRows[index] ?? 0;
      ends[key] = end + 1;
    });
    return new Postings(starts, rows);
  }

  /** A view of the rows that have `key`; empty when there is no such key. */
  rowsOf(key: number | undefined): Int32Array {
    if (key === undefined) return this.#rows.subarray(0, 0);
    return this.#rows.subarray(this.#starts[key] ?? 0, this.#starts[key + 1] ?? 0);
  }
}
