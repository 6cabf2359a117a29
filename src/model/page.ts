/**
 * Pages of an ordered list, by keyset: a place is the values that order an item and its id, so it
 * stays a place when the item is gone or others arrive.
 */
export type SortValue = number | string | null;

/**
 * A place in one order: the value for each clause of a field that no clause before it has (`withoutRepeats`), the values of the
 * order's fixed ending, then the id. Places come back from clients and may hold anything: a number stands before every text
 * (ascending), what is neither or is not there is missing, what is no id is the empty one, and more values than needed are ignored.
 */
export interface Position {
  readonly values: readonly SortValue[];
  readonly id: string;
}

/** Which part of a list is wanted. With `before` not behind `after` nothing is. A count that is no number of at least 1 is 0. */
export interface PageRequest {
  /** Only what stands after this place. */
  readonly after: Position | null;
  /** Only what stands before this place. */
  readonly before: Position | null;
  /** How many to skip from the start of the list; 0 with cursors. */
  readonly offset: number;
  /** At most so many: the first of them from START, the last of them from END. Items come in the list's order either way. */
  readonly limit: number;
  readonly from: 'START' | 'END';
}

/** One item of a page and its place. */
export interface PageItem<T> {
  readonly item: T;
  readonly position: Position;
}

/**
 * Part of an ordered list. Both flags are exact and speak of the whole list: is anything before the page, after it. An empty page
 * stands where its first item was looked for: from START behind `after` and what is skipped, but not beyond `before` or the
 * end of the list; from END at `before`, else at the end of the list.
 */
export interface Page<T> {
  readonly items: readonly PageItem<T>[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}
