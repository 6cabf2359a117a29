/**
 * `npm run bench:http`: what a repeated query costs beside plain node:http that reads the body and sends stored bytes. Both servers
 * run at once, each a process of its own, and are asked in turns, a window each, so that a busy machine slows both alike; what counts is
 * the ratio of a turn. The gateway is the real program with its log of requests and its metrics. `--rounds 20 --window 1000 --connections 32`.
 */
import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openLoad } from './load.js';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '15' },
    window: { type: 'string', default: '700' },
    connections: { type: 'string', default: '32' },
  },
});
const [rounds, windowMs, connections] = [values.rounds, values.window, values.connections].map(Number);

const questions = [
  ['one article', '{ articles(first: 1) { nodes { id title url publishedDateTime } } }'],
  [
    'a list of 20',
    '{ articles(first: 20) { totalCount nodes { id title excerpt url publishedDateTime provider { name domain } topics { name slug } images { url width height } } } }',
  ],
  [
    '20 with related',
    '{ articles(first: 20) { nodes { id title url provider { name } related(first: 5) { nodes { title url provider { name } topics { name } } } } } }',
  ],
];

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
const program = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const children = [];
try {
  await run();
} finally {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
}

async function run() {
  const corpus = join(folder, 'corpus');
  await finished(
    spawn(process.execPath, [program, 'generate', corpus, '--articles', '2000', '--seed', '1'], {
      stdio: 'ignore',
    }),
  );
  const gateway = await startGateway(corpus);
  const stored = [];
  for (const [, query] of questions) {
    const response = await fetch(
      `http://127.0.0.1:${gateway.port}/graphql?query=${encodeURIComponent(query)}`,
    );
    stored.push({
      body: await response.text(),
      headers: { 'content-type': 'application/json; charset=utf-8' },
    });
  }
  const raw = await startRaw(stored);
  console.log(
    `node ${process.version}, ${connections} connections, ${rounds} rounds of ${windowMs} ms each\n`,
  );
  console.log('                                  requests/s        ratio of rounds          CPU us/request');
  console.log(
    'request                 bytes     raw   ours    median    10 %..90 %        raw   ours  ratio',
  );
  for (const [index, [name, query]] of questions.entries()) {
    for (const method of ['POST', 'GET'])
      await compare(name, method, query, index, stored[index].body, gateway, raw);
  }
  const { size } = statSync(gateway.log);
  console.log(
    `\nThe gateway logged ${(size / 1e6).toFixed(0)} MB: ${readFileSync(gateway.log, 'utf8').trim().split('\n').at(-1)}`,
  );
}

async function compare(name, method, query, index, body, gateway, raw) {
  const [ours, theirs] = await Promise.all([
    openLoad(gateway.port, request(method, query, '/graphql'), connections),
    openLoad(raw.port, request(method, query, `/${index}`), connections),
  ]);
  const sides = [
    { pid: gateway.child.pid, load: ours, rates: [], cpu: [] },
    { pid: raw.child.pid, load: theirs, rates: [], cpu: [] },
  ];
  for (const { load } of sides) await load.run(windowMs); // The compilers have seen it.
  for (let round = 0; round < rounds; round += 1) {
    // Who goes first has the quieter machine: in turns.
    for (const side of round % 2 === 0 ? sides : sides.toReversed()) {
      const [cpu, start] = [cpuOf(side.pid), performance.now()];
      const count = await side.load.run(windowMs);
      side.rates.push((count / (performance.now() - start)) * 1000);
      side.cpu.push((cpuOf(side.pid) - cpu) / count);
    }
  }
  for (const { load } of sides) load.close();
  const [us, them] = sides;
  const ratios = us.rates.map((rate, round) => rate / them.rates[round]);
  const cell = (value, width) => String(value).padStart(width);
  console.log(
    `${name.padEnd(16)} ${method.padEnd(4)} ${cell(Buffer.byteLength(body), 6)} ${cell(Math.round(at(them.rates, 0.5)), 7)} ${cell(Math.round(at(us.rates, 0.5)), 6)}` +
      `     ${at(ratios, 0.5).toFixed(2)}     ${at(ratios, 0.1).toFixed(2)}..${at(ratios, 0.9).toFixed(2)}` +
      `      ${cell(at(them.cpu, 0.5).toFixed(0), 5)}  ${cell(at(us.cpu, 0.5).toFixed(0), 5)}   ${(at(them.cpu, 0.5) / at(us.cpu, 0.5)).toFixed(2)}`,
  );
}

function request(method, query, path) {
  const headers =
    'Host: 127.0.0.1\r\nUser-Agent: bench\r\nAccept: application/json\r\nConnection: keep-alive\r\n';
  if (method === 'GET') return `GET ${path}?query=${encodeURIComponent(query)} HTTP/1.1\r\n${headers}\r\n`;
  const body = JSON.stringify({ query });
  return `POST ${path} HTTP/1.1\r\n${headers}Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** Starts the program with its log of requests as JSON into a file, as a collector would have it. */
async function startGateway(corpus) {
  const log = join(folder, 'log');
  const descriptor = openSync(log, 'w');
  const child = spawn(process.execPath, [program, 'serve', corpus, '--port', '0', '--log-format', 'json'], {
    stdio: ['ignore', 'ignore', descriptor],
  });
  children.push(child);
  closeSync(descriptor);
  for (;;) {
    const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(readFileSync(log, 'utf8'))?.[1];
    if (port !== undefined) return { child, log, port: Number(port) };
    if (child.exitCode !== null) throw new Error(`The gateway ended:\n${readFileSync(log, 'utf8')}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function startRaw(answers) {
  const child = spawn(process.execPath, [fileURLToPath(new URL('raw-server.js', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  children.push(child);
  child.stdin.end(JSON.stringify(answers));
  const [port] = await new Promise((resolve) =>
    child.stdout.once('data', (chunk) => resolve(String(chunk).split('\n'))),
  );
  return { child, port: Number(port) };
}

function finished(child) {
  return new Promise((resolve, reject) => {
    child.once('close', (status) => (status === 0 ? resolve() : reject(new Error(`Ended with ${status}.`))));
  });
}

/** Microseconds of processor time that a process has used: its threads, user and system. Linux counts hundredths of a second. */
function cpuOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
}

/** The value below which the given part of the values lies. */
function at(values, part) {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
}
