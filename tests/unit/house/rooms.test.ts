/** The room rule is only worth its name while it bites: each forbidden import is written down and must fail. */
import { describe, expect, test, beforeAll, afterAll } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const repository = join(import.meta.dirname, '../../..');
const rooms = ['model', 'documents', 'corpus', 'store', 'graphql', 'server', 'cli', 'synthetic'] as const;
/** What each room may import, spelled out here a second time so that a slip in the rule file shows. */
const allowed: Record<(typeof rooms)[number], readonly string[]> = {
  model: [],
  documents: ['model'],
  corpus: ['model', 'documents'],
  store: ['model', 'corpus'],
  graphql: ['model', 'store'],
  synthetic: ['model'],
  server: ['model', 'documents', 'corpus', 'store', 'graphql'],
  cli: ['model', 'documents', 'corpus', 'store', 'graphql', 'server', 'synthetic'],
};

let house: string;

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'broadsheet-rooms-'));
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json'])
    cpSync(join(repository, file), join(house, file));
  writeFileSync(
    join(house, 'package.json'),
    JSON.stringify({ type: 'module', dependencies: { 'gray-matter': '*' }, devDependencies: { yaml: '*' } }),
  );
  symlinkSync(join(repository, 'node_modules'), join(house, 'node_modules'));
});

afterAll(() => {
  rmSync(house, { recursive: true, force: true });
});

/** Lays out `files` as the whole of `src` and answers the `rule from -> to` lines that the lint step would print. */
function violations(files: Record<string, string>): string[] {
  rmSync(join(house, 'src'), { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(house, 'src', path)), { recursive: true });
    writeFileSync(join(house, 'src', path), text);
  }
  const run = spawnSync(
    process.execPath,
    [
      join(repository, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      'src',
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'json',
    ],
    { cwd: house, encoding: 'utf8' },
  );
  const report = JSON.parse(run.stdout) as {
    summary: { violations: { rule: { name: string }; from: string; to: string }[]; totalCruised: number };
  };
  if (report.summary.totalCruised < Object.keys(files).length) throw new Error('not every file was read');
  return report.summary.violations.map(({ rule, from, to }) => `${rule.name} ${from} -> ${to}`);
}

describe('the room rule', () => {
  test('refuses every import from a room that does not stand above, and no other, types included', () => {
    const files: Record<string, string> = {};
    const expected: string[] = [];
    for (const room of rooms) {
      files[`${room}/target.ts`] = 'export type Target = string;\nexport const target = 1;\n';
      for (const other of rooms) {
        if (other === room) continue;
        files[`${room}/from-${other}.ts`] =
          `import type { Target } from '../${other}/target.js';\nexport type Mine = Target;\n`;
        if (!allowed[room].includes(other)) {
          expected.push(
            `${room}-imports-only-from-above src/${room}/from-${other}.ts -> src/${other}/target.ts`,
          );
        }
      }
    }
    expect(violations(files).sort()).toEqual(expected.sort());
    expect(expected.length).toBeGreaterThan(20);
  });

  test('refuses a circle between two files of one room', () => {
    const found = violations({
      'store/a.ts': "import { b } from './b.js';\nexport const a = (): number => b();\n",
      'store/b.ts': "import { a } from './a.js';\nexport const b = (): number => a();\n",
    });
    expect(found.some((line) => line.startsWith('no-circles'))).toBe(true);
  });

  test('refuses gray-matter outside the module that guards it', () => {
    const importing = "import matter from 'gray-matter';\nexport const read = matter;\n";
    expect(violations({ 'documents/front-matter/parse-front-matter.ts': importing })).toEqual([]);
    expect(violations({ 'documents/other.ts': importing }).join()).toContain('one-importer-of-gray-matter');
  });

  test('refuses packages and node modules in the model', () => {
    expect(
      violations({
        'model/a.ts': "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;\n",
      }).join(),
    ).toContain('model-knows-no-framework');
    expect(
      violations({ 'model/a.ts': "import { parse } from 'graphql';\nexport const a = parse;\n" }).join(),
    ).toContain('model-knows-no-framework');
  });

  test('refuses a room that no rule names', () => {
    const found = violations({
      'model/a.ts': 'export const a = 1;\n',
      'rogue/b.ts': "import { a } from '../model/a.js';\nexport const b = a;\n",
    });
    expect(found.join()).toContain('no-room-without-a-rule');
  });

  test('refuses packages that only development installs', () => {
    const found = violations({
      'documents/a.ts': "import { parse } from 'yaml';\nexport const a = parse;\n",
    });
    expect(found.join()).toContain('no-development-packages');
  });

  test('refuses an import that leads nowhere, which every other rule would pass over', () => {
    expect(violations({ 'model/a.ts': "export * from './nowhere.js';\n" }).join()).toContain(
      'no-unresolvable',
    );
  });
});
