/**
 * When synthetic articles appear: from 2019 to 2024, more in some years than in others, few at weekends, in summer and at
 * the turn of the year, with busy weeks now and then, mostly in working hours (UTC), so that a time series looks like news.
 */
import { Random } from './random.js';
import { Weighted } from './weighted.js';

const dayMs = 86_400_000;
const firstDay = Date.UTC(2019, 0, 1) / dayMs;
const endDay = Date.UTC(2025, 0, 1) / dayMs;

/** Relative to the busiest year, 2019 first. */
const yearWeights = [0.3, 0.7, 1, 0.75, 0.7, 0.85];
/** January first. */
const monthWeights = [0.9, 0.95, 1, 1, 1, 0.95, 0.7, 0.6, 0.95, 1, 1, 0.7];
/** Sunday first; as the real corpora have them. */
const weekdayWeights = [0.1, 0.85, 1, 0.85, 0.8, 0.5, 0.14];
/** Share of weeks in which all speak of one thing, and how much more is written then. */
const busyWeeks = { share: 0.06, factor: 2.5 };
/** Midnight to 1 o'clock first. */
const hour = new Weighted(
  Array.from({ length: 24 }, (_, index) => index),
  [2, 2, 2, 1.5, 1.5, 3, 5, 8, 14, 13, 11, 9, 7, 7, 6, 7, 6, 5, 4, 3, 3, 2.5, 2.5, 1.5],
);

/** A day on which a story breaks, in days since 1970. Which weeks are busy depends on the seed alone. */
export function drawDay(seed: number, stream: number, random: Random): number {
  for (;;) {
    const day = random.between(firstDay, endDay - 1);
    const busy = new Random(seed, stream, Math.floor(day / 7)).chance(busyWeeks.share);
    const weight = dayWeight(day) * (busy ? busyWeeks.factor : 1);
    if (random.chance(weight / busyWeeks.factor)) return day;
  }
}

/** A day near `day`, within 4 days of it, mostly the same; as few at weekends as any, and none outside the calendar. */
export function drawDayNear(day: number, random: Random): number {
  for (;;) {
    const near = day + random.between(-2, 2) + (random.chance(0.5) ? random.between(-2, 2) : 0);
    const chosen = random.chance(0.45) ? day : near;
    if (chosen < firstDay || chosen >= endDay) continue;
    if (random.chance(weekdayWeights[weekday(chosen)] ?? 0)) return chosen;
  }
}

/** How much of the calendar is over on `day`: 0 on the first day, nearly 1 on the last. */
export function calendarShare(day: number): number {
  return (day - firstDay) / (endDay - firstDay);
}

/** A moment of a day, in milliseconds since 1970: whole minutes most of the time, else whole seconds. */
export function drawMoment(day: number, random: Random): number {
  const seconds = random.chance(0.7) ? 0 : random.below(60);
  return day * dayMs + ((hour.draw(random) * 60 + random.below(60)) * 60 + seconds) * 1000;
}

function dayWeight(day: number): number {
  const date = new Date(day * dayMs);
  const year = yearWeights[date.getUTCFullYear() - 2019] ?? 0;
  return year * (monthWeights[date.getUTCMonth()] ?? 0) * (weekdayWeights[weekday(day)] ?? 0);
}

/** 0 is Sunday; 1 January 1970 was a Thursday. */
function weekday(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}
