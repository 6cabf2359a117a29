/**
 * What this room hands on: documents whose front matter was read and whose every field was checked, each with the
 * problems that were found. Corpus-wide questions (who means whom, which images resolve) are not answered here.
 */
import type { ArticleType } from '../model/article.js';
import type { Problem, TextPosition } from '../model/problem.js';

/** A folder that documents come from. */
export interface Root {
  /** Unique among the roots of a corpus; part of ids. */
  readonly name: string;
  /** Absolute path of the folder that paths are relative to (`SITE`, also when `SITE/_news` was named). */
  readonly folder: string;
  /** Paths of the files that were named, relative to `folder`, by code point, each once; null when the folder's documents are meant. */
  readonly files: readonly string[] | null;
}

/** An image as a document describes it; `url` may still be relative (`/assets/logo.png`), see the corpus. */
export interface ImageFields {
  readonly url: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly title: string | null;
  readonly isCached: boolean | null;
  /** Where the image stands, such as `images[0]` or `related[3].provider.images[0]`, with the file's own indexes. */
  readonly field: string;
}

/** A provider as one document or entry names it: its domain is normalized, its name is as written, trimmed. */
export interface ProviderFields {
  readonly domain: string;
  /** Null when the document gives no usable name: then the domain stands in, and is no spelling. */
  readonly name: string | null;
  readonly images: readonly ImageFields[];
}

/** The facts that a document and a related entry share. */
export interface StoryFields {
  readonly title: string;
  readonly excerpt: string | null;
  readonly publishedAt: number;
  readonly type: ArticleType;
  /** Canonical form of `webUrl`, else of `originalUrl`. */
  readonly url: string;
  readonly webUrl: string | null;
  readonly originalUrl: string | null;
  readonly ampWebUrl: string | null;
  readonly cdnAmpWebUrl: string | null;
  readonly quality: number | null;
  readonly provider: ProviderFields;
  readonly images: readonly ImageFields[];
}

/** One usable entry of a related list. */
export interface EntryFields extends StoryFields {
  /** 0-based place in the list as the file writes it, unusable entries counted. */
  readonly index: number;
}

/** All that a document says. */
export interface DocumentFields extends StoryFields {
  readonly category: string | null;
  readonly heat: number | null;
  readonly published: boolean | null;
  readonly featuredContent: string | null;
  readonly embedUrl: string | null;
  readonly secured: string | null;
  /** Trimmed names, in the document's order; each has a slug, and no two have the same. */
  readonly topics: readonly string[];
  readonly related: readonly EntryFields[];
}

/** A document that can be served. */
export interface ReadDocument {
  readonly root: string;
  readonly path: string;
  /** See {@link import('../model/article.js').SourceDocument.contentHash}. */
  readonly contentHash: string;
  readonly frontMatterJson: string;
  readonly fields: DocumentFields;
  readonly problems: readonly Problem[];
  /** True for an older good version of a file that is broken now; absent means false. */
  readonly stale?: boolean;
  /**
   * Where a field's value stands in the file, such as `related[3].webUrl`; a missing field answers with the nearest
   * ancestor that is there, and at last with the opening fence. Parses again: for problems only.
   */
  readonly locate: (field: string) => Located;
}

/** A place in a file with its line quoted, as problems carry it. */
export interface Located {
  readonly position: TextPosition;
  readonly quote: string;
}

/** A topic as a file of `_data/topics` describes it. */
export interface TaxonomyTopic {
  readonly root: string;
  readonly path: string;
  readonly name: string;
  /** `_id` as written, or null. */
  readonly slug: string | null;
  /** The parent's name as written, or null. */
  readonly parent: string | null;
  readonly keywords: readonly string[];
  readonly hashtags: readonly string[];
  readonly locate: (field: string) => Located;
}

/** An organization as a file of `_data/organizations` describes it. */
export interface TaxonomyOrganization {
  readonly root: string;
  readonly path: string;
  /** Normalized like a provider's. */
  readonly domain: string;
  readonly name: string | null;
  readonly images: readonly ImageFields[];
  readonly locate: (field: string) => Located;
}

/** Everything that the roots hold. Lists are in order of root (as given), then path by code point. */
export interface LoadedDocuments {
  readonly roots: readonly Root[];
  readonly documents: readonly ReadDocument[];
  readonly topics: readonly TaxonomyTopic[];
  readonly organizations: readonly TaxonomyOrganization[];
  /** Of files that gave no document or taxonomy entry, and of taxonomy files. Problems of documents stay with them. */
  readonly problems: readonly Problem[];
  /** How many documents were refused: files named like documents for which `problems` holds an ERROR. */
  readonly refusedCount: number;
}
