/** Random search texts that mostly find an article aimed at: its own words, bent in every way that search promises to understand. */
import type { SeededRandom } from '../../contract/seeded-random.js';
import type { ArticleFacts } from '../naive/facts.js';
import { wordsIn } from '../naive/words.js';

/** A search text; null when the article aimed at has no words. */
export function drawSearch(random: SeededRandom, aim: ArticleFacts, other: ArticleFacts): string | null {
  const words = writtenWords(aim);
  if (words.length < 2) return null;
  const terms = [drawTerm(random, words)];
  if (random.chance(0.35)) terms.push(drawTerm(random, words));
  if (random.chance(0.1)) terms.push(drawTerm(random, words));
  if (random.chance(0.25))
    terms.push('OR', drawTerm(random, random.chance(0.5) ? writtenWords(other) : words));
  if (random.chance(0.3)) terms.splice(random.below(2), 0, `-${drawExcluded(random, writtenWords(other))}`);
  if (random.chance(0.05)) terms.push(random.pick(['...', '&', '-', '""', '«»']));
  return terms.join(random.pick([' ', ' ', ' ', '  ', '\t'])).slice(0, 250);
}

/** The words of title and excerpt as they are written. */
function writtenWords({ title, excerpt }: ArticleFacts): string[] {
  const text = `${title} ${excerpt ?? ''}`;
  return wordsIn(text).map(({ start, end }) => text.slice(start, end));
}

function drawTerm(random: SeededRandom, words: readonly string[]): string {
  const at = random.below(Math.max(1, words.length - 3));
  const word = words[at] ?? 'news';
  return random.pick<() => string>([
    () => word,
    () => word,
    () => word.toUpperCase(),
    () => word.normalize('NFD'),
    () => inflected(random, word),
    () => `"${words.slice(at, at + 2 + random.below(2)).join(random.pick([' ', ', ', '-']))}"`,
    () => words.slice(at, at + 2).join('-'),
    () =>
      `${Array.from(word)
        .slice(0, 2 + random.below(5))
        .join('')}*`,
    () => mistyped(random, random.pick(words.filter((one) => one.length > 5).concat(word))),
    () => mistyped(random, random.pick(words.filter((one) => one.length > 5).concat(word))),
  ])();
}

function drawExcluded(random: SeededRandom, words: readonly string[]): string {
  const at = random.below(Math.max(1, words.length - 2));
  const word = words[at] ?? 'nothing';
  const phrase = `"${words.slice(at, at + 2).join(' ')}"`;
  return random.pick([word, phrase, phrase, `${word.slice(0, 4)}*`]);
}

function inflected(random: SeededRandom, word: string): string {
  return word + random.pick(['s', 'ed', 'ing', 'ly', "'s", '’s']);
}

/** With one mistake, now and then with two. */
function mistyped(random: SeededRandom, word: string): string {
  const once = withMistake(random, word);
  return word.length > 7 && random.chance(0.4) ? withMistake(random, once) : once;
}

function withMistake(random: SeededRandom, word: string): string {
  const at = 1 + random.below(Math.max(1, word.length - 1));
  const letter = random.pick(Array.from('etaoinshrdlu'));
  return random.pick([
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at + 1),
    word.slice(0, at - 1) + (word[at] ?? '') + (word[at - 1] ?? '') + word.slice(at + 1),
  ]);
}
