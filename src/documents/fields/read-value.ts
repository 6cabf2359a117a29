/**
 * Single values of a section by their kind. What is missing (no key, or null) is null without a problem; what is of
 * another kind is null with the problem VALUE_DROPPED. A number or boolean where text belongs is read as it is written,
 * with the problem VALUE_READ_AS_TEXT.
 */
import type { Findings } from '../findings.js';
import { describeValue } from './describe-value.js';
import type { Section } from './section.js';

const largest = 2_147_483_647;

/** The text that `value` stands for, as written; null when it is a list or a map (or missing), which is not reported. */
export function asText(value: unknown, field: string, findings: Findings): string | null {
  if (typeof value === 'string') return value;
  if (typeof value !== 'number' && typeof value !== 'boolean') return null;
  findings.add({
    code: 'VALUE_READ_AS_TEXT',
    field,
    message: `${field} is a ${typeof value} where text belongs; it is read as it is written.`,
    suggestion: 'Put it in quotes.',
  });
  return findings.written(field) ?? String(value);
}

/** Text exactly as written; blank text counts as missing. */
export function readText({ map, prefix, findings }: Section, key: string): string | null {
  const value = map[key];
  if (value === undefined || value === null) return null;
  const text = asText(value, prefix + key, findings);
  if (text === null) drop(findings, prefix + key, value, 'text');
  return text === null || text.trim() === '' ? null : text;
}

/** A whole number from `least` to 2,147,483,647. */
export function readInteger({ map, prefix, findings }: Section, key: string, least: number): number | null {
  const value = map[key];
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= largest)
    return value;
  drop(findings, prefix + key, value, `a whole number from ${least} to ${largest}, without quotes`);
  return null;
}

export function readBoolean({ map, prefix, findings }: Section, key: string): boolean | null {
  const value = map[key];
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return value;
  drop(findings, prefix + key, value, 'true or false, without quotes');
  return null;
}

/** The items of a list; none when it is missing or no list. */
export function readList({ map, prefix, findings }: Section, key: string): readonly unknown[] {
  const value = map[key];
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value;
  drop(findings, prefix + key, value, 'a list ("- " before each item)');
  return [];
}

/** So many items of a list of topics or images are read. */
export const itemLimit = 100;

/** The first {@link itemLimit} items of a list; that there are more is reported once. */
export function readBoundedList(section: Section, key: string): readonly unknown[] {
  const items = readList(section, key);
  if (items.length <= itemLimit) return items;
  const field = section.prefix + key;
  section.findings.add({
    code: 'VALUE_DROPPED',
    field,
    message: `${field} has ${items.length} items; at most ${itemLimit} are expected, so those after them are left out.`,
    suggestion: `Keep the ${itemLimit} that matter most.`,
  });
  return items.slice(0, itemLimit);
}

/** Reports that a value was left out. `suggestion` says what to do; by default, to write what is expected. */
export function drop(
  findings: Findings,
  field: string,
  value: unknown,
  expected: string,
  suggestion = `Write ${expected}, or remove it.`,
): void {
  const message = `${field} is ${describeValue(value)}; ${expected} is expected, so it is left out.`;
  findings.add({ code: 'VALUE_DROPPED', field, message, suggestion });
}
