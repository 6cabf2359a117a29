/**
 * Keys that are most likely slips of the pen: unknown, and nearly the name of a field that is absent. Other unknown keys
 * are nobody's fault: they stay in the front matter as written.
 */
import { nearestName } from '../../model/nearest-name.js';
import type { FieldMap } from '../front-matter/read-yaml.js';
import { knownKeys, sectionKeys } from './section-keys.js';
import type { Section } from './section.js';

/** So many unknown keys of a section are looked at: a person misspells a few, and looking is slow work. */
const lookedAt = 50;

/** Reports KEY_MISSPELT for each such key of a section that is used. */
export function reportMisspeltKeys({ map, prefix, findings }: Section, kind: keyof typeof sectionKeys): void {
  const absent = sectionKeys[kind].filter((key) => !Object.hasOwn(map, key));
  for (const key of unknownKeys(map)) {
    const meant = nearestName(key, absent);
    if (meant === null) continue;
    findings.add({
      code: 'KEY_MISSPELT',
      field: prefix + key,
      message: `${prefix}${key} is no field that is known, so it is not read; ${meant} is missing.`,
      suggestion: `Rename ${key} to ${meant}, if that is meant.`,
    });
  }
}

/** The unknown key of `map` that is most likely meant as `field`, which `map` has not; null when there is none. */
export function misspeltKey(map: FieldMap, field: string): string | null {
  return unknownKeys(map).find((key) => nearestName(key, [field]) !== null) ?? null;
}

function unknownKeys(map: FieldMap): readonly string[] {
  return Object.keys(map)
    .filter((key) => !knownKeys.has(key))
    .slice(0, lookedAt);
}
