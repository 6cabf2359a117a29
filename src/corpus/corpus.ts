/** The corpus: many documents made one, with every question of identity answered. Frozen; a reload makes a new one. */
import type { Article } from '../model/article.js';
import type { Problem } from '../model/problem.js';
import type { Provider } from '../model/provider.js';
import type { Topic } from '../model/topic.js';

export interface Corpus {
  /** SHA-256, as 22 characters of base64url (128 bits), of everything that the API can answer from the documents. */
  readonly snapshotId: string;
  /** Milliseconds since 1970. Not part of `snapshotId`, but what follows from it is: the corpus clock and DATE_IN_FUTURE. */
  readonly loadedAt: number;
  /** In date rank: newest first, then by id, ascending by code point. */
  readonly articles: readonly Article[];
  /** By domain, by code point. */
  readonly providers: readonly Provider[];
  /** The taxonomy's in the order of its files, then others by slug, by code point. */
  readonly topics: readonly Topic[];
  /** By root, path, line, column, code; never twice the same. */
  readonly problems: readonly Problem[];
  /** From a canonical URL or alias to the id of the article that answers for it. Keys are canonical forms. */
  readonly addresses: ReadonlyMap<string, string>;
  /** From the id that a mention of a document's canonical URL has or would have to the lead document's id. */
  readonly mentionIds: ReadonlyMap<string, string>;
  /** The names of the roots, in the order given. */
  readonly rootNames: readonly string[];
  /** Documents that could not be used, and documents served in an older good form. */
  readonly refusedCount: number;
  readonly staleCount: number;
  /** Moment of the newest article that is not later than `loadedAt` plus 24 hours: the corpus clock. Null when there is none. */
  readonly latestArticleAt: number | null;
}
