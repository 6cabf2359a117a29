/**
 * From a key's digest to a row, in typed arrays: 24 bytes a key, where a Map of strings takes 150. Keys are told apart by
 * 128 bits of SHA-256, so that no document can be made to answer for another's address.
 */
import { hash } from 'node:crypto';

/** Places taken at most, of a hundred: open addressing grows slow beyond. */
const maximumLoad = 85;
const wordsPerKey = 4;

export class KeyTable {
  readonly #rows: Int32Array;
  readonly #digests: Uint32Array;
  readonly #capacity: number;

  /** Of keys that come more than once the first counts. `size` is at least the number of entries. */
  constructor(size: number, entries: Iterable<readonly [string, number]>) {
    const capacity = Math.ceil((size * 100) / maximumLoad) + 1;
    this.#capacity = capacity;
    this.#rows = new Int32Array(capacity).fill(-1);
    this.#digests = new Uint32Array(capacity * wordsPerKey);
    for (const [key, row] of entries) {
      const digest = digestOf(key);
      const place = this.#placeOf(digest);
      if (this.#rows[place] !== -1) continue;
      this.#rows[place] = row;
      for (let word = 0; word < wordsPerKey; word += 1) {
        this.#digests[place * wordsPerKey + word] = wordAt(digest, word);
      }
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
  #placeOf(digest: Buffer): number {
    let place = wordAt(digest, 0) % this.#capacity;
    while (this.#rows[place] !== -1 && !this.#isAt(place, digest))
      place = place + 1 === this.#capacity ? 0 : place + 1;
    return place;
  }

  #isAt(place: number, digest: Buffer): boolean {
    const start = place * wordsPerKey;
    for (let word = 0; word < wordsPerKey; word += 1) {
      if (this.#digests[start + word] !== wordAt(digest, word)) return false;
    }
    return true;
  }
}

function digestOf(key: string): Buffer {
  return hash('sha256', key, 'buffer');
}

function wordAt(digest: Buffer, word: number): number {
  return digest.readUInt32LE(word * 4);
}
