/**
 * Articles known by mention: one for each canonical URL that only related lists name. The entry of the newest naming
 * document is shown; among equally new documents the first by order of roots and path, and in one list the first entry.
 */
import type { EntryFields } from '../documents/document.js';
import type { DocumentDraft, MentionDraft } from './drafts.js';
import { mentionedArticleId } from './node-ids.js';

export class KnownByMention {
  readonly #byUrl = new Map<string, MentionDraft>();

  /** The article that an entry names. Documents must come in document order, entries in their list's order. */
  name(entry: EntryFields, namedBy: DocumentDraft): MentionDraft {
    const known = this.#byUrl.get(entry.url);
    if (known === undefined) {
      const { url, publishedAt } = entry;
      const draft: MentionDraft = {
        id: mentionedArticleId(url),
        ordinal: null,
        published: null,
        url,
        publishedAt,
        entry,
        namedBy,
        mentionCount: 0,
      };
      this.#byUrl.set(url, draft);
      return draft;
    }
    if (namedBy.publishedAt > known.namedBy.publishedAt) {
      known.entry = entry;
      known.namedBy = namedBy;
      known.publishedAt = entry.publishedAt;
    }
    return known;
  }

  /** All that were named, by canonical URL, in the order in which they were first named. */
  drafts(): ReadonlyMap<string, MentionDraft> {
    return this.#byUrl;
  }
}
