/**
 * Walks docs/getting-started.md as a newcomer does: clones what is committed here, puts a folder of documents at `../some/site`, runs the
 * commands of the page as they are written, in their order, and prints how long each took. Ends with 1 when one of them fails.
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-start-'));
const clone = join(folder, 'broadsheet');
const started = performance.now();
let server = null;

/** A new machine's environment: nothing of this run's own settings. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(NODE_OPTIONS|NODE_ENV|PORT|HOST|JEST_|BROADSHEET_|npm_(?!config_))/.test(name),
  ),
);

/** Fenced blocks with the mark before them. */
function steps(page) {
  return [...page.matchAll(/<!-- (run|run until it listens|file: [\w.]+) -->\s*```\w+\n([^]*?)```/g)].map(
    ([, mark, text]) => ({ mark, text: text.trim() }),
  );
}

function run(text) {
  const { status } = spawnSync('bash', ['--norc', '-euc', text], { cwd: clone, env, stdio: 'inherit' });
  if (status !== 0) throw new Error(`ended with ${status}: ${text}`);
}

/** Settles when the program has said where it listens. */
function listen(text) {
  server = spawn('bash', ['-c', text], {
    cwd: clone,
    env,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    server.stderr.on('data', (part) => {
      said += part;
      if (said.includes('http://')) resolve();
    });
    server.once('exit', (code) => reject(new Error(`ended with ${code} before it listened:\n${said}`)));
  });
}

try {
  const cloned = spawnSync('git', ['clone', '--quiet', repository, clone], { stdio: 'inherit' });
  if (cloned.status !== 0) throw new Error('the clone failed');
  cpSync(join(clone, 'tests/docs/corpus'), join(folder, 'some/site'), { recursive: true });
  for (const { mark, text } of steps(readFileSync(join(clone, 'docs/getting-started.md'), 'utf8'))) {
    const before = performance.now();
    console.log(`$ ${text.split('\n')[0]}`);
    if (mark === 'run') run(text);
    else if (mark === 'run until it listens') await listen(text);
    else writeFileSync(join(clone, mark.slice('file: '.length)), `${text}\n`);
    console.log(`  ${((performance.now() - before) / 1000).toFixed(1)} s`);
  }
  console.log(`Done in ${((performance.now() - started) / 1000).toFixed(0)} s.`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  if (server !== null && server.exitCode === null) {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    process.kill(-server.pid, 'SIGTERM');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
}
