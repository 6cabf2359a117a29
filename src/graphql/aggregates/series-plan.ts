/** Which buckets a time series has, before anything is counted: the time that it covers, its unit, and that it is not too large. */
import type { ArticleSet } from '../../store/article-set.js';
import type { BucketRequest, CalendarUnit } from '../../store/aggregates.js';
import { calendarBounds, finestUnit } from '../../store/calendar/calendar-bounds.js';
import { inRange } from '../article/article-arguments.js';
import { LimitExceededError } from '../errors/limit-exceeded-error.js';
import type { Loaders } from '../loaders/loaders.js';
import { coveredMoments } from './covered-moments.js';
import type { CoveredTime } from './time-bucket.js';
import type { TimeSeriesArguments } from './time-series-arguments.js';

const maximumTarget = 500;
const maximumTop = 20;

export interface SeriesPlan {
  readonly unit: CalendarUnit;
  readonly timeZone: string;
  readonly time: CoveredTime;
  readonly split: BucketRequest['split'];
}

/**
 * The plan of a series over `set`. It covers what the filter's bounds of publishedDateTime leave, and on a side without one goes as far
 * as the articles of the set. Where nothing is covered (no articles to go by, or bounds that exclude each other) it has no buckets.
 * Rejects with a UserInputError or a LimitExceededError for what cannot be meant or is too much.
 */
export async function planSeries(
  set: ArticleSet,
  args: TimeSeriesArguments,
  loaders: Loaders,
): Promise<SeriesPlan> {
  const { interval, timeZone, splitBy } = args;
  const { bucketLimit } = loaders.limits;
  const target = inRange('targetBuckets', args.targetBuckets, {
    from: 1,
    to: maximumTarget,
    advice: 'It steers AUTO alone: name an interval for more buckets.',
  });
  const top = inRange('top', args.top, {
    from: 1,
    to: maximumTop,
    advice: 'Narrow the list with "where" to see its other values.',
  });
  const split = splitBy == null ? null : { field: splitBy, top: top ?? maximumTop };
  const covered = await coveredTime(set, loaders);
  if (covered === null) {
    const unit = interval === 'AUTO' ? 'HOUR' : interval;
    return { unit, timeZone, time: { bounds: [], from: 0, to: 0 }, split };
  }
  const span = { earliest: covered.from, latest: covered.to };
  const most = Math.floor(bucketLimit / (split?.top ?? 1));
  const unit = interval === 'AUTO' ? finestUnit(span, timeZone, target ?? maximumTarget, most) : interval;
  // What AUTO comes to is never refused: the whole calendar has a hundred centuries.
  const bounds = calendarBounds(span, unit, timeZone, interval === 'AUTO' ? Math.max(most, 101) : most);
  if (bounds === null) throw tooManyBuckets(unit, covered, split?.top ?? null, bucketLimit);
  return { unit, timeZone, time: { bounds, ...covered }, split };
}

async function coveredTime(
  set: ArticleSet,
  loaders: Loaders,
): Promise<{ readonly from: number; readonly to: number } | null> {
  const { from, to } = coveredMoments(set.filter ?? []);
  if (from !== null && to !== null) return from <= to ? { from, to } : null;
  const span = await loaders.span.load(set);
  return span === null ? null : { from: from ?? span.earliest, to: to ?? span.latest };
}

/** The mean length of a unit, in hours. */
const hoursOf: Readonly<Record<CalendarUnit, number>> = {
  HOUR: 1,
  DAY: 24,
  WEEK: 168,
  MONTH: 730.485,
  QUARTER: 2191.455,
  YEAR: 8765.82,
  DECADE: 87_658.2,
  CENTURY: 876_582,
};

function tooManyBuckets(
  unit: CalendarUnit,
  { from, to }: { readonly from: number; readonly to: number },
  top: number | null,
  bucketLimit: number,
): LimitExceededError {
  const about = Math.ceil((to - from + 1) / (hoursOf[unit] * 3_600_000));
  return new LimitExceededError({
    argument: 'interval',
    unit: top === null ? 'buckets' : 'buckets times series',
    limit: bucketLimit,
    came: top === null ? `about ${about}` : `about ${about} times ${top}`,
    advice: `Ask for a coarser interval than ${unit}, ${top === null ? '' : 'for fewer series with "top", '}or for less time with "publishedDateTime" in "where".`,
  });
}
