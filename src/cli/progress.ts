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

/** Progress on standard error, when that is a terminal. */
export function showProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  const startedAt = performance.now();
  let nextAt = startedAt + quietMs;
  let shown = false;
  return {
    report(read, found) {
      const now = performance.now();
      if (!stream.isTTY || now < nextAt) return;
      nextAt = now + everyMs;
      shown = true;
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
