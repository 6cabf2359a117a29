/** How often a name is spelled in which way, and which spelling is used most. */
import { compareCodePoints } from '../model/text-order.js';

export class Spellings {
  readonly #uses = new Map<string, number>();

  add(spelling: string): void {
    this.#uses.set(spelling, (this.#uses.get(spelling) ?? 0) + 1);
  }

  /** All spellings, most used first; among equals `favourite` first, then by code point. */
  byUse(favourite: string | null): string[] {
    return [...this.#uses]
      .sort(
        ([a, usesOfA], [b, usesOfB]) =>
          usesOfB - usesOfA || Number(b === favourite) - Number(a === favourite) || compareCodePoints(a, b),
      )
      .map(([spelling]) => spelling);
  }
}
