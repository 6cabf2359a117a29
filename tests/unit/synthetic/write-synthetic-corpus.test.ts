import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { problemCodes } from '../../../src/model/problem.js';
import { SyntheticCorpusError } from '../../../src/synthetic/synthetic-corpus-error.js';
import { syntheticDocuments } from '../../../src/synthetic/synthetic-documents.js';
import {
  writeSyntheticCorpus,
  type SyntheticCorpusManifest,
} from '../../../src/synthetic/write-synthetic-corpus.js';

let scratch: string;
let folder: string;
let manifest: SyntheticCorpusManifest;

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'broadsheet-synthetic-'));
  folder = join(scratch, 'new', 'corpus');
  manifest = writeSyntheticCorpus(folder, { articles: 60, seed: 4, broken: 45 });
});
afterAll(() => {
  rmSync(scratch, { recursive: true });
});

describe('writeSyntheticCorpus', () => {
  it('writes the documents of its seed, byte for byte, into a folder that it makes', () => {
    for (const file of syntheticDocuments({ articles: 60, seed: 4 })) {
      expect(readFileSync(join(folder, file.path), 'utf8')).toBe(file.text);
    }
  });

  it('reports every file that it wrote, and their bytes', () => {
    const files = filesOf(folder);
    expect(files).toHaveLength(60 + 45 + manifest.topics + manifest.organizations);
    expect(manifest.documents).toBe(60);
    expect(manifest.broken).toHaveLength(45);
    expect(manifest.topics).toBe(7);
    expect(manifest.organizations).toBeGreaterThan(40);
    expect(manifest.bytes).toBe(
      files.reduce((sum, path) => sum + readFileSync(join(folder, path)).length, 0),
    );
    expect(files.filter((path) => path.includes('-broken-')).sort()).toEqual(
      manifest.broken.map(({ path }) => path).sort(),
    );
  });

  it('writes the same bytes for the same options, broken documents and taxonomy too', () => {
    const hash = createHash('sha256');
    for (const path of filesOf(folder)) {
      hash
        .update(`${path}\0`)
        .update(readFileSync(join(folder, path)))
        .update('\0');
    }
    expect(hash.digest('hex')).toBe('32d15f5727e86058278dfa5e782423bfe4e6169b951a17c45606aef3e74a55ea');
  });

  it('breaks documents in rotation, by the codes that problem.ts knows as errors', () => {
    const ways = manifest.broken.map(({ path }) => /-broken-([a-z0-9-]+)-\d{4}\.md$/.exec(path)?.[1]);
    expect(new Set(ways).size).toBe(20);
    expect(ways.slice(0, 20)).toEqual(ways.slice(20, 40));
    for (const { code } of manifest.broken) expect(problemCodes[code].severity).toBe('ERROR');
  });

  it('writes a taxonomy whose parents exist and whose logos are relative to the site', () => {
    const topics = filesOf(folder)
      .filter((path) => path.startsWith('_data/topics/'))
      .map((path) => parse(readFileSync(join(folder, path), 'utf8')));
    const names = topics.map((topic) => topic.name);
    expect(new Set(names).size).toBe(7);
    for (const topic of topics) {
      expect(topic.taxonomy).toBe('topic');
      expect(topic.keywords.length).toBeGreaterThan(0);
      if (topic.parent !== undefined) expect(names).toContain(topic.parent);
    }
    expect(topics.map((topic) => topic._id)).toContain('speech--language');
    const organizations = filesOf(folder).filter((path) => path.startsWith('_data/organizations/'));
    for (const path of organizations) {
      const text = readFileSync(join(folder, path), 'utf8');
      const organization = parse(text.slice(4, text.indexOf('\n---\n', 4)));
      expect(path).toBe(`_data/organizations/${organization.domain}.md`);
      expect(organization.images.map((image: { url: string }) => image.url)).toEqual([
        `/assets/images/organizations/${organization.domain}-50x50.jpg`,
        `/assets/images/organizations/${organization.domain}-400x400.jpg`,
      ]);
    }
  });

  it('writes a corpus without articles, and one with broken documents only', () => {
    const empty = writeSyntheticCorpus(join(scratch, 'empty'), { articles: 0, seed: 0, broken: 1 });
    expect(empty.documents).toBe(0);
    expect(readdirSync(join(scratch, 'empty', '_news'))).toHaveLength(1);
  });

  it('refuses a folder that holds anything, and leaves it as it was', () => {
    const full = join(scratch, 'full');
    mkdirSync(full);
    writeFileSync(join(full, '.hidden'), 'mine');
    expect(codeOf(() => writeSyntheticCorpus(full, { articles: 1, seed: 1, broken: 0 }))).toBe(
      'FOLDER_NOT_EMPTY',
    );
    expect(readdirSync(full)).toEqual(['.hidden']);
  });

  it('refuses a path that is a file', () => {
    const file = join(scratch, 'file');
    writeFileSync(file, 'mine');
    expect(codeOf(() => writeSyntheticCorpus(file, { articles: 1, seed: 1, broken: 0 }))).toBe(
      'FOLDER_UNUSABLE',
    );
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  it('refuses numbers that are no integers or out of range before it makes the folder', () => {
    const good = { articles: 1, seed: 1, broken: 0 };
    const bad = [
      { articles: -1 },
      { articles: 1.5 },
      { articles: Number.NaN },
      { articles: 10_000_001 },
      { seed: -1 },
      { seed: 2 ** 32 },
      { broken: -1 },
      { broken: 1_000_001 },
    ];
    for (const part of bad) {
      const refused = codeOf(() => writeSyntheticCorpus(join(scratch, 'refused'), { ...good, ...part }));
      expect([part, refused]).toEqual([part, 'OPTION_OUT_OF_RANGE']);
    }
    expect(readdirSync(scratch)).not.toContain('refused');
  });
});

/** Paths of all files, relative to the folder, with `/`, in order. */
function filesOf(root: string, inside = ''): string[] {
  return readdirSync(join(root, inside), { withFileTypes: true })
    .flatMap((entry) => {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
      return entry.isDirectory() ? filesOf(root, path) : [path];
    })
    .sort();
}

function codeOf(action: () => unknown): string | null {
  try {
    action();
    return null;
  } catch (error) {
    if (error instanceof SyntheticCorpusError) return error.code;
    throw error;
  }
}
