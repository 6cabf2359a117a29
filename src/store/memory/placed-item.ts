/**
 * An item of a page whose place is found out when it is read: a page shows twenty items, and most clients ask for the places of none of
 * them, or of the first and the last. Frozen.
 */
import type { PageItem, Position } from '../../model/page.js';

/** Where the items of an order stand. */
export interface Places {
  /** Frozen. */
  positionOf(member: number): Position;
}

export class PlacedItem<Shown> implements PageItem<Shown> {
  readonly item: Shown;
  readonly #places: Places;
  readonly #member: number;

  /** `member` is what `places` knows the item by. */
  constructor(item: Shown, places: Places, member: number) {
    this.item = item;
    this.#places = places;
    this.#member = member;
    Object.freeze(this);
  }

  /** A new one at each read. */
  get position(): Position {
    return this.#places.positionOf(this.#member);
  }
}
