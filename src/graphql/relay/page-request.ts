/**
 * The paging laws: which part of a list the arguments of a connection ask for. Wrong use is an error that names the
 * argument, never a silently different page. An argument that is null counts as absent.
 */
import type { PageRequest, Position } from '../../model/page.js';
import { quoted } from '../errors/client-error.js';
import { CursorExpiredError } from '../errors/cursor-expired-error.js';
import { UserInputError } from '../errors/user-input-error.js';
import type { AnswerLimits } from '../limits/answer-limits.js';
import { type CursorOrder, decodeCursor, snapshotOfCursor } from './cursor.js';

/** How many items come when neither `first` nor `last` is given. */
export const defaultPageSize = 20;

/** The paging arguments as they come; a field that does not know one leaves it out. */
export interface Paging {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
  readonly offset?: number | null;
}

/** The page that the arguments ask for in `order`. Throws a {@link UserInputError} for wrong use, or a {@link CursorExpiredError}. */
export function pageRequest(paging: Paging, order: CursorOrder, { pageLimit }: AnswerLimits): PageRequest {
  const first = size('first', paging.first, pageLimit, '"after", the endCursor of the page');
  const last = size('last', paging.last, pageLimit, '"before", the startCursor of the page');
  const offset = skipped(paging.offset);
  refuseContradictions(paging);
  return {
    after: place('after', paging.after, order),
    before: place('before', paging.before, order),
    offset: offset ?? 0,
    limit: last ?? first ?? Math.min(defaultPageSize, pageLimit),
    from: last === null ? 'START' : 'END',
  };
}

const cursorOrNumber = 'Go on from a place with a cursor, or jump to a number with "first" and "offset".';

/** Arguments that contradict one another, and what to ask instead. */
const contradictions = [
  {
    argument: 'last',
    other: 'first',
    advice: 'Page forwards with "first" and "after", or backwards with "last" and "before".',
  },
  { argument: 'offset', other: 'after', advice: cursorOrNumber },
  { argument: 'offset', other: 'before', advice: cursorOrNumber },
  {
    argument: 'offset',
    other: 'last',
    advice: 'Count from the start with "first" and "offset", or take the end of the list with "last" alone.',
  },
] as const;

function refuseContradictions(paging: Paging): void {
  for (const { argument, other, advice } of contradictions) {
    if (isAbsent(paging[argument]) || isAbsent(paging[other])) continue;
    throw new UserInputError({ argument, expected: `no "${other}" beside it`, came: 'both came', advice });
  }
}

function size(
  argument: 'first' | 'last',
  value: number | null | undefined,
  limit: number,
  onwards: string,
): number | null {
  if (isAbsent(value)) return null;
  if (value >= 0 && value <= limit) return value;
  throw new UserInputError({
    argument,
    expected: `an integer from 0 to ${limit}`,
    came: `${value} came`,
    advice: value < 0 ? `Ask for 0 to ${limit}.` : `Ask for ${limit} or fewer, then go on with ${onwards}.`,
  });
}

function skipped(value: number | null | undefined): number | null {
  if (isAbsent(value)) return null;
  if (value >= 0) return value;
  throw new UserInputError({
    argument: 'offset',
    expected: 'an integer of 0 or more',
    came: `${value} came`,
    advice: 'Take the end of the list with "last".',
  });
}

function place(
  argument: 'after' | 'before',
  text: string | null | undefined,
  order: CursorOrder,
): Position | null {
  if (isAbsent(text)) return null;
  const position = decodeCursor(order, text);
  if (typeof position !== 'string') return position;
  if (position === 'EXPIRED') throw new CursorExpiredError(argument, snapshotOfCursor(text));
  const expected = 'a cursor of this list in this order';
  if (position === 'OTHER_ORDER') {
    throw new UserInputError({
      argument,
      expected,
      came: 'one of another list or order came',
      advice: 'Repeat the arguments that the cursor was asked with, or start again without it.',
    });
  }
  throw new UserInputError({
    argument,
    expected,
    came: `${quoted(text)} came`,
    advice: 'Pass on a "cursor", "startCursor" or "endCursor" of an answer unchanged.',
  });
}

function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}
