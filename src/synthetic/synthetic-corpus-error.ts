/** Why a synthetic corpus could not be made, with a code that stays. */

/**
 * `OPTION_OUT_OF_RANGE`: a number is no integer or not in its range. `FOLDER_NOT_EMPTY`: the folder holds something.
 * `FOLDER_UNUSABLE`: it is no folder, or it cannot be made or read. `WRITE_FAILED`: a file could not be written.
 */
export type SyntheticCorpusErrorCode =
  'OPTION_OUT_OF_RANGE' | 'FOLDER_NOT_EMPTY' | 'FOLDER_UNUSABLE' | 'WRITE_FAILED';

export class SyntheticCorpusError extends Error {
  readonly code: SyntheticCorpusErrorCode;

  constructor(code: SyntheticCorpusErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'SyntheticCorpusError';
    this.code = code;
  }
}
