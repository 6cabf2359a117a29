/** Where the pages are that were built with the program. */
import { fileURLToPath } from 'node:url';

/** The folder of all built pages: `pages` beside the built `server`. From sources (tests) there is none, unless a test names one. */
export const builtPages = fileURLToPath(new URL('../../pages', import.meta.url));
