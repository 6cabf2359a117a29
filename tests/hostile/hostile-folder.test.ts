/** One folder that holds every hazard at once beside ten good documents: nothing runs, nothing crashes, nothing good is lost. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { LoadedDocuments } from '../../src/documents/document.js';
import { loadDocuments } from '../../src/documents/load-documents.js';
import { readDocument } from '../../src/documents/read-document.js';
import { resolveRoots } from '../../src/documents/roots.js';
import type { Problem } from '../../src/model/problem.js';
import { documentWith } from '../unit/documents/sample-document.js';
import { folderWith, writeIn } from '../unit/documents/temporary-folder.js';
import { hostileDocuments } from './hostile-documents.js';

/** Each hostile document may take so long, in milliseconds: 100 times what it takes on an idle machine. */
const timeLimit = 2000;

const goodDocuments = Object.fromEntries(
  Array.from({ length: 10 }, (_, index) => [
    `_news/good/${index}.md`,
    documentWith([`excerpt: Good ${index}`, `quality: ${index}`, 'topics: [AI, Robots]']),
  ]),
);

const hostileFiles: Readonly<Record<string, string>> = {
  '_news/files/pipe.md': 'FILE_NOT_REGULAR',
  '_news/files/socket.md': 'FILE_NOT_REGULAR',
  '_news/files/50-megabytes.md': 'FILE_TOO_LARGE',
  '_news/files/leaves.md': 'LINK_LEAVES_ROOT',
  '_news/files/device.md': 'LINK_LEAVES_ROOT',
  '_news/files/self.md': 'LINK_LOOP',
  '_news/files/up': 'LINK_LOOP',
  '_news/files/root': 'LINK_LOOP',
  '_news/files/out': 'LINK_LEAVES_ROOT',
  '_news/files/broken.md': 'LINK_BROKEN',
  '_news/files/twin': 'LINK_TO_FOLDER',
  '_news/files/bad-\uFFFD.md': 'PATH_NOT_UTF8',
};

let server: Server;
let alone: string;
let together: string;
let loaded: LoadedDocuments;

beforeAll(async () => {
  alone = folderWith(goodDocuments);
  together = folderWith(goodDocuments);
  for (const { name, content } of hostileDocuments) writeIn(together, `_news/hostile/${name}.md`, content);
  server = await addHostileFiles(together, folderWith({ 'secret.md': documentWith([]) }));
  loaded = loadDocuments(resolveRoots([`site=${together}`]));
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
});

async function addHostileFiles(site: string, outside: string): Promise<Server> {
  const files = join(site, '_news/files');
  mkdirSync(files);
  execFileSync('mkfifo', [join(files, 'pipe.md')]);
  writeFileSync(join(files, '50-megabytes.md'), '---\n');
  truncateSync(join(files, '50-megabytes.md'), 50 * 1024 * 1024);
  symlinkSync(join(outside, 'secret.md'), join(files, 'leaves.md'));
  symlinkSync('/dev/zero', join(files, 'device.md'));
  symlinkSync('self.md', join(files, 'self.md'));
  symlinkSync('..', join(files, 'up'));
  symlinkSync(site, join(files, 'root'));
  symlinkSync(outside, join(files, 'out'));
  symlinkSync('nothing.md', join(files, 'broken.md'));
  symlinkSync('../good', join(files, 'twin'));
  writeFileSync(Buffer.from(`${files}/bad-\xff.md`, 'latin1'), documentWith([]));
  const listening = createServer();
  await new Promise<void>((resolve) => listening.listen(join(files, 'socket.md'), resolve));
  return listening;
}

function problemsAt(path: string): readonly Problem[] {
  const served = loaded.documents.find((document) => document.path === path);
  return served?.problems ?? loaded.problems.filter((problem) => problem.path === path);
}

describe('a hostile folder', () => {
  test('runs no code and changes no prototype', () => {
    expect(globalThis).not.toHaveProperty('codeRan');
    expect({}).not.toHaveProperty('polluted');
  });

  test('keeps every good document exactly as it is without the others', () => {
    const expected = loadDocuments(resolveRoots([`site=${alone}`])).documents;
    expect(expected).toHaveLength(10);
    const good = loaded.documents.filter(({ path }) => path.startsWith('_news/good/'));
    expect(JSON.stringify(good)).toBe(JSON.stringify(expected));
  });

  test.each(hostileDocuments.map((document) => [document.name, document] as const))(
    'sets %s aside, or serves it, with its code and its place',
    (name, { code, place, served }) => {
      const problems = problemsAt(`_news/hostile/${name}.md`);
      const [line, column] = place.split(':').map(Number);
      expect(problems[0]).toMatchObject({ code, line, column });
      expect(problems[0]?.message).toMatch(/\.$/);
      expect(loaded.documents.some(({ path }) => path === `_news/hostile/${name}.md`)).toBe(served === true);
    },
  );

  test.each(Object.entries(hostileFiles))('sets the file %s aside as %s', (path, code) => {
    expect(problemsAt(path).map((problem) => problem.code)).toEqual([code]);
  });

  test('has no other documents and no other problems', () => {
    const served = hostileDocuments.filter((document) => document.served === true);
    expect(loaded.documents).toHaveLength(10 + served.length);
    const paths = new Set(loaded.problems.map(({ path }) => path));
    expect(paths.size).toBe(hostileDocuments.length - served.length + Object.keys(hostileFiles).length);
    expect(JSON.stringify(loaded.problems)).not.toContain(together);
  });

  test.each(hostileDocuments.map(({ name, content }) => [name, content] as const))(
    'spends little time on %s',
    (_, content) => {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      const started = performance.now();
      readDocument({ root: 'site', path: 'x.md' }, bytes);
      expect(performance.now() - started).toBeLessThan(timeLimit);
    },
  );
});
