/** How far each field of the articles is filled in. Counts the whole corpus, field by field, so that one field's values are held at a time. */
import type { Article } from '../../../model/article.js';
import { compareCodePoints } from '../../../model/text-order.js';
import type { FieldCoverage } from '../../aggregates.js';
import { firstOf } from './first-of.js';

const exampleCount = 3;
const exampleLength = 80;

/** All fields of `Article` in the schema's order but `image`, which is a choice among `images`. Frozen. */
export function fieldCoverage(articles: readonly Article[]): readonly FieldCoverage[] {
  const naming = namingIds(articles);
  const fields: readonly (readonly [string, (article: Article) => readonly unknown[]])[] = [
    ['id', ({ id }) => [id]],
    ['title', ({ title }) => [title]],
    ['excerpt', ({ excerpt }) => [excerpt]],
    ['category', ({ category }) => [category]],
    ['type', ({ type }) => [type]],
    ['publishedDateTime', ({ publishedDateTime }) => [publishedDateTime]],
    ['url', ({ url }) => [url]],
    ['webUrl', ({ webUrl }) => [webUrl]],
    ['originalUrl', ({ originalUrl }) => [originalUrl]],
    ['ampWebUrl', ({ ampWebUrl }) => [ampWebUrl]],
    ['cdnAmpWebUrl', ({ cdnAmpWebUrl }) => [cdnAmpWebUrl]],
    ['host', ({ host }) => [host]],
    ['quality', ({ quality }) => [quality]],
    ['heat', ({ heat }) => [heat]],
    ['published', ({ published }) => [published]],
    ['featuredContent', ({ featuredContent }) => [featuredContent]],
    ['embedUrl', ({ embedUrl }) => [embedUrl]],
    ['secured', ({ secured }) => [secured]],
    ['provider', ({ providerDomain }) => [providerDomain]],
    ['topics', ({ topicSlugs }) => topicSlugs],
    ['images', ({ images }) => images.map(({ url }) => url)],
    ['related', ({ related }) => related.map(({ articleId }) => articleId)],
    ['mentionedBy', ({ id }) => naming.get(id) ?? []],
    ['duplicates', ({ duplicateIds }) => duplicateIds],
    ['document', ({ document }) => [document === null ? null : `${document.root}/${document.path}`]],
  ];
  return Object.freeze(fields.map(([field, valuesOf]) => coverage(field, articles, valuesOf)));
}

/** For the id of each article that is named the ids of those that name it. */
function namingIds(articles: readonly Article[]): ReadonlyMap<string, readonly string[]> {
  const naming = new Map<string, string[]>();
  for (const { id, related } of articles) {
    for (const { articleId } of related) {
      const ids = naming.get(articleId);
      if (ids === undefined) naming.set(articleId, [id]);
      else ids.push(id);
    }
  }
  return naming;
}

/** Null is no value. An article has each of its values once. */
function coverage(
  field: string,
  articles: readonly Article[],
  valuesOf: (article: Article) => readonly unknown[],
): FieldCoverage {
  const counts = new Map<string, number>();
  let count = 0;
  for (const article of articles) {
    const values = new Set(valuesOf(article));
    values.delete(null);
    if (values.size > 0) count += 1;
    for (const value of values) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
  }
  const examples =
    field === 'secured'
      ? []
      : firstOf(
          [...counts],
          exampleCount,
          ([a, aCount], [b, bCount]) => bCount - aCount || compareCodePoints(a, b),
        );
  return Object.freeze({
    field,
    count,
    distinct: counts.size,
    examples: Object.freeze(examples.map(([value]) => shortened(value))),
  });
}

/** At most `exampleLength` UTF-16 code units, no character cut in two. */
function shortened(text: string): string {
  if (text.length <= exampleLength) return text;
  const cut = text.slice(0, exampleLength - 1);
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
