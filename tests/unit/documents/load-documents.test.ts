import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { LoadedDocuments } from '../../../src/documents/document.js';
import { nodeFileSystem, type FileSystem } from '../../../src/documents/files/file-system.js';
import { loadDocuments } from '../../../src/documents/load-documents.js';
import { resolveRoots } from '../../../src/documents/roots.js';
import { documentWith } from './sample-document.js';
import { folderWith, writeIn } from './temporary-folder.js';

const good = documentWith([]);

const load = (...arguments_: readonly string[]): LoadedDocuments => loadDocuments(resolveRoots(arguments_));
const pathsOf = (loaded: LoadedDocuments): readonly string[] => loaded.documents.map(({ path }) => path);
/** `CODE path`. */
const problemsOf = (loaded: LoadedDocuments): readonly string[] =>
  loaded.problems.map(({ code, path }) => `${code} ${path}`);

describe('the documents of a root', () => {
  test('are the files *.md and *.markdown in any case of letters, by path, by code point', () => {
    const site = folderWith(
      Object.fromEntries(
        [
          'b.md',
          'a/z.MD',
          'a-b.Markdown',
          '\uFFFD.md',
          '\u{1F600}.md',
          'a/b/c.md',
          'x.mdx',
          'y.txt',
          '.z.md',
          'md',
          '.md',
        ].map((path) => [path, good]),
      ),
    );
    const loaded = load(site);
    expect(pathsOf(loaded)).toEqual([
      'a-b.Markdown',
      'a/b/c.md',
      'a/z.MD',
      'b.md',
      '\uFFFD.md',
      '\u{1F600}.md',
    ]);
    expect(problemsOf(loaded)).toEqual([]);
  });

  test('are none where there are none, and that is told with where they are looked for', () => {
    const site = folderWith({
      'a/_news/.keep': '',
      'a/about.md': good,
      'b/x.txt': '',
      'b/.hidden/y.md': good,
    });
    expect(load(join(site, 'a')).problems).toMatchObject([
      {
        code: 'CORPUS_EMPTY',
        severity: 'NOTICE',
        path: '_news',
        suggestion: expect.stringMatching(/into it/),
      },
    ]);
    expect(load(join(site, 'b')).problems).toMatchObject([
      { code: 'CORPUS_EMPTY', path: '.', suggestion: expect.stringMatching(/folder _news in it/) },
    ]);
    expect(load(join(site, 'a'), join(site, 'b')).refusedCount).toBe(0);
  });

  test('are those of _news and only those where there is a folder _news', () => {
    const site = folderWith({
      '_news/x.md': good,
      '_news/2020/y.md': good,
      'about.md': good,
      'docs/z.md': good,
    });
    expect(pathsOf(load(site))).toEqual(['_news/2020/y.md', '_news/x.md']);
    expect(pathsOf(load(join(site, '_news')))).toEqual(['_news/2020/y.md', '_news/x.md']);
  });

  test('are those of the whole folder where _news is a file', () => {
    expect(pathsOf(load(folderWith({ _news: 'x', 'a.md': good })))).toEqual(['a.md']);
  });

  test('are never in _data, node_modules or folders that begin with a dot, at any level', () => {
    const inner = ['_data', 'node_modules', '.git', '.'.repeat(3)];
    const files = inner.flatMap((name) => [`${name}/a.md`, `b/${name}/c/d.md`]);
    expect(
      pathsOf(load(folderWith(Object.fromEntries([...files, 'b/e.md'].map((path) => [path, good]))))),
    ).toEqual(['b/e.md']);
  });

  test('are the same with the same hashes and paths however the root is called', () => {
    const site = folderWith({ '_news/x.md': good, '_data/topics/a.yaml': 'name: A' });
    const [a, b, c] = [site, join(site, '_news'), join(site, '_news/x.md')].map((name) => load(name));
    const facts = ({ documents, topics }: LoadedDocuments): string => JSON.stringify([documents, topics]);
    expect(facts(b!)).toBe(facts(a!));
    expect(facts(c!)).toBe(facts(a!));
  });

  test('are the named files alone where files are named', () => {
    const site = folderWith({ 'a.md': good, 'b.md': good, 'c.md': '---js\n1\n---\n' });
    const loaded = load(join(site, 'c.md'), join(site, 'b.md'));
    expect(pathsOf(loaded)).toEqual(['b.md']);
    expect(problemsOf(loaded)).toEqual(['FRONT_MATTER_LANGUAGE c.md']);
    expect(loaded.refusedCount).toBe(1);
  });

  test('of several roots stand in the order of the roots', () => {
    const site = folderWith({ 'b/x.md': good, 'a/x.md': good });
    const { documents } = load(join(site, 'b'), join(site, 'a'));
    expect(documents.map(({ root, path }) => `${root} ${path}`)).toEqual(['b x.md', 'a x.md']);
  });

  test('of an empty folder are none', () => {
    expect(load(folderWith())).toMatchObject({ documents: [], refusedCount: 0 });
  });
});

describe('what is no regular file', () => {
  test('is refused when it is named like a document, and ignored when it is not', async () => {
    const site = folderWith({ 'good.md': good });
    execFileSync('mkfifo', [join(site, 'pipe.md'), join(site, 'pipe')]);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(join(site, 'socket.md'), resolve));
    const loaded = load(site);
    await new Promise((resolve) => server.close(resolve));
    expect(problemsOf(loaded)).toEqual(['FILE_NOT_REGULAR pipe.md', 'FILE_NOT_REGULAR socket.md']);
    expect([pathsOf(loaded), loaded.refusedCount]).toEqual([['good.md'], 2]);
  });

  test('is refused by the open file when it took the place of one after the walk', () => {
    const site = folderWith({ 'a.md': good, 'b.md': good });
    execFileSync('mkfifo', [join(site, 'pipe')]);
    const swapped: FileSystem = {
      ...nodeFileSystem,
      open: (path) => nodeFileSystem.open(path.endsWith('/a.md') ? join(site, 'pipe') : path),
    };
    const loaded = loadDocuments(resolveRoots([site]), undefined, swapped);
    expect([problemsOf(loaded), pathsOf(loaded)]).toEqual([['FILE_NOT_REGULAR a.md'], ['b.md']]);
  });
});

describe('a file', () => {
  test('of 1 MiB is read, and one of a byte more is not', () => {
    const size = 1_048_576;
    const site = folderWith({
      'a.md': good + 'x'.repeat(size - good.length),
      'b.md': good + 'x'.repeat(size + 1 - good.length),
    });
    const loaded = load(site);
    expect([pathsOf(loaded), problemsOf(loaded)]).toEqual([['a.md'], ['FILE_TOO_LARGE b.md']]);
  });

  test('without front matter is a notice and not refused', () => {
    const loaded = load(folderWith({ 'README.md': '# Hello\n', 'empty.md': '' }));
    expect(problemsOf(loaded)).toEqual(['FRONT_MATTER_MISSING README.md', 'FRONT_MATTER_MISSING empty.md']);
    expect(loaded.refusedCount).toBe(0);
  });
});

describe('a link', () => {
  test('to a file inside the root is that file under its own path', () => {
    const site = folderWith({ 'a/x.md': good, 'b/text.txt': good });
    symlinkSync('../a/x.md', join(site, 'b/y.md'));
    symlinkSync('text.txt', join(site, 'b/z.md'));
    expect(pathsOf(load(site))).toEqual(['a/x.md', 'b/y.md', 'b/z.md']);
  });

  test('out of the root is refused, to a file and to a folder, also by way of another link', () => {
    const outside = folderWith({ 'secret.md': good, 'folder/x.md': good });
    const site = folderWith({ 'good.md': good });
    symlinkSync(join(outside, 'secret.md'), join(site, 'a.md'));
    symlinkSync('a.md', join(site, 'b.md'));
    symlinkSync(join(outside, 'folder'), join(site, 'c'));
    symlinkSync('../'.repeat(20) + 'etc/passwd', join(site, 'd.md'));
    symlinkSync('/dev/zero', join(site, 'e.md'));
    symlinkSync('..', join(site, 'f'));
    symlinkSync(join(outside, 'secret.md'), join(site, 'not-a-document'));
    const loaded = load(site);
    expect(problemsOf(loaded)).toEqual(
      ['a.md', 'b.md', 'c', 'd.md', 'e.md', 'f'].map((path) => `LINK_LEAVES_ROOT ${path}`),
    );
    expect(pathsOf(loaded)).toEqual(['good.md']);
    expect(JSON.stringify(loaded.problems)).not.toContain(outside);
  });

  test('to a folder beside the root whose name begins alike leaves the root', () => {
    const both = folderWith({ 'site/good.md': good, 'site-2/x.md': good });
    symlinkSync('../site-2/x.md', join(both, 'site/x.md'));
    expect(problemsOf(load(join(both, 'site')))).toEqual(['LINK_LEAVES_ROOT x.md']);
  });

  test('that loops, is broken, or leads to a folder inside the root is told apart', () => {
    const site = folderWith({ 'a/b/x.md': good, 'c/y.md': good });
    symlinkSync('self.md', join(site, 'self.md'));
    symlinkSync('pong.md', join(site, 'ping.md'));
    symlinkSync('ping.md', join(site, 'pong.md'));
    symlinkSync('..', join(site, 'a/b/up'));
    symlinkSync('.', join(site, 'a/here'));
    symlinkSync(site, join(site, 'c/root'));
    symlinkSync('missing.md', join(site, 'broken.md'));
    symlinkSync('c/y.md/below', join(site, 'broken-below.md'));
    symlinkSync('a/b', join(site, 'other'));
    symlinkSync('missing', join(site, 'broken-but-no-document'));
    symlinkSync('loop', join(site, 'loop'));
    const loaded = load(site);
    expect(problemsOf(loaded)).toEqual([
      'LINK_LOOP a/b/up',
      'LINK_LOOP a/here',
      'LINK_BROKEN broken-below.md',
      'LINK_BROKEN broken.md',
      'LINK_LOOP c/root',
      'LINK_TO_FOLDER other',
      'LINK_LOOP ping.md',
      'LINK_LOOP pong.md',
      'LINK_LOOP self.md',
    ]);
    expect(pathsOf(loaded)).toEqual(['a/b/x.md', 'c/y.md']);
    expect(loaded.refusedCount).toBe(5);
  });

  test('to a FIFO is refused as one', () => {
    const site = folderWith({ 'a.md': good });
    execFileSync('mkfifo', [join(site, 'pipe')]);
    symlinkSync('pipe', join(site, 'b.md'));
    expect(problemsOf(load(site))).toEqual(['FILE_NOT_REGULAR b.md']);
  });

  test('is judged the same when it is the one file that was named', () => {
    const outside = folderWith({ 'secret.md': good });
    const site = folderWith({ 'x.md': good });
    symlinkSync(join(outside, 'secret.md'), join(site, 'a.md'));
    symlinkSync('x.md', join(site, 'b.md'));
    expect(problemsOf(load(join(site, 'a.md')))).toEqual(['LINK_LEAVES_ROOT a.md']);
    expect(pathsOf(load(join(site, 'b.md')))).toEqual(['b.md']);
  });

  test('in the place of _news or _data is not followed', () => {
    const outside = folderWith({ 'topics/t.yaml': 'name: T', 'x.md': good });
    const site = folderWith({ 'a.md': good });
    symlinkSync(outside, join(site, '_data'));
    symlinkSync(outside, join(site, '_news'));
    const loaded = load(site);
    expect([pathsOf(loaded), loaded.topics]).toEqual([['a.md'], []]);
    expect(problemsOf(loaded)).toContain('LINK_LEAVES_ROOT _news');
    expect(problemsOf(loaded)).toContain('LINK_LEAVES_ROOT _data');
  });
});

describe('the walk', () => {
  test('ends at thousands of links that would fan out, and reads each document once', () => {
    const site = folderWith({ 'f0/x.md': good });
    for (let level = 0; level < 30; level += 1) {
      mkdirSync(join(site, `f${level}`), { recursive: true });
      for (const side of ['a', 'b']) symlinkSync(`../f${level + 1}`, join(site, `f${level}/${side}`));
    }
    mkdirSync(join(site, 'f30'));
    expect(pathsOf(load(site))).toEqual(['f0/x.md']);
  });

  test('goes as deep as paths can be, and says which folder lies deeper', () => {
    const site = folderWith({ 'a.md': good });
    const script = `
      const { mkdirSync, copyFileSync } = require('node:fs');
      process.chdir(process.argv[1]);
      for (let depth = 1; depth <= 3000; depth += 1) {
        mkdirSync('d');
        process.chdir('d');
        if (depth % 500 === 0) copyFileSync(process.argv[1] + '/a.md', 'x.md');
      }`;
    try {
      execFileSync(process.execPath, ['-e', script, site]);
      const loaded = load(site);
      const depths = pathsOf(loaded).map((path) => path.split('/').length);
      expect(depths).toEqual([1, 2001, 1501, 1001, 501]);
      expect(loaded.problems).toMatchObject([
        { code: 'FILE_UNREADABLE', path: expect.stringMatching(/^(?:d\/)+d$/) },
      ]);
      expect(loaded.problems[0]?.message).toContain('ENAMETOOLONG');
    } finally {
      execFileSync('rm', ['-rf', join(site, 'd')]); // node's own rm cannot reach that deep
    }
  });

  test('reports names that are not UTF-8 where they would be read, and goes on', () => {
    const site = folderWith({ 'good.md': good });
    const named = (...bytes: readonly number[]): Buffer =>
      Buffer.concat([Buffer.from(`${site}/`), Buffer.from(bytes)]);
    writeFileSync(named(0x61, 0xff, 0x2e, 0x6d, 0x64), good); // a\xFF.md
    writeFileSync(named(0x62, 0xff, 0x2e, 0x63), good); // b\xFF.c
    mkdirSync(named(0x63, 0xff)); // c\xFF
    const loaded = load(site);
    expect(problemsOf(loaded)).toEqual(['PATH_NOT_UTF8 a\uFFFD.md', 'PATH_NOT_UTF8 c\uFFFD']);
    expect([pathsOf(loaded), loaded.refusedCount]).toEqual([['good.md'], 1]);
  });

  test('takes names with line ends, quotes, spaces and backslashes as they are', () => {
    const names = ['a\nb.md', 'c"d.md', 'e f.md', 'g\\h.md', '-i.md', '__proto__.md'].sort();
    expect(pathsOf(load(folderWith(Object.fromEntries(names.map((name) => [name, good])))))).toEqual(names);
  });
});

describe('onProgress', () => {
  test('hears of every thousand documents and of the end', () => {
    const site = folderWith();
    for (let index = 0; index < 2050; index += 1) writeIn(site, `${index}.md`, '');
    const heard: [number, number][] = [];
    loadDocuments(resolveRoots([site]), (read, found) => heard.push([read, found]));
    expect(heard).toEqual([
      [1000, 2050],
      [2000, 2050],
      [2050, 2050],
    ]);
  });
});

describe('a failing file system', () => {
  const site = folderWith({
    '_news/a.md': good,
    '_news/b/c.md': good,
    '_news/b/d.md': good,
    '_data/topics/t.yaml': 'name: T',
    '_data/organizations/o.md': '---\ndomain: a.com\n---\n',
  });
  const roots = resolveRoots([site]);

  /** The file system in which the `nth` operation of all fails with `code`. */
  function failing(nth: number, code: string): FileSystem {
    let count = 0;
    const guard =
      <Input extends readonly unknown[], Output>(operation: (...input: Input) => Output) =>
      (...input: Input): Output => {
        count += 1;
        if (count === nth) throw Object.assign(new Error(`${code}: secret ${site}`), { code });
        return operation(...input);
      };
    const { entries, stats, linkStats, realPath, open, openStats, read, close } = nodeFileSystem;
    return {
      entries: guard(entries),
      stats: guard(stats),
      linkStats: guard(linkStats),
      realPath: guard(realPath),
      open: guard(open),
      openStats: guard(openStats),
      read: guard(read),
      close: guard(close),
    };
  }

  const whole = JSON.stringify(loadDocuments(roots));
  const byPath = new Map(
    loadDocuments(roots).documents.map((document) => [document.path, JSON.stringify(document)]),
  );

  test.each(['EIO', 'EACCES', 'EMFILE', 'ELOOP', 'EVIL'])(
    '%s at any operation costs one file or folder, is told, and leaves the others as they were',
    (code) => {
      let nth = 1;
      for (; nth < 100; nth += 1) {
        const loaded = loadDocuments(roots, undefined, failing(nth, code));
        for (const document of loaded.documents)
          expect(JSON.stringify(document)).toBe(byPath.get(document.path));
        const isWhole = JSON.stringify(loaded) === whole;
        if (loaded.problems.length > 0)
          expect(loaded.problems.map((problem) => problem.code)).toEqual(['FILE_UNREADABLE']);
        expect(isWhole || loaded.problems.length === 1).toBe(true);
        expect(JSON.stringify(loaded.problems)).not.toContain('secret');
      }
      expect(nth).toBe(100);
    },
  );

  test('that reads less than the file holds refuses the file; one that reads in pieces does not', () => {
    const short: FileSystem = { ...nodeFileSystem, read: () => 0 };
    const cut = loadDocuments(roots, undefined, short);
    expect([cut.documents, cut.problems.length, cut.refusedCount]).toEqual([[], 5, 3]);
    const pieces: FileSystem = {
      ...nodeFileSystem,
      read: (descriptor, buffer, offset) =>
        nodeFileSystem.read(descriptor, buffer.subarray(0, Math.min(offset + 7, buffer.length)), offset),
    };
    expect(JSON.stringify(loadDocuments(roots, undefined, pieces))).toBe(whole);
  });

  test('leaves no file open', () => {
    let open = 0;
    const counted: FileSystem = {
      ...failing(12, 'EIO'),
      open: (path) => {
        open += 1;
        return nodeFileSystem.open(path);
      },
      read: () => {
        throw new Error('no');
      },
      close: (descriptor) => {
        open -= 1;
        nodeFileSystem.close(descriptor);
      },
    };
    loadDocuments(roots, undefined, counted);
    expect(open).toBe(0);
  });
});
