/**
 * The codes that answers carry in `errors[].extensions.code` when a client asked wrongly. They are stable: clients
 * branch on them, so a code is never renamed and never given another meaning.
 */
export const clientErrorCodes = {
  /** An argument, or two together, cannot be meant: the message says which, what was expected, what came and what to do. */
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  /** The question is well formed and larger than one answer may be: the message says the limit and the way out. */
  LIMIT_EXCEEDED: 'LIMIT_EXCEEDED',
  /** A cursor of an order that is measured anew with each snapshot, from a snapshot that is not served any more: ask again without it. */
  CURSOR_EXPIRED: 'CURSOR_EXPIRED',
  /** Changes since a snapshot whose changes are not kept any more, or never were: read anew, and go on from there. */
  CHANGES_EXPIRED: 'CHANGES_EXPIRED',
} as const;

export type ClientErrorCode = keyof typeof clientErrorCodes;
