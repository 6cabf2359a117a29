/** The title: text with character references decoded, trimmed, not empty. */
import { readableText } from './character-references.js';
import { describeValue } from './describe-value.js';
import { asText } from './read-value.js';
import { missingOrMisspelt, wrong, type Refusal } from './refusals.js';
import type { Section } from './section.js';

/** The title of a story, or null with its refusal. */
export function readTitle({ map, prefix, findings }: Section, refusals: Refusal[]): string | null {
  const field = `${prefix}title`;
  const value = map['title'];
  if (typeof value === 'object' && value !== null) {
    refusals.push(wrong(field, describeValue(value), 'text', 'Put the title in double quotes.'));
    return null;
  }
  const title = readableText(asText(value, field, findings) ?? '');
  if (title === null) refusals.push(missingOrMisspelt(map, prefix, 'title', 'text'));
  return title;
}
