/** The program as a process of its own that a benchmark asks. */
import { fork } from 'node:child_process';

/**
 * Starts `program` with `serve`, a port of its own and a log of JSON lines. Settles with the process and its URL once it listens; rejects with
 * what it said when it ends before.
 * @param args further arguments of `serve`, the corpus among them
 * @param execArgv arguments of Node
 */
export async function startProgram(program, args, execArgv = []) {
  const child = fork(program, ['serve', ...args, '--port', '0', '--log-format', 'json'], {
    execArgv,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let told = '';
  const url = await new Promise((resolve, reject) => {
    child.stderr.setEncoding('utf8').on('data', (text) => {
      if (told.length < 10_000) told += text;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(told)?.[0];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => reject(new Error(`The program ended:\n${told}`)));
  });
  return { child, url };
}
