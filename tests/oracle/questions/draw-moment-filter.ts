/** Random conditions on the date that an article aimed at mostly fits, its very millisecond often being the bound. */
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
    () => ({ gte: bareDate(aim - near) }),
  ])();
}

function drawWithin(random: SeededRandom, aim: number, corpus: CorpusFacts): Input {
  const anchor = random.pick(['LATEST_ARTICLE', 'LATEST_ARTICLE', 'NOW', null, 'not given']);
  const clock = clockOf(corpus);
  const days = ((anchor === 'NOW' ? clock.now : clock.latestArticle) - aim) / dayMs;
  const most = Math.max(1, Math.ceil(days));
  const last = random.pick([
    `P${most}D`,
    `P${Math.ceil(most / 7)}W`,
    `P${Math.ceil(most / 30)}M`,
    `P${Math.ceil(most / 30)}M`,
    `P${Math.ceil(most / 365)}Y`,
    `P1Y2M${most}D`,
    `PT${most * 24}H`,
    `P${most - 1}DT23H59M60S`,
    'P1M',
  ]);
  return anchor === 'not given' ? { last } : { last, anchor };
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
