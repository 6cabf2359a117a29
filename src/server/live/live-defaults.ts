/** The laws of following changes, apart from the code that follows them: settings and their help need the numbers alone. */

/** Seconds between scans that no hint asked for. */
export const defaultRescanSeconds = 30;
/** While changes follow one another, the first look at them comes so soon at the latest, in milliseconds. */
export const firstLookMs = 500;
/**
 * Changes that follow one another are gathered for twice as long as a snapshot takes to be made, but within these bounds, in milliseconds: a
 * burst then makes one snapshot and not one for each of its parts, and changes that never pause are served all the same.
 */
export const gatherBounds = { least: 2000, most: 20_000 } as const;
/** What making a snapshot is taken to cost until one was made, in milliseconds an article. */
export const guessedMsPerArticle = 0.1;
/** After a failed reload the next one comes so soon, in milliseconds. */
export const retryMs = 1000;
