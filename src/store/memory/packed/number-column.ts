/** One whole number of 32 bits or null for each row, in five bytes. Filled row by row, then read. */
export class NumberColumn {
  readonly #numbers: Int32Array;
  readonly #isPresent: Uint8Array;
  #rows = 0;

  /** `rows` numbers will be added. */
  constructor(rows: number) {
    this.#numbers = new Int32Array(rows);
    this.#isPresent = new Uint8Array(rows);
  }

  add(number: number | null): void {
    if (number !== null) {
      this.#numbers[this.#rows] = number;
      this.#isPresent[this.#rows] = 1;
    }
    this.#rows += 1;
  }

  at(row: number): number | null {
    return this.#isPresent[row] === 1 ? (this.#numbers[row] ?? null) : null;
  }
}
