/** Builds the pages once for all tests in browsers, into a folder of its own: `scripts/build-pages.js` never gives a stale one. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPages } from '../../scripts/build-pages.js';

export default async function buildPagesOnce() {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-pages-'));
  await buildPages(folder);
  process.env['BUILT_PAGES'] = folder;
}
