/** The numbers that stand for the values of a field: 0, 1, 2 and so on in the order of the values. */
import type { FacetKey } from '../../aggregates.js';
import { compareFacetKeys } from './facet-key-order.js';

/** As narrow as the numbers allow; two kinds only, since a loop that meets more of them is twice as slow. */
export type KeyIds = Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** Collects values as they come and then numbers them in order. */
export class KeyNumbers<Key extends FacetKey> {
  readonly #arrivals = new Map<Key, number>();

  /** A number for `key`, the same whenever it comes, which `numbered` turns into the final one. */
  arrivalOf(key: Key): number {
    const known = this.#arrivals.get(key);
    if (known !== undefined) return known;
    this.#arrivals.set(key, this.#arrivals.size);
    return this.#arrivals.size - 1;
  }

  /** The keys in order, and what each of `arrivals` is among them: the number of keys for one that is negative, which means missing. */
  numbered(arrivals: Int32Array): { readonly keys: readonly Key[]; readonly ids: KeyIds } {
    const keys = [...this.#arrivals.keys()].sort(compareFacetKeys);
    const idOf = new Uint32Array(keys.length);
    for (let id = 0; id < keys.length; id += 1) {
      const key = keys[id];
      if (key !== undefined) idOf[this.#arrivals.get(key) ?? 0] = id;
    }
    const ids = keys.length < 0x1_0000 ? new Uint16Array(arrivals.length) : new Uint32Array(arrivals.length);
    for (let index = 0; index < arrivals.length; index += 1) {
      ids[index] = idOf[arrivals[index] ?? -1] ?? keys.length;
    }
    return { keys: Object.freeze(keys), ids };
  }
}
