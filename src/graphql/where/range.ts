/** Bounds of whole numbers: how four operators become one range, and that a reversed one is wrong use. */
import type { NumberTest } from '../../model/article-filter.js';
import { UserInputError } from '../errors/user-input-error.js';

/** The operators that bound a whole number, such as milliseconds, from either side. */
export interface Bounds {
  readonly gt?: number | null;
  readonly gte?: number | null;
  readonly lt?: number | null;
  readonly lte?: number | null;
}

/**
 * The range between `bounds`, null without any. Bounds that leave nothing between them, such as `gt: 5, lt: 6`, are a range that
 * nothing fits; a lower bound above the upper one throws a UserInputError.
 * @param path where the bounds stand
 * @param write how a bound is told in the error
 */
export function rangeTest(
  { gt, gte, lt, lte }: Bounds,
  path: string,
  write: (bound: number) => string = String,
): NumberTest | null {
  const lower = outermost(Math.max, gt, gte);
  const upper = outermost(Math.min, lt, lte);
  if (lower === null && upper === null) return null;
  if (lower !== null && upper !== null && lower > upper) {
    throw new UserInputError({
      argument: path,
      expected: 'the lower bound ("gt", "gte") not above the upper one ("lt", "lte")',
      came: `${write(lower)} and ${write(upper)} came`,
      advice: 'Swap them, or leave one of them out.',
    });
  }
  return {
    kind: 'range',
    from: outermost(Math.max, gt == null ? null : gt + 1, gte),
    to: outermost(Math.min, lt == null ? null : lt - 1, lte),
  };
}

function outermost(
  choose: (a: number, b: number) => number,
  a: number | null | undefined,
  b: number | null | undefined,
): number | null {
  if (a == null) return b ?? null;
  return b == null ? a : choose(a, b);
}
