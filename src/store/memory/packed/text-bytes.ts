/**
 * Bytes of texts, written one behind the other into buffers that do not grow: one that did would be copied again and again, and to keep all
 * texts until their bytes are counted makes the garbage collector carry them from place to place. Places are numbered as if the
 * buffers lay side by side, each from a multiple of {@link windowBytes} on, so that a place tells its buffer.
 */

/** Bytes of a buffer, unless one piece is larger. */
const windowBytes = 1024 * 1024;

export type TextEncoding = 'latin1' | 'utf8';

/** What is written: by window of places the buffer that lies there, and the place of its first byte. */
interface Windows {
  readonly buffers: Buffer[];
  readonly starts: number[];
}

export class TextBytesWriter {
  readonly #windows: Windows = { buffers: [], starts: [] };
  readonly #firstSize: number;
  #buffer = Buffer.alloc(0);
  #used = 0;

  /** About so many bytes will be written. */
  constructor(expected: number) {
    this.#firstSize = Math.min(expected, windowBytes);
  }

  /** Writes `text`, which takes `byteLength` bytes, into one buffer; answers its place. */
  write(text: string, encoding: TextEncoding, byteLength: number): number {
    if (this.#used + byteLength > this.#buffer.length) this.#open(byteLength);
    const place = this.#start + this.#used;
    this.#used += this.#buffer.write(text, this.#used, encoding);
    return place;
  }

  /** Nothing more will be written. */
  close(): TextBytes {
    this.#trim();
    return new TextBytes(this.#windows, this.#start + this.#used);
  }

  get #start(): number {
    return this.#windows.starts.at(-1) ?? 0;
  }

  #open(byteLength: number): void {
    const { buffers, starts } = this.#windows;
    const usual = buffers.length === 0 ? this.#firstSize : windowBytes;
    // What stays empty is an eighth of a buffer at most.
    if (this.#used * 8 < this.#buffer.length * 7) this.#trim();
    const start = buffers.length * windowBytes;
    this.#buffer = Buffer.allocUnsafeSlow(Math.max(byteLength, usual));
    this.#used = 0;
    for (let covered = 0; covered < this.#buffer.length; covered += windowBytes) {
      buffers.push(this.#buffer);
      starts.push(start);
    }
  }

  /** Gives back what the last buffer has too much. */
  #trim(): void {
    const { buffers } = this.#windows;
    const trimmed = Buffer.allocUnsafeSlow(this.#used);
    this.#buffer.copy(trimmed, 0, 0, this.#used);
    for (let index = buffers.length - 1; index >= 0 && buffers[index] === this.#buffer; index -= 1) {
      buffers[index] = trimmed;
    }
    this.#buffer = trimmed;
  }
}

export class TextBytes {
  /** Behind the last byte. */
  readonly end: number;
  readonly #windows: Windows;

  constructor(windows: Windows, end: number) {
    this.#windows = windows;
    this.end = end;
  }

  /** The text that ends before the place `end`, which is not 0; `before` is where the one before it ends. */
  text(encoding: TextEncoding, before: number, end: number): string {
    const window = Math.floor((end - 1) / windowBytes);
    const start = this.#windows.starts[window] ?? 0;
    // The first text of a buffer starts where it does: its neighbour lies in another one.
    const from = before > start ? before - start : 0;
    return this.#windows.buffers[window]?.toString(encoding, from, end - start) ?? '';
  }

  /** Bytes of all buffers. */
  get byteLength(): number {
    return [...new Set(this.#windows.buffers)].reduce((sum, { length }) => sum + length, 0);
  }
}
