/** Groups: articles told apart by one to three of their values, with what can be said of each group. */
import { type CalendarUnit, endOfUnit, startOfUnit } from './calendar.js';
import { dateTime } from './date-time.js';
import type { ArticleFacts } from './facts.js';
import type { Listing } from './listing.js';
import { typedKeys } from './typed-keys.js';
import { compareKeys, type Key, type KeyField, share, valuesOf } from './values.js';
import { type Input, numberFits, pruned } from './where.js';

export interface GroupKeyInput {
  readonly field: Uppercase<KeyField> | 'PUBLISHED_DATE_TIME';
  readonly interval?: CalendarUnit | null;
  readonly timeZone?: string | null;
}

export const groupMeasures = [
  ...([
    'COUNT',
    'QUALITY_AVERAGE',
    'QUALITY_MAX',
    'HEAT_AVERAGE',
    'HEAT_MAX',
    'LATEST_ARTICLE',
    'KEY',
  ] as const),
];

export interface GroupOrderInput {
  readonly measure: (typeof groupMeasures)[number];
  readonly direction?: 'ASC' | 'DESC';
}

export interface GroupsQuestion {
  readonly kind: 'groups';
  readonly by: readonly GroupKeyInput[];
  readonly having?: Input;
  readonly orderBy?: readonly GroupOrderInput[];
  readonly first?: number;
}

interface Group {
  readonly keys: readonly (Key | null)[];
  readonly articles: readonly ArticleFacts[];
}

/** What the groups answer. */
export function answerGroups(
  { by, having, orderBy = [], first = 20 }: GroupsQuestion,
  listing: Listing,
): object[] {
  const articles = listing.articles();
  const size = (pruned(having)?.['count'] ?? {}) as Input;
  const order = orderBy.length === 0 ? [{ measure: 'COUNT' } as const] : orderBy;
  return groupsOf(articles, by)
    .filter((group) => numberFits(group.articles.length, size))
    .sort((a, b) => compareGroups(a, b, order))
    .slice(0, first)
    .map((group) => answerGroup(group, by, articles.length));
}

function groupsOf(articles: readonly ArticleFacts[], by: readonly GroupKeyInput[]): Group[] {
  const groups = new Map<string, { keys: readonly (Key | null)[]; articles: ArticleFacts[] }>();
  for (const article of articles) {
    for (const keys of combinations(by.map((input) => keysOf(article, input)))) {
      const name = JSON.stringify(keys);
      const group = groups.get(name) ?? { keys, articles: [] };
      group.articles.push(article);
      groups.set(name, group);
    }
  }
  return [...groups.values()];
}

function keysOf(
  article: ArticleFacts,
  { field, interval, timeZone }: GroupKeyInput,
): readonly (Key | null)[] {
  if (field === 'PUBLISHED_DATE_TIME') {
    return [startOfUnit(article.publishedAt, interval ?? 'MONTH', timeZone ?? 'UTC')];
  }
  const values = valuesOf[field.toLowerCase() as KeyField](article);
  return values.length === 0 ? [null] : values;
}

/** Every way to take one of each list. */
function combinations<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>(
    (heads, list) => heads.flatMap((head) => list.map((one) => [...head, one])),
    [[]],
  );
}

function compareGroups(a: Group, b: Group, order: readonly GroupOrderInput[]): number {
  for (const { measure, direction } of order) {
    const difference =
      measure === 'KEY'
        ? compareAllKeys(a, b, direction ?? 'DESC')
        : compareInDirection(measureOf(a, measure), measureOf(b, measure), direction ?? 'DESC');
    if (difference !== 0) return difference;
  }
  return compareAllKeys(a, b, 'ASC');
}

function compareAllKeys(a: Group, b: Group, direction: 'ASC' | 'DESC'): number {
  for (const [at, key] of a.keys.entries()) {
    const difference = compareInDirection(key, b.keys[at]!, direction);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** What is null stands last in both directions. */
function compareInDirection(a: Key | null, b: Key | null, direction: 'ASC' | 'DESC'): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return direction === 'ASC' ? compareKeys(a, b) : compareKeys(b, a);
}

function measureOf({ articles }: Group, measure: (typeof groupMeasures)[number]): number | null {
  switch (measure) {
    case 'QUALITY_AVERAGE':
      return summary(articles, 'quality').average;
    case 'QUALITY_MAX':
      return summary(articles, 'quality').max;
    case 'HEAT_AVERAGE':
      return summary(articles, 'heat').average;
    case 'HEAT_MAX':
      return summary(articles, 'heat').max;
    case 'LATEST_ARTICLE':
      return Math.max(...articles.map(({ publishedAt }) => publishedAt));
    default:
      return articles.length;
  }
}

function answerGroup({ keys, articles }: Group, by: readonly GroupKeyInput[], total: number): object {
  const moments = articles.map(({ publishedAt }) => publishedAt);
  const named = by.map(({ field }, at) => [field.toLowerCase(), keys[at]] as const);
  const timeAt = by.findIndex(({ field }) => field === 'PUBLISHED_DATE_TIME');
  const { interval, timeZone } = by[timeAt] ?? {};
  const start = keys[timeAt] as number;
  return {
    ...typedKeys(Object.fromEntries(named)),
    period:
      timeAt === -1
        ? null
        : { start: dateTime(start), end: dateTime(endOfUnit(start, interval ?? 'MONTH', timeZone ?? 'UTC')) },
    count: articles.length,
    share: share(articles.length, total),
    quality: summary(articles, 'quality'),
    heat: summary(articles, 'heat'),
    earliest: dateTime(Math.min(...moments)),
    latest: dateTime(Math.max(...moments)),
  };
}

function summary(articles: readonly ArticleFacts[], field: 'quality' | 'heat') {
  const values = articles.map((article) => article[field]).filter((value) => value !== null);
  const sum = values.reduce((total, value) => total + value, 0);
  const isEmpty = values.length === 0;
  return {
    count: values.length,
    min: isEmpty ? null : Math.min(...values),
    max: isEmpty ? null : Math.max(...values),
    average: isEmpty ? null : sum / values.length,
    sum,
  };
}
