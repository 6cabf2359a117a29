/**
 * Decides every setting: the command line comes before the environment, that before the settings file, that before the
 * default. A value that is in force and cannot be used is an error that says where it was given.
 */
import { nearestName } from '../../model/nearest-name.js';
import type { Setting } from './setting.js';
import { SettingsError } from './settings-error.js';
import { readSettingsFile } from './settings-file.js';
import {
  configVariable,
  type NamedSetting,
  settingGroups,
  type SettingName,
  type Settings,
  settingsTable,
} from './settings.js';

export interface SettingSources {
  /** By setting: text, a boolean for a switch, or a list. Undefined and an empty list are not given. */
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
  const choose = (setting: NamedSetting): unknown => {
    const { name } = setting;
    const flag = flags[name];
    const text = given(environment[setting.environment]);
    if (flag !== undefined && !isEmptyList(flag)) {
      const value = typeof flag === 'string' ? fromText(setting, flag) : flag;
      return checked(setting, value, setting.flag.replace(/ .*/, ''), flag);
    }
    if (text !== undefined) {
      const source = `the environment variable ${setting.environment}`;
      return checked(setting, fromText(setting, text), source, text);
    }
    if (fromFile.has(name)) {
      const value = fromFile.get(name);
      return checked(setting, value, `"${name}" in ${file ?? ''}`, value, jsonTypes[setting.kind]);
    }
    return setting.default;
  };
  const valuesOf = (group: string) =>
    Object.freeze(
      Object.fromEntries(
        settingsTable.filter((row) => row.group === group).map((row) => [row.name, choose(row)]),
      ),
    );
  const settings = Object.fromEntries(
    Object.keys(settingGroups).map((group) => [group, valuesOf(group)] as const),
  );
  return {
    // Built from the rows that the type is made of, each value checked by its own row or the row's default.
    settings: Object.freeze(settings) as Settings,
    warnings: unknownVariables(environment),
  };
}

/** An empty variable is how a shell says that it is not set. */
function given(text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : text;
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** The value that `text` means, or `text` itself when it means none: the check then refuses it. */
function fromText({ kind, separator }: Setting, text: string): unknown {
  switch (kind) {
    case 'text':
      return text;
    case 'number':
      return /^\d{1,15}$/.test(text) ? Number(text) : text;
    case 'switch':
      if (/^(?:true|on|yes|1)$/i.test(text)) return true;
      return /^(?:false|off|no|0)$/i.test(text) ? false : text;
    case 'list':
      return text.split(separator === ',' ? /\s*,\s*/ : (separator ?? ',')).filter((part) => part !== '');
  }
}

function checked(setting: Setting, value: unknown, source: string, asGiven: unknown, type?: string): unknown {
  if (setting.accepts(value)) return value;
  throw new SettingsError(
    'SETTING_WRONG',
    `${source}: expected ${setting.expected}${type === undefined ? '' : ` (${type})`}, got ${setting.isSecret === true ? 'another one, which is not shown' : JSON.stringify(asGiven)}.`,
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
