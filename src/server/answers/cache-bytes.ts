/** How much memory kept answers may take. Setting `cacheBytes`. */

/** 64 MiB: some thousand answers of a dashboard, with their compressed forms. */
export const defaultCacheBytes = 64 * 1024 * 1024;
