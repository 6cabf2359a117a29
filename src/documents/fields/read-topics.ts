/** The topics that a document names. Two names with one slug are one topic. */
import { slug } from 'github-slugger';
import { describeValue } from './describe-value.js';
import { drop, asText, readBoundedList } from './read-value.js';
import type { Section } from './section.js';

/** Trimmed names in the document's order, each topic once; of at most 100 items. */
export function readTopics(section: Section): readonly string[] {
  const names = new Map<string, string>();
  readBoundedList(section, 'topics').forEach((value, index) => {
    readTopic(section, value, `${section.prefix}topics[${index}]`, names);
  });
  return [...names.values()];
}

/** What to do about an item of a list of names. An item of nothing is mostly text that starts with the mark of a comment. */
export function itemAdvice(value: unknown): string {
  if (value === null) return 'Write a name, in double quotes when it starts with #, or remove the item.';
  return 'Write a name, or remove the item.';
}

function readTopic({ findings }: Section, value: unknown, field: string, names: Map<string, string>): void {
  const name = asText(value, field, findings)?.trim() ?? '';
  const key = slug(name);
  const first = names.get(key);
  if (key === '') drop(findings, field, value, 'a name with letters or digits', itemAdvice(value));
  else if (first === undefined) names.set(key, name);
  else {
    const message = `${field} is ${describeValue(name)}, the same topic as ${describeValue(first)}; it is left out.`;
    findings.add({ code: 'TOPIC_REPEATED', field, message, suggestion: 'Remove one of the two.' });
  }
}
