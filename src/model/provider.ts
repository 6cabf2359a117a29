import type { Image } from './image.js';

/** Who publishes articles. Listed only while at least one article of the corpus names it. */
export interface Provider {
  /** Opaque and global; see `node-id.ts`. */
  readonly id: string;
  /** Lower case, without a leading `www.`: the key. */
  readonly domain: string;
  /** The spelling used most; among equals the organization file's, then the first by code point. */
  readonly name: string;
  /** All spellings, most used first, then by code point. */
  readonly names: readonly string[];
  /** Logos, each URL once, narrowest first. */
  readonly images: readonly Image[];
  /** At least 1. */
  readonly articleCount: number;
  /** `publishedDateTime` of the oldest article. */
  readonly firstArticleAt: string;
  /** `publishedDateTime` of the newest article. */
  readonly latestArticleAt: string;
}
