/** Whole numbers from the command line. */
import { UsageError } from './usage-error.js';

/** The number that `text` writes in at most 15 decimal digits. Throws a {@link UsageError} when it writes none. */
export function wholeNumber(flag: string, text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new UsageError(`${flag}: expected a whole number such as 1000, got ${JSON.stringify(text)}.`);
}
