/**
 * The README as a newcomer meets it: its commands are run verbatim, in its order, in a fresh clone of what is committed
 * here, and its first answer is compared with what the server really says.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const repository = join(import.meta.dirname, '../..');
let folder: string;
let clone: string;
let readme: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-readme-'));
  clone = join(folder, 'broadsheet');
  const cloned = spawnSync('git', ['clone', '--quiet', repository, clone], { encoding: 'utf8' });
  if (cloned.status !== 0) throw new Error(cloned.stderr);
  readme = readFileSync(join(clone, 'README.md'), 'utf8');
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The text of the fenced block that follows the comment `<!-- test: name -->` in the README. */
function block(name: string): string {
  const match = new RegExp(`<!-- test: ${name} -->\\s*\`\`\`\\w+\\n([\\s\\S]*?)\`\`\``).exec(readme);
  if (match?.[1] === undefined) throw new Error(`README.md has no block marked "test: ${name}"`);
  return match[1].trim();
}

/** A new machine's environment: nothing of this run's own settings. */
function freshEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(NODE_OPTIONS|NODE_ENV|PORT|HOST|JEST_|BROADSHEET_|npm_(?!config_))/.test(name),
    ),
  );
}

/** Resolves when the program has said it is listening; rejects when it ends before. */
function listening(program: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    program.stderr?.on('data', (text: Buffer) => {
      said += text.toString();
      if (said.includes('http://')) resolve();
    });
    program.once('exit', (code) => {
      reject(new Error(`ended with ${String(code)} before it listened:\n${said}`));
    });
  });
}

describe('the README in a fresh clone', () => {
  test('its first command serves the sample, and its first query has the answer that it prints', async () => {
    const program = spawn('bash', ['-c', `exec setsid bash -c '${block('serve')}'`], {
      cwd: clone,
      env: freshEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const ended = new Promise((resolve) => program.once('exit', resolve));
    try {
      await listening(program);
      const asked = spawnSync('bash', ['-c', block('query')], { cwd: clone, encoding: 'utf8' });
      expect(JSON.parse(asked.stdout)).toEqual(JSON.parse(block('answer')));
    } finally {
      if (program.pid !== undefined) process.kill(-program.pid, 'SIGTERM');
      await ended;
    }
  });

  test('its commands for a folder of your own run as they are written', () => {
    const commands = block('own').replaceAll('../some/site', 'data').split('\n');
    expect(commands.map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      'npx broadsheet data',
      'npx broadsheet check',
      'npx broadsheet query',
      'npx broadsheet generate',
    ]);
    for (const line of commands.slice(1)) {
      const command = line.replace('/tmp/news', join(folder, 'made'));
      const run = spawnSync('bash', ['-c', command], {
        cwd: clone,
        encoding: 'utf8',
        env: freshEnvironment(),
      });
      expect([command, run.status, run.stderr.replaceAll(/^npm warn.*\n/gm, '')]).toEqual([
        command,
        0,
        command.includes('generate') ? `Serve them: npx broadsheet ${join(folder, 'made')}\n` : '',
      ]);
    }
  });

  test('its second command passes the tests', () => {
    // CI has run it in the clone that this test is part of, and counts what it reports.
    if (process.env['README_TEST_COMMAND'] === block('test')) return;
    const run = spawnSync('bash', ['-c', block('test')], {
      cwd: clone,
      encoding: 'utf8',
      env: freshEnvironment(),
      maxBuffer: 64 * 1024 * 1024,
    });
    if (run.status !== 0) console.error(run.stdout.slice(-8000), run.stderr.slice(-8000));
    expect(run.status).toBe(0);
    expect(run.stderr).toMatch(/Tests: .*\d+ passed/);
  });
});
