/**
 * Articles while the corpus is being made: what later steps still fill in is writable here, and nothing of a draft
 * leaves this room.
 */
import type { EntryFields, ReadDocument } from '../documents/document.js';
import type { RelatedLink } from '../model/article.js';
import type { Leadable } from './lead-rule.js';

/** The article of a document. */
export interface DocumentDraft extends Leadable {
  readonly id: string;
  readonly document: ReadDocument;
  readonly ordinal: number;
  /** What the entries of the document's `related` mean, one beside each, dropped entries included. */
  meanings: readonly ArticleDraft[];
  related: readonly RelatedLink[];
  topicSlugs: readonly string[];
  mentionCount: number;
}

/** An article that only related lists name. */
export interface MentionDraft extends Leadable {
  readonly id: string;
  readonly ordinal: null;
  readonly published: null;
  publishedAt: number;
  /** The entry that is shown, and the document in whose list it stands. */
  entry: EntryFields;
  namedBy: DocumentDraft;
  mentionCount: number;
}

export type ArticleDraft = DocumentDraft | MentionDraft;
