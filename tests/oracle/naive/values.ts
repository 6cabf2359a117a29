/** The values by which articles are counted, and the order in which values are listed. */
import type { ArticleFacts } from './facts.js';
import { compareTexts } from './text.js';

export type Key = string | number | boolean;

/** Fields that articles are told apart by; an article has no, one or several values of each. */
export const valuesOf = {
  provider: ({ provider }: ArticleFacts): readonly Key[] => [provider.domain],
  topic: ({ topics }: ArticleFacts): readonly Key[] => topics.map(({ slug }) => slug),
  type: ({ type }: ArticleFacts): readonly Key[] => [type],
  category: ({ category }: ArticleFacts): readonly Key[] => known(category),
  published: ({ published }: ArticleFacts): readonly Key[] => known(published),
  host: ({ host }: ArticleFacts): readonly Key[] => [host],
} as const;
export type KeyField = keyof typeof valuesOf;

/** How many articles have each value: most first, then by value. */
export function countValues(
  articles: readonly ArticleFacts[],
  values: (article: ArticleFacts) => readonly Key[],
): { readonly key: Key; readonly count: number }[] {
  const keys = [...new Set(articles.flatMap(values))];
  return keys
    .map((key) => ({ key, count: articles.filter((article) => values(article).includes(key)).length }))
    .sort((a, b) => b.count - a.count || compareKeys(a.key, b.key));
}

/** Numbers ascending, false before true, texts by code point. */
export function compareKeys(a: Key, b: Key): number {
  return typeof a === 'string' ? compareTexts(a, String(b)) : Number(a) - Number(b);
}

/** The part of a whole; 0 of nothing. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function known(value: Key | null): readonly Key[] {
  return value === null ? [] : [value];
}
