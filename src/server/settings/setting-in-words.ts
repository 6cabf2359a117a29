/** A setting as people read it, the same in `--help` and in `docs/settings.md`. */
import type { Setting } from './setting.js';
import type { NamedSetting } from './settings.js';

/** The default as people write it; `none` for no value and for an empty list. */
export function defaultText({ default: value, defaultText: words }: Setting): string {
  if (words !== undefined) return words;
  return typeof value === 'string'
    ? value
    : value === null || Array.isArray(value)
      ? 'none'
      : JSON.stringify(value);
}

/** The line of `docs/settings.md` on one setting. */
export function settingLine(setting: NamedSetting): string {
  const { name, flag, environment, description, expected } = setting;
  return (
    `- **\`${name}\`** \`${flag}\`, \`${environment}\`, default ${defaultText(setting)}. ` +
    `${description} Takes ${expected}.`
  );
}
