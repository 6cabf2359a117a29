/** What the exit status of every command means. */
export const exitCodes = {
  /** The command did what it was asked to. */
  ok: 0,
  /** It did, and found what the person must know: errors in documents (`check`), errors in the answer (`query`). */
  found: 1,
  /** It was used wrongly, or could not start. */
  wrongUse: 2,
} as const;
