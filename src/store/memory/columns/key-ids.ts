/** The numbers that stand for the values of a field: 0, 1, 2 and so on in the order of the values. */
import type { FacetKey } from '../../aggregates.js';
import { compareFacetKeys } from './facet-key-order.js';

/** As narrow as the numbers allow; two kinds only, since a loop that meets more of them is twice as slow. */
export type KeyIds = Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** `length` ids that are below `width`. */
export function newIds(length: number, width: number): KeyIds {
  return width <= 0x1_0000 ? new Uint16Array(length) : new Uint32Array(length);
}

/** Collects values as they come and then numbers them in order. */
export class KeyNumbers<Key extends FacetKey> {
  readonly #arrivals = new Map<Key, number>();

  /** A number for `key`, the same whenever it comes, which `inOrder` turns into the final one. */
  arrivalOf(key: Key): number {
    const known = this.#arrivals.get(key);
    if (known !== undefined) return known;
    this.#arrivals.set(key, this.#arrivals.size);
    return this.#arrivals.size - 1;
  }

  /** The keys in order, and for each number that was given the place of its key among them. */
  inOrder(): { readonly keys: readonly Key[]; readonly idOf: Uint32Array } {
    const keys = [...this.#arrivals.keys()].sort(compareFacetKeys);
    const idOf = new Uint32Array(keys.length);
    keys.forEach((key, id) => {
      idOf[this.#arrivals.get(key) ?? 0] = id;
    });
    return { keys: Object.freeze(keys), idOf };
  }
}
