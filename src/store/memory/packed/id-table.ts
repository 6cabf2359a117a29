/**
 * From an id to its row, in one typed array beside the ids themselves: 6 bytes an article. Ids are digests, so their
 * characters spread by themselves and nobody can make many of them collide.
 */
export class IdTable {
  readonly #rows: Int32Array;
  readonly #capacity: number;
  readonly #size: number;
  readonly #idAt: (row: number) => string;

  /** Rows 0 to `count` - 1. `idAt` is asked for ids again and again: it must go on answering. */
  constructor(count: number, idAt: (row: number) => string) {
    const capacity = Math.ceil(count * 1.5) + 1;
    this.#capacity = capacity;
    this.#rows = new Int32Array(capacity).fill(-1);
    this.#size = count;
    this.#idAt = idAt;
    for (let row = 0; row < count; row += 1) this.#rows[this.#placeOf(idAt(row))] = row;
  }

  get size(): number {
    return this.#size;
  }

  get(id: string): number | undefined {
    const row = this.#rows[this.#placeOf(id)];
    return row === -1 ? undefined : row;
  }

  /** Where the id is, or the free place where it would be. A third of the places is free. */
  #placeOf(id: string): number {
    let place = spread(id) % this.#capacity;
    for (;;) {
      const row = this.#rows[place] ?? -1;
      if (row === -1 || this.#idAt(row) === id) return place;
      place = place + 1 === this.#capacity ? 0 : place + 1;
    }
  }
}

/** FNV-1a over the UTF-16 code units: http://www.isthe.com/chongo/tech/comp/fnv/ */
function spread(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash ^ (hash >>> 15)) >>> 0;
}
