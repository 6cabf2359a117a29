/** One text or null for each row, where few texts are different: each is held once, a row takes two or four bytes. */
export class WordColumn {
  readonly #words: readonly string[];
  /** 1 + index into the words; 0 for null. */
  readonly #keys: Uint16Array | Uint32Array;

  private constructor(words: readonly string[], keys: Uint16Array | Uint32Array) {
    this.#words = words;
    this.#keys = keys;
  }

  /** The texts of `items`, in their order. */
  static of<T>(items: readonly T[], wordOf: (item: T) => string | null): WordColumn {
    const keyOf = new Map<string, number>();
    const keys = Uint32Array.from(items, (item) => {
      const word = wordOf(item);
      if (word === null) return 0;
      const known = keyOf.get(word) ?? keyOf.size + 1;
      keyOf.set(word, known);
      return known;
    });
    return new WordColumn([...keyOf.keys()], keyOf.size < 2 ** 16 ? Uint16Array.from(keys) : keys);
  }

  at(row: number): string | null {
    const key = this.#keys[row] ?? 0;
    return key === 0 ? null : (this.#words[key - 1] ?? null);
  }
}
