/** Runs long work beside requests: a few milliseconds of it, then whatever has come in meanwhile, and so on. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Steps } from '../../model/steps.js';

/**
 * How long one slice may take, in milliseconds: as long as what came in between took, so that a busy server gives the work half of its
 * time and no request waits for more than twice its turn, but within these bounds.
 */
export const sliceBounds = { least: 4, most: 16 } as const;

/** The work was given up because its `signal` was aborted. */
export class Abandoned extends Error {
  override readonly name = 'Abandoned';
}

/** Settles with the result of `steps`. Rejects with {@link Abandoned} at the next pause after `signal` is aborted. */
export async function runInSlices<Result>(
  steps: Steps<Result>,
  { signal }: { readonly signal: AbortSignal },
): Promise<Result> {
  let paused = 0;
  for (;;) {
    if (signal.aborted) {
      steps.return(undefined as Result); // What it would have answered is thrown away.
      throw new Abandoned('The work was given up.');
    }
    const until = performance.now() + Math.min(Math.max(paused, sliceBounds.least), sliceBounds.most);
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < until);
    const left = performance.now();
    await nextTurn();
    paused = performance.now() - left;
  }
}
