/**
 * Drafts become articles: plain, frozen, and pointing at others by id only. What only a document can say is null or empty in an
 * article known by mention, and `secured` is null in every article unless the corpus was loaded to expose it.
 */
import type { Article, SourceDocument } from '../model/article.js';
import { hostOf } from '../model/canonical-url.js';
import { formatDateTime } from '../model/date-time.js';
import type { Image } from '../model/image.js';
import type { Problem } from '../model/problem.js';
import type { DocumentDraft, MentionDraft } from './drafts.js';

const none: readonly never[] = Object.freeze([]);

/**
 * The article of a document. `problems` are all of its file's, in order. `sameUrlIds` are the ids of all documents with its
 * canonical URL, its own among them, or null when it is alone: one list for all of these, because a list for each
 * would grow with their square.
 */
export function articleOfDocument(
  draft: DocumentDraft,
  images: readonly Image[],
  problems: readonly Problem[],
  sameUrlIds: readonly string[] | null,
  exposeSecured: boolean,
): Article {
  const { fields } = draft.document;
  // One literal with every field: a spread of this many makes V8 keep a hash table for each article, 40 us instead of 0.6.
  // An accessor, or a property defined later, would do the same, and slow down every reader: it would meet hundreds of hidden classes.
  return Object.freeze<Article>({
    id: draft.id,
    title: fields.title,
    excerpt: fields.excerpt,
    category: fields.category,
    type: fields.type,
    publishedAt: fields.publishedAt,
    publishedDateTime: formatDateTime(fields.publishedAt),
    url: fields.url,
    webUrl: fields.webUrl,
    originalUrl: fields.originalUrl,
    ampWebUrl: fields.ampWebUrl,
    cdnAmpWebUrl: fields.cdnAmpWebUrl,
    host: hostOf(fields.url),
    quality: fields.quality,
    heat: fields.heat,
    published: fields.published,
    featuredContent: fields.featuredContent,
    embedUrl: fields.embedUrl,
    secured: exposeSecured ? fields.secured : null,
    providerDomain: fields.provider.domain,
    topicSlugs: draft.topicSlugs,
    images,
    related: draft.related,
    mentionCount: draft.mentionCount,
    sameUrlIds: sameUrlIds ?? none,
    document: sourceOf(draft, problems),
  });
}

/** The article known by mention, as its shown entry tells it. */
export function articleOfMention(
  { id, entry, mentionCount }: MentionDraft,
  images: readonly Image[],
): Article {
  return Object.freeze({
    id,
    title: entry.title,
    excerpt: entry.excerpt,
    category: null,
    type: entry.type,
    publishedAt: entry.publishedAt,
    publishedDateTime: formatDateTime(entry.publishedAt),
    url: entry.url,
    webUrl: entry.webUrl,
    originalUrl: entry.originalUrl,
    ampWebUrl: entry.ampWebUrl,
    cdnAmpWebUrl: entry.cdnAmpWebUrl,
    host: hostOf(entry.url),
    quality: entry.quality,
    heat: null,
    published: null,
    featuredContent: null,
    embedUrl: null,
    secured: null,
    providerDomain: entry.provider.domain,
    topicSlugs: none,
    images,
    related: none,
    mentionCount,
    sameUrlIds: none,
    document: null,
  });
}

function sourceOf({ document }: DocumentDraft, problems: readonly Problem[]): SourceDocument {
  return Object.freeze({
    root: document.root,
    path: document.path,
    contentHash: document.contentHash,
    frontMatterJson: document.frontMatterJson,
    problems,
    stale: document.stale ?? false,
  });
}
