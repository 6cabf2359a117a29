/** Runs the built program as a person would, as a process of its own. */
import { jest } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

// A process takes a second to start on a busy machine, and some tests start several.
jest.setTimeout(60_000);

export interface Finished {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly child: ChildProcess;
  /** Settles with all of standard error so far once it holds `text`. Rejects when the program ends before. */
  readonly told: (text: string) => Promise<string>;
  readonly finished: Promise<Finished>;
}

interface RunOptions {
  readonly cwd?: string;
  readonly env?: Record<string, string>;
  readonly stdin?: string;
}

/** The package as it is installed. */
export function builtPackage(): string {
  const folder = process.env['BUILT_PACKAGE'];
  if (folder === undefined)
    throw new Error('tests/cli/build-once.mjs has not run; run the suite through jest.');
  return folder;
}

export function start(arguments_: readonly string[], { cwd, env, stdin }: RunOptions = {}): Running {
  const child = spawn(process.execPath, [join(builtPackage(), 'dist/cli/main.js'), ...arguments_], {
    cwd: cwd ?? builtPackage(),
    // Nothing of the environment that the tests run in, so that no setting comes from there.
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(stdin ?? '');
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
  const listeners = new Set<() => void>();
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
    for (const look of listeners) look();
  });
  const finished = new Promise<Finished>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status, signal) => {
      resolve({ status, signal, stdout, stderr });
    });
  });
  return {
    child,
    finished,
    told: (text) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (!stderr.includes(text)) return;
          listeners.delete(look);
          resolve(stderr);
        };
        listeners.add(look);
        look();
        void finished.then(() => {
          reject(new Error(`The program ended without telling "${text}":\n${stderr}`));
        });
      }),
  };
}

export function run(arguments_: readonly string[], options?: RunOptions): Promise<Finished> {
  return start(arguments_, options).finished;
}

/** A new folder with the given files. */
export function makeFolder(files: Readonly<Record<string, string>> = {}): {
  readonly folder: string;
  readonly remove: () => void;
} {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'broadsheet-cli-')));
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

/** A document that can be served; `more` is further front matter. */
export function documentText(title: string, more = ''): string {
  return [
    '---',
    `title: ${JSON.stringify(title)}`,
    'publishedDateTime: 2020-06-11T17:56:00Z',
    `webUrl: https://news.example/${encodeURIComponent(title).slice(0, 60)}`,
    'provider:',
    '  name: Example',
    '  domain: news.example',
    `${more}---`,
    '',
  ].join('\n');
}
