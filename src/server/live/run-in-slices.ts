/** Runs long work beside requests: a few milliseconds of it, then whatever has come in meanwhile, and so on. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Steps } from '../../model/steps.js';

/** How long one slice may take, in milliseconds: what a request may have to wait longer for its turn. */
export const defaultSliceMs = 4;

/** The work was given up because its `signal` was aborted. */
export class Abandoned extends Error {
  override readonly name = 'Abandoned';
}

/** Settles with the result of `steps`. Rejects with {@link Abandoned} at the next pause after `signal` is aborted. */
export async function runInSlices<Result>(
  steps: Steps<Result>,
  { signal, sliceMs = defaultSliceMs }: { readonly signal: AbortSignal; readonly sliceMs?: number },
): Promise<Result> {
  for (;;) {
    if (signal.aborted) {
      steps.return(undefined as Result); // What it would have answered is thrown away.
      throw new Abandoned('The work was given up.');
    }
    const until = performance.now() + sliceMs;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < until);
    await nextTurn();
  }
}
