/**
 * `npm run bench:burst`: a burst of file changes against the real program, while a client asks. Every document is written
 * anew and one is deleted; the program, the writer and the client are processes of their own. `--files 30000 --edit title|topic|append --every 5 --profile DIR`.
 *
 * Prints one line of JSON: how long after the last write the last snapshot took its place, how many there were, what the client waited, and
 * how late the event loop ran. Exit 1 when an answer failed, or when the corpus that is served in the end is not the one that a fresh load makes.
 */
import { fork } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startProgram } from './start-program.js';

const self = fileURLToPath(import.meta.url);
const program = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const question = '{ corpus { snapshot { id } } articles(first: 5) { nodes { title provider { name } } } }';
const giveUpMs = 300_000;

/**
 * What a document looks like after the burst: another title, with which the entries of all that name it are in conflict; one topic more; or text
 * below the front matter, which is a problem to tell.
 */
const edits = {
  title: (text) => text.replace(/^title: "?/m, (found) => `${found}Updated: `),
  topic: (text) => text.replace(/^topics:\n/m, 'topics:\n  - Retagged\n'),
  append: (text) => `${text}Text below.\n`,
};

async function burst() {
  const { values } = parseArgs({
    options: {
      files: { type: 'string', default: '30000' },
      edit: { type: 'string', default: 'title' },
      every: { type: 'string', default: '5' },
      profile: { type: 'string' },
    },
  });
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-burst-'));
  const site = join(folder, 'site');
  let server;
  try {
    const made = fork(program, ['generate', site, '--articles', values.files, '--seed', '11'], {
      silent: true,
    });
    if ((await ended(made)) !== 0) throw new Error('The corpus could not be generated.');
    server = await start(site, values.profile);
    // What was written a moment ago is read again until it has stood still.
    await quiet(server.url, Date.now());
    const line = await measure(server.url, site, values.edit, Number(values.every));
    process.stdout.write(`${JSON.stringify({ files: Number(values.files), edit: values.edit, ...line })}\n`);
    process.exitCode = line.failed > 0 || !line.equalsFreshLoad ? 1 : 0;
  } finally {
    if (server !== undefined) {
      server.child.kill('SIGTERM');
      await ended(server.child);
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(url, site, edit, everyMs) {
  const before = await metrics(url);
  const client = new Client(`${url}/graphql?query=${encodeURIComponent(question)}`, everyMs);
  await client.run(2000); // what is asked in quiet, to compare with
  const idle = client.takeWaits();
  const asking = client.run(Infinity);
  const writing = Date.now();
  const writer = fork(self, ['write', site, edit]);
  if ((await ended(writer)) !== 0) throw new Error('The writer failed.');
  const written = Date.now();
  const swappedAt = await quiet(url, written);
  client.stop();
  await asking;
  const after = await metrics(url);
  const fresh = JSON.parse(await output(fork(self, ['load', site], { silent: true })));
  const waits = client.takeWaits(swappedAt);
  const grown = (name) => after[name] - before[name];
  return {
    writtenInMs: written - writing,
    lastSwapMs: swappedAt - written,
    settledWithinMs: swappedAt - writing,
    swaps: grown('broadsheet_reloads_total{outcome="swapped"}'),
    cpuSeconds: round(grown('process_cpu_seconds_total')),
    freshLoadCpuSeconds: round(fresh.cpuSeconds),
    answers: waits.length,
    failed: client.failed,
    idleMs: shares(idle),
    meanwhileMs: shares(waits),
    // The last scrape began this measurement: the longest of all since.
    loopDelayMs: {
      p99: round(1000 * after['nodejs_eventloop_delay_seconds{quantile="0.99"}']),
      max: round(1000 * after['nodejs_eventloop_delay_seconds{quantile="1"}']),
    },
    residentMb: Math.round(after['process_resident_memory_bytes'] / 1e6),
    equalsFreshLoad: client.snapshotId === fresh.snapshotId,
  };
}

/** Asks over one connection, a moment after each answer, and keeps when each was answered and how long it took. */
class Client {
  failed = 0;
  snapshotId = null;
  #url;
  #agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  #until = 0;
  #waits = [];
  #everyMs;

  constructor(url, everyMs) {
    this.#url = url;
    this.#everyMs = everyMs;
  }

  async run(forMs) {
    this.#until = performance.now() + forMs;
    while (performance.now() < this.#until) {
      const asked = performance.now();
      try {
        const { data } = JSON.parse(await get(this.#url, this.#agent));
        this.snapshotId = data.corpus.snapshot.id;
      } catch (error) {
        this.failed += 1;
        process.stderr.write(`${error}\n`);
      }
      this.#waits.push({ at: Date.now(), ms: performance.now() - asked });
      await sleep(this.#everyMs);
    }
  }

  stop() {
    this.#until = 0;
  }

  /** Milliseconds of each answer up to a moment, and forgets all. */
  takeWaits(upTo = Infinity) {
    const taken = this.#waits.filter(({ at }) => at <= upTo).map(({ ms }) => ms);
    this.#waits = [];
    return taken;
  }
}

/** When the last snapshot took its place: known once two whole reloads after `since` have changed nothing. */
async function quiet(url, since) {
  let calm = new Set();
  let swapped = null;
  while (Date.now() - since < giveUpMs) {
    const { live } = JSON.parse(await get(`${url}/readyz`));
    if (live.swappedAt !== swapped) calm = new Set();
    swapped = live.swappedAt;
    if (Date.parse(live.scannedAt) > since && live.scannedAt !== swapped) calm.add(live.scannedAt);
    if (calm.size > 1) return Date.parse(swapped);
    await sleep(100);
  }
  throw new Error(`Nothing has settled within ${giveUpMs / 1000} s.`);
}

/** Every sample of /metrics by its name with labels; a scrape begins the event loop's delays anew. */
async function metrics(url) {
  const text = await get(`${url}/metrics`);
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return Object.fromEntries(
    lines.map((line) => [
      line.slice(0, line.lastIndexOf(' ')),
      Number(line.slice(line.lastIndexOf(' ') + 1)),
    ]),
  );
}

function start(site, profile) {
  const execArgv = profile === undefined ? [] : ['--cpu-prof', '--cpu-prof-dir', profile];
  return startProgram(program, [site, '--rescan-seconds', '1'], execArgv);
}

/** The writer's side. */
function write(site, edit) {
  const news = join(site, '_news');
  const paths = readdirSync(news, { recursive: true }).filter((path) => path.endsWith('.md'));
  for (const path of paths) {
    const file = join(news, path);
    writeFileSync(file, edits[edit](readFileSync(file, 'utf8')));
  }
  rmSync(join(news, paths[0]));
}

/** What a fresh load makes of the same files. */
async function load(site) {
  const { loadCorpus, resolveRoots } = await import('../dist/index.js');
  const before = process.cpuUsage();
  const { snapshotId } = loadCorpus(resolveRoots([site]), {
    loadedAt: Date.now(),
    siteUrl: null,
    exposeSecured: false,
  });
  const { user, system } = process.cpuUsage(before);
  process.stdout.write(JSON.stringify({ snapshotId, cpuSeconds: (user + system) / 1e6 }));
}

function get(url, agent) {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(parts).toString();
        if (response.statusCode === 200) resolve(text);
        else reject(new Error(`${url}: status ${response.statusCode}: ${text.slice(0, 300)}`));
      });
    });
    request.on('error', reject);
  });
}

function ended(child) {
  return new Promise((resolve) => {
    if (child.exitCode !== null) resolve(child.exitCode);
    else child.once('close', resolve);
  });
}

async function output(child) {
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part) => (text += part));
  await ended(child);
  return text;
}

function shares(values) {
  const sorted = Float64Array.from(values).sort();
  const at = (share) =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN);
  return { p50: at(0.5), p99: at(0.99), max: at(1) };
}

function round(value) {
  return Math.round(value * 100) / 100;
}

if (process.argv[2] === 'write') write(process.argv[3], process.argv[4]);
else if (process.argv[2] === 'load') await load(process.argv[3]);
else await burst();
