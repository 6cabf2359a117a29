/**
 * Reading only what has changed comes to the same as reading everything: after each of 1,000 random edits the corpus is the one that a
 * fresh load makes, with broken files in their last good form. `SEED` repeats a run, `EDITS` makes it longer.
 */
import { expect, test } from '@jest/globals';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { buildCorpus } from '../../src/corpus/build-corpus.js';
import type { Corpus } from '../../src/corpus/corpus.js';
import type { LoadedDocuments } from '../../src/documents/document.js';
import { loadDocuments } from '../../src/documents/load-documents.js';
import { readDocument } from '../../src/documents/read-document.js';
import { resolveRoots } from '../../src/documents/roots.js';
import { readOrganizationFile, readTopicFile } from '../../src/documents/taxonomy.js';
import { compareCodePoints } from '../../src/model/text-order.js';
import { syntheticDocuments } from '../../src/synthetic/synthetic-documents.js';
import { SeededRandom } from '../contract/seeded-random.js';
import { folderWith } from '../unit/documents/temporary-folder.js';
import { Scanned } from '../unit/documents/live/scanned.js';

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const edits = Number(process.env['EDITS'] ?? 1000);
const options = { loadedAt: Date.UTC(2030, 0, 1), siteUrl: null, exposeSecured: false };

/** The corpus as text that tells two apart wherever anybody could. */
function textOf(corpus: Corpus): string {
  return JSON.stringify(corpus, (_, value: unknown) => (value instanceof Map ? [...value] : value));
}

/** What a fresh load makes of the folder, knowing the last good form of each file that is there. */
class FreshLoads {
  readonly #folder: string;
  readonly #good = new Map<string, Buffer>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  load(): LoadedDocuments {
    const loaded = loadDocuments(resolveRoots([`site=${this.#folder}`]));
    for (const path of this.#good.keys()) if (!existsSync(join(this.#folder, path))) this.#good.delete(path);
    const [documents, topics, organizations] = [
      [...loaded.documents],
      [...loaded.topics],
      [...loaded.organizations],
    ];
    const usable = new Set([...documents, ...topics, ...organizations].map(({ path }) => path));
    for (const path of usable) this.#good.set(path, readFileSync(join(this.#folder, path)));
    let problems = [...loaded.problems];
    let refusedCount = loaded.refusedCount;
    for (const [path, bytes] of this.#good) {
      if (usable.has(path)) continue;
      const file = { root: 'site', path };
      if (path.startsWith('_data/topics/')) {
        const { entry } = readTopicFile(file, bytes);
        if (entry !== null) topics.push(entry);
      } else if (path.startsWith('_data/organizations/')) {
        const { entry } = readOrganizationFile(file, bytes);
        if (entry !== null) organizations.push(entry);
      } else {
        const good = readDocument(file, bytes);
        if (!('fields' in good)) throw new Error(`${path} was good`);
        const own = problems.filter((problem) => problem.path === path);
        problems = problems.filter((problem) => problem.path !== path);
        if (own.some(({ severity }) => severity === 'ERROR')) refusedCount -= 1;
        documents.push({ ...good, stale: true, problems: [...good.problems, ...own] });
      }
    }
    const byPath = (a: { path: string }, b: { path: string }): number => compareCodePoints(a.path, b.path);
    return {
      ...loaded,
      documents: documents.sort(byPath),
      topics: topics.sort(byPath),
      organizations: organizations.sort(byPath),
      problems,
      refusedCount,
    };
  }
}

test(`${edits} random edits: only what changed is read, and nobody could tell`, () => {
  console.info(`live edits: SEED=${seed} EDITS=${edits}`);
  const draw = new SeededRandom(seed);
  const random = (): number => draw.next();
  const pick = <T>(items: readonly T[]): T => draw.pick(items);
  const pool = [...syntheticDocuments({ articles: 90, seed })];
  const folder = folderWith();
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const { path, text } of pool.slice(0, 60)) write(path, text);
  write('_data/topics/a.yaml', 'name: Robotics\nkeywords: [robots]\n');
  write('_data/organizations/a.md', '---\ndomain: example.com\nname: Example\n---\n');

  const files = (): string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(?:md|yaml)$/.test(path));
  const news = (): string[] => files().filter((path) => path.startsWith('_news/'));
  const counts = new Map<string, number>();
  const changing = (path: string, change: (text: string) => string): void => {
    write(path, change(readFileSync(join(folder, path), 'utf8')));
  };
  const kinds: Record<string, () => void> = {
    add: () => {
      const { path, text } = pick(pool);
      write(path, text);
    },
    'add elsewhere': () => {
      write(`_news/more/${Math.floor(random() * 20)}.md`, pick(pool).text);
    },
    'change a title': () => {
      changing(pick(news()), (text) => text.replace(/^title: .*/m, `title: "Changed ${random()}"`));
    },
    'change a date': () => {
      const moment = new Date(Date.UTC(2020, 0, 1) + random() * 4e11).toISOString();
      changing(pick(news()), (text) =>
        text.replace(/^publishedDateTime: .*/m, `publishedDateTime: ${moment}`),
      );
    },
    'take another URL': () => {
      const url = /^webUrl: .*/m.exec(pick(pool).text)?.[0];
      if (url !== undefined) changing(pick(news()), (text) => text.replace(/^webUrl: .*/m, () => url));
    },
    'add a comment': () => {
      changing(pick(news()), (text) => text.replace('---\n', '---\n# a comment\n'));
    },
    'change secured': () => {
      changing(pick(news()), (text) =>
        text.replace(/^(?:secured: .*\n)?/m, '').replace('---\n', `---\nsecured: "${random()}"\n`),
      );
    },
    rename: () => {
      renameSync(join(folder, pick(news())), join(folder, `_news/renamed-${Math.floor(random() * 30)}.md`));
    },
    delete: () => {
      if (news().length > 20) rmSync(join(folder, pick(news())));
    },
    empty: () => {
      write(pick(news()), '');
    },
    cut: () => {
      changing(pick(news()), (text) => text.slice(0, Math.floor(random() * text.length)));
    },
    'break the YAML': () => {
      changing(pick(news()), (text) => text.replace(/^title: .*/m, 'title: "never closed'));
    },
    mend: () => {
      const known = pool.filter(({ path }) => existsSync(join(folder, path)));
      if (known.length > 0) {
        const { path, text } = pick(known);
        write(path, text);
      }
    },
    touch: () => {
      utimesSync(join(folder, pick(files())), new Date(), new Date(1e12 + random() * 1e11));
    },
    'write a topic': () => {
      const slug = Math.floor(random() * 6);
      write(`_data/topics/${slug}.yaml`, `name: Topic ${Math.floor(random() * 6)}\nparent: Topic ${slug}\n`);
    },
    'break a topic': () => {
      write(`_data/topics/${Math.floor(random() * 6)}.yaml`, 'name: [');
    },
    'delete a topic': () => {
      rmSync(join(folder, `_data/topics/${Math.floor(random() * 6)}.yaml`), { force: true });
    },
    'write an organization': () => {
      const domain = /domain: "?([^\s"]+)/.exec(pick(pool).text)?.[1] ?? 'example.org';
      write('_data/organizations/b.md', `---\ndomain: ${domain}\nname: Official ${random()}\n---\n`);
    },
    'break an organization': () => {
      write('_data/organizations/b.md', 'nothing');
    },
    'remove the taxonomy': () => {
      if (random() < 0.2) rmSync(join(folder, '_data'), { recursive: true, force: true });
    },
  };

  const scanned = new Scanned(folder);
  const fresh = new FreshLoads(folder);
  scanned.settle();
  fresh.load();
  let stale = 0;
  for (let edit = 0; edit < edits;) {
    const done: string[] = [];
    for (let left = 1 + Math.floor(random() * 3); left > 0; left -= 1, edit += 1) {
      const kind = pick(Object.keys(kinds));
      kinds[kind]?.();
      done.push(kind);
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    const { read, failures } = scanned.settle();
    expect(failures).toEqual([]);
    expect(read).toBeLessThan(20);
    const live = buildCorpus(scanned.loaded(), options);
    const full = buildCorpus(fresh.load(), options);
    if (live.snapshotId !== full.snapshotId || textOf(live) !== textOf(full)) {
      throw new Error(`SEED=${seed}: after edit ${edit} (${done.join(', ')}) the corpora differ`);
    }
    stale = Math.max(stale, live.staleCount);
  }
  console.info([...counts].map(([kind, count]) => `${count} ${kind}`).join(', '));
  expect(stale).toBeGreaterThan(0);
});
