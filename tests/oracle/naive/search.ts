/**
 * Full text search by reading every text anew: words, phrases, prefixes and exclusions over stems, typing mistakes forgiven,
 * scores by BM25F with the parameters that docs/search.md publishes. Only the stemmer is the product's.
 */
import { stem } from '../../../src/store/search/stem.js';
import type { ArticleFacts, CorpusFacts } from './facts.js';
import type { Hit } from './order.js';
import type { Reading, Term } from './search-text.js';
import { compareTexts } from './text.js';
import { mistakesBetween } from './typos.js';
import { type FoundWord, wordsIn } from './words.js';

/** The published parameters of BM25F. */
const k1 = 1.5;
const fields = [
  { name: 'title', weight: 3, b: 0.25 },
  { name: 'excerpt', weight: 1, b: 0.5 },
] as const;

/** What became of a word of a search. */
export interface WordReport {
  readonly word: string;
  readonly count: number;
  readonly readAs: string | null;
}

/** The words of one field of one article, in order. */
interface FieldWords {
  readonly words: readonly string[];
  readonly stems: readonly string[];
}

/** What a term is read as: stems that stand side by side (one, for a word), or a beginning of words. */
type ReadTerm =
  | { readonly kind: 'stems'; readonly stems: readonly string[]; readonly readAs: string | null }
  | { readonly kind: 'prefix'; readonly prefix: string; readonly readAs: null };

/** Searches one corpus. */
export class Searcher {
  readonly #articles: readonly ArticleFacts[];
  /** By article, then by field as in `fields`. */
  readonly #texts: ReadonlyMap<ArticleFacts, readonly FieldWords[]>;
  readonly #averages: readonly number[];
  /** Each word of the corpus with the number of articles that have it. */
  readonly #vocabulary: ReadonlyMap<string, number>;
  /** By a word that no article has the one that it is read as, empty for none. */
  readonly #nearest = new Map<string, string>();
  /** What was found before: one question asks for it several times. */
  readonly #found = new WeakMap<Reading, Hit[]>();

  constructor({ articles }: CorpusFacts) {
    this.#articles = articles;
    const texts = articles.map((article) => fields.map(({ name }) => fieldWords(article[name])));
    this.#texts = new Map(articles.map((article, row) => [article, texts[row]!]));
    this.#averages = fields.map(
      (_, at) => sum(texts.map((text) => text[at]!.words.length)) / articles.length,
    );
    this.#vocabulary = countWords(texts);
  }

  /** The articles that fit, each with its score. */
  hits(reading: Reading): Hit[] {
    const found = this.#found.get(reading) ?? this.#search(reading);
    this.#found.set(reading, found);
    return found;
  }

  /**
   * What became of each different word, in the order in which it first stands: those of groups, then excluded ones. A word is
   * forgiven where it stands alone in a group.
   */
  words({ groups, excluded }: Reading): WordReport[] {
    const wanted = groups.flat();
    const alone = wanted.filter(({ kind }) => kind === 'word').map(({ words }) => words[0]);
    const reports = new Map<string, WordReport>();
    for (const { kind, words } of [...wanted, ...excluded]) {
      for (const word of words) {
        const term: Term = { kind: kind === 'prefix' ? 'prefix' : 'word', words: [word] };
        const name = kind === 'prefix' ? `${word}*` : word;
        const read = kind !== 'prefix' && alone.includes(word) ? this.#read(term) : asItIs(term);
        if (!reports.has(name)) {
          reports.set(name, { word: name, count: this.#having(read).length, readAs: read.readAs });
        }
      }
    }
    return [...reports.values()];
  }

  /** Whether some word is found in another form than the one that is searched for. */
  findsOtherForms({ groups }: Reading): boolean {
    const words = groups.flat().filter(({ kind }) => kind === 'word');
    return words.some(({ words: [word = ''] }) => {
      const wanted = stem(word);
      const hasOther = ({ words: there, stems }: FieldWords): boolean =>
        stems.includes(wanted) && !there.includes(word);
      return [...this.#texts.values()].flat().some(hasOther);
    });
  }

  /** The words of a text that belong to what was searched for, in order. */
  wordsFound(text: string, { groups }: Reading): FoundWord[] {
    const found = wordsIn(text);
    const { words, stems } = fieldWords(text);
    const terms = groups.flat().map((term) => this.#read(term));
    return found.filter((_, at) =>
      terms.some((term) =>
        term.kind === 'prefix'
          ? words[at]!.startsWith(term.prefix)
          : term.stems.some((__, place) => standsAt(stems, term.stems, at - place)),
      ),
    );
  }

  #search({ groups, excluded }: Reading): Hit[] {
    const readGroups = groups.map((group) => group.map((term) => this.#read(term)));
    const readExcluded = excluded.map(asItIs);
    const different = differentTerms(readGroups.flat());
    const idfs = different.map((term) => this.#idf(term));
    return this.#articles
      .filter(
        (article) =>
          readGroups.every((group) => group.some((term) => this.#has(article, term))) &&
          !readExcluded.some((term) => this.#has(article, term)),
      )
      .map((article) => {
        const score = sum(different.map((term, at) => idfs[at]! * this.#saturation(article, term)));
        return { article, score: Math.round(score * 1e6) / 1e6 };
      });
  }

  /** A word that no article has, not even in another form, is taken for the nearest one that one has. */
  #read(term: Term): ReadTerm {
    const [word] = term.words;
    const letters = /^\p{L}+$/u.test(word) ? Array.from(word).length : 0;
    const literal = asItIs(term);
    if (term.kind !== 'word' || letters < 4 || this.#having(literal).length > 0) return literal;
    const nearest = this.#nearest.get(word) ?? this.#findNearest(word, letters < 8 ? 1 : 2);
    this.#nearest.set(word, nearest);
    return nearest === '' ? literal : { kind: 'stems', stems: [stem(nearest)], readAs: nearest };
  }

  /** The word of the corpus with the fewest mistakes, of which most articles have one; empty when none has so few. */
  #findNearest(word: string, most: number): string {
    const [nearest] = [...this.#vocabulary]
      // Each letter too many or too few is a mistake.
      .filter(([other]) => Math.abs(other.length - word.length) <= most)
      .map(([other, count]) => ({ other, count, mistakes: mistakesBetween(word, other) }))
      .filter(({ mistakes }) => mistakes <= most)
      .sort((a, b) => a.mistakes - b.mistakes || b.count - a.count || compareTexts(a.other, b.other));
    return nearest?.other ?? '';
  }

  #having(term: ReadTerm): readonly ArticleFacts[] {
    return this.#articles.filter((article) => this.#has(article, term));
  }

  #has(article: ArticleFacts, term: ReadTerm): boolean {
    return this.#texts.get(article)!.some((text) => occurrences(text, term) > 0);
  }

  #idf(term: ReadTerm): number {
    const having = this.#having(term).length;
    return Math.log(1 + (this.#articles.length - having + 0.5) / (having + 0.5));
  }

  #saturation(article: ArticleFacts, term: ReadTerm): number {
    const frequency = sum(
      this.#texts.get(article)!.map((text, at) => {
        const { weight, b } = fields[at]!;
        const found = occurrences(text, term);
        const length = text.words.length / this.#averages[at]!;
        return found === 0 ? 0 : (weight * found) / (1 - b + b * length);
      }),
    );
    return frequency / (k1 + frequency);
  }
}

/** How often a term stands in a text. */
function occurrences({ words, stems }: FieldWords, term: ReadTerm): number {
  return term.kind === 'prefix'
    ? words.filter((word) => word.startsWith(term.prefix)).length
    : stems.filter((_, start) => standsAt(stems, term.stems, start)).length;
}

/** Whether the stems of a text from `start` on are these. */
function standsAt(stems: readonly string[], wanted: readonly string[], start: number): boolean {
  return wanted.every((one, at) => stems[start + at] === one);
}

/** A term of which nothing is forgiven. */
function asItIs({ kind, words }: Term): ReadTerm {
  return kind === 'prefix'
    ? { kind, prefix: words[0], readAs: null }
    : { kind: 'stems', stems: words.map(stem), readAs: null };
}

function differentTerms(terms: readonly ReadTerm[]): ReadTerm[] {
  const names = terms.map((term) => (term.kind === 'prefix' ? `${term.prefix}*` : term.stems.join(' ')));
  return terms.filter((_, at) => names.indexOf(names[at]!) === at);
}

function countWords(texts: readonly (readonly FieldWords[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of new Set(text.flatMap(({ words }) => words)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function fieldWords(text: string | null): FieldWords {
  const words = wordsIn(text ?? '').map(({ word }) => word);
  return { words, stems: words.map(stem) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
