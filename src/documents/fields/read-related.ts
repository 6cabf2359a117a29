/** The related list of a document: stories in small, in the editors' order. */
import type { EntryFields } from '../document.js';
import { describeValue } from './describe-value.js';
import { reportMisspeltKeys } from './misspelt-keys.js';
import { readStory } from './read-story.js';
import { readList } from './read-value.js';
import type { Refusal } from './refusals.js';
import { isMap, type Section } from './section.js';

/** The usable entries with their places in the list; an unusable one is dropped with one problem that says all reasons. */
export function readRelated(section: Section): readonly EntryFields[] {
  const entries: EntryFields[] = [];
  readList(section, 'related').forEach((value, index) => {
    const entry = readEntry(section, value, index);
    if (entry !== null) entries.push(entry);
  });
  return entries;
}

function readEntry({ prefix, findings }: Section, value: unknown, index: number): EntryFields | null {
  const field = `${prefix}related[${index}]`;
  if (!isMap(value)) {
    const message = `${field} is ${describeValue(value)}; a map with title, publishedDateTime and webUrl is expected, so it is left out.`;
    const suggestion = 'Write title, publishedDateTime and webUrl of the entry, each on a line of its own.';
    findings.add({ code: 'ENTRY_DROPPED', field, message, suggestion });
    return null;
  }
  const refusals: Refusal[] = [];
  const entry: Section = { map: value, prefix: `${field}.`, findings };
  const story = readStory(entry, refusals);
  if (story !== null) {
    reportMisspeltKeys(entry, 'entry');
    // Field by field, as `read-fields.ts` says.
    return {
      title: story.title,
      excerpt: story.excerpt,
      publishedAt: story.publishedAt,
      type: story.type,
      url: story.url,
      webUrl: story.webUrl,
      originalUrl: story.originalUrl,
      ampWebUrl: story.ampWebUrl,
      cdnAmpWebUrl: story.cdnAmpWebUrl,
      quality: story.quality,
      provider: story.provider,
      images: story.images,
      index,
    };
  }
  const [first] = refusals;
  const reasons = refusals.map(({ message }) => message).join(' ');
  findings.add({
    code: 'ENTRY_DROPPED',
    field: first?.field ?? field,
    at: first?.at ?? first?.field ?? field,
    message: `${field} is left out: ${reasons}`,
    suggestion: [...new Set(refusals.map((refusal) => refusal.suggestion))].join(' '),
  });
  return null;
}
