/** The command was used wrongly; the message says how to use it. Ends the program with status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
