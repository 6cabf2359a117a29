/**
 * One text or null for each row, in one buffer: a JavaScript string costs 16 to 24 bytes besides its characters, and there would be a
 * dozen for each article. Texts come back as they went in, but for lone surrogates, which reading refuses long before.
 */

/** Writes the texts of a column, row after row. */
export class TextColumnBuilder {
  #buffer = Buffer.allocUnsafe(1 << 16);
  #length = 0;
  readonly #ends: Float64Array;
  readonly #kinds: Uint8Array;
  #rows = 0;

  /** `rows` texts will be added. */
  constructor(rows: number) {
    this.#ends = new Float64Array(rows);
    this.#kinds = new Uint8Array(Math.ceil(rows / kindsPerByte));
  }

  add(text: string | null): void {
    if (text !== null) {
      // One byte a character where that will do; UTF-8 takes two for `é` and takes longer to read.
      const kind = isLatin1(text) ? latin1 : utf8;
      this.#reserve(text.length * 3);
      this.#length += this.#buffer.write(text, this.#length, kind === latin1 ? 'latin1' : 'utf8');
      const byte = Math.floor(this.#rows / kindsPerByte);
      this.#kinds[byte] = (this.#kinds[byte] ?? 0) | (kind << shiftOf(this.#rows));
    }
    this.#ends[this.#rows] = this.#length;
    this.#rows += 1;
  }

  build(): TextColumn {
    const bytes = Buffer.from(this.#buffer.subarray(0, this.#length));
    // Four bytes a row while the texts fit into them.
    return new TextColumn(
      bytes,
      this.#length < 2 ** 32 ? Uint32Array.from(this.#ends) : this.#ends,
      this.#kinds,
    );
  }

  #reserve(bytes: number): void {
    if (this.#length + bytes <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#buffer.length * 2, this.#length + bytes));
    this.#buffer.copy(larger, 0, 0, this.#length);
    this.#buffer = larger;
  }
}

const missing = 0;
const latin1 = 1;
const utf8 = 2;
/** A kind takes two bits. */
const kindsPerByte = 4;

function shiftOf(row: number): number {
  return (row % kindsPerByte) * 2;
}

/** A column that is written. */
export class TextColumn {
  readonly #bytes: Buffer;
  readonly #ends: Uint32Array | Float64Array;
  readonly #kinds: Uint8Array;

  constructor(bytes: Buffer, ends: Uint32Array | Float64Array, kinds: Uint8Array) {
    this.#bytes = bytes;
    this.#ends = ends;
    this.#kinds = kinds;
  }

  at(row: number): string | null {
    const kind = ((this.#kinds[Math.floor(row / kindsPerByte)] ?? 0) >>> shiftOf(row)) & 3;
    if (kind === missing) return null;
    const start = row === 0 ? 0 : (this.#ends[row - 1] ?? 0);
    return this.#bytes.toString(kind === latin1 ? 'latin1' : 'utf8', start, this.#ends[row]);
  }

  /** Bytes that the column takes. */
  get byteLength(): number {
    return this.#bytes.byteLength + this.#ends.byteLength + this.#kinds.byteLength;
  }
}

/** A loop: a regular expression takes three times as long for texts of this length. */
function isLatin1(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 0xff) return false;
  return true;
}
