/**
 * Decides every setting: the command line comes before the environment, that before the settings file, that before the
 * default. A value that is in force and cannot be used is an error that says where it was given.
 */
import { delimiter } from 'node:path';
import { nearestName } from '../../model/nearest-name.js';
import { settingChecks } from './setting-checks.js';
import { SettingsError } from './settings-error.js';
import { readSettingsFile } from './settings-file.js';
import { configVariable, type Setting, type SettingName, type Settings, settingsTable } from './settings.js';

export interface SettingSources {
  /** By setting: text, a boolean for a switch, or a list for the corpus. Undefined is not given. */
  readonly flags: Readonly<Partial<Record<SettingName, string | boolean | readonly string[] | undefined>>>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The settings file of `--config`. */
  readonly configFile?: string | undefined;
}

export interface ResolvedSettings {
  readonly settings: Settings;
  /** Sentences for the person who starts the program. */
  readonly warnings: readonly string[];
}

/** The settings in force. Throws a {@link SettingsError}. */
export function resolveSettings({ flags, environment, configFile }: SettingSources): ResolvedSettings {
  const file = configFile ?? given(environment[configVariable]);
  const fromFile = file === undefined ? new Map<SettingName, unknown>() : readSettingsFile(file);
  const choose = <Name extends SettingName>(name: Name): Settings[Name] => {
    const setting = rowOf(name);
    const flag = flags[name];
    const text = given(environment[setting.environment]);
    if (flag !== undefined && !isEmptyList(flag)) {
      const value = typeof flag === 'string' ? fromText(setting, flag) : flag;
      return checked(name, setting, value, setting.flag.replace(/ .*/, ''), flag);
    }
    if (text !== undefined) {
      return checked(
        name,
        setting,
        fromText(setting, text),
        `the environment variable ${setting.environment}`,
        text,
      );
    }
    if (fromFile.has(name)) {
      const value = fromFile.get(name);
      return checked(name, setting, value, `"${name}" in ${file ?? ''}`, value, jsonTypes[setting.kind]);
    }
    return checked(name, setting, setting.default, 'the default', setting.default);
  };
  return {
    settings: Object.freeze({
      corpus: choose('corpus'),
      port: choose('port'),
      host: choose('host'),
      siteUrl: choose('siteUrl'),
      exposeSecured: choose('exposeSecured'),
      introspection: choose('introspection'),
      bodyLimit: choose('bodyLimit'),
    }),
    warnings: unknownVariables(environment),
  };
}

function rowOf(name: SettingName): Setting {
  const row = settingsTable.find((setting) => setting.name === name);
  if (row === undefined) throw new Error(`The table of settings lacks ${name}.`);
  return row;
}

/** An empty variable is how a shell says that it is not set. */
function given(text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : text;
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** The value that `text` means, or `text` itself when it means none: the check then refuses it. */
function fromText({ kind }: Setting, text: string): unknown {
  switch (kind) {
    case 'text':
      return text;
    case 'number':
      return /^\d{1,15}$/.test(text) ? Number(text) : text;
    case 'switch':
      if (/^(?:true|on|yes|1)$/i.test(text)) return true;
      return /^(?:false|off|no|0)$/i.test(text) ? false : text;
    case 'list':
      return text.split(delimiter).filter((part) => part !== '');
  }
}

function checked<Name extends SettingName>(
  name: Name,
  setting: Setting,
  value: unknown,
  source: string,
  asGiven: unknown,
  type?: string,
): Settings[Name] {
  const result = settingChecks[name].safeParse(value);
  if (result.success) return result.data;
  throw new SettingsError(
    'SETTING_WRONG',
    `${source}: expected ${setting.expected}${type === undefined ? '' : ` (${type})`}, got ${JSON.stringify(asGiven)}.`,
  );
}

/** What each kind of setting is in a settings file. */
const jsonTypes: Readonly<Record<Setting['kind'], string>> = {
  text: 'as JSON: text in double quotes',
  number: 'as JSON: a number without quotes',
  switch: 'as JSON: true or false without quotes',
  list: 'as JSON: a list of texts, such as ["data"]',
};

function withoutPrefix(variable: string): string {
  return variable.replace(/^BROADSHEET_/, '');
}

/** A misspelt variable would be ignored without a word. */
function unknownVariables(environment: Readonly<Record<string, string | undefined>>): string[] {
  const known = [...settingsTable.map((setting) => setting.environment), configVariable];
  return Object.keys(environment)
    .filter((name) => name.startsWith('BROADSHEET_') && !known.includes(name))
    .map((name) => {
      // What follows the prefix tells settings apart; PORT and HOST have none.
      const nearest = nearestName(withoutPrefix(name), known.map(withoutPrefix));
      const meant = known.find((each) => nearest !== null && withoutPrefix(each) === nearest);
      return `The environment variable ${name} is no setting${meant === undefined ? '' : `; did you mean ${meant}?`}`;
    });
}
