/** What kind of article a story is. */
import type { ArticleType } from '../../model/article.js';
import { describeValue } from './describe-value.js';
import type { Section } from './section.js';

const types: ReadonlyMap<string, ArticleType> = new Map([
  ['', 'ARTICLE'],
  ['article', 'ARTICLE'],
  ['video', 'VIDEO'],
  ['other', 'OTHER'],
]);

/** ARTICLE when it is missing; OTHER, with the problem TYPE_UNKNOWN, when it is none that is known. In any case of letters. */
export function readType({ map, prefix, findings }: Section): ArticleType {
  const value = map['type'];
  if (value === undefined || value === null) return 'ARTICLE';
  const known = typeof value === 'string' ? types.get(value.trim().toLowerCase()) : undefined;
  if (known !== undefined) return known;
  const field = `${prefix}type`;
  const message = `${field} is ${describeValue(value)}; article or video is expected, so it is served as OTHER.`;
  findings.add({ code: 'TYPE_UNKNOWN', field, message, suggestion: 'Write article or video.' });
  return 'OTHER';
}
