/** Whoever starts at the README finds every page, and no link between pages leads nowhere. */
import { expect, test } from '@jest/globals';
import { existsSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import GithubSlugger from 'github-slugger';
import { documentationPages, prose, readPage, repository } from './markdown.js';

const startPages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'];
const pages = [...startPages, ...documentationPages(), 'tests/docs/corpus/README.md'];

interface Link {
  readonly from: string;
  readonly target: string;
  /** Relative to the repository. */
  readonly path: string;
  /** Without `#`; null when the link means the whole page. */
  readonly anchor: string | null;
}

/** Links to files of the repository; code is no link. */
function linksOf(page: string): Link[] {
  const text = prose(readPage(page)).replace(/`[^`\n]*`/g, '');
  return [...text.matchAll(/\]\(([^()\s]+)\)/g)].flatMap(([, target = '']) => {
    if (/^[a-z]+:/.test(target)) return [];
    const [file = '', anchor] = target.split('#');
    const path = file === '' ? page : posix.join(dirname(page), file);
    return [{ from: page, target, path, anchor: anchor ?? null }];
  });
}

/** The names by which GitHub's anchors know the headings of a page. */
function anchorsOf(page: string): string[] {
  const slugger = new GithubSlugger();
  return [...prose(readPage(page)).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    slugger.slug(heading.replace(/[`*]/g, '')),
  );
}

test('every relative link of every page leads to a file, and to a heading where it names one', () => {
  const links = pages.flatMap(linksOf);
  expect(links.length).toBeGreaterThan(20);
  const broken = links.filter(({ path, anchor }) => {
    if (path.startsWith('..') || !existsSync(join(repository, path))) return true;
    return anchor !== null && !anchorsOf(path).includes(anchor);
  });
  expect(broken).toEqual([]);
});

test('every page below docs is found by links from the README', () => {
  const reached = new Set(['README.md']);
  // Pages are added while they are walked.
  for (const page of reached) {
    for (const { path } of linksOf(page)) {
      if (!existsSync(join(repository, path))) continue;
      const target = statSync(join(repository, path)).isDirectory() ? `${path}/README.md` : path;
      if (target.endsWith('.md') && existsSync(join(repository, target))) reached.add(target);
    }
  }
  expect(documentationPages().filter((page) => !reached.has(page))).toEqual([]);
});
