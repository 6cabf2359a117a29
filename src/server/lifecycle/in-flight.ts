/** Which requests are being answered, so that a stop can wait for the last of them. */
import type { ServerResponse } from 'node:http';

export interface InFlight {
  /** Counts `response` until it is sent or its client is gone. */
  enter(response: ServerResponse): void;
  readonly count: number;
  /** Settles when none is left; at once when there is none. */
  drained(): Promise<void>;
}

/** Counts from zero. */
export function countInFlight(): InFlight {
  let count = 0;
  let waiting: (() => void)[] = [];
  return {
    enter(response) {
      count += 1;
      response.once('close', () => {
        count -= 1;
        if (count > 0) return;
        for (const resume of waiting) resume();
        waiting = [];
      });
    },
    get count() {
      return count;
    },
    drained: () =>
      count === 0
        ? Promise.resolve()
        : new Promise((resolve) => {
            waiting.push(resolve);
          }),
  };
}
