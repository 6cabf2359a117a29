/** Documents, in document order, become drafts: each gets its id and its place. */
import type { ReadDocument } from '../documents/document.js';
import type { Steps } from '../model/steps.js';
import type { DocumentDraft } from './drafts.js';
import { documentArticleId } from './node-ids.js';

const none: readonly never[] = Object.freeze([]);

/** One draft for each document, with nothing linked or counted yet. `documents` stand in document order. */
export function* draftDocuments(documents: readonly ReadDocument[]): Steps<readonly DocumentDraft[]> {
  const drafts: DocumentDraft[] = [];
  for (const [ordinal, document] of documents.entries()) {
    yield;
    drafts.push({
      id: documentArticleId(document.root, document.path),
      document,
      ordinal,
      url: document.fields.url,
      published: document.fields.published,
      publishedAt: document.fields.publishedAt,
      meanings: none,
      related: none,
      topicSlugs: none,
      mentionCount: 0,
    });
  }
  return drafts;
}
