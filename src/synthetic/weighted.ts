/** Draws that favour some items: lists with weights, and lists in the order of Zipf's law. */
import type { Random } from './random.js';

/** A list to draw from, each item as often as its weight says. */
export class Weighted<T> {
  private readonly items: readonly T[];
  /** The sum of the weights up to and with each item. */
  private readonly sums: Float64Array;
  private readonly total: number;

  /** `weights`: as many as `items`, each above 0. Throws RangeError otherwise. */
  constructor(items: readonly T[], weights: readonly number[]) {
    if (items.length === 0 || items.length !== weights.length || weights.some((weight) => !(weight > 0))) {
      throw new RangeError(
        `Weighted: expected items and as many weights above 0, got ${items.length} items and ${weights.length} weights`,
      );
    }
    this.items = items;
    this.sums = new Float64Array(items.length);
    let total = 0;
    for (const [index, weight] of weights.entries()) {
      total += weight;
      this.sums[index] = total;
    }
    this.total = total;
  }

  draw(random: Random): T {
    const at = random.fraction() * this.total;
    let low = 0;
    let high = this.items.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.sums[middle] ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    const item = this.items[low];
    if (item === undefined) throw new RangeError(`Weighted: no item ${low} of ${this.items.length}`);
    return item;
  }
}

/**
 * Items drawn in proportion to 1 / (rank + `flatness`), the first most often: Zipf's law as Mandelbrot shifted it
 * (B. Mandelbrot, "An informational theory of the statistical structure of language", 1953), with exponent 1.
 * `flatness` from 1 (plain Zipf) up; the greater, the more alike are the first items.
 */
export function zipf<T>(items: readonly T[], flatness = 2): Weighted<T> {
  return new Weighted(
    items,
    items.map((_, rank) => 1 / (rank + flatness)),
  );
}
