/** The lines of the start block that say which limits hold and what is open, from the table of settings alone. */
import { type Settings, settingsTable } from '../settings/settings.js';

/** Lines are broken before they are longer than so many characters. */
const width = 110;

/** `limits` and `open`, each with what the settings of its line say, broken into lines. */
export function toldLines(settings: Settings): readonly string[] {
  const values = new Map(Object.values(settings).flatMap((group) => Object.entries<unknown>(group)));
  return (['limits', 'open'] as const).flatMap((line) => {
    const facts = settingsTable
      .filter((setting) => setting.told?.line === line)
      .map((setting) => setting.told?.words(values.get(setting.name)) ?? '')
      .filter((words) => words !== '');
    return broken(facts).map((text, index) => `  ${(index === 0 ? line : '').padEnd(8)} ${text}`);
  });
}

/** `facts` with commas between them, on as few lines as hold them. */
function broken(facts: readonly string[]): string[] {
  const lines: string[] = [];
  for (const fact of facts) {
    const last = lines.at(-1);
    if (last === undefined) lines.push(fact);
    else if (last.length + fact.length + 2 <= width) lines[lines.length - 1] = `${last}, ${fact}`;
    else {
      lines[lines.length - 1] = `${last},`;
      lines.push(fact);
    }
  }
  return lines;
}
