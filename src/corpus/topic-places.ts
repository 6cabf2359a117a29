/**
 * Where each topic name of a document stands in its file, whose list may also hold names that were not usable. Worked
 * out once for a document, and only for those of which a topic has something to tell.
 */
import type { ReadDocument } from '../documents/document.js';

export class TopicPlaces {
  readonly #fields = new WeakMap<ReadDocument, readonly string[]>();

  /** The field of the usable topic name at `index`, such as `topics[2]`; `topics` when the file does not tell. */
  fieldOf(document: ReadDocument, index: number): string {
    let fields = this.#fields.get(document);
    if (fields === undefined) this.#fields.set(document, (fields = topicFields(document)));
    return fields[index] ?? 'topics';
  }
}

/** Usable names stand in the file's order, so one walk over both lists pairs them. */
function topicFields(document: ReadDocument): readonly string[] {
  const written = writtenTopics(document.frontMatterJson);
  const fields: string[] = [];
  let next = 0;
  for (const name of document.fields.topics) {
    while (next < written.length && written[next] !== name) next += 1;
    if (next === written.length) break;
    fields.push(`topics[${next}]`);
    next += 1;
  }
  return fields;
}

function writtenTopics(frontMatterJson: string): readonly string[] {
  const frontMatter: unknown = JSON.parse(frontMatterJson);
  if (typeof frontMatter !== 'object' || frontMatter === null || !('topics' in frontMatter)) return [];
  const { topics } = frontMatter;
  if (!Array.isArray(topics)) return [];
  return topics.map((value: unknown) =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? String(value).trim()
      : '',
  );
}
