/**
 * Turns names that clients make up into few numbers: the first so many get a number of their own, all later ones share one.
 * What watches the server cannot be filled by who asks it.
 */

export interface SeriesNames {
  /** The number of `name`, from 0 up to `size` exclusive. A new name takes a place only where `mayJoin`. */
  indexOf(name: string, mayJoin: boolean): number;
  /** By number; the shared place first. */
  readonly names: readonly string[];
}

/** How the names beyond the places are called; no name of GraphQL has brackets. */
export const otherName = '(other)';

/** `fixed` names, which have their places from the beginning, and `places` for others. */
export function createSeriesNames(fixed: readonly string[], places: number): SeriesNames {
  const names = [otherName, ...fixed];
  const limit = names.length + places;
  const indexes = new Map(names.map((name, index) => [name, index]));
  return {
    indexOf(name, mayJoin) {
      const known = indexes.get(name);
      if (known !== undefined) return known;
      if (!mayJoin || names.length >= limit) return 0;
      indexes.set(name, names.length);
      names.push(name);
      return names.length - 1;
    },
    names,
  };
}
