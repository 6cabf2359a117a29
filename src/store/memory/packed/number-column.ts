/** One whole number of 32 bits or null for each row, in five bytes. */
export class NumberColumn {
  readonly #numbers: Int32Array;
  readonly #isPresent: Uint8Array;

  private constructor(numbers: Int32Array, isPresent: Uint8Array) {
    this.#numbers = numbers;
    this.#isPresent = isPresent;
  }

  /** The numbers of `items`, in their order. */
  static of<T>(items: readonly T[], numberOf: (item: T) => number | null): NumberColumn {
    const numbers = new Int32Array(items.length);
    const isPresent = new Uint8Array(items.length);
    items.forEach((item, row) => {
      const number = numberOf(item);
      numbers[row] = number ?? 0;
      isPresent[row] = number === null ? 0 : 1;
    });
    return new NumberColumn(numbers, isPresent);
  }

  at(row: number): number | null {
    return this.#isPresent[row] === 1 ? (this.#numbers[row] ?? null) : null;
  }
}
