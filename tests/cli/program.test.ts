import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { builtPackage, makeFolder, run, start } from './run-program.js';

describe('broadsheet', () => {
  test('--help names every command, examples and exit statuses', async () => {
    const { status, stdout } = await run(['--help']);
    expect(status).toBe(0);
    for (const word of ['serve', 'check', 'schema', 'query', 'generate', 'Examples:', 'Exit status: 0']) {
      expect(stdout).toContain(word);
    }
  });

  test('help shows what --help shows, of a command too', async () => {
    expect(await run(['help'])).toEqual(await run(['--help']));
    expect(await run(['help', 'check'])).toEqual(await run(['check', '--help']));
  });

  test.each(['serve', 'check', 'schema', 'query', 'generate', 'help'])(
    '%s --help shows examples',
    async (command) => {
      const { status, stdout } = await run([command, '--help']);
      expect(status).toBe(0);
      expect(stdout).toMatch(/^Usage: broadsheet /);
      expect(stdout).toMatch(new RegExp(`Examples?:\\n[^]*broadsheet ${command === 'serve' ? '' : command}`));
    },
  );

  test('--version is that of package.json', async () => {
    const { version } = JSON.parse(readFileSync(join(builtPackage(), 'package.json'), 'utf8'));
    expect(await run(['--version'])).toMatchObject({ status: 0, stdout: `${version}\n` });
  });

  test.each<[string[], RegExp]>([
    [['--prot', '1'], /unknown option '--prot'[^]*Did you mean --port\?/],
    [['check', '--fromat', 'json', 'data'], /unknown option '--fromat'[^]*Did you mean --format\?/],
    [['check', 'data', '--format', 'xml'], /'xml' is invalid[^]*text, json/],
    [['chek', 'data'], /no folder and no command "chek". Did you mean: npx broadsheet check\?/],
    [
      ['help', 'chek'],
      /^broadsheet: There is no command "chek". Did you mean: npx broadsheet help check\?\n$/,
    ],
    [['help', 'frobnicate'], /There is no command "frobnicate". The commands are serve, check,/],
    [['absent'], /absent.*ROOT_NOT_FOUND/],
    [['a b=data'], /^broadsheet: "a b" is no name for a root.*ROOT_NAME_WRONG/],
    [
      ['check', 'data', '--site-url', '/x'],
      /--site-url: expected an absolute http or https URL.*got "\/x".*SETTING_WRONG/,
    ],
    [['serve', 'data', '--port', '99999'], /--port: expected a whole number from 0 to 65535, got "99999"/],
    [['serve', 'data', '--config', 'absent.json'], /absent\.json cannot be read/],
    [['schema', 'surplus'], /too many arguments/],
    [['a=data', 'a=node_modules/graphql'], /ROOT_NAME_REPEATED/],
    [['--\u001b[31mred'], /unknown option '--\\x1b\[31mred'/],
  ])('%j is wrong use: status 2, nothing on standard output, no stack', async (words, message) => {
    const { status, stdout, stderr } = await run(words);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^broadsheet: /);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stderr).not.toContain('\u001b');
  });

  test('takes a settings file, and refuses an unknown key with the nearest name', async () => {
    const made = makeFolder({ 'good.json': '{"exposeSecured": true}', 'bad.json': '{"siteURL": "x"}' });
    const query = ['query', '{ __typename }', join(builtPackage(), 'data')];
    expect(await run([...query, '--config', 'good.json'], { cwd: made.folder })).toMatchObject({ status: 0 });
    const bad = await run(query, { cwd: made.folder, env: { BROADSHEET_CONFIG: 'bad.json' } });
    expect(bad.status).toBe(2);
    expect(bad.stderr).toMatch(/unknown key "siteURL". Did you mean "siteUrl"\?.*SETTING_UNKNOWN/);
    made.remove();
  });

  test('warns of a misspelt variable', async () => {
    const { status, stderr } = await run(['query', '{ __typename }', 'data'], {
      env: { BROADSHEET_SITEURL: 'x' },
    });
    expect(status).toBe(0);
    expect(stderr).toBe(
      'The environment variable BROADSHEET_SITEURL is no setting; did you mean BROADSHEET_SITE_URL?\n',
    );
  });
});

describe('without a corpus', () => {
  test('data/ of the current folder is used and named', async () => {
    const { stderr } = await run(['query', '{ __typename }']);
    expect(stderr).toBe('No corpus named: using data/ in the current folder.\n');
  });

  test('the sample is used and named where there is no data/', async () => {
    const made = makeFolder();
    const { stdout, stderr } = await run(['query', '{ articles { totalCount } }'], { cwd: made.folder });
    expect(JSON.parse(stdout)).toEqual({ data: { articles: { totalCount: 10 } } });
    expect(stderr).toMatch(/using the sample that ships with Broadsheet/);
    made.remove();
  });
});

describe('broadsheet schema', () => {
  test('prints SDL and nothing else', async () => {
    const { status, stdout, stderr } = await run(['schema']);
    expect([status, stderr]).toEqual([0, '']);
    expect(buildSchema(stdout).getQueryType()?.name).toBe('Query');
  });

  test('ends quietly when its reader leaves', async () => {
    const { child, finished } = start(['schema']);
    child.stdout?.destroy(); // long before anything is written: the write then fails with EPIPE
    expect(await finished).toMatchObject({ status: 0, signal: null, stdout: '', stderr: '' });
  });
});

describe('broadsheet generate', () => {
  test('writes the same corpus for the same seed, which check finds broken as asked', async () => {
    const made = makeFolder();
    const generate = (folder: string, seed: string) =>
      run(['generate', folder, '--articles', '40', '--seed', seed, '--broken', '3'], { cwd: made.folder });
    const first = await generate('a', '7');
    expect(first.status).toBe(0);
    expect(first.stdout).toMatch(/40 documents and 3 broken ones/);
    await generate('b', '7');
    await generate('c', '8');
    const files = (folder: string) => {
      const names = readdirSync(join(made.folder, folder), { recursive: true, withFileTypes: true });
      return names
        .filter((entry) => entry.isFile())
        .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'latin1')]);
    };
    expect(files('a').length).toBeGreaterThan(43);
    expect(files('b')).toEqual(files('a'));
    expect(files('c')).not.toEqual(files('a'));
    const check = await run(['check', 'a', '--format', 'json'], { cwd: made.folder });
    expect([check.status, JSON.parse(check.stdout).summary]).toMatchObject([
      1,
      { documents: 40, setAside: 3 },
    ]);
    made.remove();
  });

  test('touches nothing in a folder that holds something', async () => {
    const made = makeFolder({ 'mine.txt': 'keep' });
    const { status, stderr } = await run(['generate', '.', '--articles', '1'], { cwd: made.folder });
    expect(status).toBe(2);
    expect(stderr).toMatch(/must be empty.*nothing is overwritten.*FOLDER_NOT_EMPTY/);
    expect(readdirSync(made.folder)).toEqual(['mine.txt']);
    made.remove();
  });

  test.each([
    [['--articles', '1.5'], /--articles: expected a whole number such as 1000, got "1\.5"/],
    [['--articles', '1', '--seed', '4294967296'], /seed must be an integer from 0 to 4294967295/],
    [[], /required option '--articles <number>' not specified/],
  ])('refuses %j', async (words, message) => {
    const made = makeFolder();
    const { status, stderr } = await run(['generate', 'new', ...words], { cwd: made.folder });
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
    expect(readdirSync(made.folder)).toEqual([]);
    made.remove();
  });

  test('refuses a place where the system makes no folders, and does not try for ever', async () => {
    const place = process.platform === 'linux' ? '/proc/x/y' : '/dev/null/x/y';
    const { status, stderr } = await run(['generate', place, '--articles', '1']);
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /cannot be written to .*: no folder can be made in \/(proc|dev\/null) .* Name a new or empty folder that can be written\. \(FOLDER_UNUSABLE\)/,
    );
  });

  test('refuses a file in place of a folder', async () => {
    const made = makeFolder();
    writeFileSync(join(made.folder, 'file'), '');
    const { status, stderr } = await run(['generate', 'file', '--articles', '1'], { cwd: made.folder });
    expect(status).toBe(2);
    expect(stderr).toMatch(/FOLDER_UNUSABLE/);
    made.remove();
  });
});
