/** Which part of an ordered list is a page. */

/** Where a page is looked for. `after` and `before` are places of items of the list, from 0; both are left out themselves. */
export interface Cut {
  readonly first?: number;
  readonly last?: number;
  readonly offset?: number;
  readonly after?: number;
  readonly before?: number;
}

export interface CutPage<T> {
  readonly items: readonly T[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** The places of a page in a list of so many items: from `start`, before `end`. */
export function rangeOfCut(
  length: number,
  { first, last, offset = 0, after = -1, before }: Cut,
): { readonly start: number; readonly end: number } {
  const start = Math.min(Math.max(after + 1, offset), length);
  const end = before ?? length;
  // An empty page stands where its first item was looked for: from the end at `before`, from the start behind `after`.
  if (last !== undefined) return { start: Math.min(end, Math.max(start, end - last)), end };
  return { start, end: Math.max(start, Math.min(end, start + (first ?? 20))) };
}

/** The page, and what stands around it in the whole list. */
export function cutPage<T>(list: readonly T[], cut: Cut): CutPage<T> {
  const { start, end } = rangeOfCut(list.length, cut);
  return { items: list.slice(start, end), hasNextPage: end < list.length, hasPreviousPage: start > 0 };
}
