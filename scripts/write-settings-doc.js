/** Writes the lines of `docs/settings.md` from the table of settings, as built: `npm run build && npm run settings`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { settingLine } from '../dist/server/settings/setting-in-words.js';
import { settingsTable } from '../dist/server/settings/settings.js';

const file = new URL('../docs/settings.md', import.meta.url);
let text = readFileSync(file, 'utf8');
for (const group of new Set(settingsTable.map((setting) => setting.group))) {
  const lines = settingsTable.filter((setting) => setting.group === group).map(settingLine);
  const section = new RegExp(`(<!-- ${group} -->\n\n)(?:- .*\n)*\n*`);
  if (!section.test(text)) throw new Error(`docs/settings.md has no place for <!-- ${group} -->.`);
  text = text.replace(section, (_, mark) => `${mark}${lines.join('\n')}\n\n`);
}
writeFileSync(file, text);
