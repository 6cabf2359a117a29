/** Why a corpus cannot be loaded at all: an argument names no root, or two arguments do not go together. */

export type RootErrorCode =
  | 'ROOT_NOT_FOUND'
  | 'ROOT_UNREADABLE'
  | 'ROOT_NOT_A_DOCUMENT'
  | 'ROOT_NAME_WRONG'
  | 'ROOT_NAME_REPEATED'
  | 'ROOT_NAMED_TWICE'
  | 'ROOT_INSIDE_ROOT';

/** A start error; the message is for the person who typed the argument, and names paths. */
export class RootError extends Error {
  override readonly name = 'RootError';

  constructor(
    readonly code: RootErrorCode,
    message: string,
  ) {
    super(message);
  }
}
