/**
 * A burst of 30,000 file changes while serving: it settles, the corpus is the one that a fresh load makes, and the server answers all the
 * while. How long it took is printed; `BURST` changes how many files there are.
 */
import { expect, test } from '@jest/globals';
import { appendFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildCorpus } from '../../src/corpus/build-corpus.js';
import { loadDocuments } from '../../src/documents/load-documents.js';
import { resolveRoots } from '../../src/documents/roots.js';
import { startServer, watchCorpus, type ReloadReport } from '../../src/index.js';
import { writeSyntheticCorpus } from '../../src/synthetic/write-synthetic-corpus.js';
import { folderWith } from '../unit/documents/temporary-folder.js';

const files = Number(process.env['BURST'] ?? 30_000);
const options = { siteUrl: null, exposeSecured: false };

test(`a burst of ${files} file changes settles, and the corpus equals a fresh load`, async () => {
  const site = join(folderWith(), 'site');
  writeSyntheticCorpus(site, { articles: files, seed: 11, broken: 0 });
  const roots = resolveRoots([site]);
  const watched = watchCorpus(roots, options);
  const server = await startServer({ store: watched.store, watched, listen: { port: 0 } });
  try {
    await watched.rescan(); // all that was written a moment ago has settled
    const reports: ReloadReport[] = [];
    const news = join(site, '_news');
    const paths = readdirSync(news, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.md'),
    );
    expect(paths).toHaveLength(files);
    const settled = new Promise<void>((resolve) => {
      watched.onReload((report) => {
        reports.push(report);
        const { documentCount } = server.snapshots.current().summary;
        if (documentCount === files - 1 && report.outcome === 'UNCHANGED') resolve();
      });
    });
    for (const path of paths) appendFileSync(join(news, path), 'Text below.\n');
    rmSync(join(news, paths[0] ?? ''));
    const written = performance.now();
    let answered = 0;
    const state = { isSettled: false };
    const asking = (async () => {
      while (!state.isSettled) {
        const answer = await fetch(`${server.url}/graphql?query={corpus{snapshot{id}}}`);
        expect(answer.status).toBe(200);
        await answer.text();
        answered += 1;
      }
    })();
    let swappedAt = 0;
    server.snapshots.onSwap(() => {
      swappedAt = performance.now();
    });
    await settled;
    state.isSettled = true;
    await asking;
    const fresh = buildCorpus(loadDocuments(roots), { ...options, loadedAt: Date.now() });
    expect(server.snapshots.current().summary.snapshotId).toBe(fresh.snapshotId);
    console.info(
      `${files} changes: the last swap ${Math.round(swappedAt - written)} ms after the last write, ${answered} requests meanwhile, ` +
        `reloads ${JSON.stringify(reports.map(({ outcome, read, tookMs }) => [outcome, read, Math.round(tookMs)]))}`,
    );
  } finally {
    await server.close();
  }
});
