import { expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { buildProgram } from './built-program.js';
import { KeepAliveClient } from './keep-alive-client.js';

const stops = 50;
const clients = 16;
/** The signal comes after so many answers at least, another number each time: at every moment of a request, in the end. */
const answersBefore = 40;

const data = fileURLToPath(new URL('../../data', import.meta.url));

/**
 * What a client may expect of a stop: a request that it had sent on an open connection is answered whole, or its connection is closed
 * without a byte of an answer before the server can have read it. The second is what this counts as failed as well.
 */
test(`${stops} SIGTERMs under load fail no request`, async () => {
  const program = buildProgram();
  let answered = 0;
  const failures: string[] = [];
  for (let stop = 0; stop < stops; stop += 1) {
    const child = spawn(
      process.execPath,
      [
        program.main,
        'serve',
        data,
        '--port',
        '0',
        '--log-level',
        'error',
        ...(stop % 2 === 0 ? [] : ['--no-cache']),
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let told = '';
    const port = await new Promise<number>((resolve, reject) => {
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        told += text;
        const found = /http:\/\/127\.0\.0\.1:(\d+)\/graphql/.exec(told)?.[1];
        if (found !== undefined) resolve(Number(found));
      });
      child.once('exit', () => {
        reject(new Error(`The program ended before it served:\n${told}`));
      });
    });
    const ended = once(child, 'close');
    const load = await Promise.all(
      Array.from({ length: clients }, (_, index) => KeepAliveClient.open(port, `${stop}-${index}`)),
    );
    const runs = load.map((client) => client.run());
    await load[stop % clients]?.hasAnswers(answersBefore + stop);
    child.kill('SIGTERM');
    for (const { answers, failure } of await Promise.all(runs)) {
      answered += answers;
      if (failure !== null) failures.push(`stop ${stop}: ${failure}`);
    }
    const [status] = (await ended) as [number | null];
    expect([status, told.includes('Stopped.')]).toEqual([0, true]);
  }
  program.remove();
  console.log(`${stops} stops, ${answered} answers, ${failures.length} failed.`);
  expect(failures).toEqual([]);
});
