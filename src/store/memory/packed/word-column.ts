/** One text or null for each row, where few texts are different: each is held once, a row takes two or four bytes. */
export class WordColumn {
  readonly #words: readonly string[];
  /** 1 + index into the words; 0 for null. */
  readonly #keys: Uint16Array | Uint32Array;

  constructor(words: readonly string[], keys: Uint16Array | Uint32Array) {
    this.#words = words;
    this.#keys = keys;
  }

  at(row: number): string | null {
    const key = this.#keys[row] ?? 0;
    return key === 0 ? null : (this.#words[key - 1] ?? null);
  }
}

/** Takes the words of a column, row after row. */
export class WordColumnBuilder {
  readonly #keyOf = new Map<string, number>();
  readonly #keys: Uint32Array;
  #rows = 0;

  /** `rows` words will be added. */
  constructor(rows: number) {
    this.#keys = new Uint32Array(rows);
  }

  add(word: string | null): void {
    if (word !== null) {
      let key = this.#keyOf.get(word);
      if (key === undefined) {
        key = this.#keyOf.size + 1;
        this.#keyOf.set(word, key);
      }
      this.#keys[this.#rows] = key;
    }
    this.#rows += 1;
  }

  build(): WordColumn {
    const isSmall = this.#keyOf.size < 2 ** 16;
    return new WordColumn([...this.#keyOf.keys()], isSmall ? Uint16Array.from(this.#keys) : this.#keys);
  }
}
