/** Runs long work beside requests: a few milliseconds of it, then whatever has come in meanwhile, and so on. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Steps } from '../../model/steps.js';

/**
 * How long one slice may take, in milliseconds. While requests come in between: half as long as they took, so that the work has a third
 * of the time of a busy server and no request waits for more than one and a half turns, but within these bounds.
 */
const sliceBounds = { least: 1, most: 16 } as const;
/** While nobody asks: a request that comes in then waits for so long at most. */
const quietSliceMs = 4;
/** A turn of the event loop in which nothing came in takes less, in milliseconds. */
const emptyTurnMs = 0.1;

/** The work was given up because its `signal` was aborted. */
export class Abandoned extends Error {
  override readonly name = 'Abandoned';
}

/** Takes turns with whatever else the process does: `sliceBounds` tells how long a turn is. */
export class Slices {
  #until = performance.now() + quietSliceMs;

  /** Whether it is the others' turn. */
  get isOver(): boolean {
    return performance.now() >= this.#until;
  }

  /** Lets the others run; settles when the next slice begins. */
  async next(): Promise<void> {
    const left = performance.now();
    await nextTurn();
    const back = performance.now();
    this.#until = back + sliceAfter(back - left);
  }
}

/** Settles with the result of `steps`. Rejects with {@link Abandoned} at the next pause after `signal` is aborted. */
export async function runInSlices<Result>(
  steps: Steps<Result>,
  { signal }: { readonly signal: AbortSignal },
): Promise<Result> {
  const slices = new Slices();
  for (;;) {
    if (signal.aborted) {
      steps.return(undefined as Result); // What it would have answered is thrown away.
      throw new Abandoned('The work was given up.');
    }
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (!slices.isOver);
    await slices.next();
  }
}

/** How long the next slice is when what came in after the last one took `paused` milliseconds. */
function sliceAfter(paused: number): number {
  if (paused < emptyTurnMs) return quietSliceMs;
  return Math.min(Math.max(paused / 2, sliceBounds.least), sliceBounds.most);
}
