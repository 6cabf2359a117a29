/** 10,000 generated documents through the built program: it writes them, loads them, answers, and says how long it took. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const program = join(import.meta.dirname, '../../dist/cli/main.js');
let folder: string;
let corpus: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-10000-'));
  corpus = join(folder, 'corpus');
  const build = spawnSync('npm', ['run', 'build'], {
    cwd: join(import.meta.dirname, '../..'),
    encoding: 'utf8',
  });
  if (build.status !== 0) throw new Error(build.stdout + build.stderr);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Asks a server over HTTP and answers its data; errors fail. */
async function ask(url: string, query: string): Promise<any> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const answer: any = await response.json();
  expect(answer.errors).toBeUndefined();
  return answer.data;
}

describe('10,000 generated documents', () => {
  test('are written by one command, the broken ones beside them', () => {
    const run = spawnSync(
      process.execPath,
      [program, 'generate', corpus, '--articles', '10000', '--seed', '7', '--broken', '20'],
      { encoding: 'utf8' },
    );
    expect(run.status).toBe(0);
    expect(run.stdout).toContain('10,000 documents');
  });

  test('are loaded and served, and the start says how long that took', async () => {
    const server = spawn(process.execPath, [program, 'serve', corpus, '--port', '0'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
    try {
      const block = await new Promise<string>((resolve, reject) => {
        let said = '';
        server.stderr.on('data', (text: Buffer) => {
          said += text.toString();
          if (said.includes('limits')) resolve(said);
        });
        server.once('exit', () => {
          reject(new Error(said));
        });
      });
      expect(block).toMatch(/10,?000 documents/);
      expect(block).toMatch(/ in \d+\.\d+ s/);
      console.log(block);
      const url = /http:\/\/\S+\/graphql/.exec(block)?.[0] ?? '';

      const { corpus: snapshot, articles } = await ask(
        url,
        `{ corpus { health counts { articles documents setAside } }
           articles(first: 100) { totalCount nodes { title provider { name } topics { name } images { url }
             related(first: 10) { nodes { title provider { name } topics { name } } } } } }`,
      );
      expect(snapshot).toMatchObject({ health: 'DEGRADED', counts: { documents: 10_000, setAside: 20 } });
      expect(articles.nodes).toHaveLength(100);
      expect(articles.totalCount).toBe(snapshot.counts.articles);
      expect(articles.totalCount).toBeGreaterThan(10_000);
    } finally {
      server.kill('SIGTERM');
    }
    expect(await ended).toBe(0);
  });

  test('are checked by one command, which names the 20 broken ones and ends with 1', () => {
    const run = spawnSync(process.execPath, [program, 'check', corpus, '--format', 'json'], {
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    });
    expect(run.status).toBe(1);
    const { problems } = JSON.parse(run.stdout) as { problems: { severity: string; path: string }[] };
    expect(
      new Set(problems.filter(({ severity }) => severity === 'ERROR').map(({ path }) => path)).size,
    ).toBe(20);
  });
});
