/**
 * Runs the program under polling and reloading and measures how its heap grows. Load and quiet take turns: replaced snapshots are
 * held for a minute, and how many there are at a moment is no growth. At the end of each quiet the memory in use is read after
 * forced collections, of one and the same corpus, and taken apart: what the program holds, buffers with it, and the code that V8 goes on compiling
 * for an hour and drops again. Growth is the slope of a straight line through the former, the first third left out so that
 * caches have filled up, by hours of one reload a second, with a confidence of 95 %. The latter is told beside it.
 */
import { fork } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startProgram } from '../start-program.js';
import { heapSizes } from './heap-sizes.js';
import { slopeOf } from './slope.js';

/** Small, so that they are full long before the first third is over: what fills up to its bound is no leak. */
const bounds = ['--cache-bytes', '65536', '--change-log-bytes', '65536'];
const loadMs = 30_000;
/** Longer than replaced snapshots are kept. */
const quietMs = 65_000;
/** Four times as fast as the hour that growth is told by. */
const changeEveryMs = 250;
const pollers = 8;
const pauseMs = 20;

/** @returns growth in bytes by 3,600 reloads (and that of compiled code), the number of requests, reloads and what failed */
export async function soak({ program, minutes, tell }) {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-soak-'));
  const corpus = join(folder, 'corpus');
  let server;
  try {
    await ended(fork(program, ['generate', corpus, '--articles', '300', '--seed', '1'], { silent: true }));
    server = await start(program, corpus, join(folder, 'heap.json'));
    return await measure({ server, corpus, minutes, tell });
  } finally {
    server?.child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure({ server, corpus, minutes, tell }) {
  const end = performance.now() + minutes * 60_000;
  const failed = [];
  const counts = { answered: 0, unchanged: 0, changes: 0 };
  const snapshots = new Set();
  const points = [];
  while (performance.now() + loadMs + quietMs <= end || points.length < 4) {
    const stop = performance.now() + loadMs;
    const isOver = () => performance.now() >= stop;
    await Promise.all([
      ...Array.from({ length: pollers }, (_, index) =>
        poll(server.url, index, isOver, counts, snapshots, failed),
      ),
      change(corpus, isOver, counts),
    ]);
    await sleep(quietMs);
    const reloads = await reloadsOf(server.url);
    const { heapUsed, external, rss, objects, compiled } = await server.memory();
    points.push({ hours: reloads / 3600, bytes: objects + external, compiled });
    tell(
      `${points.length}: heap ${mb(heapUsed)}: objects ${mb(objects)}, compiled code ${mb(compiled)}; buffers ${mb(external)}, resident ${mb(rss)}; ` +
        `${counts.answered} answers, ${counts.unchanged} unchanged, ${counts.changes} changes, ${reloads} reloads, ${failed.length} failed`,
    );
  }
  const used = points.slice(Math.min(Math.floor(points.length / 3), points.length - 3));
  const growth = slopeOf(used);
  const compiledGrowth = slopeOf(used.map(({ hours, compiled }) => ({ hours, bytes: compiled })));
  tell(
    `Growth by 3,600 reloads: objects and buffers ${told(growth)}, compiled code ${told(compiledGrowth)} (confidence 95 %).`,
  );
  for (const failure of failed.slice(0, 5)) tell(`Failed: ${failure}`);
  return { growth, compiledGrowth, failed, ...counts, snapshots: snapshots.size };
}

/** Asks like a dashboard: the same few queries with their ETags, by GET and POST, and now and then one that nobody asked before. */
async function poll(url, index, isOver, counts, snapshots, failed) {
  const tags = new Map();
  const fixed = [
    '{ articles(first: 20) { totalCount snapshot { id } nodes { title url provider { name } topics { name } } } }',
    '{ articles(first: 0, search: "police") { totalCount snapshot { id } facets { providers { count provider { name } } } } }',
    '{ articles(first: 0) { snapshot { id } timeSeries(interval: MONTH) { buckets { start count } } stats { quality { average } } } }',
    '{ corpus { snapshot { id } loadedAt health counts { articles } } }',
  ];
  for (let round = 0; !isOver(); round += 1) {
    const query =
      round % 5 === 4
        ? `{ articles(first: 5, offset: ${round % 97}) { snapshot { id } nodes { id title } } } # ${index} ${round}`
        : fixed[(round + index) % fixed.length];
    const byPost = round % 3 === 0;
    const headers = {
      'accept-encoding': round % 2 === 0 ? 'br' : 'identity',
      ...(tags.has(query) ? { 'if-none-match': tags.get(query) } : {}),
    };
    try {
      const response = byPost
        ? await fetch(`${url}/graphql`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ query }),
          })
        : await fetch(`${url}/graphql?query=${encodeURIComponent(query)}`, { headers });
      const text = await response.text();
      if (response.status === 304) counts.unchanged += 1;
      else {
        const { data, errors } = JSON.parse(text);
        if (response.status !== 200 || errors !== undefined)
          throw new Error(`status ${response.status}: ${text.slice(0, 300)}`);
        snapshots.add((data.articles ?? data.corpus).snapshot.id);
        const tag = response.headers.get('etag');
        if (tag !== null && fixed.includes(query)) tags.set(query, tag);
      }
      counts.answered += 1;
    } catch (error) {
      failed.push(String(error.stack ?? error));
    }
    await sleep(pauseMs);
  }
}

/** Writes a document in another form four times a second, and back: the corpus does not grow. */
async function change(corpus, isOver, counts) {
  const files = readdirSync(corpus, { recursive: true })
    .filter((name) => /_news.*\.md$|^[^_].*\.md$/.test(name))
    .map((name) => join(corpus, name));
  const texts = files.slice(0, 20).map((file) => [file, readFileSync(file, 'utf8')]);
  for (let round = 0; !isOver(); round += 1) {
    const [file, text] = texts[round % texts.length];
    const changed = Math.floor(round / texts.length) % 2 === 0;
    const next = changed ? text.replace(/^title: "?/m, (found) => `${found}Updated `) : text;
    writeFileSync(`${file}.part`, next);
    renameSync(`${file}.part`, file);
    counts.changes += 1;
    await sleep(changeEveryMs);
  }
  // Each measurement is of one and the same corpus.
  for (const [file, text] of texts) writeFileSync(file, text);
}

async function start(program, corpus, heapFile) {
  const probe = fileURLToPath(new URL('heap-probe.js', import.meta.url));
  const { child, url } = await startProgram(program, [corpus, ...bounds], ['--expose-gc', '--import', probe]);
  return {
    child,
    url,
    memory: async () => {
      const measured = await new Promise((resolve) => {
        child.once('message', resolve);
        child.send(heapFile);
      });
      return { ...measured, ...heapSizes(JSON.parse(readFileSync(heapFile, 'utf8'))) };
    },
  };
}

/** How many snapshots took the place of the one before. */
async function reloadsOf(url) {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/^broadsheet_reloads_total\{outcome="swapped"\} (\d+)/m.exec(text)[1]);
}

function ended(child) {
  return new Promise((resolve, reject) => {
    child.once('close', (status) => (status === 0 ? resolve() : reject(new Error(`Ended with ${status}.`))));
  });
}

function sleep(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function told({ perHour, uncertainty }) {
  const number = (bytes) => Math.round(bytes).toLocaleString('en');
  return `${number(perHour)} ± ${number(uncertainty)} bytes`;
}

function mb(bytes) {
  return `${(bytes / 1e6).toFixed(2)} MB`;
}
