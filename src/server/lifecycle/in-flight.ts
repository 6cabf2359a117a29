/** How many requests are owed an answer, so that a stop can wait for the last of them. */

export interface InFlight {
  /** One more has arrived whole. */
  readonly enter: () => void;
  /** One has its answer, or its client has gone. */
  readonly leave: () => void;
  readonly count: number;
  /** Settles when none is left; at once when there is none. */
  drained(): Promise<void>;
}

/** Counts from zero. */
export function countInFlight(): InFlight {
  let count = 0;
  let waiting: (() => void)[] = [];
  return {
    enter() {
      count += 1;
    },
    leave() {
      count -= 1;
      if (count > 0) return;
      for (const resume of waiting) resume();
      waiting = [];
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
