/** Trusted documents that cannot be used, said so that they can be put right: the server does not start without them. */
export class OperationsError extends Error {
  override readonly name = 'OperationsError';

  constructor(
    /** Stable: OPERATIONS_UNREADABLE, OPERATIONS_WRONG or OPERATIONS_INVALID. */
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
