/**
 * Which names of operations have a series of their own. Clients make names up, and series are few: those of trusted documents have one whatever happens, half of the others
 * go to whoever comes first, the rest has to be earned, and what nobody asks for any more is given to others.
 */
import { otherName, type SeriesNames } from './series-names.js';

/** So many answers without an error earn a place where half of them are taken. */
export const answersForPlace = 10;
/** So many names without a place are remembered, those that were asked for last. */
const candidateLimit = 1_000;
/** A name that was not asked for so long, in milliseconds, can lose its place: an hour. */
export const idleLimit = 3_600_000;

export interface OperationNamesOptions {
  /** Names that have their places from the beginning. */
  readonly fixed: readonly string[];
  /** Names that have a place beyond `places` as soon as they are asked for, and keep it. */
  readonly trusted: ReadonlySet<string>;
  readonly places: number;
  /** Hears of each number that belongs to another name from now on. */
  readonly onReplace: (index: number) => void;
  /** Milliseconds that only grow. */
  readonly now?: () => number;
}

/** Numbers of names, from 0, which is `(other)`, up to the names that are fixed and trusted and the places for others. */
export function createOperationNames({
  fixed,
  trusted,
  places,
  onReplace,
  now = () => performance.now(),
}: OperationNamesOptions): SeriesNames {
  const names = [otherName, ...fixed];
  const indexes = new Map(names.map((name, index) => [name, index]));
  /** When each number was asked for; only those of the places. */
  const askedAt = new Map<number, number>();
  const candidates = new Map<string, number>();

  const add = (name: string): number => {
    indexes.set(name, names.length);
    names.push(name);
    return names.length - 1;
  };
  const isEarned = (name: string): boolean => {
    if (askedAt.size < places / 2) return true;
    const answers = (candidates.get(name) ?? 0) + 1;
    candidates.delete(name);
    if (answers >= answersForPlace) return true;
    candidates.set(name, answers);
    for (const oldest of candidates.keys()) {
      if (candidates.size <= candidateLimit) break;
      candidates.delete(oldest);
    }
    return false;
  };
  /** The place that nobody has asked for longest, if that is long enough; else 0. */
  const placeToGive = (time: number): number => {
    let [longest, since] = [0, time - idleLimit];
    for (const [index, asked] of askedAt) if (asked < since) [longest, since] = [index, asked];
    return longest;
  };

  return {
    names,
    indexOf(name, mayJoin) {
      const known = indexes.get(name);
      if (known !== undefined) {
        if (askedAt.has(known)) askedAt.set(known, now());
        return known;
      }
      if (trusted.has(name)) return add(name);
      if (!mayJoin || !isEarned(name)) return 0;
      const time = now();
      if (askedAt.size < places) {
        const index = add(name);
        askedAt.set(index, time);
        return index;
      }
      const index = placeToGive(time);
      if (index === 0) return 0;
      indexes.delete(names[index] ?? '');
      indexes.set(name, index);
      names[index] = name;
      askedAt.set(index, time);
      onReplace(index);
      return index;
    },
  };
}
