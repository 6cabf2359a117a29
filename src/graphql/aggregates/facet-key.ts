/** The keys of the port, which are of any kind, as the kind that a field's values have. */
import type { ArticleType } from '../../model/article.js';
import type { FacetKey } from '../../store/aggregates.js';
import { articleTypes } from '../article/article-object.js';

/** A domain, slug, category or host. Throws Error for what the port does not promise there, as all of these do. */
export function textKey(key: FacetKey): string {
  if (typeof key === 'string') return key;
  throw unexpected('a text', key);
}

/** A calendar year. */
export function yearKey(key: FacetKey): number {
  if (typeof key === 'number') return key;
  throw unexpected('a year', key);
}

/** Whether articles are published. */
export function flagKey(key: FacetKey): boolean {
  if (typeof key === 'boolean') return key;
  throw unexpected('true or false', key);
}

/** A type of articles. */
export function typeKey(key: FacetKey): ArticleType {
  const type = Object.values(articleTypes).find((known) => known === key);
  if (type !== undefined) return type;
  throw unexpected('a type of articles', key);
}

function unexpected(expected: string, key: FacetKey): Error {
  return new Error(`CorpusStore: expected ${expected} as key of a facet; ${JSON.stringify(key)} came.`);
}
