import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { nodeFileSystem, type FileSystem } from '../../../../src/documents/files/file-system.js';
import { LiveDocuments } from '../../../../src/documents/live/live-documents.js';
import { loadDocuments } from '../../../../src/documents/load-documents.js';
import { resolveRoots } from '../../../../src/documents/roots.js';
import { finish } from '../../../../src/model/steps.js';
import { documentWith } from '../sample-document.js';
import { folderWith, writeIn } from '../temporary-folder.js';
import { Scanned } from './scanned.js';

const titled = (title: string): string => documentWith([`title: ${title}`], ['title']);

describe('a scan', () => {
  test('reads everything the first time and believes it, and afterwards only what has changed', () => {
    const folder = folderWith({ 'a.md': titled('A'), 'b/c.md': titled('C') });
    const opened: string[] = [];
    const counting: FileSystem = {
      ...nodeFileSystem,
      open: (path) => {
        opened.push(path.slice(folder.length + 1));
        return nodeFileSystem.open(path);
      },
    };
    const scanned = new Scanned(folder, counting);
    expect(scanned.scan()).toMatchObject({ read: 2, changed: 2, unsettled: 2 });
    expect(scanned.titles()).toEqual({ 'a.md': 'A', 'b/c.md': 'C' });
    // Both were written a moment before: they are read once more, when they have stood still.
    expect(scanned.settle()).toMatchObject({ read: 2, changed: 0 });
    opened.length = 0;
    expect(scanned.settle()).toMatchObject({ read: 0, changed: 0 });
    writeIn(folder, 'b/c.md', titled('D'));
    writeIn(folder, 'e.md', titled('E'));
    expect(scanned.settle()).toMatchObject({ read: 2, changed: 2 });
    expect(opened.sort()).toEqual(['b/c.md', 'e.md']);
    expect(scanned.titles()).toEqual({ 'a.md': 'A', 'b/c.md': 'D', 'e.md': 'E' });
  });

  test('sees an edit that keeps the size and restores the time of writing', () => {
    const folder = folderWith({ 'a.md': titled('One') });
    const scanned = new Scanned(folder);
    scanned.settle();
    const { atime, mtime, size } = statSync(join(folder, 'a.md'));
    writeIn(folder, 'a.md', titled('Two'));
    utimesSync(join(folder, 'a.md'), atime, mtime);
    expect(statSync(join(folder, 'a.md'))).toMatchObject({ size, mtime });
    scanned.settle();
    expect(scanned.titles()).toEqual({ 'a.md': 'Two' });
  });

  test('counts a file that was touched, or written again as it was, as read and not as changed', () => {
    const folder = folderWith({ 'a.md': titled('A') });
    const scanned = new Scanned(folder);
    scanned.settle();
    writeIn(folder, 'a.md', titled('A'));
    expect(scanned.settle()).toMatchObject({ read: 1, changed: 0 });
  });

  test('follows files that are renamed, moved, removed and replaced', () => {
    const folder = folderWith({ 'a.md': titled('A'), 'b.md': titled('B'), 'c/d.md': titled('D') });
    const scanned = new Scanned(folder);
    scanned.settle();
    renameSync(join(folder, 'a.md'), join(folder, 'z.md'));
    renameSync(join(folder, 'c'), join(folder, 'y'));
    rmSync(join(folder, 'b.md'));
    scanned.settle();
    expect(scanned.titles()).toEqual({ 'y/d.md': 'D', 'z.md': 'A' });
    writeIn(folder, 'new.md', titled('N'));
    renameSync(join(folder, 'new.md'), join(folder, 'z.md'));
    scanned.settle();
    expect(scanned.titles()).toEqual({ 'y/d.md': 'D', 'z.md': 'N' });
  });

  test('follows a link to the file that it leads to now', () => {
    const folder = folderWith({ '.files/a': titled('A'), '.files/b': titled('B') });
    symlinkSync(join(folder, '.files/a'), join(folder, 'link.md'));
    const scanned = new Scanned(folder);
    scanned.settle();
    expect(scanned.titles()).toEqual({ 'link.md': 'A' });
    rmSync(join(folder, 'link.md'));
    symlinkSync(join(folder, '.files/b'), join(folder, 'link.md'));
    scanned.settle();
    expect(scanned.titles()).toEqual({ 'link.md': 'B' });
  });

  test('gives what a fresh load gives, the notice of an empty folder included', () => {
    const folder = folderWith({ 'a.md': titled('A') });
    const scanned = new Scanned(folder);
    scanned.settle();
    rmSync(join(folder, 'a.md'));
    scanned.settle();
    const fresh = loadDocuments(resolveRoots([`site=${folder}`]));
    expect(fresh.problems.map(({ code }) => code)).toEqual(['CORPUS_EMPTY']);
    expect(JSON.stringify(scanned.loaded())).toBe(JSON.stringify(fresh));
    writeIn(folder, 'a.md', titled('A'));
    scanned.settle();
    expect(scanned.loaded().problems).toEqual([]);
    expect(scanned.titles()).toEqual({ 'a.md': 'A' });
  });

  test('drops a document that was named and is gone, and says that it is gone', () => {
    const folder = folderWith({ 'a.md': titled('A'), 'b.md': titled('B') });
    const scanned = new Scanned(folder);
    const named = new Scanned(join(folder, 'a.md'));
    scanned.settle();
    named.settle();
    expect(named.titles()).toEqual({ 'a.md': 'A' });
    rmSync(join(folder, 'a.md'));
    named.settle();
    expect(named.titles()).toEqual({});
    expect(named.loaded()).toMatchObject({
      problems: [{ code: 'FILE_UNREADABLE', path: 'a.md' }],
      refusedCount: 1,
    });
    writeIn(folder, 'a.md', titled('Again'));
    named.settle();
    expect(named.titles()).toEqual({ 'a.md': 'Again' });
    expect(named.loaded().problems).toEqual([]);
  });
});

describe('a file that changed a moment ago', () => {
  test('is not believed, and not even read, before it stands still', () => {
    const folder = folderWith({ 'a.md': titled('A') });
    const scanned = new Scanned(folder);
    scanned.settle();
    const whole = titled('Whole');
    writeFileSync(join(folder, 'a.md'), whole.slice(0, 60));
    writeFileSync(join(folder, 'b.md'), whole.slice(0, 60));
    expect(scanned.scan()).toMatchObject({ read: 0, changed: 0, unsettled: 2 });
    expect(scanned.titles()).toEqual({ 'a.md': 'A' });
    appendFileSync(join(folder, 'a.md'), whole.slice(60));
    appendFileSync(join(folder, 'b.md'), whole.slice(60));
    expect(scanned.scan()).toMatchObject({ read: 0, changed: 0, unsettled: 2 });
    expect(scanned.loaded().problems).toEqual([]);
    scanned.wait();
    expect(scanned.scan()).toMatchObject({ read: 2, changed: 2, unsettled: 0 });
    expect(scanned.titles()).toEqual({ 'a.md': 'Whole', 'b.md': 'Whole' });
  });

  test('is read at its first look when it has stood still for long enough before', () => {
    const folder = folderWith({ 'a.md': titled('A') });
    const inAnHour = (): number => Date.now() + 3_600_000;
    const documents = new LiveDocuments(resolveRoots([folder]), { wallClock: inAnHour });
    expect(finish(documents.scan())).toMatchObject({ read: 1, changed: 1, unsettled: 0 });
    writeIn(folder, 'a.md', titled('Another'));
    expect(finish(documents.scan())).toMatchObject({ read: 1, changed: 1, unsettled: 0 });
  });

  test('is looked at again when it is written while it is read', () => {
    const folder = folderWith({ 'a.md': titled('A') });
    let write = (): void => undefined;
    const writing: FileSystem = {
      ...nodeFileSystem,
      read: (descriptor, buffer, offset) => {
        const count = nodeFileSystem.read(descriptor, buffer, offset);
        write();
        return count;
      },
    };
    const scanned = new Scanned(folder, writing);
    scanned.settle();
    writeIn(folder, 'a.md', titled('Half'));
    scanned.scan();
    scanned.wait();
    write = () => {
      write = () => undefined;
      appendFileSync(join(folder, 'a.md'), 'and more\n');
    };
    expect(scanned.scan()).toMatchObject({ read: 1, changed: 0, unsettled: 1 });
    expect(scanned.titles()).toEqual({ 'a.md': 'A' });
    scanned.settle();
    expect(scanned.loaded().documents[0]?.problems.map(({ code }) => code)).toEqual(['BODY_NOT_SERVED']);
  });

  test('is missed by nobody when it is gone for a moment only', () => {
    const folder = folderWith({ 'a.md': titled('A'), 'z.md': titled('Z') });
    const scanned = new Scanned(folder);
    scanned.settle();
    renameSync(join(folder, 'a.md'), join(folder, 'a.bak'));
    expect(scanned.scan()).toMatchObject({ changed: 0, unsettled: 1 });
    expect(scanned.titles()).toEqual({ 'a.md': 'A', 'z.md': 'Z' });
    writeIn(folder, 'a.md', titled('B'));
    expect(scanned.settle()).toMatchObject({ changed: 1 });
    expect(scanned.titles()).toEqual({ 'a.md': 'B', 'z.md': 'Z' });
  });
});

describe('a document that breaks', () => {
  test.each([
    ['is no YAML any more', 'YAML_SYNTAX', '---\ntitle: "open\n---\n'],
    ['lacks its title', 'FIELD_MISSING', documentWith([], ['title'])],
    ['is emptied', 'FRONT_MATTER_MISSING', ''],
    ['loses its closing fence', 'FRONT_MATTER_UNCLOSED', titled('B').slice(0, -5)],
    ['is Latin-1', 'ENCODING_NOT_UTF8', Buffer.from(titled('é'), 'latin1')],
    ['grows beyond all measure', 'FILE_TOO_LARGE', 'x'.repeat(1_048_577)],
  ])('because it %s is served in its last good form, stale, with its problem', (_, code, content) => {
    const folder = folderWith({ 'a.md': titled('A'), 'b.md': titled('B') });
    const scanned = new Scanned(folder);
    scanned.settle();
    writeIn(folder, 'a.md', content);
    expect(scanned.settle()).toMatchObject({ changed: 1 });
    expect(scanned.titles()).toEqual({ 'a.md (stale)': 'A', 'b.md': 'B' });
    const loaded = scanned.loaded();
    expect(loaded.documents[0]?.problems.map((problem) => problem.code)).toEqual([code]);
    expect([loaded.problems, loaded.refusedCount]).toEqual([[], 0]);
    writeIn(folder, 'a.md', titled('Mended'));
    scanned.settle();
    expect(scanned.titles()).toEqual({ 'a.md': 'Mended', 'b.md': 'B' });
    expect(scanned.loaded().documents[0]?.problems).toEqual([]);
  });

  test('in another way keeps its last good form, and is told of the newest fault', () => {
    const folder = folderWith({ 'a.md': titled('A') });
    const scanned = new Scanned(folder);
    scanned.settle();
    writeIn(folder, 'a.md', '');
    scanned.settle();
    writeIn(folder, 'a.md', documentWith([], ['title']));
    scanned.settle();
    expect(scanned.titles()).toEqual({ 'a.md (stale)': 'A' });
    expect(scanned.loaded().documents[0]?.problems.map(({ code }) => code)).toEqual(['FIELD_MISSING']);
  });

  test('and is then removed is gone, and is not remembered when another file comes in its place', () => {
    const folder = folderWith({ 'a.md': titled('A') });
    const scanned = new Scanned(folder);
    scanned.settle();
    writeIn(folder, 'a.md', '');
    scanned.settle();
    rmSync(join(folder, 'a.md'));
    scanned.settle();
    expect(scanned.titles()).toEqual({});
    writeIn(folder, 'a.md', '---\ntitle: [\n---\n');
    scanned.settle();
    expect(scanned.titles()).toEqual({});
    expect(scanned.loaded()).toMatchObject({ problems: [{ code: 'YAML_SYNTAX' }], refusedCount: 1 });
  });

  test('that never was good is set aside as at the first load', () => {
    const folder = folderWith({ 'a.md': titled('A') });
    const scanned = new Scanned(folder);
    scanned.settle();
    writeIn(folder, 'b.md', documentWith([], ['title']));
    scanned.settle();
    expect(JSON.stringify(scanned.loaded())).toBe(
      JSON.stringify(loadDocuments(resolveRoots([`site=${folder}`]))),
    );
  });
});

describe('the taxonomy', () => {
  test('is followed, and a broken file of it goes on describing what it described', () => {
    const folder = folderWith({ 'a.md': titled('A'), '_data/topics/t.yaml': 'name: Tides' });
    const scanned = new Scanned(folder);
    scanned.settle();
    writeIn(folder, '_data/topics/u.yaml', 'name: Weather');
    writeIn(folder, '_data/organizations/o.md', '---\ndomain: a.com\nname: A\n---\n');
    scanned.settle();
    expect(scanned.loaded().topics.map(({ name }) => name)).toEqual(['Tides', 'Weather']);
    expect(scanned.loaded().organizations.map(({ name }) => name)).toEqual(['A']);
    writeIn(folder, '_data/topics/t.yaml', 'name: [');
    writeIn(folder, '_data/organizations/o.md', '');
    scanned.settle();
    const broken = scanned.loaded();
    expect(broken.topics.map(({ name }) => name)).toEqual(['Tides', 'Weather']);
    expect(broken.organizations.map(({ name }) => name)).toEqual(['A']);
    expect(broken.problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'FRONT_MATTER_MISSING _data/organizations/o.md',
      'YAML_SYNTAX _data/topics/t.yaml',
    ]);
    rmSync(join(folder, '_data'), { recursive: true });
    scanned.settle();
    expect(scanned.loaded()).toMatchObject({ topics: [], organizations: [], problems: [] });
  });
});

describe('what cannot be read', () => {
  /** A file system in which every operation on a path that ends so fails. */
  function refusing(): {
    readonly fileSystem: FileSystem;
    refuse: (ending: string | null, code?: string) => void;
  } {
    let refused: string | null = null;
    let failure = 'EIO';
    const guard =
      <Rest extends readonly unknown[], Output>(operation: (path: string, ...rest: Rest) => Output) =>
      (path: string, ...rest: Rest): Output => {
        if (refused !== null && path.endsWith(refused))
          throw Object.assign(new Error(failure), { code: failure });
        return operation(path, ...rest);
      };
    return {
      fileSystem: {
        ...nodeFileSystem,
        entries: guard(nodeFileSystem.entries),
        linkStats: guard(nodeFileSystem.linkStats),
        open: guard(nodeFileSystem.open),
      },
      refuse(ending, code = 'EIO') {
        refused = ending;
        failure = code;
      },
    };
  }

  const files = { '_news/a.md': titled('A'), '_news/b/c.md': titled('C'), '_news/b/d.md': titled('D') };

  test('for a moment is told and served as it was', () => {
    const { fileSystem, refuse } = refusing();
    const scanned = new Scanned(folderWith(files), fileSystem);
    scanned.settle();
    const before = JSON.stringify(scanned.loaded());
    for (const ending of ['/_news/a.md', '/_news/b']) {
      refuse(ending);
      expect(scanned.scan()).toMatchObject({
        changed: 0,
        unsettled: 1,
        failures: [{ code: 'FILE_UNREADABLE' }],
      });
      expect(JSON.stringify(scanned.loaded())).toBe(before);
      refuse(null);
      expect(scanned.scan()).toMatchObject({ changed: 0, unsettled: 0, failures: [] });
      expect(JSON.stringify(scanned.loaded())).toBe(before);
    }
  });

  test('for longer is served in its last good form, stale: a file alone, a folder with all that it held', () => {
    const { fileSystem, refuse } = refusing();
    const scanned = new Scanned(folderWith(files), fileSystem);
    scanned.settle();
    refuse('/_news/a.md', 'EACCES');
    expect(scanned.settle().failures).toEqual([]);
    expect(scanned.titles()).toEqual({ '_news/a.md (stale)': 'A', '_news/b/c.md': 'C', '_news/b/d.md': 'D' });
    refuse('/_news/b');
    scanned.settle();
    expect(scanned.titles()).toEqual({
      '_news/a.md': 'A',
      '_news/b/c.md (stale)': 'C',
      '_news/b/d.md (stale)': 'D',
    });
    expect(scanned.loaded().problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'FILE_UNREADABLE _news/b',
    ]);
    refuse(null);
    expect(scanned.settle().changed).toBeGreaterThan(0);
    expect(scanned.titles()).toEqual({ '_news/a.md': 'A', '_news/b/c.md': 'C', '_news/b/d.md': 'D' });
    expect(scanned.loaded().problems).toEqual([]);
  });

  test.each([
    ['the root', '', { 'a.md': titled('A'), 'b/c.md': titled('C') }],
    ['the folder of its documents', '/_news', files],
  ])('is never believed of %s, however long it lasts', (_, ending, inIt) => {
    const folder = folderWith(inIt);
    const { fileSystem, refuse } = refusing();
    const scanned = new Scanned(folder, fileSystem);
    scanned.settle();
    const before = JSON.stringify(scanned.loaded());
    refuse(folder + ending);
    for (let round = 0; round < 3; round += 1) {
      scanned.wait();
      const { changed, unsettled, failures } = scanned.scan();
      expect([changed, unsettled, failures.map(({ code }) => code)]).toEqual([0, 0, ['FILE_UNREADABLE']]);
    }
    expect(JSON.stringify(scanned.loaded())).toBe(before);
    refuse(null);
    expect(scanned.settle()).toMatchObject({ changed: 0, failures: [] });
  });

  test.each([
    ['the root', ''],
    ['the folder of its documents', '/_news'],
  ])('because %s is gone is served as it was until it is back', (_, inner) => {
    const folder = join(folderWith({}), 'site');
    mkdirSync(folder);
    for (const [path, content] of Object.entries({ ...files, 'about.md': titled('About') }))
      writeIn(folder, path, content);
    const scanned = new Scanned(folder);
    scanned.settle();
    const before = scanned.titles();
    renameSync(folder + inner, `${folder}-away`);
    for (let round = 0; round < 3; round += 1) {
      scanned.wait();
      expect(scanned.scan().failures).toMatchObject([{ code: 'FILE_UNREADABLE' }]);
      expect(scanned.titles()).toEqual(before);
    }
    renameSync(`${folder}-away`, folder + inner);
    writeIn(folder, '_news/new.md', titled('New'));
    expect(scanned.settle().failures).toEqual([]);
    expect(scanned.titles()).toEqual({ ...before, '_news/new.md': 'New' });
  });

  test('at the first load comes in when it can be read', () => {
    const { fileSystem, refuse } = refusing();
    const folder = folderWith(files);
    const scanned = new Scanned(folder, fileSystem);
    refuse('/_news', 'EACCES');
    scanned.settle();
    expect(scanned.titles()).toEqual({});
    refuse(null);
    scanned.settle();
    expect(Object.keys(scanned.titles())).toEqual(['_news/a.md', '_news/b/c.md', '_news/b/d.md']);
    expect(scanned.loaded().problems).toEqual([]);
  });

  test('by its permissions is served in its last good form', () => {
    if (process.getuid?.() === 0) {
      console.warn('Not tested: for the superuser every file is readable.');
      return;
    }
    const folder = folderWith(files);
    const scanned = new Scanned(folder);
    scanned.settle();
    chmodSync(join(folder, '_news/a.md'), 0);
    scanned.settle();
    expect(Object.keys(scanned.titles())).toContain('_news/a.md (stale)');
  });
});

describe('the n-th file operation of a scan that fails, for every n', () => {
  const files = {
    '_news/a.md': titled('A'),
    '_news/b/c.md': titled('C'),
    '_data/topics/t.yaml': 'name: T',
    '_data/organizations/o.md': '---\ndomain: a.com\n---\n',
  };
  const operations = [
    'entries',
    'stats',
    'linkStats',
    'realPath',
    'open',
    'openStats',
    'read',
    'close',
  ] as const;

  /** The real file system until `at` operations have been counted; that one fails (`SHORT`: a read that gives nothing). */
  class Failing {
    count = 0;
    at = Infinity;
    code = '';
    readonly fileSystem: FileSystem;

    constructor() {
      const wrapped = operations.map((name) => [name, this.#guard(name)] as const);
      // Each entry wraps the operation of its own name.
      this.fileSystem = Object.fromEntries(wrapped) as unknown as FileSystem;
    }

    #guard(name: (typeof operations)[number]) {
      return (...input: never[]): unknown => {
        this.count += 1;
        if (this.count === this.at) {
          if (this.code === 'SHORT' && name === 'read') return 0;
          if (this.code !== 'SHORT') throw Object.assign(new Error(this.code), { code: this.code });
        }
        return (nodeFileSystem[name] as (...input: never[]) => unknown)(...input);
      };
    }
  }

  test.each(['EIO', 'EACCES', 'EMFILE', 'ENOSPC', 'ENOENT', 'SHORT'])(
    '%s loses nothing: what is served is what was or what is, and the scan after it sees everything',
    (code) => {
      const folder = folderWith(files);
      const failing = new Failing();
      const scanned = new Scanned(folder, failing.fileSystem);
      scanned.settle();
      let round = 0;
      for (let nth = 1; ; nth += 1) {
        const old = scanned.titles();
        round += 1;
        writeIn(folder, '_news/a.md', titled(`A${round}`));
        scanned.scan();
        scanned.wait();
        failing.count = 0;
        failing.at = nth;
        failing.code = code;
        const report = scanned.scan();
        const hasFailed = failing.count >= nth;
        failing.at = Infinity;
        const now = { ...old, '_news/a.md': `A${round}` };
        expect([old, now]).toContainEqual(scanned.titles());
        expect(scanned.loaded()).toMatchObject({ problems: [], refusedCount: 0 });
        expect(scanned.loaded().topics).toHaveLength(1);
        expect(scanned.loaded().organizations).toHaveLength(1);
        // What was not seen is told, or looked at again.
        if (JSON.stringify(scanned.titles()) === JSON.stringify(old) && hasFailed)
          expect(report.failures.length + report.unsettled).toBeGreaterThan(0);
        expect(scanned.settle().failures).toEqual([]);
        expect(scanned.titles()).toEqual(now);
        expect(JSON.stringify(scanned.loaded())).toBe(
          JSON.stringify(loadDocuments(resolveRoots([`site=${folder}`]))),
        );
        if (!hasFailed) {
          expect(nth).toBeGreaterThan(12);
          return;
        }
      }
    },
  );
});
