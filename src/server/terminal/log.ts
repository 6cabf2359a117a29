/** Where the server says what happens to it: lines of text for the person who runs it, never for a client. */
import { escapeControlsInLines } from './escape-controls.js';

/** Takes text of one or more lines, without a line break at the end. */
export type Log = (text: string) => void;

/** Writes to standard error, with control characters escaped. */
export const logToStderr: Log = (text) => {
  process.stderr.write(`${escapeControlsInLines(text)}\n`);
};

/** Whatever was thrown, with its stack when it has one, and the stack of what caused it. */
export function describeFailure(thrown: unknown): string {
  if (!(thrown instanceof Error)) return `Thrown: ${String(thrown)}`;
  const own = thrown.stack ?? `${thrown.name}: ${thrown.message}`;
  return thrown.cause === undefined ? own : `${own}\nCaused by: ${describeFailure(thrown.cause)}`;
}
