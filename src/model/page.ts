/**
 * Pages of an ordered list, by keyset: a place is the values that order an item and its id, so it
 * stays a place when the item is gone or others arrive.
 */
export type SortValue = number | string | null;

/** A place in one order: the value for each clause, the values of the order's fixed ending, then the id. */
export interface Position {
  readonly values: readonly SortValue[];
  readonly id: string;
}

/** Which part of a list is wanted. */
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

/** Part of an ordered list. Both flags are exact and speak of the whole list: is anything before the page, after it. */
export interface Page<T> {
  readonly items: readonly PageItem<T>[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}
