/** A question that is too large, in one form: the argument, the limit, what came, the way out. */
import { ClientError } from './client-error.js';

/** A question larger than one answer may be (`extensions`: code LIMIT_EXCEEDED, argument, limit). */
export class LimitExceededError extends ClientError {
  override readonly name = 'LimitExceededError';

  /**
   * @param about.argument the argument's name as the schema writes it
   * @param about.unit what is counted, in the plural
   * @param about.limit how many are allowed
   * @param about.came how many came; a text such as `about 9000` where nobody counted to the end
   * @param about.advice one sentence that says the way out
   */
  constructor(about: {
    argument: string;
    unit: string;
    limit: number;
    came: number | string;
    advice: string;
  }) {
    super(
      `Argument "${about.argument}": at most ${about.limit} ${about.unit} are answered at once, but ${about.came} came. ${about.advice}`,
      { code: 'LIMIT_EXCEEDED', argument: about.argument, limit: about.limit },
    );
  }
}
