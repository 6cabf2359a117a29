/** Stops the process in order when it is told to: SIGTERM, SIGINT, SIGHUP at a terminal, or an error that nobody caught. */
import closeWithGrace from 'close-with-grace';
import { describeFailure, type Log } from '../terminal/log.js';

/** What is in flight has so long to finish, in milliseconds; then the process ends with status 1. */
const graceMs = 10_000;

/**
 * Calls `close` on the first signal and ends the process when it settles: status 0, or 1 after an uncaught error. A
 * second signal ends it at once with status 1.
 * @param options `stopDelay`: how long `close` waits before it begins, in milliseconds; `skip`: signals that mean something else here
 */
export function stopOnSignals(
  close: () => Promise<void>,
  log: Log,
  { stopDelay = 0, skip = [] }: { readonly stopDelay?: number; readonly skip?: readonly 'SIGHUP'[] } = {},
): void {
  closeWithGrace(
    {
      delay: stopDelay + graceMs,
      skip: [...skip],
      logger: {
        error: (text: unknown) => {
          log(describe(text));
        },
      },
    },
    async ({ err, signal }) => {
      const closed = close(); // before telling: who reads that it stops finds that it does
      log(
        err === undefined
          ? `Stopping${signal === undefined ? '' : ` on ${signal}`}: finishing what is in flight.`
          : `Stopping after an error that nobody caught: ${describe(err)}`,
      );
      await closed;
      log('Stopped.');
    },
  );
}

function describe(value: unknown): string {
  return typeof value === 'string' ? value : describeFailure(value);
}
