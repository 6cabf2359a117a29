/**
 * Fields that stand below the front matter, because a line `---` in a text ended it early: `excerpt: |` with a rule of
 * dashes in it is the common way there.
 */
import type { FieldMap } from '../front-matter/read-yaml.js';
import { sectionKeys } from './section-keys.js';

/** So much of a body is looked at, in UTF-16 code units. */
const lookedAt = 65_536;

/** The names of the fields that `map` has not and that lines of `body` begin with, each once. */
export function fieldsBelow(map: FieldMap, body: string): readonly string[] {
  const begun = new Set(
    [...body.slice(0, lookedAt).matchAll(/^([A-Za-z]+):(?:[ \t]|\r?$)/gm)].map(([, key]) => key),
  );
  return sectionKeys.document.filter((key) => begun.has(key) && !Object.hasOwn(map, key));
}

/** What to do about them, at least one; it names the first three. */
export function belowAdvice(fields: readonly string[]): string {
  const named = fields.slice(0, 3).join(', ');
  return `Below the line "---" that ends the fields stands ${named}: remove that line, or indent it when it belongs to a text.`;
}
