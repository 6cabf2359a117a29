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
import { wordsIn } from './words.js';

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

/** A term with what its word is read as. */
interface ReadTerm {
  readonly term: Term;
  readonly readAs: string | null;
}

/** Searches one corpus. */
export class Searcher {
  readonly #articles: readonly ArticleFacts[];
  /** By article, then by field as in `fields`. */
  readonly #texts: ReadonlyMap<ArticleFacts, readonly FieldWords[]>;
  readonly #averages: readonly number[];

  constructor({ articles }: CorpusFacts) {
    this.#articles = articles;
    this.#texts = new Map(
      articles.map((article) => [article, fields.map(({ name }) => fieldWords(article[name]))]),
    );
    this.#averages = fields.map(
      (_, at) =>
        sum(articles.map((article) => this.#texts.get(article)![at]!.words.length)) / articles.length,
    );
  }

  /** The articles that fit, each with its score. */
  hits({ groups, excluded }: Reading): Hit[] {
    const readGroups = groups.map((group) => group.map((term) => this.#read(term)));
    const different = differentTerms(readGroups.flat());
    const idfs = different.map((term) => this.#idf(term));
    return this.#articles
      .filter(
        (article) =>
          readGroups.every((group) => group.some((term) => this.#has(article, term))) &&
          !excluded.some((term) => this.#has(article, { term, readAs: null })),
      )
      .map((article) => {
        const score = sum(different.map((term, at) => idfs[at]! * this.#saturation(article, term)));
        return { article, score: Math.round(score * 1e6) / 1e6 };
      });
  }

  /** What became of each different word, in the order in which it first stands: those of groups, then excluded ones. */
  words({ groups, excluded }: Reading): WordReport[] {
    const reports: WordReport[] = [];
    const add = (report: WordReport): void => {
      if (!reports.some(({ word }) => word === report.word)) reports.push(report);
    };
    for (const [term, isExcluded] of [
      ...groups.flat().map((one) => [one, false] as const),
      ...excluded.map((one) => [one, true] as const),
    ]) {
      for (const word of term.words) {
        const single: Term = { kind: term.kind === 'prefix' ? 'prefix' : 'word', words: [word] };
        const read =
          term.kind === 'phrase' || isExcluded ? { term: single, readAs: null } : this.#read(single);
        add({ word, count: this.#having(read).length, readAs: read.readAs });
      }
    }
    return reports;
  }

  /** Whether some word finds articles that have it in another form only. */
  findsOtherForms({ groups }: Reading): boolean {
    const words = groups.flat().filter(({ kind }) => kind === 'word');
    return words.some(({ words: [word = ''] }) =>
      [...this.#texts.values()].some((texts) =>
        texts.some((text) => text.stems.includes(stem(word)) && !text.words.includes(word)),
      ),
    );
  }

  /** A word that no article has, not even in another form, is taken for the nearest one that one has. */
  #read(term: Term): ReadTerm {
    const [word = ''] = term.words;
    if (term.kind !== 'word' || word.length < 4 || this.#having({ term, readAs: null }).length > 0) {
      return { term, readAs: null };
    }
    const most = word.length < 8 ? 1 : 2;
    const candidates = [...this.#vocabulary().entries()]
      .map(([other, count]) => ({ other, count, mistakes: mistakesBetween(word, other) }))
      .filter(({ mistakes }) => mistakes <= most)
      .sort((a, b) => a.mistakes - b.mistakes || b.count - a.count || compareTexts(a.other, b.other));
    return { term, readAs: candidates[0]?.other ?? null };
  }

  /** Each word of the corpus with the number of articles that have it. */
  #vocabulary(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const texts of this.#texts.values()) {
      for (const word of new Set(texts.flatMap(({ words }) => words)))
        counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    return counts;
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
        return (weight * occurrences(text, term)) / (1 - b + (b * text.words.length) / this.#averages[at]!);
      }),
    );
    return frequency / (k1 + frequency);
  }
}

/** How often a term stands in a text. */
function occurrences({ words, stems }: FieldWords, { term, readAs }: ReadTerm): number {
  const [first = ''] = term.words;
  switch (term.kind) {
    case 'word':
      return stems.filter((one) => one === stem(readAs ?? first)).length;
    case 'prefix':
      return words.filter((word) => word.startsWith(first)).length;
    case 'phrase':
      return stems.filter((_, start) => term.words.every((word, at) => stems[start + at] === stem(word)))
        .length;
  }
}

function differentTerms(terms: readonly ReadTerm[]): ReadTerm[] {
  const keys = terms.map(({ term, readAs }) =>
    term.kind === 'prefix'
      ? term.words.join() + '*'
      : (readAs === null ? term.words : [readAs]).map(stem).join(' '),
  );
  return terms.filter((_, at) => keys.indexOf(keys[at]!) === at);
}

function fieldWords(text: string | null): FieldWords {
  const words = wordsIn(text ?? '').map(({ word }) => word);
  return { words, stems: words.map(stem) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
