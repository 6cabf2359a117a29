/**
 * Long work in short steps: one implementation that runs to its end at once, or a few milliseconds at a time so that a
 * server goes on answering in between. A step is a `yield` and takes well under a millisecond.
 */

/** Work that can be left between any two of its steps. `return()` gives it up. */
export type Steps<Result> = Generator<void, Result, void>;

/** Takes all steps at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Loops over cheap items take a step after so many of them. */
export const itemsPerStep = 256;

/** For loops without an index: a question that answers true once in `count` times, such as `if (isDue()) yield;`. */
export function paced(count = itemsPerStep): () => boolean {
  let asked = 0;
  return () => {
    asked += 1;
    return asked % count === 0;
  };
}

/** What `of` makes of each item, an item a step. */
export function* mapInSteps<Item, Result>(
  items: readonly Item[],
  of: (item: Item, index: number) => Result,
): Steps<Result[]> {
  const results: Result[] = [];
  for (const [index, item] of items.entries()) {
    yield;
    results.push(of(item, index));
  }
  return results;
}

/** The items in order, in steps; equal ones stay as they stand, as `Array.prototype.toSorted` has it. */
export function* sortInSteps<Item>(
  items: readonly Item[],
  compare: (a: Item, b: Item) => number,
): Steps<Item[]> {
  let from = items.slice();
  for (let start = 0; start < from.length; start += runLength) {
    const run = items.slice(start, start + runLength).sort(compare);
    for (const [index, item] of run.entries()) from[start + index] = item;
    yield;
  }
  // Sorted runs are merged two by two, from one array into the other and back.
  let to = from.slice();
  for (let width = runLength; width < from.length; width *= 2) {
    for (let start = 0; start < from.length; start += 2 * width) {
      yield* mergeRuns(from, to, start, Math.min(start + width, from.length), start + 2 * width, compare);
    }
    [from, to] = [to, from];
  }
  return from;
}

/** Sorting so many takes about half a millisecond. */
const runLength = 1024;

/** Merges `from[start, middle)` and `from[middle, end)` into the same places of `to`. */
function* mergeRuns<Item>(
  from: readonly Item[],
  to: Item[],
  start: number,
  middle: number,
  end: number,
  compare: (a: Item, b: Item) => number,
): Steps<void> {
  const stop = Math.min(end, from.length);
  let left = start;
  let right = middle;
  for (let place = start; place < stop; place += 1) {
    if (place % itemsPerStep === 0) yield;
    // Both are places of the array, whose items may be undefined as well.
    const [a, b] = [from[left] as Item, from[right] as Item];
    const takesLeft = right >= stop || (left < middle && compare(a, b) <= 0);
    to[place] = takesLeft ? a : b;
    if (takesLeft) left += 1;
    else right += 1;
  }
}
