/** The program as it is installed, built into a folder of its own: `dist/` may be older, or in use. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Without pages. `main` is the file to run; `remove` takes the folder away. */
export function buildProgram(): { readonly main: string; readonly remove: () => void } {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-built-'));
  execFileSync(
    process.execPath,
    [
      join(root, 'node_modules/typescript/bin/tsc'),
      '-p',
      join(root, 'tsconfig.build.json'),
      '--outDir',
      join(folder, 'dist'),
    ],
    { stdio: 'inherit' },
  );
  copyFileSync(join(root, 'package.json'), join(folder, 'package.json'));
  for (const name of ['node_modules', 'data']) symlinkSync(join(root, name), join(folder, name));
  return {
    main: join(folder, 'dist/cli/main.js'),
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}
