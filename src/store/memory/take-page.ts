/** Cuts a page out of an ordered set: touches the page, its two neighbours and nothing else. */
import type { PageRequest } from '../../model/page.js';
import { noRow, type RowSet } from './row-set.js';

/** The members of a page, ascending, and whether the set has others before and after them. */
export interface TakenPage {
  readonly members: readonly number[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/**
 * The page of `set` that `request` asks for within the window from `start` (included) to `end` (excluded). A window that
 * ends before it starts is empty. See {@link import('../../model/page.js').Page} for what the flags of an empty page say.
 */
export function takePage(
  set: RowSet,
  start: number,
  end: number,
  request: Pick<PageRequest, 'offset' | 'limit' | 'from'>,
): TakenPage {
  const limit = wholeCount(request.limit);
  const first = set.skip(start, wholeCount(request.offset));
  const members: number[] = [];
  let gap: number;
  if (request.from === 'START') {
    gap = Math.min(first, Math.max(start, end));
    for (let member = first; member < end && members.length < limit; member = set.atOrAfter(member + 1)) {
      members.push(member);
    }
  } else {
    gap = end;
    let member = set.atOrBefore(end - 1);
    while (member >= 0 && member >= first && members.length < limit) {
      members.push(member);
      member = set.atOrBefore(member - 1);
    }
    members.reverse();
  }
  return {
    members,
    hasNextPage: set.atOrAfter((members.at(-1) ?? gap - 1) + 1) !== noRow,
    hasPreviousPage: set.atOrBefore((members[0] ?? gap) - 1) >= 0,
  };
}

/** `count` as a whole number; what is no count is none. */
export function wholeCount(count: number): number {
  return count >= 1 ? Math.min(Math.trunc(count), noRow) : 0;
}
