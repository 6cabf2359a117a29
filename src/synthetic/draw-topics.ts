/** Which topics stories and their documents have: some are in fashion early in the calendar, some late. */
import { calendarShare } from './calendar.js';
import type { Random } from './random.js';
import { Weighted } from './weighted.js';
import { syntheticTopics, type SyntheticTopic } from './words/topics.js';

/** What a story that breaks on `day` is about. */
export function drawTopic(day: number, random: Random): SyntheticTopic {
  return (random.chance(calendarShare(day)) ? lateTopics : earlyTopics).draw(random);
}

/** One to three topics, the story's own first, mostly with the topic above all; four to seven in one document of a hundred. */
export function drawTopicNames(own: SyntheticTopic, random: Random): string[] {
  const names = new Set([own.name]);
  const wanted = random.chance(0.01) ? random.between(4, 7) : numberOfTopics.draw(random);
  if (wanted >= 2) names.add(own.parent ?? syntheticTopics[0]?.name ?? own.name);
  while (names.size < wanted) names.add(earlyTopics.draw(random).name);
  return [...names];
}

const numberOfTopics = new Weighted([1, 2, 3], [25, 66, 9]);
/** In the order of `syntheticTopics`; the second weight counts for the end of the calendar. */
const topicWeights = [
  [20, 20],
  [22, 12],
  [12, 14],
  [8, 22],
  [12, 10],
  [8, 16],
  [9, 6],
  [7, 5],
  [4, 6],
  [2, 4],
  [2, 3],
] as const;
const earlyTopics = new Weighted(
  syntheticTopics,
  topicWeights.map(([early]) => early),
);
const lateTopics = new Weighted(
  syntheticTopics,
  topicWeights.map(([, late]) => late),
);
