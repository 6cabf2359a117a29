/**
 * Cuts a page out of items that are in no order yet, without putting more of them in order than the page needs: for orders by a
 * value that only this question gives them, such as the score of a search.
 */
import type { PageRequest } from '../../model/page.js';
import { wholeCount, type TakenPage } from './take-page.js';

/** What one clause orders by. */
export interface SortKey {
  /** One number for each item, never NaN. With a sign beside them, the scores of a search need not be copied to be turned round. */
  readonly values: Float64Array;
  /** 1 for ascending values, -1 for descending ones. */
  readonly sign: 1 | -1;
}

/** Items by what orders them: the first key that differs decides, then the row. */
export interface SortKeys {
  /** One for each clause. */
  readonly keys: readonly SortKey[];
  /** Each row once. */
  readonly rows: Int32Array;
}

/** A place among items: one number for each clause, times the sign of its key, then one that no row equals. */
export interface PlaceKeys {
  readonly keys: readonly number[];
  readonly row: number;
}

/** Up to so many items are kept in a heap while the others pass by; more are cheaper to sort. */
const mostHeaped = 1024;

/**
 * The page that `request` asks for among the items between `after` and `before`. `members` are indexes of items in the order of
 * the page. Linear in the items, but for pages that are deep in the list.
 */
export function selectPage(
  items: SortKeys,
  after: PlaceKeys | null,
  before: PlaceKeys | null,
  request: Pick<PageRequest, 'offset' | 'limit' | 'from'>,
): TakenPage {
  const total = items.rows.length;
  const start = after === null ? 0 : countBefore(items, after);
  const stop = before === null ? total : countBefore(items, before);
  const { first, end } = bounds(start, stop, request);
  let members: readonly number[] = [];
  if (end > first) {
    const isBounded = after !== null || before !== null;
    const window = isBounded ? indexesBetween(items, after, before) : null;
    members =
      end - start <= stop - first
        ? leading(items, window, end - start, 1).slice(first - start)
        : leading(items, window, stop - first, -1)
            .reverse()
            .slice(0, end - first);
  }
  return { members, hasNextPage: end < total, hasPreviousPage: first > 0 };
}

/** Where the page lies in the whole list; see {@link import('../../model/page.js').Page} for the place of an empty one. */
function bounds(
  start: number,
  stop: number,
  request: Pick<PageRequest, 'offset' | 'limit' | 'from'>,
): { readonly first: number; readonly end: number } {
  const skipped = start + wholeCount(request.offset);
  const limit = wholeCount(request.limit);
  if (request.from === 'START') {
    const first = Math.min(skipped, Math.max(start, stop));
    return { first, end: Math.max(first, Math.min(first + limit, stop)) };
  }
  return { first: Math.min(stop, Math.max(skipped, stop - limit)), end: stop };
}

function countBefore(items: SortKeys, place: PlaceKeys): number {
  let count = 0;
  for (let index = 0; index < items.rows.length; index += 1) if (isBefore(items, index, place)) count += 1;
  return count;
}

function indexesBetween(items: SortKeys, after: PlaceKeys | null, before: PlaceKeys | null): number[] {
  const indexes: number[] = [];
  for (let index = 0; index < items.rows.length; index += 1) {
    if (after !== null && isBefore(items, index, after)) continue;
    if (before === null || isBefore(items, index, before)) indexes.push(index);
  }
  return indexes;
}

function isBefore({ keys, rows }: SortKeys, index: number, place: PlaceKeys): boolean {
  for (let clause = 0; clause < keys.length; clause += 1) {
    const key = keys[clause];
    if (key === undefined) break;
    const left = key.sign * (key.values[index] ?? 0);
    const right = place.keys[clause] ?? 0;
    if (left !== right) return left < right;
  }
  return (rows[index] ?? 0) < place.row;
}

function compareItems({ keys, rows }: SortKeys, a: number, b: number): number {
  for (const { values, sign } of keys) {
    const left = values[a] ?? 0;
    const right = values[b] ?? 0;
    if (left !== right) return left < right ? -sign : sign;
  }
  return (rows[a] ?? 0) - (rows[b] ?? 0);
}

/** The first `count` of `indexes`, or of all items where these are null, in the order, or in the opposite one where `sign` is -1. At least one. */
function leading(items: SortKeys, indexes: number[] | null, count: number, sign: 1 | -1): number[] {
  const order = (a: number, b: number): number => sign * compareItems(items, a, b);
  const total = indexes?.length ?? items.rows.length;
  if (count > mostHeaped || count >= total)
    return (indexes ?? Array.from(items.rows.keys())).sort(order).slice(0, count);
  const heap: number[] = [];
  const firstKeys = items.keys[0]?.values ?? items.rows;
  const firstSign = sign * (items.keys[0]?.sign ?? 1);
  for (let at = 0; at < total; at += 1) {
    const index = indexes === null ? at : (indexes[at] ?? 0);
    const last = heap[0] ?? index;
    // Most items are behind the last of the heap by their first key: these are passed by without a call.
    if (heap.length < count) rise(heap, index, order);
    else if (firstSign * ((firstKeys[index] ?? 0) - (firstKeys[last] ?? 0)) > 0) continue;
    else if (order(index, last) < 0) sink(heap, index, order);
  }
  return heap.sort(order);
}

/** Adds to a heap whose top is the last in the order. */
function rise(heap: number[], item: number, order: (a: number, b: number) => number): void {
  let at = heap.length;
  heap.push(item);
  while (at > 0) {
    const parent = (at - 1) >>> 1;
    const above = heap[parent] ?? 0;
    if (order(above, item) >= 0) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = item;
}

/** Puts `item` in the place of the top. */
function sink(heap: number[], item: number, order: (a: number, b: number) => number): void {
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && order(heap[child + 1] ?? 0, heap[child] ?? 0) > 0) child += 1;
    const below = heap[child] ?? 0;
    if (order(below, item) <= 0) break;
    heap[at] = below;
    at = child;
  }
  heap[at] = item;
}
