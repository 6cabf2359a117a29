/** Runs programs of this repository's packages for tests of clients, and makes folders in which their users' files lie. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const repository = join(import.meta.dirname, '../..');

export interface Ended {
  readonly status: number | null;
  /** Both streams. */
  readonly said: string;
}

/** Runs a JavaScript file of `node_modules` in `folder`. */
export function runPackage(file: string, words: readonly string[], folder: string): Ended {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(repository, 'node_modules', file), ...words],
    { cwd: folder, encoding: 'utf8' },
  );
  return { status, said: stdout + stderr };
}

/** A new folder with these files, in which this repository's packages are found. */
export function projectFolder(files: Readonly<Record<string, string>>): {
  folder: string;
  remove: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-client-'));
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}
