/** The laws of following changes, apart from the code that follows them: settings and their help need the numbers alone. */

/** Seconds between scans that no hint asked for. */
export const defaultRescanSeconds = 30;
/** Changes that come without a pause are gathered for so long at most, in milliseconds. */
export const gatherLimitMs = 2000;
/** After a failed reload the next one comes so soon, in milliseconds. */
export const retryMs = 1000;
