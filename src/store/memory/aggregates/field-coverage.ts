/**
 * How far each field of the articles is filled in. Counts the whole corpus, which takes about a second at 100,000 articles: field by field, so
 * that one field's values are held at a time, and in short steps, so that nobody else's question waits for it.
 */
import { setImmediate } from 'node:timers/promises';
import type { Article } from '../../../model/article.js';
import { compareCodePoints } from '../../../model/text-order.js';
import type { FieldCoverage } from '../../aggregates.js';
import { firstOf } from './first-of.js';

type Value = string | number | boolean | null;
/** What an article has in a field: null is no value, and each value of a list counts once, or `times` where that is given. */
type Field = readonly [
  name: string,
  valueOf: (article: Article) => Value | readonly string[],
  times?: (article: Article) => number,
];

const exampleCount = 3;
const exampleLength = 80;
/** Articles that are looked at in one go: a few milliseconds. */
const stepLength = 5000;

/** All fields of `Article` in the schema's order but `image`, which is a choice among `images`. Frozen. */
export async function fieldCoverage(articles: readonly Article[]): Promise<readonly FieldCoverage[]> {
  const naming = await namingIds(articles);
  const fields: readonly Field[] = [
    ['id', ({ id }) => id],
    ['title', ({ title }) => title],
    ['excerpt', ({ excerpt }) => excerpt],
    ['category', ({ category }) => category],
    ['type', ({ type }) => type],
    ['publishedDateTime', ({ publishedDateTime }) => publishedDateTime],
    ['url', ({ url }) => url],
    ['webUrl', ({ webUrl }) => webUrl],
    ['originalUrl', ({ originalUrl }) => originalUrl],
    ['ampWebUrl', ({ ampWebUrl }) => ampWebUrl],
    ['cdnAmpWebUrl', ({ cdnAmpWebUrl }) => cdnAmpWebUrl],
    ['host', ({ host }) => host],
    ['quality', ({ quality }) => quality],
    ['heat', ({ heat }) => heat],
    ['published', ({ published }) => published],
    ['featuredContent', ({ featuredContent }) => featuredContent],
    ['embedUrl', ({ embedUrl }) => embedUrl],
    ['secured', ({ secured }) => secured],
    ['provider', ({ providerDomain }) => providerDomain],
    ['topics', ({ topicSlugs }) => topicSlugs],
    ['images', ({ images }) => images.map(({ url }) => url)],
    ['related', ({ related }) => related.map(({ articleId }) => articleId)],
    ['mentionedBy', ({ id }) => naming.get(id) ?? []],
    // Each stands in the lists of all the others, and these lists together grow with the square of their number.
    [
      'duplicates',
      ({ id, sameUrlIds }) => (sameUrlIds.length > 0 ? id : null),
      ({ sameUrlIds }) => sameUrlIds.length - 1,
    ],
    ['document', ({ document }) => (document === null ? null : `${document.root}/${document.path}`)],
  ];
  const answer: FieldCoverage[] = [];
  for (const field of fields) answer.push(await coverage(field, articles));
  return Object.freeze(answer);
}

/** For the id of each article that is named the ids of those that name it. */
async function namingIds(articles: readonly Article[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const naming = new Map<string, string[]>();
  for (const [row, { id, related }] of articles.entries()) {
    if (row % stepLength === stepLength - 1) await setImmediate();
    for (const { articleId } of related) {
      const ids = naming.get(articleId);
      if (ids === undefined) naming.set(articleId, [id]);
      else ids.push(id);
    }
  }
  return naming;
}

async function coverage(
  [field, valueOf, times]: Field,
  articles: readonly Article[],
): Promise<FieldCoverage> {
  const counts = new Map<Value, number>();
  const add = (value: Value, more: number): void => void counts.set(value, (counts.get(value) ?? 0) + more);
  let count = 0;
  for (const [row, article] of articles.entries()) {
    if (row % stepLength === stepLength - 1) await setImmediate();
    const value = valueOf(article);
    if (value === null) continue;
    if (typeof value !== 'object') {
      count += 1;
      add(value, times?.(article) ?? 1);
    } else if (value.length > 0) {
      count += 1;
      for (const each of new Set(value)) add(each, 1);
    }
  }
  const examples = field === 'secured' ? [] : mostFrequent(counts);
  return Object.freeze({ field, count, distinct: counts.size, examples: Object.freeze(examples) });
}

/** The values with the largest counts, then by code point, as text. */
function mostFrequent(counts: ReadonlyMap<Value, number>): readonly string[] {
  const least = firstOf([...counts.values()], exampleCount, (a, b) => b - a).at(-1) ?? 0;
  const candidates: (readonly [string, number])[] = [];
  for (const [value, count] of counts) if (count >= least) candidates.push([String(value), count]);
  return firstOf(
    candidates,
    exampleCount,
    ([a, aCount], [b, bCount]) => bCount - aCount || compareCodePoints(a, b),
  ).map(([value]) => shortened(value));
}

/** At most `exampleLength` UTF-16 code units, no character cut in two. */
function shortened(text: string): string {
  if (text.length <= exampleLength) return text;
  const cut = text.slice(0, exampleLength - 1);
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
