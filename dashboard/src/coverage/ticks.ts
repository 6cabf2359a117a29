/** Where the time axis is labelled, and how: at the turns of the calendar that the buckets are made of. */
import { briefMonth, shortDate } from '../text/words.js';

export interface Tick {
  /** The bucket's place, from 0. */
  readonly index: number;
  readonly text: string;
}

/** At most `most` ticks (1 or more), evenly thinned, for buckets that begin at `starts` (epoch milliseconds, ascending). */
export function timeTicks(starts: readonly number[], most: number): readonly Tick[] {
  const [first = 0] = starts;
  const last = starts.at(-1) ?? first;
  const days = (last - first) / 86_400_000;
  const [turn, text] =
    days > 4 * 365
      ? ([(at: Date) => at.getUTCFullYear(), (at: number) => String(new Date(at).getUTCFullYear())] as const)
      : days > 50
        ? ([(at: Date) => at.getUTCFullYear() * 12 + at.getUTCMonth(), briefMonth] as const)
        : ([(at: Date) => Math.floor(+at / 86_400_000), shortDate] as const);
  const turns = starts.flatMap((start, index) => {
    const before = starts[index - 1];
    const isTurn = before === undefined ? index === 0 : turn(new Date(before)) !== turn(new Date(start));
    return isTurn ? [{ index, text: text(start) }] : [];
  });
  // The first bucket may begin just before a turn: two labels there would stand in each other's way.
  const spaced = turns.filter((tick, place) => {
    const next = turns[place + 1];
    return place > 0 || next === undefined || next.index - tick.index >= starts.length / (2 * most);
  });
  const every = Math.max(1, Math.ceil(spaced.length / Math.max(1, most)));
  return spaced.filter((_, place) => place % every === 0);
}
