/** Time series: calendar buckets of a zone over the time that a list covers, filled with zeros, counted one by one. */
import { boundsOf, type CalendarUnit, calendarUnits, type Range, rangeOfWithin } from './calendar.js';
import { dateTime } from './date-time.js';
import type { ArticleFacts } from './facts.js';
import type { Listing } from './listing.js';
import { type TypedKeys, typedKeys } from './typed-keys.js';
import { countValues, type KeyField, share, valuesOf } from './values.js';
import { type Clock, type Input, momentOf } from './where.js';

export interface TimeSeriesQuestion {
  readonly kind: 'timeSeries';
  readonly interval?: CalendarUnit | 'AUTO';
  readonly timeZone?: string;
  readonly targetBuckets?: number;
  readonly splitBy?: Uppercase<KeyField>;
  readonly top?: number;
}

/** The most buckets, times as many series as are asked for. */
const mostBuckets = 2000;

/** What the series answers, or the code of its refusal. */
export function answerTimeSeries(question: TimeSeriesQuestion, listing: Listing): object | 'LIMIT_EXCEEDED' {
  const zone = question.timeZone ?? 'UTC';
  const articles = listing.articles();
  const range = coveredRange(listing.where, articles, listing.clock);
  const interval = question.interval ?? 'AUTO';
  const seriesAsked = question.splitBy === undefined ? 1 : (question.top ?? 5);
  const most = Math.floor(mostBuckets / seriesAsked);
  const finestOf = (units: readonly CalendarUnit[], wanted: number) =>
    units.find((unit) => range !== null && boundsOf(range, unit, zone, Math.min(wanted, most)) !== null);
  const automatic =
    finestOf(calendarUnits.slice(0, -2), question.targetBuckets ?? 60) ??
    finestOf(calendarUnits.slice(-3), most) ??
    'CENTURY';
  const unit = interval === 'AUTO' ? automatic : interval;
  if (range === null) return { interval: interval === 'AUTO' ? 'HOUR' : interval, buckets: [], series: [] };
  const bounds = boundsOf(range, unit, zone, interval === 'AUTO' ? Math.max(most, 101) : most);
  if (bounds === null) return 'LIMIT_EXCEEDED';
  const series = splitSeries(question, articles);
  const whole = countBetween(bounds, articles);
  return {
    interval: unit,
    buckets: bucketsOf(bounds, whole, () => articles.length, range),
    series: series.map(({ keys, own }) => ({
      ...keys,
      total: own.length,
      buckets: bucketsOf(bounds, countBetween(bounds, own), (at) => whole[at]!, range),
    })),
  };
}

/** The time that the top level of `where` bounds, and where it does not the time from the oldest article to the newest. */
function coveredRange(
  where: Input | undefined,
  articles: readonly ArticleFacts[],
  clock: Clock,
): Range | null {
  const { from, to } = boundsIn(where, clock);
  const moments = articles.map(({ publishedAt }) => publishedAt);
  const start = Number.isFinite(from) ? from : Math.min(...moments);
  const end = Number.isFinite(to) ? to : Math.max(...moments);
  return Number.isFinite(start) && Number.isFinite(end) && start <= end ? { from: start, to: end } : null;
}

function boundsIn(where: Input | undefined, clock: Clock): Range {
  const inner = ((where?.['and'] ?? []) as readonly Input[]).map((part) => boundsIn(part, clock));
  const filter = (where?.['publishedDateTime'] ?? {}) as Input;
  const own = Object.entries(filter).map(([operator, operand]): Range => {
    if (operator === 'within') return rangeOfWithin(operand as Input, clock);
    const moment = momentOf(operand as string);
    const bounds: Record<string, Range> = {
      eq: { from: moment, to: moment },
      gt: { from: moment + 1, to: Infinity },
      gte: { from: moment, to: Infinity },
      lt: { from: -Infinity, to: moment - 1 },
      lte: { from: -Infinity, to: moment },
    };
    return bounds[operator]!;
  });
  const all = [...inner, ...own];
  return {
    from: Math.max(-Infinity, ...all.map(({ from }) => from)),
    to: Math.min(Infinity, ...all.map(({ to }) => to)),
  };
}

function splitSeries(
  { splitBy, top = 5 }: TimeSeriesQuestion,
  articles: readonly ArticleFacts[],
): { readonly keys: TypedKeys; readonly own: readonly ArticleFacts[] }[] {
  if (splitBy === undefined) return [];
  const field = splitBy.toLowerCase() as KeyField;
  const values = valuesOf[field];
  return countValues(articles, values)
    .slice(0, top)
    .map(({ key }) => ({
      keys: typedKeys({ [field]: key }),
      own: articles.filter((article) => values(article).includes(key)),
    }));
}

function countBetween(bounds: readonly number[], articles: readonly ArticleFacts[]): number[] {
  return bounds.slice(0, -1).map((start, at) => {
    const end = bounds[at + 1]!;
    return articles.filter(({ publishedAt }) => publishedAt >= start && publishedAt < end).length;
  });
}

function bucketsOf(
  bounds: readonly number[],
  counts: readonly number[],
  wholeAt: (bucket: number) => number,
  range: Range,
): object[] {
  return counts.map((count, at) => {
    const [start, end] = [bounds[at]!, bounds[at + 1]!];
    return {
      start: dateTime(start),
      end: dateTime(end),
      epochMs: start,
      count,
      share: share(count, wholeAt(at)),
      isPartial: start < range.from || end - 1 > range.to,
    };
  });
}
