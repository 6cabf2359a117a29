/** Wrong use of an argument, in one form: the argument, what was expected, what came, what to do. */
import { ClientError } from './client-error.js';

/** Wrong use of an argument (`extensions.code` BAD_USER_INPUT, `extensions.argument` its name). */
export class UserInputError extends ClientError {
  override readonly name = 'UserInputError';

  /**
   * @param about.argument the argument's name as the schema writes it, with the field of an input after a dot
   * @param about.expected a noun phrase that follows "expected"
   * @param about.came what stood there, to follow "but": a phrase with its verb, such as `-1 came`
   * @param about.advice one sentence that says what to do
   */
  constructor(about: { argument: string; expected: string; came: string; advice: string }) {
    super(`Argument "${about.argument}": expected ${about.expected}, but ${about.came}. ${about.advice}`, {
      code: 'BAD_USER_INPUT',
      argument: about.argument,
    });
  }
}
