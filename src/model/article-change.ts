/**
 * What became of an article between two snapshots, and the law by which changes follow one another: the changes from A to B and
 * from B to C together are those from A to C, an article that ends as it began being none.
 */

/** The fields of `Article` that are compared: what is an article's own. What others say of it (`mentionedBy`, `duplicates`) is theirs. */
export const comparedFields = [
  'title',
  'excerpt',
  'category',
  'type',
  'publishedDateTime',
  'url',
  'webUrl',
  'originalUrl',
  'ampWebUrl',
  'cdnAmpWebUrl',
  'host',
  'quality',
  'heat',
  'published',
  'featuredContent',
  'embedUrl',
  'secured',
  'provider',
  'topics',
  'images',
  'related',
  'document',
] as const;
export type ComparedField = (typeof comparedFields)[number];

/** How many characters of a fingerprint stand for one field. */
export const fieldWidth = 8;

/** What an article's fields say, as text: {@link fieldWidth} characters for each of {@link comparedFields}, equal where they say the same. */
export type Fingerprint = string;

/** An article that is not the same in two snapshots. */
export interface ArticleChange {
  readonly id: string;
  /** As it was last known: now, or before it was removed. The same for the three below. */
  readonly url: string;
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly publishedAt: number;
  /** Null where it was not there before. */
  readonly before: Fingerprint | null;
  /** Null where it is not there now. */
  readonly after: Fingerprint | null;
}

export type ChangeKind = 'ADDED' | 'CHANGED' | 'REMOVED';

/** What became of the article. */
export function kindOf({ before, after }: ArticleChange): ChangeKind {
  if (before === null) return 'ADDED';
  return after === null ? 'REMOVED' : 'CHANGED';
}

/** The fields that differ, in the schema's order; none for an article that is new or gone. */
export function fieldsOf({ before, after }: ArticleChange): readonly ComparedField[] {
  if (before === null || after === null) return [];
  const chunk = (text: string, index: number): string =>
    text.slice(index * fieldWidth, (index + 1) * fieldWidth);
  return comparedFields.filter((_, index) => chunk(before, index) !== chunk(after, index));
}

/** Adds `later` changes to `changes`, which are by id; an article that is again as it was before the first is taken out. */
export function followWith(changes: Map<string, ArticleChange>, later: Iterable<ArticleChange>): void {
  for (const change of later) {
    const earlier = changes.get(change.id);
    const joined = earlier === undefined ? change : { ...change, before: earlier.before };
    if (joined.before === joined.after) changes.delete(change.id);
    else changes.set(change.id, joined);
  }
}

/** The order of lists of changes: newest article first, then by id, by code point. */
export function compareChanges(a: ChangePlace, b: ChangePlace): number {
  if (a.publishedAt !== b.publishedAt) return b.publishedAt - a.publishedAt;
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
}

export type ChangePlace = Pick<ArticleChange, 'publishedAt' | 'id'>;
