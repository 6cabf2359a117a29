/** A listening server over the sample, and over any corpus that a test writes. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type CorpusStore,
  createMemoryStore,
  loadCorpus,
  resolveRoots,
  type RunningServer,
  type ServerOptions,
  startServer,
} from '../../src/index.js';

export const sample = fileURLToPath(new URL('../../data', import.meta.url));

export function storeOf(folder: string): CorpusStore {
  const options = { loadedAt: Date.now(), siteUrl: null, exposeSecured: false };
  return createMemoryStore(loadCorpus(resolveRoots([folder]), options));
}

/** A server on a free port whose log is kept. */
export async function serve(
  store: CorpusStore = storeOf(sample),
  options: Partial<ServerOptions> = {},
): Promise<RunningServer & { readonly logged: string[] }> {
  const logged: string[] = [];
  const server = await startServer({
    store,
    log: (text) => logged.push(text),
    ...options,
    listen: { port: 0, ...options.listen },
  });
  return Object.assign(server, { logged });
}

/** A corpus of the files given by path, in a new folder; `remove` takes it away. */
export function writeCorpus(files: Readonly<Record<string, string>>): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-http-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

/** A document that can be served. */
export function documentText(title: string, more = ''): string {
  return `---\ntitle: ${JSON.stringify(title)}\npublishedDateTime: 2020-06-11T17:56:00Z\nwebUrl: https://news.example/${encodeURIComponent(title.slice(0, 20))}\nprovider:\n  name: Example\n  domain: news.example\n${more}---\n`;
}
