/**
 * From a key's digest to a row, in typed arrays: 14 bytes a key, where a Map of strings takes 150. Keys are told apart by 64 bits of the
 * SHA-256 of the key behind a secret that only this process knows: nobody can look for two keys that share them, and that two of a
 * billion do by chance is as likely as a cosmic ray.
 */
import { hash, randomBytes } from 'node:crypto';

/** Places taken at most, of a hundred: open addressing grows slow beyond. */
const maximumLoad = 85;
const wordsPerKey = 2;
const secret = randomBytes(16).toString('latin1');

export class KeyTable {
  readonly #rows: Int32Array;
  readonly #digests: Uint32Array;
  readonly #capacity: number;

  /** Empty, for at most `size` keys. */
  constructor(size: number) {
    const capacity = Math.ceil((size * 100) / maximumLoad) + 1;
    this.#capacity = capacity;
    this.#rows = new Int32Array(capacity).fill(-1);
    this.#digests = new Uint32Array(capacity * wordsPerKey);
  }

  /** Of a key that comes more than once the first row counts. */
  add(key: string, row: number): void {
    const digest = digestOf(key);
    const place = this.#placeOf(digest);
    if (this.#rows[place] !== -1) return;
    this.#rows[place] = row;
    for (let word = 0; word < wordsPerKey; word += 1) {
      this.#digests[place * wordsPerKey + word] = wordAt(digest, word);
    }
  }

  get(key: string): number | undefined {
    const row = this.#rows[this.#placeOf(digestOf(key))];
    return row === -1 ? undefined : row;
  }

  /** Bytes that the table takes. */
  get byteLength(): number {
    return this.#rows.byteLength + this.#digests.byteLength;
  }

  /** Where the digest is, or the free place where it would be. */
  #placeOf(digest: string): number {
    let place = wordAt(digest, 0) % this.#capacity;
    while (this.#rows[place] !== -1 && !this.#isAt(place, digest))
      place = place + 1 === this.#capacity ? 0 : place + 1;
    return place;
  }

  #isAt(place: number, digest: string): boolean {
    const start = place * wordsPerKey;
    for (let word = 0; word < wordsPerKey; word += 1) {
      if (this.#digests[start + word] !== wordAt(digest, word)) return false;
    }
    return true;
  }
}

/** A character a byte: three hundred thousand Buffers, each with memory of its own, keep the garbage collector busy for a second. */
function digestOf(key: string): string {
  return hash('sha256', secret + key, 'binary');
}

function wordAt(digest: string, word: number): number {
  const start = word * 4;
  return (
    (digest.charCodeAt(start) |
      (digest.charCodeAt(start + 1) << 8) |
      (digest.charCodeAt(start + 2) << 16) |
      (digest.charCodeAt(start + 3) << 24)) >>>
    0
  );
}
