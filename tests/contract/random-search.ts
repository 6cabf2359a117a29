/**
 * Corpora and searches in which everything that search could get wrong happens often: forms of one stem, words that are
 * nearly others, words in both fields and at their edges, marks, apostrophes, long excerpts, and searches drawn from what the corpus says.
 */
import type { Corpus } from '../../src/corpus/corpus.js';
import type { SearchQuery, SearchTerm } from '../../src/model/search-query.js';
import { makeCorpus, type ArticleSpec } from './corpus-builder.js';
import { deepFreeze } from './deep-freeze.js';
import { wordsIn } from './naive/words.js';
import type { SeededRandom } from './seeded-random.js';

const vocabulary = [
  ...['recognition', 'recognitions', 'recognize', 'recognized', 'recognizes', 'recognise', 'recognising'],
  ...['police', 'policing', 'Policed', 'facial', 'face', 'faces', 'facing', 'Amazon', "Amazon's", 'AMAZON’S'],
  ...[
    'robot',
    'robots',
    'robotics',
    'robotic',
    'universe',
    'university',
    'universities',
    'won’t',
    "won't",
    'wont',
  ],
  ...[
    'ai',
    'AI',
    'GPT-3',
    'e-mail',
    '2020',
    '2021',
    'the',
    'the',
    'of',
    'a',
    'to',
    'Café',
    'cafe',
    'CAFE\u0301',
  ],
  ...[
    'naïve',
    'ﬁnance',
    'finance',
    'financial',
    '東京',
    '\u{10400}',
    '\u{10428}abc',
    '“quoted”',
    'élan',
    'x',
    'xy',
  ],
];
const signs = [' ', ' ', ' ', ' ', ' ', ' ', ', ', '. ', ' – ', '; ', '\n', ' “', '” ', "'", ' \u{1F600} '];

function randomText(random: SeededRandom, longest: number): string {
  const length = random.below(longest + 1);
  return Array.from(
    { length },
    () => random.pick(vocabulary) + (random.chance(0.01) ? 'y'.repeat(230) : '') + random.pick(signs),
  ).join('');
}

export function randomTextCorpus(random: SeededRandom, size: number): Corpus {
  const articles = Array.from({ length: size }, (_, index): ArticleSpec => {
    const excerpt = random.chance(0.15) ? null : randomText(random, random.pick([3, 12, 12, 90]));
    return {
      id: `a_${index}`,
      title: randomText(random, 8),
      minute: random.below(Math.max(2, size >> 1)),
      provider: random.pick(['a.example', 'bbc.example', 'police.example']),
      topics: random.some(['ai', 'facial-recognition', 'police', 'law'], random.below(3)),
      fields: { excerpt },
    };
  });
  return makeCorpus({
    articles,
    providerNames: {
      'a.example': random.pick(['The Police Gazette', 'Café AI', 'BBC']),
      'bbc.example': random.pick(['BBC', 'Bbc', 'B B C']),
      'police.example': random.pick(["Amazon's Police", 'Recognition']),
    },
    topicNames: {
      ai: 'AI',
      'facial-recognition': 'Facial Recognition',
      police: 'Police',
      law: random.pick(['Law', 'Láw of the Police', 'Face']),
    },
    mentionIds: { a_former: 'a_0' },
  });
}

/** All words of the corpus, as often as they stand there, by text. */
export function textsOf(corpus: Corpus): readonly (readonly string[])[] {
  return corpus.articles
    .flatMap(({ title, excerpt }) => [title, excerpt ?? ''])
    .map((text) => wordsIn(text).map(({ folded }) => folded))
    .filter((words) => words.length > 0);
}

/** A search whose words are drawn from `texts`, mostly from one and the same. Frozen. */
export function randomSearch(random: SeededRandom, texts: readonly (readonly string[])[]): SearchQuery {
  const near = texts.length === 0 ? ['nothing'] : random.pick(texts);
  const words = (): readonly string[] =>
    texts.length === 0 || random.chance(0.8) ? near : random.pick(texts);
  const group = (): SearchTerm[] =>
    Array.from({ length: random.pick([1, 1, 1, 2, 3]) }, () => randomTerm(random, words()));
  return deepFreeze({
    groups: Array.from({ length: random.pick([1, 1, 1, 2, 2, 3]) }, group),
    excluded: Array.from({ length: random.pick([0, 0, 0, 1, 2]) }, () =>
      randomTerm(random, random.chance(0.3) || texts.length === 0 ? words() : random.pick(texts)),
    ),
  });
}

function randomTerm(random: SeededRandom, words: readonly string[]): SearchTerm {
  const start = random.below(words.length);
  const word = words[start]!;
  switch (random.pick(['word', 'word', 'word', 'typo', 'typo', 'prefix', 'phrase', 'phrase', 'mixed'])) {
    case 'typo':
      return { kind: 'word', word: misspelt(random, word) };
    case 'prefix':
      return { kind: 'prefix', prefix: word.slice(0, 1 + random.below(word.length)) };
    case 'phrase':
      return { kind: 'phrase', words: words.slice(start, start + 2 + random.below(3)) };
    case 'mixed':
      return { kind: 'phrase', words: [word, random.pick(words)] };
    default:
      return { kind: 'word', word };
  }
}

/** One or two slips of the finger. */
export function misspelt(random: SeededRandom, word: string): string {
  let letters = Array.from(word);
  for (let slips = random.pick([1, 1, 2]); slips > 0; slips -= 1) {
    const at = random.below(letters.length);
    letters = random.pick([
      letters.toSpliced(at, 1),
      letters.toSpliced(at, 0, random.pick(['e', 's', 'x'])),
      letters.toSpliced(at, 1, random.pick(['e', 's', 'x'])),
      letters.toSpliced(at, 2, ...letters.slice(at, at + 2).reverse()),
    ]);
  }
  return letters.join('') || word;
}
