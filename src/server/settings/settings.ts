/**
 * The one table of settings, in groups: what each is called on the command line, in the environment and in a settings
 * file, what it is by default and what it does. `docs/settings.md` is this table for people; a test compares the two.
 *
 * A new setting is one row in the file of its group. A new group is a file and a line here; where `startServer` needs it,
 * it is an option of the same name there.
 */
import { accessSettings } from './groups/access-settings.js';
import { cacheSettings } from './groups/cache-settings.js';
import { connectionSettings } from './groups/connection-settings.js';
import { corpusSettings } from './groups/corpus-settings.js';
import { exposureSettings } from './groups/exposure-settings.js';
import { limitSettings } from './groups/limit-settings.js';
import { listenSettings } from './groups/listen-settings.js';
import { observeSettings } from './groups/observe-settings.js';
import { liveSettings } from './groups/live-settings.js';
import { operationsSettings } from './groups/operations-settings.js';
import type { Setting, ValuesOf } from './setting.js';

/** By group, in the order of the documentation. */
export const settingGroups = {
  corpus: corpusSettings,
  listen: listenSettings,
  live: liveSettings,
  exposure: exposureSettings,
  access: accessSettings,
  operations: operationsSettings,
  limits: limitSettings,
  observe: observeSettings,
  cache: cacheSettings,
  connections: connectionSettings,
} as const;

/** The settings in force, by group and name. */
export type Settings = {
  readonly [Group in SettingGroup]: ValuesOf<(typeof settingGroups)[Group]>;
};

export type SettingGroup = keyof typeof settingGroups;

/** Names are unique over all groups: a settings file has them in one object. */
export type SettingName = { [Group in SettingGroup]: keyof (typeof settingGroups)[Group] }[SettingGroup];

/** A row with its name, which is also its key in a settings file. */
export interface NamedSetting extends Setting {
  readonly name: SettingName;
  readonly group: SettingGroup;
}

/** Every row. */
export const settingsTable: readonly NamedSetting[] = Object.entries(settingGroups).flatMap(([group, rows]) =>
  // Object.entries forgets which keys an object has; these are the very objects that the types are made of.
  Object.entries<Setting>(rows).map(([name, row]) => ({ ...row, name, group }) as NamedSetting),
);

/** The variable that names a settings file; `--config FILE` comes before it. */
export const configVariable = 'BROADSHEET_CONFIG';
