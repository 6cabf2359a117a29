/** The settings as options of commands: names, defaults and descriptions come from the table of settings alone. */
import { type Command, Option } from 'commander';
import { defaultText } from '../server/settings/setting-in-words.js';
import { type SettingName, settingsTable } from '../server/settings/settings.js';

/**
 * Adds the options of `names`, all by default, and `--config`. Values stay text: `resolveSettings` checks them, wherever
 * they come from.
 */
export function addSettingOptions(command: Command, names?: readonly SettingName[]): Command {
  for (const setting of settingsTable) {
    if (!setting.flag.startsWith('--') || names?.includes(setting.name) === false) continue;
    const often = setting.kind === 'list' ? 'can be given several times; ' : '';
    const facts = `(${often}default: ${defaultText(setting)}; environment: ${setting.environment})`;
    const option = new Option(setting.flag, `${setting.description} ${facts}`);
    if (setting.kind === 'list') {
      option.argParser((text: string, earlier: readonly string[] | undefined) => [...(earlier ?? []), text]);
    }
    command.addOption(option);
    if (setting.kind === 'switch') {
      command.addOption(
        new Option(setting.flag.replace('--', '--no-'), `The opposite of ${setting.flag}.`).hideHelp(
          setting.default === false,
        ),
      );
    }
  }
  return command.option(
    '--config <file>',
    'JSON file of settings; the command line and environment come first (environment: BROADSHEET_CONFIG)',
  );
}

/** What the person gave of the settings, by name, as commander read it. */
export type SettingFlags = Readonly<Partial<Record<SettingName, string | boolean | readonly string[]>>> & {
  readonly config?: string;
};
