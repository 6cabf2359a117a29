/** Reads a settings file: a JSON object of settings by name. Whatever is not understood is an error, never ignored. */
import { readFileSync } from 'node:fs';
import { nearestName } from '../../model/nearest-name.js';
import { SettingsError } from './settings-error.js';
import { type SettingName, settingsTable } from './settings.js';

/** The values of the file, unchecked. Throws a {@link SettingsError}. */
export function readSettingsFile(file: string): ReadonlyMap<SettingName, unknown> {
  const parsed = parse(file, read(file));
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new SettingsError(
      'CONFIG_UNREADABLE',
      `The settings file ${file} does not hold a JSON object; expected one such as {"port": 4000}.`,
    );
  }
  const known = settingsTable.map((setting) => setting.name);
  const values = new Map<SettingName, unknown>();
  for (const [key, value] of Object.entries(parsed)) {
    const name = known.find((each) => each === key);
    if (name === undefined) throw unknownKey(file, key, known);
    values.set(name, value);
  }
  return values;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new SettingsError(
      'CONFIG_UNREADABLE',
      `The settings file ${file} cannot be read: ${reason(error)}`,
    );
  }
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new SettingsError('CONFIG_UNREADABLE', `The settings file ${file} is not JSON: ${reason(error)}`);
  }
}

function unknownKey(file: string, key: string, known: readonly string[]): SettingsError {
  const nearest = nearestName(key, known);
  return new SettingsError(
    'SETTING_UNKNOWN',
    `The settings file ${file} has the unknown key ${JSON.stringify(key)}. ` +
      (nearest === null ? `Known: ${known.join(', ')}.` : `Did you mean "${nearest}"?`),
  );
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
