/** `examples/typed-client`, what a front-end team copies: generated of today's schema, type-checked, and run. */
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, AnswerError } from '../../examples/typed-client/ask.js';
import { NewestDocument, TypedDocumentString } from '../../examples/typed-client/generated/graphql.js';
import { newest } from '../../examples/typed-client/newest.js';
import type { RunningServer, ServerOptions } from '../../src/index.js';
import { serveDocsCorpus } from './docs-server.js';
import { projectFolder, repository, runPackage } from './program.js';

// Only a bound: compilers take seconds on a busy machine.
jest.setTimeout(120_000);

const example = join(repository, 'examples/typed-client');

test('its generated files are what its codegen.yml makes', () => {
  const { status, said } = runPackage(
    '@graphql-codegen/cli/esm/bin.js',
    ['--config', 'codegen.yml', '--check'],
    example,
  );
  expect([status, status === 0 ? '' : said]).toEqual([0, '']);
});

describe.each(['typed-client', 'apollo-client'])('package.json of %s', (name) => {
  const read = (...path: string[]) =>
    JSON.parse(readFileSync(join(repository, ...path, 'package.json'), 'utf8'));
  const own = read('examples', name);
  const root = read();

  test('asks for the versions that are tested here', () => {
    const packages = { ...own.dependencies, ...own.devDependencies };
    expect({ ...root.dependencies, ...root.devDependencies }).toMatchObject(packages);
    expect(root.overrides).toMatchObject(own.overrides ?? {});
  });

  test('has every package that its files import', () => {
    const folder = join(repository, 'examples', name);
    const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/^(node_modules|build|dist)\b/.test(file))
      .map((file) => readFileSync(join(folder, file), 'utf8'));
    const imported = texts.flatMap((text) =>
      [...text.matchAll(/from '((?:@[^/']+\/)?[^./'][^/']*)/g)].map(([, from]) => from ?? ''),
    );
    const known = Object.keys({ ...own.dependencies, ...own.devDependencies });
    const unknown = imported.filter((from) => !from.startsWith('node:') && !known.includes(from));
    expect([...new Set(unknown)]).toEqual([]);
  });
});

test('docs/clients.md names the packages of its package.json', () => {
  const { devDependencies } = JSON.parse(readFileSync(join(example, 'package.json'), 'utf8'));
  const [, named = ''] =
    /npm install -D (.*)/.exec(readFileSync(join(repository, 'docs/clients.md'), 'utf8')) ?? [];
  const expected = Object.entries(devDependencies).map(([name, version]) => `${name}@${String(version)}`);
  expect(named.split(' ').sort()).toEqual(expected.sort());
});

describe('its types', () => {
  const made: { remove: () => void }[] = [];
  afterAll(() => {
    for (const { remove } of made) remove();
  });
  /** What the compiler says of a copy of the example, far from this repository, with more files. */
  function check(name: string, files: Readonly<Record<string, string>>): string {
    const { folder, remove } = projectFolder(files);
    made.push({ remove });
    cpSync(join(repository, 'examples', name), folder, { recursive: true });
    return runPackage('typescript/bin/tsc', ['-p', '.', '--noEmit'], folder).said;
  }

  test.each(['typed-client', 'apollo-client'])('fit together in a copy of %s alone', (name) => {
    expect(check(name, {})).toBe('');
  });

  test('refuse a variable of another type, a field that was not asked, and a field of a fragment that is not unmasked', () => {
    const text = `
      import { ask } from './ask.js';
      import { NewestDocument } from './generated/graphql.js';
      await ask('', NewestDocument, { first: 'many' });
      const { articles } = await ask('', NewestDocument, {});
      articles.snapshot;
      articles.nodes[0]?.title;
    `;
    const said = check('typed-client', { 'wrong.ts': text });
    expect(said.match(/error TS\d+: .*/g)?.map((line) => line.replace(/error TS\d+: /, ''))).toEqual([
      expect.stringContaining("Type 'string' is not assignable to type 'number'"),
      expect.stringContaining("Property 'snapshot' does not exist"),
      expect.stringContaining("Property 'title' does not exist"),
    ]);
  });
});

describe('it asks', () => {
  const servers: RunningServer[] = [];
  afterAll(() => Promise.all(servers.map((server) => server.close())));
  async function start(options?: Partial<ServerOptions>): Promise<string> {
    const server = await serveDocsCorpus(options);
    servers.push(server);
    return `${server.url}/graphql`;
  }

  test('the newest articles, and those that say something', async () => {
    const url = await start();
    const lines = await newest(url, null);
    expect(lines).toHaveLength(5);
    expect(lines[0]).toBe('2020-07-02  From the editors (The Harbour Post)');
    expect(await newest(url, 'nets')).toEqual([
      '2020-06-22  Robots learn to mend fishing nets (The Harbour Post)',
    ]);
    const refused = await ask(url, NewestDocument, { first: 1000 }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(AnswerError);
    expect(refused).toMatchObject({ codes: ['BAD_USER_INPUT'], message: expect.stringContaining('first') });
  });

  test('by id, of a server that answers trusted documents only', async () => {
    const manifest = join(example, 'generated/persisted-documents.json');
    const url = await start({ operations: { operations: manifest, onlyTrusted: true } });
    const { articles } = await ask(url, NewestDocument, { first: 2 }, 'id');
    expect(articles.totalCount).toBe(13);
    expect(await newest(url, 'nets', 'id')).toHaveLength(1);
    const [text] = Object.values<string>(JSON.parse(readFileSync(manifest, 'utf8')));
    // The generator writes the manifest in a form of its own: the text of the program is another one.
    await expect(newest(url, null)).rejects.toMatchObject({ codes: ['DOCUMENT_NOT_TRUSTED'] });
    expect(await ask(url, new TypedDocumentString(text ?? ''), { first: 2 })).toMatchObject({
      articles: { totalCount: 13 },
    });
    expect(Object.keys(JSON.parse(readFileSync(manifest, 'utf8')))).toEqual([
      NewestDocument.__meta__?.['hash'],
    ]);
  });
});
