/**
 * Finds articles by words of their title and excerpt. Made once from all articles of a corpus and never changed; row n
 * is the n-th article. What a search means is written in `src/model/search-query.ts`, how articles are scored in `bm25f.ts`.
 */
import type { SearchQuery } from '../../model/search-query.js';
import { compareCodePoints } from '../../model/text-order.js';
import { wordsOf } from '../../model/words.js';
import type { Highlight, SearchWord } from '../search-answers.js';
import { buildPostings } from './build-postings.js';
import { phraseCursor } from './count-phrase.js';
import { prefixCursor } from './count-prefix.js';
import { highlightsOf, type SearchedText } from './highlights.js';
import { Lexicon } from './lexicon.js';
import { matchArticles, type FieldLengths, type Matches } from './match-articles.js';
import {
  ListedCursor,
  nextCommon,
  noRow,
  PostingCursor,
  type PostingLists,
  type TermCursor,
} from './posting-lists.js';
import { formsOf, prefixForms, readSearch, termKey, type ReadSearch, type ReadTerm } from './read-terms.js';
import { searchWords } from './search-words.js';
import { stem } from './stem.js';
import { WordScanner } from './word-scanner.js';

export class SearchIndex {
  readonly lexicon: Lexicon;
  readonly #lists: PostingLists;
  readonly #lengths: FieldLengths;
  /** A page of highlights asks for one search many times; a typing mistake need be forgiven only once. */
  readonly #readings = new WeakMap<SearchQuery, ReadSearch>();

  private constructor(lexicon: Lexicon, lists: PostingLists, lengths: FieldLengths) {
    this.lexicon = lexicon;
    this.#lists = lists;
    this.#lengths = lengths;
  }

  /** Reads all texts at once: about a second for 100,000 articles. */
  static of(articles: readonly SearchedText[]): SearchIndex {
    const scanner = new WordScanner();
    const titleLengths = new Uint32Array(articles.length);
    const excerptLengths = new Uint32Array(articles.length);
    for (const [row, { title, excerpt }] of articles.entries()) {
      titleLengths[row] = scanner.scan(title);
      excerptLengths[row] = scanner.scan(excerpt ?? '');
    }
    const { lexicon, ranks } = lexiconOf(scanner);
    const forms = scanner.numbers;
    // In place: nobody reads the numbers again, and a copy of a million articles' words is 260 MB.
    for (let index = 0; index < forms.length; index += 1) forms[index] = ranks[forms[index] ?? 0] ?? 0;
    const lists = buildPostings({ forms, titleLengths, excerptLengths }, lexicon);
    return new SearchIndex(lexicon, lists, {
      titleLengths,
      excerptLengths,
      averageTitleLength: average(titleLengths),
      averageExcerptLength: average(excerptLengths),
    });
  }

  /** What the index holds, in bytes. */
  get byteLength(): number {
    const { heads, places, articleCounts, firstBlocks, lastRows, headStarts, placeStarts } = this.#lists;
    const { titleLengths, excerptLengths } = this.#lengths;
    const lists = [heads, places, articleCounts, firstBlocks, lastRows, headStarts, placeStarts];
    return [...lists, titleLengths, excerptLengths, this.lexicon].reduce(
      (sum, { byteLength }) => sum + byteLength,
      0,
    );
  }

  /** The articles that fit `query`. */
  matches(query: SearchQuery): Matches {
    const { groups, excluded } = this.#read(query);
    const cursors = new Map<string, TermCursor>();
    const cursorOf = (term: ReadTerm): TermCursor => {
      const key = termKey(term);
      const cursor = cursors.get(key) ?? this.#cursorOf(term);
      cursors.set(key, cursor);
      return cursor;
    };
    return matchArticles(
      { groups: groups.map((terms) => terms.map(cursorOf)), excluded: excluded.map(cursorOf) },
      this.#lengths,
    );
  }

  /** Where the words of `query` stand in an article of this index. Frozen. */
  highlights(article: SearchedText, query: SearchQuery): readonly Highlight[] {
    return highlightsOf(article, this.#read(query), this.lexicon);
  }

  /** What became of each word of `query`. Frozen. */
  words(query: SearchQuery): readonly SearchWord[] {
    return searchWords(query, this.lexicon, (term) => this.#cursorOf(term).articleCount);
  }

  /**
   * The words that begin with a folded prefix, those of one stem as one, in its form with the prefix that most articles have (then the
   * first by code point): as it is most often written in lower case, with how many articles a search for it finds. Most articles first, then
   * by code point; at most `first`.
   */
  termsWith(prefix: string, first: number): { readonly text: string; readonly count: number }[] {
    const { stemOfForm, articleCounts } = this.lexicon;
    const forms = new Map<number, number>();
    for (const form of formsOf(prefixForms(this.lexicon, prefix))) {
      const stem = stemOfForm[form] ?? 0;
      const known = forms.get(stem);
      if (known === undefined || (articleCounts[form] ?? 0) > (articleCounts[known] ?? 0))
        forms.set(stem, form);
    }
    return [...forms]
      .map(([stem, form]) => ({
        text: this.lexicon.spelling(form),
        count: this.#lists.articleCounts[stem] ?? 0,
      }))
      .sort((a, b) => b.count - a.count || compareCodePoints(a.text, b.text))
      .slice(0, first);
  }

  /**
   * The first `most` rows, ascending, whose title has the words of `typed` in some order, the last one of them as a prefix. Whatever title
   * `typed` stands in from the start of a word on is among them, when `most` reaches so far.
   */
  *titleRows(typed: string, most: number): Generator<number, void, undefined> {
    const words = wordsOf(typed);
    // An apostrophe behind the last word but one may belong to it, and then it is not whole.
    const cursors = words.map(({ folded, end }, index) =>
      index < words.length - 1 && !/['’]/.test(typed.charAt(end))
        ? this.#cursorOf({ kind: 'word', stem: stem(folded), readAs: null })
        : this.#cursorOf({ kind: 'prefix', prefix: folded, forms: prefixForms(this.lexicon, folded) }),
    );
    const rarestFirst = cursors.toSorted((a, b) => a.articleCount - b.articleCount);
    let left = cursors.length === 0 ? 0 : most;
    for (
      let row = nextCommon(rarestFirst, 0);
      row !== noRow && left > 0;
      row = nextCommon(rarestFirst, row + 1)
    ) {
      if (cursors.some(({ titleCount }) => titleCount === 0)) continue;
      left -= 1;
      yield row;
    }
  }

  #read(query: SearchQuery): ReadSearch {
    const read = this.#readings.get(query) ?? readSearch(this.lexicon, query);
    if (Object.isFrozen(query)) this.#readings.set(query, read);
    return read;
  }

  /** The articles in which a term stands, from the first one on. */
  #cursorOf(term: ReadTerm): TermCursor {
    const lists = this.#lists;
    if (term.kind === 'prefix') {
      return prefixCursor(lists, this.lexicon, term.forms, this.#lengths.titleLengths.length);
    }
    if (term.kind === 'word') {
      const stem = this.lexicon.stems.rankOf(term.stem);
      return stem === -1 ? nowhere() : new PostingCursor(lists, stem);
    }
    const stems = term.stems.map((stem) => this.lexicon.stems.rankOf(stem));
    return stems.length === 0 || stems.includes(-1) ? nowhere() : phraseCursor(lists, stems);
  }
}

function nowhere(): TermCursor {
  return new ListedCursor(new Int32Array(0), new Uint32Array(0), new Uint32Array(0));
}

/** The lexicon of all words that were scanned, and the rank of each by its number. */
function lexiconOf({ vocabulary, spellings, numbers }: WordScanner): { lexicon: Lexicon; ranks: Int32Array } {
  const words = vocabulary.words();
  const sorted = Array.from(words.keys()).sort((a, b) => compareCodePoints(words[a] ?? '', words[b] ?? ''));
  const ranks = new Int32Array(words.length);
  for (const [rank, number] of sorted.entries()) ranks[number] = rank;
  const lexicon = new Lexicon(
    sorted.map((number) => words[number] ?? ''),
    commonSpellings(spellings, numbers, ranks),
  );
  return { lexicon, ranks };
}

/** By rank: the spelling in lower case that is used most (then the first by code point), where that is not the form itself. */
function commonSpellings(
  spellings: WordScanner['spellings'],
  numbers: Int32Array,
  ranks: Int32Array,
): Map<number, string> {
  const totals = new Map<number, number>();
  for (const number of numbers) {
    if (spellings.has(number)) totals.set(number, (totals.get(number) ?? 0) + 1);
  }
  const common = new Map<number, string>();
  for (const [number, counts] of spellings) {
    const others = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const plain = (totals.get(number) ?? 0) - others;
    const [most] = [...counts].sort(([a, x], [b, y]) => y - x || compareCodePoints(a, b));
    if (most !== undefined && most[1] > plain) common.set(ranks[number] ?? 0, most[0]);
  }
  return common;
}

function average(lengths: Uint32Array): number {
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return lengths.length === 0 ? 0 : total / lengths.length;
}
