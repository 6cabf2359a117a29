/**
 * Builds the program once for all tests of the command line, into a folder of its own: what is tested is never an older
 * build, and a `dist/` in use is left alone. The folder looks like the installed package.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPages } from '../../scripts/build-pages.js';

export default async function buildOnce() {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-build-'));
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  execFileSync(
    process.execPath,
    [compiler, '-p', join(root, 'tsconfig.build.json'), '--outDir', join(folder, 'dist')],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  await buildPages(join(folder, 'dist/pages'));
  for (const name of ['node_modules', 'package.json', 'data'])
    symlinkSync(join(root, name), join(folder, name));
  process.env['BUILT_PACKAGE'] = folder;
}
