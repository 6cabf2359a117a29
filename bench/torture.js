/**
 * Requests without a pause while the documents change: none may fail, none may be torn between two snapshots, and what a reload takes
 * from those who ask is measured. `npm run torture -- --requests 1000000 --reloads 500 --documents 300`
 *
 * The server runs in a process of its own. Between two reloads as many requests are made in quiet, so that both are measured on the
 * same machine at the same time. Prints one line of JSON; exit 1 when a request failed or was torn.
 */
import { fork } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const self = fileURLToPath(import.meta.url);
/** The server's side: tells its URL, and what its event loop waited since it was last asked. */
async function serve(folder) {
  const { resolveRoots, startServer, watchCorpus } = await import('../dist/index.js');
  const watched = watchCorpus(resolveRoots([folder]), { siteUrl: null, exposeSecured: false });
  const server = await startServer({ store: watched.store, watched, listen: { port: 0 } });
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  let reloadMs = [];
  watched.onReload(({ outcome, tookMs }) => {
    if (outcome === 'SWAPPED') reloadMs.push(tookMs);
  });
  process.on('message', () => {
    process.send({
      delayP99: delay.percentile(99) / 1e6,
      delayMax: delay.max / 1e6,
      reloadMs,
      rssMb: process.memoryUsage().rss / 1e6,
    });
    delay.reset();
    reloadMs = [];
  });
  process.on('disconnect', () => process.exit());
  process.send({ url: server.url });
}

async function torture() {
  const { values } = parseArgs({
    options: {
      requests: { type: 'string', default: '1000000' },
      reloads: { type: 'string', default: '500' },
      documents: { type: 'string', default: '300' },
      connections: { type: 'string', default: '8' },
    },
  });
  const [requests, reloads, documents, connections] = [
    values.requests,
    values.reloads,
    values.documents,
    values.connections,
  ].map(Number);
  const { writeSyntheticCorpus } = await import('../dist/synthetic/write-synthetic-corpus.js');
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-torture-'));
  const site = join(folder, 'site');
  writeSyntheticCorpus(site, { articles: documents, seed: 7, broken: 3 });
  const marker = new Marker(site);
  const child = fork(self, ['serve', site], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const heard = () => new Promise((resolve) => child.once('message', resolve));
  try {
    const { url } = await heard();
    const asker = new Asker(new URL('/graphql', url), connections);
    await asker.run(2000, null); // what is compiled once is no part of either
    asker.forget();
    const figures = { quiet: [], reloading: [], loopQuiet: [], loopReloading: [], loopMax: 0, reloadMs: [] };
    const told = async () => {
      const answer = heard();
      child.send('tell');
      return await answer;
    };
    await told();
    const each = Math.ceil(requests / reloads / 2);
    for (let reload = 1; reload <= reloads; reload += 1) {
      figures.quiet.push(...(await asker.run(each, null)));
      figures.loopQuiet.push((await told()).delayP99);
      marker.write(reload);
      // Until the change is served, and then as many as were made in quiet.
      figures.reloading.push(...(await asker.run(each, reload)));
      const loop = await told();
      figures.loopReloading.push(loop.delayP99);
      figures.loopMax = Math.max(figures.loopMax, loop.delayMax);
      figures.reloadMs.push(...loop.reloadMs);
      figures.rssMb = loop.rssMb;
    }
    report(figures, asker, { reloads, documents, connections });
    process.exitCode = asker.failed + asker.torn === 0 ? 0 : 1;
  } finally {
    child.disconnect();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A document that says which generation of the corpus it belongs to, in its title, topic and provider, and one that names it. */
class Marker {
  #folder;
  #other;

  constructor(site) {
    this.#folder = join(site, '_news');
    this.#other = join(this.#folder, 'other.md');
    this.write(0);
    writeFileSync(
      this.#other,
      `---\ntitle: "Names the marker"\npublishedDateTime: 2031-01-01T00:00:00Z\nwebUrl: https://other.example/1\nprovider:\n  domain: other.example\nrelated:\n- title: "Marker"\n  publishedDateTime: 2031-01-02T00:00:00Z\n  webUrl: https://marker.example/1\n  provider:\n    domain: marker.example\n---\n`,
    );
  }

  /** Half of the generations are written in place, half to another name that is renamed; one in ten is broken first. */
  write(generation) {
    const path = join(this.#folder, 'marker.md');
    const text = `---\ntitle: "Marker ${generation}"\npublishedDateTime: 2031-01-02T00:00:00Z\nwebUrl: https://marker.example/1\nexcerpt: "zyzzyva generation ${generation}"\nquality: ${generation}\nprovider:\n  name: "Provider ${generation}"\n  domain: marker.example\ntopics:\n- "Topic ${generation}"\n---\n`;
    if (generation % 10 === 9) writeFileSync(path, text.slice(0, 60));
    if (generation % 2 === 0) {
      writeFileSync(`${path}.new`, text);
      renameSync(`${path}.new`, path);
    } else writeFileSync(path, text);
  }
}

const fields = 'title quality provider { name articleCount } topics { name articleCount }';
const query = `query Torture($first: Int!, $offset: Int!) {
  corpus { snapshot { id } counts { articles } }
  marker: articlesByUrl(urls: ["https://marker.example/1"]) { ${fields} mentionedBy { nodes { related { nodes { ${fields} } } } } }
  found: articles(search: "zyzzyva", first: 2) { totalCount snapshot { id } nodes { ${fields} } }
  listed: articles(first: $first, offset: $offset) {
    totalCount snapshot { id } facets { types { count } } nodes { title provider { articleCount } }
  }
  topics(first: 1, where: { name: { startsWith: "Topic " } }) { nodes { name } }
}`;

/** Asks without a pause, and judges each answer by itself and against those of the same snapshot. */
class Asker {
  failed = 0;
  torn = 0;
  asked = 0;
  firstFault = null;
  #url;
  #agent;
  #connections;
  /** What each snapshot has answered to equal questions. */
  #known = new Map();

  constructor(url, connections) {
    this.#url = url;
    this.#connections = connections;
    this.#agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  }

  forget() {
    this.asked = 0;
  }

  /** Makes `count` requests, and more until one of them has seen `generation`; answers their milliseconds. */
  async run(count, generation) {
    const took = [];
    let left = count;
    let hasSeen = generation === null;
    const one = async () => {
      while (left > 0 || !hasSeen) {
        left -= 1;
        const started = performance.now();
        const seen = await this.#ask();
        took.push(performance.now() - started);
        if (seen !== null && seen === generation) hasSeen = true;
      }
    };
    await Promise.all(Array.from({ length: this.#connections }, one));
    return took;
  }

  /** Which generation answered; null when the request failed. */
  async #ask() {
    this.asked += 1;
    // One in three is an often repeated question, which the server answers from what it has kept. The others are hardly ever asked twice of
    // a snapshot, in quiet as little as while reloading: otherwise kept answers would be compared with those that are made anew.
    const variables =
      this.asked % 3 === 0 ? { first: 20, offset: 0 } : { first: this.asked % 97, offset: this.asked % 499 };
    try {
      const { status, text } = await this.#post(JSON.stringify({ query, variables }));
      const { data, errors } = JSON.parse(text);
      if (status !== 200 || errors !== undefined) throw new Error(`${status} ${text.slice(0, 500)}`);
      const fault = faultOf(data) ?? this.#differs(data, JSON.stringify(variables), text);
      if (fault === null) return data.marker[0].quality;
      this.torn += 1;
      this.firstFault ??= fault;
    } catch (error) {
      this.failed += 1;
      this.firstFault ??= String(error);
    }
    return null;
  }

  #differs({ corpus }, variables, text) {
    const { id } = corpus.snapshot;
    let answers = this.#known.get(id);
    if (answers === undefined) {
      if (this.#known.size > 4) this.#known.delete(this.#known.keys().next().value);
      this.#known.set(id, (answers = new Map()));
    }
    const before = answers.get(variables);
    if (before === undefined) answers.set(variables, text);
    return before === undefined || before === text ? null : `snapshot ${id} answers ${variables} in two ways`;
  }

  #post(body) {
    return new Promise((resolve, reject) => {
      const request = http.request(
        this.#url,
        {
          method: 'POST',
          agent: this.#agent,
          headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
        },
        (response) => {
          const parts = [];
          response.on('data', (part) => parts.push(part));
          response.on('error', reject);
          response.on('end', () =>
            resolve({ status: response.statusCode, text: Buffer.concat(parts).toString() }),
          );
        },
      );
      request.on('error', reject);
      request.end(body);
    });
  }
}

/** Why an answer cannot be that of one snapshot; null when it can. */
function faultOf({ corpus, marker, found, listed, topics }) {
  const article = JSON.stringify({ ...marker[0], mentionedBy: undefined });
  const generation = marker[0].quality;
  const expected = {
    [marker[0].title]: `Marker ${generation}`,
    [marker[0].provider.name]: `Provider ${generation}`,
    [marker[0].topics[0].name]: `Topic ${generation}`,
    [topics.nodes[0].name]: `Topic ${generation}`,
    [found.snapshot.id]: corpus.snapshot.id,
    [listed.snapshot.id]: corpus.snapshot.id,
    [listed.totalCount]: corpus.counts.articles,
    [listed.facets.types.reduce((sum, { count }) => sum + count, 0)]: corpus.counts.articles,
    [found.totalCount]: 1,
    [JSON.stringify(found.nodes[0])]: article,
    [JSON.stringify(marker[0].mentionedBy.nodes[0].related.nodes[0])]: article,
  };
  for (const [came, wanted] of Object.entries(expected)) {
    if (came !== String(wanted)) return `expected ${wanted}, got ${came}`;
  }
  return null;
}

function report(figures, asker, run) {
  const round = (value) => Math.round(value * 100) / 100;
  const line = {
    ...run,
    requests: asker.asked,
    failed: asker.failed,
    torn: asker.torn,
    swaps: figures.reloadMs.length,
    quiet: { p50: round(at(figures.quiet, 0.5)), p99: round(at(figures.quiet, 0.99)) },
    reloading: { p50: round(at(figures.reloading, 0.5)), p99: round(at(figures.reloading, 0.99)) },
    p99Ratio: round(at(figures.reloading, 0.99) / at(figures.quiet, 0.99)),
    // Of each stretch between two reloads, and of each with a reload in it: the stretch in the middle, and the worst.
    loopDelayP99: {
      quiet: round(at(figures.loopQuiet, 0.5)),
      reloading: round(at(figures.loopReloading, 0.5)),
      worst: round(at(figures.loopReloading, 1)),
    },
    loopDelayMax: round(figures.loopMax),
    reloadMs: { p50: round(at(figures.reloadMs, 0.5)), max: round(at(figures.reloadMs, 1)) },
    rssMb: Math.round(figures.rssMb),
    ...(asker.firstFault === null ? {} : { firstFault: asker.firstFault }),
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** The value below which `share` of all lie. */
function at(values, share) {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

if (process.argv[2] === 'serve') await serve(process.argv[3]);
else await torture();
