/** What articles are about. The taxonomy's topics are listed even with no article. */
export interface Topic {
  /** Opaque and global; see `node-id.ts`. */
  readonly id: string;
  /** Lower case words with hyphens: the key. */
  readonly slug: string;
  /** The taxonomy's name, else the spelling used most, then the first by code point. */
  readonly name: string;
  readonly parentSlug: string | null;
  /** In the order of the taxonomy's files. */
  readonly childSlugs: readonly string[];
  /** As the taxonomy writes them. */
  readonly keywords: readonly string[];
  /** As the taxonomy writes them, with their `#`. */
  readonly hashtags: readonly string[];
  /** 0 or more. Articles of its children do not count. */
  readonly articleCount: number;
  /** Milliseconds since 1970 of its newest article; null when it has none. */
  readonly latestArticleAt: number | null;
}
