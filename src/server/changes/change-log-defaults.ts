/** Apart from the log itself: settings and their help need the number alone. */

/** 32 MiB: some 50,000 changes. */
export const defaultChangeLogBytes = 32 * 1024 * 1024;
