/** Random aggregates over a list. */
import type { SeededRandom } from '../../contract/seeded-random.js';
import { calendarUnits } from '../naive/calendar.js';
import { type FacetName, facets } from '../naive/facets.js';
import { type GroupKeyInput, groupMeasures, type GroupsQuestion } from '../naive/groups.js';
import type { TimeSeriesQuestion } from '../naive/time-series.js';
import { type KeyField, valuesOf } from '../naive/values.js';
import type { Input } from '../naive/where.js';
import type { CountQuestion } from './question.js';

/** UTC, clocks that change in the north and in the south, an offset of quarter hours, a date that was skipped, both sides of the date line. */
export const timeZones = [
  'UTC',
  'America/New_York',
  'America/New_York',
  'Asia/Kathmandu',
  'Asia/Kathmandu',
  'Europe/Berlin',
  'Australia/Sydney',
  'America/Sao_Paulo',
  'Asia/Kolkata',
  'Pacific/Apia',
  'Pacific/Honolulu',
  'America/St_Johns',
];

/** None to three aggregates. */
export function drawCounts(random: SeededRandom): CountQuestion[] {
  return Array.from({ length: random.pick([0, 0, 1, 1, 2, 3]) }, () => drawCount(random));
}

/** One aggregate. */
export function drawCount(random: SeededRandom): CountQuestion {
  return random.pick<() => CountQuestion>([
    () => drawFacet(random),
    () => drawFacet(random),
    () => ({
      kind: 'statistics',
      of: random.pick(['quality', 'heat']),
      percentile: random.pick([0, 5, 25, 50, 50, 90, 99.9, 100, 33.333]),
      interval: random.pick([1, 7, 10, 50, 1000]),
    }),
    () => ({ kind: 'span' }),
    () => drawTimeSeries(random),
    () => drawTimeSeries(random),
    () => drawGroups(random),
    () => drawGroups(random),
    () => ({ kind: 'report' }),
  ])();
}

function drawFacet(random: SeededRandom): CountQuestion {
  const field = random.pick([...Object.keys(facets), 'years'] as FacetName[]);
  const takesFirst = !['types', 'published', 'years'].includes(field);
  return {
    kind: 'facet',
    field,
    ...(random.chance(0.5) ? { excludeOwnFilter: random.chance(0.8) } : {}),
    ...(takesFirst && random.chance(0.5) ? { first: random.pick([0, 1, 3, 100]) } : {}),
    ...(field === 'years' && random.chance(0.7) ? { timeZone: random.pick(timeZones) } : {}),
  };
}

function drawTimeSeries(random: SeededRandom): TimeSeriesQuestion {
  return {
    kind: 'timeSeries',
    ...(random.chance(0.75) ? { interval: random.pick([...calendarUnits, 'WEEK', 'MONTH', 'AUTO']) } : {}),
    ...(random.chance(0.8) ? { timeZone: random.pick(timeZones) } : {}),
    ...(random.chance(0.3) ? { targetBuckets: random.pick([1, 2, 12, 60, 365, 500]) } : {}),
    ...(random.chance(0.5) ? { splitBy: drawSplit(random) } : {}),
    ...(random.chance(0.3) ? { top: random.pick([1, 2, 3, 20]) } : {}),
  };
}

function drawSplit(random: SeededRandom): Uppercase<KeyField> {
  return random.pick(Object.keys(valuesOf) as KeyField[]).toUpperCase() as Uppercase<KeyField>;
}

function drawGroups(random: SeededRandom): GroupsQuestion {
  const fields = random.some([...Object.keys(valuesOf), 'PUBLISHED_DATE_TIME'], random.pick([1, 1, 2, 2, 3]));
  const by = fields.map((field) => field.toUpperCase() as GroupKeyInput['field']);
  return {
    kind: 'groups',
    by: by.map((field) => (field === 'PUBLISHED_DATE_TIME' ? { field, ...drawCalendar(random) } : { field })),
    ...(random.chance(0.3) ? { having: drawHaving(random) } : {}),
    ...(random.chance(0.6)
      ? {
          orderBy: random.some(groupMeasures, 1 + random.below(2)).map((measure) => ({
            measure,
            ...(random.chance(0.7) ? { direction: random.pick(['ASC', 'DESC'] as const) } : {}),
          })),
        }
      : {}),
    ...(random.chance(0.4) ? { first: random.pick([0, 1, 5, 100]) } : {}),
  };
}

function drawCalendar(random: SeededRandom): Omit<GroupKeyInput, 'field'> {
  return {
    ...(random.chance(0.8) ? { interval: random.pick([...calendarUnits]) } : {}),
    ...(random.chance(0.8) ? { timeZone: random.pick(timeZones) } : {}),
  };
}

function drawHaving(random: SeededRandom): Input {
  const count = random.pick<Input>([{ gte: 2 }, { gt: 2 }, { lt: 3 }, { lte: 4, gte: 2 }, { eq: 1 }, {}]);
  return { count };
}
