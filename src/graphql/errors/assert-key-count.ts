/** The limit of look-ups by a list of keys. */
import type { AnswerLimits } from '../limits/answer-limits.js';
import { LimitExceededError } from './limit-exceeded-error.js';

/** Throws a {@link LimitExceededError} naming `argument` when `keys` holds more than `idLimit`. */
export function assertKeyCount(argument: string, keys: readonly string[], { idLimit }: AnswerLimits): void {
  if (keys.length <= idLimit) return;
  throw new LimitExceededError({
    argument,
    unit: 'keys',
    limit: idLimit,
    came: keys.length,
    advice: `Split the list into parts of ${idLimit}, one field with an alias or one request each.`,
  });
}
