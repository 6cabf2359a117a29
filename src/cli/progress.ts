/** Tells a person at a terminal how far the reading of a large folder is; silent when nobody watches. */

/** Reading that is done sooner needs no telling, in milliseconds. */
const quietMs = 700;
const everyMs = 100;

export interface Progress {
  /** `read` of `found` documents so far. */
  readonly report: (read: number, found: number) => void;
  /** Takes the line away again. */
  readonly clear: () => void;
}

/** Where progress is shown: standard error, in all but tests. */
export interface ProgressStream {
  readonly isTTY: boolean;
  write(text: string): unknown;
}

/** Progress on `stream`, when that is a terminal. `now` is a clock in milliseconds. */
export function showProgress(
  stream: ProgressStream = process.stderr,
  now: () => number = () => performance.now(),
): Progress {
  let nextAt = now() + quietMs;
  let shown = false;
  return {
    report(read, found) {
      if (!stream.isTTY || now() < nextAt) return;
      nextAt = now() + everyMs;
      shown = true;
      // Back to the start of the line, and clear it.
      stream.write(
        `\r\u001b[Kreading ${read.toLocaleString('en-US')} of ${found.toLocaleString('en-US')} documents`,
      );
    },
    clear() {
      if (shown) stream.write('\r\u001b[K');
      shown = false;
    },
  };
}
