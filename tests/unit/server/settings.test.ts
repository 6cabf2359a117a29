import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { addSettingOptions } from '../../../src/cli/setting-options.js';
import { resolveSettings } from '../../../src/server/settings/resolve-settings.js';
import { settingLine } from '../../../src/server/settings/setting-in-words.js';
import {
  type NamedSetting,
  type SettingName,
  settingGroups,
  settingsTable,
} from '../../../src/server/settings/settings.js';

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

/** The value of one setting. */
function valueOf({ settings }: ReturnType<typeof resolveSettings>, name: SettingName): unknown {
  return Object.assign({}, ...Object.values(settings))[name];
}

/** The example of a row as each place writes it. */
function written({ flag, kind, example, separator }: NamedSetting) {
  const [option = ''] = flag.split(' ');
  const text = Array.isArray(example) ? example.join(separator) : String(example);
  return {
    text,
    words:
      kind === 'switch'
        ? [example === true ? option : option.replace('--', '--no-')]
        : Array.isArray(example)
          ? example.flatMap((each) => [option, String(each)])
          : [option, text],
  };
}

// docs/settings.md is written by `npm run build && npm run settings`.
describe.each(settingsTable)('the setting $name', (setting) => {
  const { name, environment, example, default: byDefault } = setting;
  const { text, words } = written(setting);
  const flagsGiven = () => (name === 'corpus' ? { corpus: setting.example } : flagsOf(words));

  test('takes its default and its example, which differ', () => {
    if (byDefault !== null) expect(setting.accepts(byDefault)).toBe(true);
    expect(setting.accepts(example)).toBe(true);
    expect(example).not.toEqual(byDefault);
  });

  test('is its default when nothing is given', () => {
    expect(valueOf(resolveSettings({ flags: flagsOf([]), environment: {} }), name)).toEqual(byDefault);
  });

  test('comes from the settings file', () => {
    const configFile = fileOf({ [name]: example });
    expect(valueOf(resolveSettings({ flags: {}, environment: {}, configFile }), name)).toEqual(example);
  });

  test('comes from the environment before the file', () => {
    const configFile = fileOf({ [name]: byDefault });
    const sources = { flags: {}, environment: { [environment]: text }, configFile };
    expect(valueOf(resolveSettings(sources), name)).toEqual(example);
  });

  test('comes from the command line before the environment', () => {
    // The environment says something else, so that a switch differs too; where it is no value, it must not be looked at.
    const other = setting.kind === 'switch' ? String(example !== true) : String(byDefault);
    const sources = { flags: flagsGiven() as Record<string, string>, environment: { [environment]: other } };
    expect(valueOf(resolveSettings(sources), name)).toEqual(example);
  });

  test('is not set by an empty variable', () => {
    expect(valueOf(resolveSettings({ flags: {}, environment: { [environment]: '' } }), name)).toEqual(
      byDefault,
    );
  });

  test('is named the same way everywhere', () => {
    if (name === 'corpus') return;
    const dashed = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    expect(setting.flag.split(' ')[0]).toBe(`--${dashed}`);
    const variable = dashed.replaceAll('-', '_').toUpperCase();
    expect([variable, `BROADSHEET_${variable}`]).toContain(environment);
  });
});

test('no two settings share a name, a flag or a variable', () => {
  for (const key of ['name', 'flag', 'environment'] as const) {
    const all = settingsTable.map((setting) => setting[key]);
    expect(new Set(all).size).toBe(all.length);
  }
});

describe('a switch', () => {
  test('can be turned both ways on the command line', () => {
    const environment = { BROADSHEET_EXPOSE_SECURED: 'true', BROADSHEET_INTROSPECTION: 'false' };
    const { settings } = resolveSettings({
      flags: flagsOf(['--no-expose-secured', '--introspection']),
      environment,
    });
    expect(settings).toMatchObject({ corpus: { exposeSecured: false }, exposure: { introspection: true } });
  });

  test.each(['true', 'ON', 'yes', '1'])('is on for %s in the environment', (text) => {
    const { settings } = resolveSettings({ flags: {}, environment: { BROADSHEET_EXPOSE_SECURED: text } });
    expect(settings.corpus.exposeSecured).toBe(true);
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
    expect(resolveSettings({ flags: {}, environment }).settings.listen.port).toBe(1234);
    const other = join(folder, 'other.json');
    writeFileSync(other, '{"port": 5678}');
    expect(resolveSettings({ flags: {}, environment, configFile: other }).settings.listen.port).toBe(5678);
  });

  test('with an unknown key is refused with the nearest name', () => {
    const read = () => resolveSettings({ flags: {}, environment: {}, configFile: fileOf({ prot: 1 }) });
    expect(read).toThrow(/unknown key "prot". Did you mean "port"\?/);
    const other = () =>
      resolveSettings({ flags: {}, environment: {}, configFile: fileOf({ __proto__x: 1 }) });
    expect(other).toThrow(/unknown key "__proto__x". Known: corpus, .*, port/);
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

test('docs/settings.md holds the table of the code, group by group and line by line', () => {
  const text = readFileSync(new URL('../../../docs/settings.md', import.meta.url), 'utf8');
  for (const group of Object.keys(settingGroups)) {
    const [, after = ''] = text.split(`<!-- ${group} -->\n`);
    const [section = ''] = after.split('\n#');
    const expected = settingsTable.filter((setting) => setting.group === group).map(settingLine);
    expect(section.split('\n').filter((line) => line !== '')).toEqual(expected);
  }
});
