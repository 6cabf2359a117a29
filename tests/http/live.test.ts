/** A server whose documents change while it serves them, by hints of the system and when it is asked to look. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import {
  type ReloadReport,
  resolveRoots,
  type RunningServer,
  type WatchedCorpus,
  watchCorpus,
  type WatchOptions,
} from '../../src/index.js';
import { serve, writeCorpus } from './sample-server.js';

const article = (title: string, minute = 10): string =>
  `---\ntitle: ${title}\npublishedDateTime: 2024-05-01T10:${minute}:00Z\nwebUrl: https://a.com/${minute}\nprovider:\n  domain: a.com\n---\n`;

interface Live {
  readonly server: RunningServer;
  readonly watched: WatchedCorpus;
  readonly folder: string;
  readonly logged: readonly string[];
}

let closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing) await close();
  closing = [];
});

async function follow(
  files: Readonly<Record<string, string>>,
  options: Partial<WatchOptions> = {},
): Promise<Live> {
  const { folder, remove } = writeCorpus({
    'site/.keep': '',
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`site/${path}`, text])),
  });
  const site = join(folder, 'site');
  const logged: string[] = [];
  const watched = watchCorpus(resolveRoots([site]), {
    siteUrl: null,
    exposeSecured: false,
    log: (text) => logged.push(text),
    ...options,
  });
  const server = await serve(watched.store, { watched });
  closing.push(async () => {
    await server.close();
    remove();
  });
  return { server, watched, folder: site, logged };
}

async function ask(server: RunningServer, query: string): Promise<any> {
  const response = await fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`);
  const { data, errors }: any = await response.json();
  expect(errors).toBeUndefined();
  return data;
}

const titles = async (server: RunningServer): Promise<string[]> =>
  (
    await ask(server, '{ articles(orderBy: [{field: TITLE, direction: ASC}]) { nodes { title } } }')
  ).articles.nodes.map(({ title }: { title: string }) => title);

const health = async (server: RunningServer): Promise<any> => (await fetch(`${server.url}/readyz`)).json();

/** Settles with the first reload that fits. */
function reload(watched: WatchedCorpus, fits: (report: ReloadReport) => boolean): Promise<ReloadReport> {
  return new Promise((resolve) => {
    const stop = watched.onReload((report) => {
      if (!fits(report)) return;
      stop();
      resolve(report);
    });
  });
}

const swapped = (watched: WatchedCorpus): Promise<ReloadReport> =>
  reload(watched, ({ outcome }) => outcome === 'SWAPPED');

test('documents that are added, changed and deleted are served without a restart, by hints alone', async () => {
  const { server, watched, folder } = await follow({ 'a.md': article('A') }, { rescanSeconds: 86_400 });
  await reload(watched, () => true); // now it is known what is to be watched
  const added = swapped(watched);
  mkdirSync(join(folder, 'deep/er'), { recursive: true });
  writeFileSync(join(folder, 'deep/er/b.md'), article('B', 11));
  await added;
  expect(await titles(server)).toEqual(['A', 'B']);
  const changed = swapped(watched);
  writeFileSync(join(folder, 'deep/er/b.md'), article('C', 11));
  await changed;
  expect(await titles(server)).toEqual(['A', 'C']);
  const deleted = swapped(watched);
  rmSync(join(folder, 'a.md'));
  await deleted;
  expect(await titles(server)).toEqual(['C']);
});

test('without watching, changes are served when somebody asks for a scan, and not before', async () => {
  const { server, watched, folder } = await follow({ 'a.md': article('A') }, { watch: false });
  writeFileSync(join(folder, 'b.md'), article('B', 11));
  expect(await titles(server)).toEqual(['A']);
  expect(await watched.rescan()).toMatchObject({ outcome: 'SWAPPED', changed: 1, failure: null });
  expect(await titles(server)).toEqual(['A', 'B']);
  expect(await watched.rescan()).toMatchObject({ outcome: 'UNCHANGED', read: 0, changed: 0 });
});

test('a document that breaks is served in its last good form, stale, with its problem, and health says so', async () => {
  const { server, watched, folder } = await follow(
    { 'a.md': article('A'), 'b.md': article('B', 11) },
    { watch: false },
  );
  await watched.rescan();
  writeFileSync(join(folder, 'a.md'), '---\ntitle: "never closed\n---\n');
  await watched.rescan();
  const { articles, corpus } = await ask(
    server,
    `{ corpus { health counts { documents stale setAside } }
       articles { nodes { title document { stale problems { code } } } } }`,
  );
  expect(articles.nodes).toEqual([
    { title: 'B', document: { stale: false, problems: [] } },
    { title: 'A', document: { stale: true, problems: [{ code: 'YAML_SYNTAX' }] } },
  ]);
  expect(corpus).toEqual({ health: 'DEGRADED', counts: { documents: 2, stale: 1, setAside: 0 } });
  expect(await health(server)).toMatchObject({ status: 'ready', health: 'degraded: 1 stale' });
  writeFileSync(join(folder, 'a.md'), article('Mended'));
  await watched.rescan();
  expect(await titles(server)).toEqual(['B', 'Mended']);
  expect(await health(server)).toMatchObject({ health: 'healthy' });
});

test('rewriting only secured changes nothing: the same snapshot goes on answering', async () => {
  const withSecured = (text: string): string => article('A').replace('---\n', `---\nsecured: "${text}"\n`);
  const { server, watched, folder } = await follow({ 'a.md': withSecured('one') }, { watch: false });
  await watched.rescan();
  const store = server.snapshots.current();
  writeFileSync(join(folder, 'a.md'), withSecured('another one'));
  expect(await watched.rescan()).toMatchObject({ outcome: 'UNCHANGED', read: 1 });
  expect(server.snapshots.current()).toBe(store);
});

test('a root that vanishes leaves the snapshot in place, health says so, and it is followed again when it is back', async () => {
  const { server, watched, folder, logged } = await follow({ 'a.md': article('A') });
  await reload(watched, () => true);
  const failed = reload(watched, ({ outcome }) => outcome === 'FAILED');
  renameSync(folder, `${folder}-away`);
  expect((await failed).failure).toContain('ENOENT');
  expect(await titles(server)).toEqual(['A']);
  const state = await health(server);
  expect(state).toMatchObject({ status: 'ready', live: { failingSince: expect.any(String) } });
  expect(state.health).toMatch(/^degraded: the last reload failed: .*ENOENT/);
  expect(JSON.stringify(state)).not.toContain(folder);
  expect(logged.join('\n')).toContain('what was read before is served');
  const back = swapped(watched);
  renameSync(`${folder}-away`, folder);
  writeFileSync(join(folder, 'b.md'), article('B', 11));
  await back;
  expect(await titles(server)).toEqual(['A', 'B']);
  expect(await health(server)).toMatchObject({ health: 'healthy', live: { failingSince: null } });
});

test('a server that stops ends the watching, and a scan that is asked for then is refused', async () => {
  const { server, watched } = await follow({ 'a.md': article('A') });
  await server.close();
  await expect(watched.rescan()).rejects.toThrow('not watched any more');
});

test('a corpus is watched for one server', async () => {
  const { watched } = await follow({ 'a.md': article('A') });
  await expect(serve(watched.store, { watched })).rejects.toThrow('being watched already');
});
