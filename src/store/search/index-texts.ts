/** Reads the titles and excerpts of a corpus and writes down where every word of them stands. */
import { sortInSteps, type Steps } from '../../model/steps.js';
import { compareCodePoints } from '../../model/text-order.js';
import { bm25f, fieldFactors } from './bm25f.js';
import { buildPostings } from './build-postings.js';
import { denseStems, type CountsByArticle } from './dense-counts.js';
import { Lexicon } from './lexicon.js';
import type { PostingLists } from './posting-lists.js';
import type { Factors } from './terms.js';
import { WordScanner } from './word-scanner.js';

/** What is searched of an article. */
export interface SearchedText {
  readonly title: string;
  readonly excerpt: string | null;
}

export interface IndexedTexts {
  readonly lexicon: Lexicon;
  readonly lists: PostingLists;
  readonly dense: ReadonlyMap<number, CountsByArticle>;
  readonly factors: Factors;
}

/** About a second for 100,000 articles. */
export function* indexTexts(articles: readonly SearchedText[]): Steps<IndexedTexts> {
  const scanner = new WordScanner(2 * articles.length);
  const titleLengths = new Uint32Array(articles.length);
  const excerptLengths = new Uint32Array(articles.length);
  for (const [row, { title, excerpt }] of articles.entries()) {
    if (row % articlesPerStep === 0) yield;
    titleLengths[row] = scanner.scan(title);
    excerptLengths[row] = scanner.scan(excerpt ?? '');
  }
  const { lexicon, ranks } = yield* lexiconOf(scanner);
  const forms = scanner.numbers;
  // In place: nobody reads the numbers again, and a copy of a million articles' words is 260 MB.
  for (let index = 0; index < forms.length; index += 1) {
    if (index % wordsPerStep === 0) yield;
    forms[index] = ranks[forms[index] ?? 0] ?? 0;
  }
  const lists = yield* buildPostings({ forms, titleLengths, excerptLengths }, lexicon);
  return {
    lexicon,
    lists,
    dense: yield* denseStems(lists, articles.length),
    factors: {
      title: fieldFactors(bm25f.title, titleLengths),
      excerpt: fieldFactors(bm25f.excerpt, excerptLengths),
    },
  };
}

const articlesPerStep = 64;
const wordsPerStep = 65_536;

/** The lexicon of all words that were scanned, and the rank of each by its number. */
function* lexiconOf({
  vocabulary,
  spellings,
  numbers,
}: WordScanner): Steps<{ lexicon: Lexicon; ranks: Int32Array }> {
  const words = vocabulary.words();
  const sorted = yield* sortInSteps(Array.from(words.keys()), (a, b) =>
    compareCodePoints(words[a] ?? '', words[b] ?? ''),
  );
  const ranks = new Int32Array(words.length);
  for (const [rank, number] of sorted.entries()) ranks[number] = rank;
  const lexicon = new Lexicon(
    sorted.map((number) => words[number] ?? ''),
    yield* commonSpellings(spellings, numbers, ranks),
  );
  return { lexicon, ranks };
}

/** By rank: the spelling in lower case that is used most (then the first by code point), where that is not the form itself. */
function* commonSpellings(
  spellings: WordScanner['spellings'],
  numbers: Int32Array,
  ranks: Int32Array,
): Steps<Map<number, string>> {
  // All words are counted, although few are spelt in more than one way: adding to an array takes a tenth of asking a map.
  const totals = new Uint32Array(ranks.length);
  for (let start = 0; start < numbers.length; start += wordsPerStep) {
    yield;
    const end = Math.min(start + wordsPerStep, numbers.length);
    for (let index = start; index < end; index += 1) {
      const number = numbers[index] ?? 0;
      totals[number] = (totals[number] ?? 0) + 1;
    }
  }
  const common = new Map<number, string>();
  for (const [number, counts] of spellings) {
    const others = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const plain = (totals[number] ?? 0) - others;
    const [most] = [...counts].sort(([a, x], [b, y]) => y - x || compareCodePoints(a, b));
    if (most !== undefined && most[1] > plain) common.set(ranks[number] ?? 0, most[0]);
  }
  return common;
}
