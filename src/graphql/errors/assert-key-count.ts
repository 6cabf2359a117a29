/** The limit of look-ups by a list of keys. */
import { LimitExceededError } from './limit-exceeded-error.js';

/** How many keys one look-up by a list answers. */
export const maximumKeys = 100;

/** Throws a {@link LimitExceededError} naming `argument` when `keys` holds more than {@link maximumKeys}. */
export function assertKeyCount(argument: string, keys: readonly string[]): void {
  if (keys.length <= maximumKeys) return;
  throw new LimitExceededError({
    argument,
    unit: 'keys',
    limit: maximumKeys,
    came: keys.length,
    advice: `Split the list into parts of ${maximumKeys}, one field with an alias or one request each.`,
  });
}
