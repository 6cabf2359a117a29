/**
 * The commands of docs/graphiql.md and docs/clients.md as a reader types them, in their order, with a folder of documents at `../some/site`. Only the
 * port is another one: 4000 may be somebody else's. Then the program of docs/live.md, as a program. What docs/getting-started.md installs and builds runs in
 * `tests/slow`.
 */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CodeBlock, codeBlocks, readPage, repository } from '../docs/markdown.js';
import { builtPackage } from './run-program.js';

const missing = ['curl', 'npx', 'bash'].filter((name) => spawnSync(name, ['--version']).status !== 0);
if (missing.length > 0) {
  const sentence = `the commands of the documentation were not run: ${missing.join(', ')} cannot be started.`;
  if (process.env['CI'] !== undefined) throw new Error(sentence);
  console.warn(`SKIPPED: ${sentence}`);
}

/** A new machine's environment, in which a server picks its port. */
const env = {
  ...Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(NODE_OPTIONS|NODE_ENV|HOST|JEST_|BROADSHEET_|npm_(?!config_))/.test(name),
    ),
  ),
  PORT: '0',
};

let folder: string;
/** Where a reader stands: what is named by a path in the pages, and the program as `npx` finds it. */
let place: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-commands-'));
  place = join(folder, 'broadsheet');
  const programs = join(place, 'node_modules/.bin');
  mkdirSync(programs, { recursive: true });
  const main = join(builtPackage(), 'dist/cli/main.js');
  writeFileSync(join(programs, 'broadsheet'), `#!/bin/sh\nexec node '${main}' "$@"\n`);
  chmodSync(join(programs, 'broadsheet'), 0o755);
  for (const name of ['examples', 'schema', 'data']) symlinkSync(join(repository, name), join(place, name));
  symlinkSync(builtPackage(), join(place, 'node_modules/broadsheet'));
  cpSync(join(repository, 'tests/docs/corpus'), join(folder, 'some/site'), { recursive: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

let server: { readonly program: ChildProcess; readonly url: string } | null = null;

async function stop(): Promise<void> {
  if (server?.program.pid === undefined) return;
  const ended = new Promise((resolve) => server?.program.once('exit', resolve));
  process.kill(-server.program.pid, 'SIGTERM');
  await ended;
  server = null;
}
afterEach(stop);

/** Starts what `command` starts in place of the server before it; settles once it has said where it listens. */
async function listen(command: string): Promise<void> {
  await stop();
  const program = spawn('bash', ['-c', command], {
    cwd: place,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    for (const output of [program.stdout, program.stderr])
      output.on('data', (part: Buffer) => {
        said += part.toString();
        const [, port] = /http:\/\/[\w.]+:(\d+)/.exec(said) ?? [];
        if (port !== undefined) resolve(`http://localhost:${port}`);
      });
    program.once('exit', (status) => {
      reject(new Error(`${command} ended with ${status} before it listened:\n${said}`));
    });
  });
  server = { program, url };
}

/** What the command prints. */
function run(command: string): string {
  const asked = command.replaceAll('http://localhost:4000', server?.url ?? 'no server was started');
  // Node gives it a socket as input, which bash takes for a remote login where no shell is around it: then it would read the machine's bashrc.
  const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-euc', asked], {
    cwd: place,
    env,
    encoding: 'utf8',
  });
  expect([command, status, stderr]).toEqual([command, 0, '']);
  return stdout.trim();
}

/** The blocks of a page that are shell commands, with what is printed below them; null where nothing is. */
function commandsOf(page: string): { block: CodeBlock; printed: CodeBlock | null }[] {
  const blocks = codeBlocks(readPage(page));
  return blocks.flatMap((block, at) => {
    if (block.language !== 'sh') return [];
    const next = blocks[at + 1];
    return [{ block, printed: next?.mark === 'prints' ? next : null }];
  });
}

(missing.length === 0 ? describe : describe.skip)('the commands of', () => {
  test.each(['docs/graphiql.md', 'docs/clients.md'])('%s do what the page says', async (page) => {
    const commands = commandsOf(page);
    expect(commands.length).toBeGreaterThan(3);
    for (const { block, printed } of commands) {
      if (block.mark === 'run until it listens') {
        await listen(block.text);
        continue;
      }
      expect([block.line, block.mark]).toEqual([block.line, 'run']);
      const said = run(block.text);
      if (printed === null) expect(said).not.toBe('');
      else if (printed.language === 'json') expect(JSON.parse(said)).toEqual(JSON.parse(printed.text));
      else expect(said).toBe(printed.text);
    }
  });

  test('docs/live.md: its program listens where nobody else does, says where, and serves', async () => {
    const [program, ...others] = codeBlocks(readPage('docs/live.md')).filter(
      ({ language }) => language === 'ts',
    );
    expect(others).toEqual([]);
    writeFileSync(join(place, 'live.mjs'), program?.text ?? '');
    await listen('exec node live.mjs');
    const answered = run(
      "curl -s --get http://localhost:4000/graphql --data-urlencode 'query={ corpus { counts { documents } } }'",
    );
    expect(JSON.parse(answered)).toEqual({ data: { corpus: { counts: { documents: 1 } } } });
    expect(program?.text).toContain('port: 0');
  });
});
