/** The first few of many, without putting all of them in order: one comparison for most items instead of seventeen. */

/** The `count` items that stand first by `compare`, in order; all of them in order when they are fewer. */
export function firstOf<T>(
  items: readonly T[],
  count: number,
  compare: (a: T, b: T) => number,
): readonly T[] {
  const wanted = Math.max(0, Math.floor(count));
  if (wanted >= items.length) return items.toSorted(compare);
  /** A binary heap: item i stands behind items 2i + 1 and 2i + 2, so that the last of all is item 0. */
  const kept: T[] = [];
  for (const item of items) {
    const last = kept[0];
    if (kept.length < wanted) {
      kept.push(item);
      rise(kept, compare);
    } else if (last !== undefined && compare(item, last) < 0) {
      kept[0] = item;
      sink(kept, compare);
    }
  }
  return kept.sort(compare);
}

/** Puts the newest item where it belongs. */
function rise<T>(heap: T[], compare: (a: T, b: T) => number): void {
  let child = heap.length - 1;
  while (child > 0) {
    const parent = (child - 1) >> 1;
    if (!swapIfBehind(heap, child, parent, compare)) return;
    child = parent;
  }
}

/** Puts a new item 0 where it belongs. */
function sink<T>(heap: T[], compare: (a: T, b: T) => number): void {
  let parent = 0;
  for (;;) {
    let child = 2 * parent + 1;
    const [left, right] = [heap[child], heap[child + 1]];
    if (left !== undefined && right !== undefined && compare(right, left) > 0) child += 1;
    if (!swapIfBehind(heap, child, parent, compare)) return;
    parent = child;
  }
}

function swapIfBehind<T>(heap: T[], child: number, parent: number, compare: (a: T, b: T) => number): boolean {
  const [below, above] = [heap[child], heap[parent]];
  if (below === undefined || above === undefined || compare(below, above) <= 0) return false;
  heap[child] = above;
  heap[parent] = below;
  return true;
}
