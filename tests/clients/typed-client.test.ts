/** `examples/typed-client`, what a front-end team copies: generated of today's schema, type-checked, and run. */
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, AnswerError } from '../../examples/typed-client/ask.js';
import { NewestDocument } from '../../examples/typed-client/generated/graphql.js';
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

describe('its types', () => {
  const made: { remove: () => void }[] = [];
  afterAll(() => {
    for (const { remove } of made) remove();
  });
  /** What the compiler says of a copy of the example with one more file. */
  function check(text: string): string {
    const { folder, remove } = projectFolder({ 'wrong.ts': text, 'package.json': '{"type": "module"}' });
    made.push({ remove });
    cpSync(example, folder, { recursive: true });
    return runPackage('typescript/bin/tsc', ['-p', '.', '--noEmit'], folder).said;
  }

  test.each(['typed-client', 'apollo-client'])('fit together in %s', (name) => {
    const { status, said } = runPackage(
      'typescript/bin/tsc',
      ['-p', join('examples', name), '--noEmit'],
      repository,
    );
    expect([status, said]).toEqual([0, '']);
  });

  test('refuse a variable of another type, a field that was not asked, and a field of a fragment that is not unmasked', () => {
    const said = check(`
      import { ask } from './ask.js';
      import { NewestDocument } from './generated/graphql.js';
      await ask('', NewestDocument, { first: 'many' });
      const { articles } = await ask('', NewestDocument, {});
      articles.snapshot;
      articles.nodes[0]?.title;
    `);
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
    expect(Object.keys(JSON.parse(readFileSync(manifest, 'utf8')))).toEqual([
      NewestDocument.__meta__?.['hash'],
    ]);
  });
});
