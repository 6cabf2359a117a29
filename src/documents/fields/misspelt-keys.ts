/**
 * Keys that are most likely meant as another one: unknown and nearly the name of a field that is absent, or what others call a field without which
 * there is no story. Other unknown keys are nobody's fault: they stay in the front matter as written.
 */
import { nearestName } from '../../model/nearest-name.js';
import type { FieldMap } from '../front-matter/read-yaml.js';
import { knownKeys, otherNames, sectionKeys } from './section-keys.js';
import type { Section } from './section.js';

/** So many unknown keys of a section are looked at: a person misspells a few, and looking is slow work. */
const lookedAt = 50;

/** Reports KEY_MISSPELT for each such key of a section that is used. */
export function reportMisspeltKeys({ map, prefix, findings }: Section, kind: keyof typeof sectionKeys): void {
  const unknown = unknownKeys(map);
  if (unknown.length === 0) return;
  const absent = sectionKeys[kind].filter((key) => !Object.hasOwn(map, key));
  for (const key of unknown) {
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

/**
 * The key of `map` that is most likely meant as `field`, which `map` has not: an unknown one that is nearly its name, else another name of it.
 * Null when there is none.
 * @param fits whether a value can be what the field holds: a key with another name may mean something else (`published: true`)
 */
export function misspeltKey(
  map: FieldMap,
  field: string,
  fits: (value: unknown) => boolean = () => true,
): string | null {
  const near = unknownKeys(map).find((key) => nearestName(key, [field]) !== null);
  if (near !== undefined) return near;
  const names = otherNames[field] ?? [];
  return names.find((name) => Object.hasOwn(map, name) && fits(map[name])) ?? null;
}

function unknownKeys(map: FieldMap): readonly string[] {
  return Object.keys(map)
    .filter((key) => !knownKeys.has(key))
    .slice(0, lookedAt);
}
