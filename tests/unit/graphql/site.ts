/** Small sites on disk, for tests of what only real files bring: roots, taxonomies, broken documents. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { storeOf } from './ask.js';
import type { CorpusStore } from '../../../src/store/corpus-store.js';

/** A store over folders `name` with these files; the folders are gone when it is there. */
export function storeOfSites(sites: Readonly<Record<string, Readonly<Record<string, string>>>>): CorpusStore {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-graphql-'));
  try {
    for (const [site, files] of Object.entries(sites)) {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, site, path)), { recursive: true });
        writeFileSync(join(folder, site, path), text);
      }
    }
    return storeOf(...Object.keys(sites).map((site) => join(folder, site)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A document that is fine, with more lines of front matter; `publishedDateTime` and `webUrl` may be among them. */
export function documentText(title: string, ...more: readonly string[]): string {
  const says = (key: string): boolean => more.some((line) => line.startsWith(`${key}:`));
  const date = says('publishedDateTime') ? [] : ['publishedDateTime: 2021-03-04T05:06:07Z'];
  const url = says('webUrl') ? [] : [`webUrl: https://news.example/${encodeURIComponent(title)}`];
  return ['---', `title: ${title}`, ...date, ...url, ...more, '---', ''].join('\n');
}
