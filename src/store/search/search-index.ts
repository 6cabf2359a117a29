/**
 * Finds articles by words of their title and excerpt. Made once from all articles of a corpus and never changed; row n
 * is the n-th article. What a search means is written in `src/model/search-query.ts`, how articles are scored in `bm25f.ts`.
 */
import type { SearchQuery } from '../../model/search-query.js';
import { finish, type Steps } from '../../model/steps.js';
import { compareCodePoints } from '../../model/text-order.js';
import { wordsOf } from '../../model/words.js';
import type { Highlight, SearchWord } from '../search-answers.js';
import { highlightsOf } from './highlights.js';
import { indexTexts, type IndexedTexts, type SearchedText } from './index-texts.js';
import type { Lexicon } from './lexicon.js';
import { matchArticles, type Matches } from './match-articles.js';
import { MatchRoom } from './match-room.js';
import { nextCommon, noRow } from './posting-lists.js';
import { formsOf, prefixForms, readSearch, type ReadSearch } from './read-terms.js';
import { searchWords } from './search-words.js';
import { stem } from './stem.js';
import { TermSource } from './term-source.js';

export class SearchIndex {
  readonly #texts: IndexedTexts;
  readonly #terms: TermSource;
  /** Made when the first one searches. */
  #room: MatchRoom | null = null;
  /** A page of highlights asks for one search many times; a typing mistake need be forgiven only once. */
  readonly #readings = new WeakMap<SearchQuery, ReadSearch>();

  private constructor(texts: IndexedTexts) {
    this.#texts = texts;
    this.#terms = new TermSource(texts);
  }

  /** Reads all texts at once: about a second for 100,000 articles. */
  static of(articles: readonly SearchedText[]): SearchIndex {
    return finish(SearchIndex.inSteps(articles));
  }

  /** The same in steps. */
  static *inSteps(articles: readonly SearchedText[]): Steps<SearchIndex> {
    return new SearchIndex(yield* indexTexts(articles));
  }

  get lexicon(): Lexicon {
    return this.#texts.lexicon;
  }

  /** What the index holds, in bytes. */
  get byteLength(): number {
    const { lexicon, lists, dense, factors } = this.#texts;
    const { formCounts: _theLexiconHasIt, ...ownLists } = lists;
    const arrays = [
      ...Object.values(ownLists),
      ...[...dense.values()].flatMap(({ counts, bits }) => [counts, bits]),
    ];
    return [...arrays, factors.title.codes, factors.excerpt.codes, lexicon].reduce(
      (sum, { byteLength }) => sum + byteLength,
      0,
    );
  }

  /** The articles that fit `query`. */
  matches(query: SearchQuery): Matches {
    const { groups, excluded } = this.#read(query);
    const [excludedTerms = [], ...groupTerms] = this.#terms.termsOf([excluded, ...groups]);
    const { factors } = this.#texts;
    this.#room ??= new MatchRoom(factors.title.codes.length);
    return matchArticles({ groups: groupTerms, excluded: excludedTerms }, factors, this.#room);
  }

  /** Where the words of `query` stand in an article of this index. Frozen. */
  highlights(article: SearchedText, query: SearchQuery): readonly Highlight[] {
    return highlightsOf(article, this.#read(query), this.lexicon);
  }

  /** What became of each word of `query`. Frozen. */
  words(query: SearchQuery): readonly SearchWord[] {
    return searchWords(query, this.lexicon, (term) => this.#terms.termOf(term).articleCount);
  }

  /**
   * The words that begin with a folded prefix, those of one stem as one, in its form with the prefix that most articles have (then the
   * first by code point): as it is most often written in lower case, with how many articles a search for it finds. Most articles first, then
   * by code point; at most `first`.
   */
  termsWith(prefix: string, first: number): { readonly text: string; readonly count: number }[] {
    const { stemOfForm, articleCounts } = this.#texts.lexicon;
    const forms = new Map<number, number>();
    for (const form of formsOf(prefixForms(this.#texts.lexicon, prefix))) {
      const stem = stemOfForm[form] ?? 0;
      const known = forms.get(stem);
      if (known === undefined || (articleCounts[form] ?? 0) > (articleCounts[known] ?? 0))
        forms.set(stem, form);
    }
    return [...forms]
      .map(([stem, form]) => ({
        text: this.#texts.lexicon.spelling(form),
        count: this.#texts.lists.articleCounts[stem] ?? 0,
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
        ? this.#terms.cursorOf({ kind: 'word', stem: stem(folded), readAs: null })
        : this.#terms.cursorOf({
            kind: 'prefix',
            prefix: folded,
            forms: prefixForms(this.#texts.lexicon, folded),
          }),
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
}
