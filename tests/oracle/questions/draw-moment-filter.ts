/** Random conditions on the date that an article aimed at mostly fits, its very millisecond often being the bound. */
import { DateTime, Duration } from 'luxon';
import type { SeededRandom } from '../../contract/seeded-random.js';
import { clockOf } from '../naive/clock.js';
import type { CorpusFacts } from '../naive/facts.js';
import type { Input } from '../naive/where.js';

const dayMs = 86_400_000;

/** A `DateTimeFilterInput`. Its bounds are never reversed: that is wrong use. */
export function drawMomentFilter(random: SeededRandom, aim: number, corpus: CorpusFacts): Input {
  const near = random.pick([0, 0, 1, 1000, dayMs, 30 * dayMs, 300 * dayMs]);
  const [from, to] = [written(random, aim - near), written(random, aim + near)];
  const [before, after] = [
    written(random, aim - Math.max(near, 1)),
    written(random, aim + Math.max(near, 1)),
  ];
  return random.pick<() => Input>([
    () => ({ eq: written(random, aim) }),
    () => ({ eq: written(random, aim) }),
    () => ({ gt: before }),
    () => ({ gte: from }),
    () => ({ lt: after }),
    () => ({ lte: to }),
    () => ({ gte: from, lt: after }),
    () => ({ gt: before, lte: to }),
    () => ({ within: drawWithin(random, aim, corpus) }),
    () => ({ within: drawWithin(random, aim, corpus) }),
    () => ({ within: drawWithin(random, aim, corpus) }),
    () => ({ within: drawWithin(random, aim, corpus) }),
    () => ({ gte: bareDate(aim - near) }),
  ])();
}

function drawWithin(random: SeededRandom, aim: number, corpus: CorpusFacts): Input {
  const anchor = random.pick(['LATEST_ARTICLE', 'LATEST_ARTICLE', 'NOW', 'NOW', null, 'not given']);
  const clock = clockOf(corpus);
  const end = anchor === 'NOW' ? clock.now : clock.latestArticle;
  const edges = monthEdges(corpus, end);
  const last =
    edges.length > 0 && random.chance(0.4) ? random.pick(edges) : drawDuration(random, (end - aim) / dayMs);
  return anchor === 'not given' ? { last } : { last, anchor };
}

/** About so many days, in one of the ways to say it. */
function drawDuration(random: SeededRandom, days: number): string {
  const most = Math.max(1, Math.ceil(days));
  return random.pick([
    `P${most}D`,
    `P${Math.ceil(most / 7)}W`,
    `P${Math.ceil(most / 30)}M`,
    `P${Math.ceil(most / 365)}Y`,
    `P1Y2M${most}D`,
    `PT${most * 24}H`,
    `P${most - 1}DT23H59M60S`,
    'P1M',
  ]);
}

const edgesOf = new WeakMap<CorpusFacts, Map<number, readonly string[]>>();

/**
 * Months before `end` that begin less than four days before some article: in those days, a month that is too short for its last
 * day tells whether it was counted rightly.
 */
function monthEdges(corpus: CorpusFacts, end: number): readonly string[] {
  const known = edgesOf.get(corpus) ?? new Map<number, readonly string[]>();
  edgesOf.set(corpus, known);
  const edges = known.get(end) ?? findMonthEdges(corpus, end);
  known.set(end, edges);
  return edges;
}

function findMonthEdges({ articles }: CorpusFacts, end: number): string[] {
  const day = new Date(end).getUTCDate();
  const months = Array.from({ length: 80 }, (_, at) => `P${at + 1}M`);
  return months.filter((last) => {
    const start = DateTime.fromMillis(end, { zone: 'utc' }).minus(Duration.fromISO(last));
    const since = (moment: number): number => (moment - start.toMillis()) / dayMs;
    return (
      start.day !== day &&
      articles.some(({ publishedAt }) => since(publishedAt) > 0 && since(publishedAt) < 4)
    );
  });
}

/** The moment in one of the ways to write it. */
function written(random: SeededRandom, moment: number): string {
  if (random.chance(0.8)) return new Date(moment).toISOString();
  const offset = random.pick([-5, 2]);
  const there = new Date(moment + offset * 3_600_000).toISOString().slice(0, -1);
  return `${there}${offset < 0 ? '-' : '+'}0${Math.abs(offset)}:00`;
}

function bareDate(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}
