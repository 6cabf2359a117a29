/**
 * An article: one for each document, and one for each canonical URL that only related lists name.
 * Plain frozen data; what it points at is named by id, domain or slug, never held.
 */
import type { Image } from './image.js';
import type { Problem } from './problem.js';

export type ArticleType = 'ARTICLE' | 'VIDEO' | 'OTHER';

export interface Article {
  /** Opaque and global; see `node-id.ts`. */
  readonly id: string;
  readonly title: string;
  readonly excerpt: string | null;
  readonly category: string | null;
  readonly type: ArticleType;
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly publishedAt: number;
  /** The same moment as it is answered: `2020-06-11T17:56:00Z`, with milliseconds only when there are any. */
  readonly publishedDateTime: string;
  /** The canonical URL; see `canonical-url.ts`. */
  readonly url: string;
  /** As written. */
  readonly webUrl: string | null;
  readonly originalUrl: string | null;
  readonly ampWebUrl: string | null;
  readonly cdnAmpWebUrl: string | null;
  /** Host of `url`, lower case, with its port when it is not the default one. */
  readonly host: string;
  /** The editors' score, 0 or more, 0 to 189 in the real corpora: no percentage. */
  readonly quality: number | null;
  /** -1 for an article that leads no story, else the story's score. */
  readonly heat: number | null;
  readonly published: boolean | null;
  /** Untrusted HTML, as written. */
  readonly featuredContent: string | null;
  /** The https address that `featuredContent` embeds. */
  readonly embedUrl: string | null;
  /** Ciphertext; null unless the corpus was loaded to expose it. */
  readonly secured: string | null;
  readonly providerDomain: string;
  /** In the document's order, each once. */
  readonly topicSlugs: readonly string[];
  /** In the document's order. */
  readonly images: readonly Image[];
  /** The editors' list in its order; empty for an article known by mention. */
  readonly related: readonly RelatedLink[];
  /** How many articles name this one in `related`. */
  readonly mentionCount: number;
  /**
   * Ids of all documents with the same canonical URL, its own among them, by the lead rule; empty when there is no other. All of these
   * articles hold one and the same list: the others of each would be lists that grow with their square. See {@link duplicateIdsOf}.
   */
  readonly sameUrlIds: readonly string[];
  /** Null for an article known by mention. */
  readonly document: SourceDocument | null;
}

/** Ids of the other documents with the article's canonical URL, by the lead rule. A new list each time, linear in its length. */
export function duplicateIdsOf({ id, sameUrlIds }: Pick<Article, 'id' | 'sameUrlIds'>): string[] {
  return sameUrlIds.filter((other) => other !== id);
}

/** One entry of a document's `related` list, as far as it says something of the link and not of the article. */
export interface RelatedLink {
  /** The article that the entry means. */
  readonly articleId: string;
  /** 1-based place among the list's entries that are served. */
  readonly position: number;
  /** The title that the entry gives the article. */
  readonly title: string;
  /** The quality that the entry gives the article. */
  readonly quality: number | null;
  /** Facts that the entry states and the document that it means states otherwise or not at all. */
  readonly conflicts: readonly Conflict[];
}

/** A fact on which an entry (`mention`) and the document that it means (`document`) disagree, as text. */
export interface Conflict {
  readonly field: ConflictField;
  readonly document: string | null;
  readonly mention: string;
}

/** The facts of an entry that are compared. Images are not: entries leave out their titles as a habit. */
export const conflictFields = [
  'title',
  'excerpt',
  'publishedDateTime',
  'webUrl',
  'originalUrl',
  'ampWebUrl',
  'cdnAmpWebUrl',
  'type',
  'quality',
  'provider.domain',
  'provider.name',
] as const;
export type ConflictField = (typeof conflictFields)[number];

/** The file that an article comes from. */
export interface SourceDocument {
  /** The name of the corpus root. */
  readonly root: string;
  /** Relative to the root, with `/` between folders. */
  readonly path: string;
  /** SHA-256, 64 hexadecimal digits, of the front matter without `secured` (as JSON, keys as written) and the body. */
  readonly contentHash: string;
  /** The front matter as JSON text (numbers are JSON's), without any key `secured`, in the document's key order. */
  readonly frontMatterJson: string;
  /** What is wrong with this file, in the order of its lines. */
  readonly problems: readonly Problem[];
  /** Whether this is an older good version of a file that is broken now. */
  readonly stale: boolean;
}
