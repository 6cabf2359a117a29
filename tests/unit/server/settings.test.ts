import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Command } from 'commander';
import { addSettingOptions } from '../../../src/cli/setting-options.js';
import { resolveSettings } from '../../../src/server/settings/resolve-settings.js';
import { type SettingName, type Settings, settingsTable } from '../../../src/server/settings/settings.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-settings-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function fileOf(values: unknown): string {
  const file = join(folder, 'settings.json');
  writeFileSync(file, typeof values === 'string' ? values : JSON.stringify(values));
  return file;
}

/** What the real options of a command make of `words`. */
function flagsOf(words: readonly string[]): Record<string, string | boolean> {
  const command = addSettingOptions(
    new Command(),
    settingsTable.map((setting) => setting.name),
  );
  return command.parse(words, { from: 'user' }).opts();
}

/** For each setting three different values, none of them the default where there are enough values. */
const examples: {
  [Name in SettingName]: {
    flag: [string[], Settings[Name]];
    environment: [string, Settings[Name]];
    file: [unknown, Settings[Name]];
  };
} = {
  corpus: {
    flag: [
      ['a', 'n=b'],
      ['a', 'n=b'],
    ],
    environment: [`c${delimiter}n=d`, ['c', 'n=d']],
    file: [['e'], ['e']],
  },
  port: { flag: [['--port', '0'], 0], environment: ['65535', 65_535], file: [8080, 8080] },
  host: {
    flag: [['--host', '::1'], '::1'],
    environment: ['0.0.0.0', '0.0.0.0'],
    file: ['localhost', 'localhost'],
  },
  siteUrl: {
    flag: [['--site-url', 'https://a.example/'], 'https://a.example/'],
    environment: ['https://b.example/base/', 'https://b.example/base/'],
    file: ['http://c.example', 'http://c.example'],
  },
  exposeSecured: { flag: [['--expose-secured'], true], environment: ['on', true], file: [true, true] },
  introspection: { flag: [['--no-introspection'], false], environment: ['0', false], file: [false, false] },
  bodyLimit: {
    flag: [['--body-limit', '1024'], 1024],
    environment: ['2048', 2048],
    file: [16_777_216, 16_777_216],
  },
};

describe.each(settingsTable)('the setting $name', ({ name, environment, default: byDefault }) => {
  const example = examples[name];
  const environmentGiven = { [environment]: example.environment[0] };
  const flagsGiven = () => (name === 'corpus' ? { corpus: example.flag[0] } : flagsOf(example.flag[0]));

  test('is its default when nothing is given', () => {
    expect(resolveSettings({ flags: flagsOf([]), environment: {} }).settings[name]).toEqual(byDefault);
  });

  test('comes from the settings file', () => {
    const { settings } = resolveSettings({
      flags: {},
      environment: {},
      configFile: fileOf({ [name]: example.file[0] }),
    });
    expect(settings[name]).toEqual(example.file[1]);
  });

  test('comes from the environment before the file', () => {
    const configFile = fileOf({ [name]: byDefault });
    const { settings } = resolveSettings({ flags: {}, environment: environmentGiven, configFile });
    expect(settings[name]).toEqual(example.environment[1]);
  });

  test('comes from the command line before the environment', () => {
    // The environment says the default, so that a switch differs too.
    const text = Array.isArray(byDefault)
      ? 'elsewhere'
      : byDefault === null
        ? 'https://x.example'
        : String(byDefault);
    const { settings } = resolveSettings({ flags: flagsGiven(), environment: { [environment]: text } });
    expect(settings[name]).toEqual(example.flag[1]);
  });

  test('is not set by an empty variable', () => {
    expect(resolveSettings({ flags: {}, environment: { [environment]: '' } }).settings[name]).toEqual(
      byDefault,
    );
  });
});

describe('a switch', () => {
  test('can be turned both ways on the command line', () => {
    const environment = { BROADSHEET_EXPOSE_SECURED: 'true', BROADSHEET_INTROSPECTION: 'false' };
    const { settings } = resolveSettings({
      flags: flagsOf(['--no-expose-secured', '--introspection']),
      environment,
    });
    expect(settings).toMatchObject({ exposeSecured: false, introspection: true });
  });

  test.each(['true', 'ON', 'yes', '1'])('is on for %s in the environment', (text) => {
    const { settings } = resolveSettings({ flags: {}, environment: { BROADSHEET_EXPOSE_SECURED: text } });
    expect(settings.exposeSecured).toBe(true);
  });
});

describe('a value that cannot be used', () => {
  test.each<[string, Parameters<typeof resolveSettings>[0], string]>([
    ['--port', { flags: { port: '80a' }, environment: {} }, '80a'],
    ['--port', { flags: { port: '65536' }, environment: {} }, '65536'],
    ['--port', { flags: { port: '-1' }, environment: {} }, '-1'],
    ['the environment variable PORT', { flags: {}, environment: { PORT: '4e3' } }, '4e3'],
    ['--host', { flags: { host: 'http://x/' }, environment: {} }, 'http://x/'],
    ['--site-url', { flags: { siteUrl: '/news' }, environment: {} }, '/news'],
    ['--site-url', { flags: { siteUrl: 'file:///etc' }, environment: {} }, 'file:///etc'],
    ['--body-limit', { flags: { bodyLimit: '1023' }, environment: {} }, '1023'],
    [
      'the environment variable BROADSHEET_INTROSPECTION',
      { flags: {}, environment: { BROADSHEET_INTROSPECTION: 'maybe' } },
      'maybe',
    ],
  ])('of %s is named with what was expected and what came', (source, sources, came) => {
    expect(() => resolveSettings(sources)).toThrow(
      expect.objectContaining({
        code: 'SETTING_WRONG',
        message: expect.stringMatching(new RegExp(`^${source}: expected .+, got "${came}"\\.$`)),
      }),
    );
  });

  test.each([
    [{ port: '4000' }, '"port" in', '(as JSON: a number without quotes), got "4000"'],
    [{ exposeSecured: 'yes' }, '"exposeSecured" in', '(as JSON: true or false without quotes), got "yes"'],
    [{ corpus: 'data' }, '"corpus" in', '(as JSON: a list of texts, such as ["data"]), got "data"'],
    [{ host: 127 }, '"host" in', '(as JSON: text in double quotes), got 127'],
  ])('of a settings file has its JSON type: %j', (values, source, came) => {
    const read = () => resolveSettings({ flags: {}, environment: {}, configFile: fileOf(values) });
    expect(read).toThrow(source);
    expect(read).toThrow(came);
  });
});

describe('a settings file', () => {
  test('can be named by BROADSHEET_CONFIG, and --config comes first', () => {
    const file = fileOf({ port: 1234 });
    const environment = { BROADSHEET_CONFIG: file };
    expect(resolveSettings({ flags: {}, environment }).settings.port).toBe(1234);
    const other = join(folder, 'other.json');
    writeFileSync(other, '{"port": 5678}');
    expect(resolveSettings({ flags: {}, environment, configFile: other }).settings.port).toBe(5678);
  });

  test('with an unknown key is refused with the nearest name', () => {
    const read = () => resolveSettings({ flags: {}, environment: {}, configFile: fileOf({ prot: 1 }) });
    expect(read).toThrow(/unknown key "prot". Did you mean "port"\?/);
    const other = () =>
      resolveSettings({ flags: {}, environment: {}, configFile: fileOf({ __proto__x: 1 }) });
    expect(other).toThrow(/unknown key "__proto__x". Known: corpus, port/);
  });

  test.each(['{"port": }', '[]', 'null', '"port"', ''])('that holds %j is refused', (text) => {
    expect(() => resolveSettings({ flags: {}, environment: {}, configFile: fileOf(text) })).toThrow(
      expect.objectContaining({ code: 'CONFIG_UNREADABLE' }),
    );
  });

  test('that is not there is an error, not an empty file', () => {
    const configFile = join(folder, 'absent.json');
    expect(() => resolveSettings({ flags: {}, environment: {}, configFile })).toThrow(
      /cannot be read.*ENOENT/,
    );
  });
});

test('a misspelt variable of ours is told, others are not our business', () => {
  const environment = { BROADSHEET_SITEURL: 'x', SITE_URL: 'y', BROADSHEET_CONFIG: '' };
  expect(resolveSettings({ flags: {}, environment }).warnings).toEqual([
    'The environment variable BROADSHEET_SITEURL is no setting; did you mean BROADSHEET_SITE_URL?',
  ]);
});

test.each([
  ['BROADSHEET_PRT', 'PORT'],
  ['BROADSHEET_PORT', 'PORT'],
  ['BROADSHEET_HOST', 'HOST'],
  ['BROADSHEET_CORPS', 'BROADSHEET_CORPUS'],
  ['BROADSHEET_CONFG', 'BROADSHEET_CONFIG'],
])('the misspelt variable %s is told as %s', (variable, meant) => {
  expect(resolveSettings({ flags: {}, environment: { [variable]: 'x' } }).warnings).toEqual([
    `The environment variable ${variable} is no setting; did you mean ${meant}?`,
  ]);
});

test('docs/settings.md holds the table of the code, row by row', () => {
  const text = readFileSync(new URL('../../../docs/settings.md', import.meta.url), 'utf8');
  const [table = ''] = text.split('\n## In each place\n');
  const rows = table
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
  const expected = settingsTable.map((setting) => [
    `\`${setting.name}\``,
    `\`${setting.flag}\``,
    `\`${setting.environment}\``,
    setting.default === null || Array.isArray(setting.default) ? 'none' : `\`${String(setting.default)}\``,
    `${setting.description} Takes ${setting.expected}.`,
  ]);
  expect(rows).toEqual(expected);
});
