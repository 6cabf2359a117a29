/** The values with most articles. */
import { firstOf } from './first-of.js';

/**
 * The ids below `keyCount` with the largest counts, largest first, then by id; at most `first` (null: all), and none with a count of 0.
 */
export function topIds(counts: Uint32Array, keyCount: number, first: number | null): readonly number[] {
  const ids: number[] = [];
  for (let id = 0; id < keyCount; id += 1) if ((counts[id] ?? 0) > 0) ids.push(id);
  return firstOf(ids, first ?? ids.length, (a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
}
