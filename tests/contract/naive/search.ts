/**
 * Search, said as plainly as it can be: every article is read anew for every question, word by word. Of the product's code only the
 * stemmer is used.
 */
import type { Corpus } from '../../../src/corpus/corpus.js';
import type { Article } from '../../../src/model/article.js';
import type { SearchQuery, SearchTerm } from '../../../src/model/search-query.js';
import type { CorpusStore } from '../../../src/store/corpus-store.js';
import type { Highlight, SearchWord, Suggestion, SuggestionKind } from '../../../src/store/search-answers.js';
import { stem } from '../../../src/store/search/stem.js';
import { deepFreeze } from '../deep-freeze.js';
import { compareTexts, keyOf } from './texts.js';
import { mistakesBetween } from './mistakes.js';
import { snippetOf } from './snippet.js';
import { wordsIn, type NaiveWord } from './words.js';

/** The parameters of BM25F that docs/search.md publishes. */
const k1 = 1.5;
const fields = [
  { name: 'title', weight: 3, b: 0.25 },
  { name: 'excerpt', weight: 1, b: 0.5 },
] as const;

/** More forms than these a prefix does not stand for. */
const mostFormsOfPrefix = 10_000;

type StemmedWord = NaiveWord & { readonly stem: string };

/** An article with the words of its title and its excerpt. */
interface Read {
  readonly article: Article;
  readonly texts: readonly (readonly StemmedWord[])[];
}

/** Which words of a text belong to a term. `starts` are the places at which it begins: one for each time that it stands there. */
interface Found {
  readonly starts: readonly number[];
  readonly places: readonly number[];
}

/** A term as it is meant in this corpus. `key` tells different terms apart. */
interface Meant {
  readonly key: string;
  readonly in: (words: readonly StemmedWord[]) => Found;
  readonly readAs: string | null;
}

export type NaiveSearch = Pick<CorpusStore, 'highlights' | 'searchWords' | 'suggestions' | 'nearest'> & {
  /** The articles that fit, in the corpus's order, each with its score. */
  readonly matches: (search: SearchQuery) => ReadonlyMap<Article, number>;
};

export function naiveSearch(corpus: Corpus, articleById: (id: string) => Article | null): NaiveSearch {
  const reads = corpus.articles.map((article): Read => ({
    article,
    texts: fields.map(({ name }) =>
      wordsIn(article[name] ?? '').map((one) => ({ ...one, stem: stem(one.folded) })),
    ),
  }));
  /** Each form with how many articles have it. */
  const forms = new Map<string, number>();
  for (const { texts } of reads) {
    for (const form of new Set(texts.flat().map(({ folded }) => folded)))
      forms.set(form, (forms.get(form) ?? 0) + 1);
  }
  const averages = fields.map(
    (_, field) => sum(reads.map(({ texts }) => texts[field]!.length)) / reads.length,
  );

  const has = ({ texts }: Read, term: Meant): boolean =>
    texts.some((words) => term.in(words).starts.length > 0);
  const having = once(
    (term: Meant): number => reads.filter((read) => has(read, term)).length,
    ({ key }) => key,
  );

  const word = (written: string, readAs: string | null): Meant => {
    const wanted = stem(readAs ?? written);
    return {
      key: `word ${wanted}`,
      readAs,
      in: (words) => each(words.flatMap((one, place) => (one.stem === wanted ? [place] : []))),
    };
  };
  const meantAnew = (term: SearchTerm, isForgiven: boolean): Meant => {
    switch (term.kind) {
      case 'word': {
        const asWritten = word(term.word, null);
        const readAs = isForgiven && having(asWritten) === 0 ? nearestForm(term.word) : null;
        return readAs === null ? asWritten : word(term.word, readAs);
      }
      case 'prefix': {
        const wanted = new Set(
          byCount([...forms].filter(([form]) => form.startsWith(term.prefix)))
            .slice(0, mostFormsOfPrefix)
            .map(([form]) => form),
        );
        return {
          key: `prefix ${term.prefix}`,
          readAs: null,
          in: (words) => each(words.flatMap(({ folded }, place) => (wanted.has(folded) ? [place] : []))),
        };
      }
      case 'phrase': {
        const wanted = term.words.map(stem);
        return {
          key: `phrase ${wanted.join(' ')}`,
          readAs: null,
          in: (words) => {
            const starts = words.flatMap((_, start) =>
              wanted.every((one, offset) => words[start + offset]?.stem === one) ? [start] : [],
            );
            return { starts, places: starts.flatMap((start) => wanted.map((_, offset) => start + offset)) };
          },
        };
      }
    }
  };
  const nearestForm = (written: string): string | null => {
    const letters = Array.from(written);
    if (letters.length < 4 || letters.some((letter) => !/\p{L}/u.test(letter))) return null;
    const most = letters.length < 8 ? 1 : 2;
    const near = [...forms]
      // A unit more or less is a mistake.
      .filter(([form]) => Math.abs(form.length - written.length) <= most)
      .map(([form, count]) => ({ form, count, mistakes: mistakesBetween(written, form) }))
      .filter(({ mistakes }) => mistakes <= most)
      .sort((a, b) => a.mistakes - b.mistakes || b.count - a.count || compareTexts(a.form, b.form));
    return near[0]?.form ?? null;
  };
  const meantOnce = once(
    ([term, isForgiven]: readonly [SearchTerm, boolean]) => meantAnew(term, isForgiven),
    (question) => JSON.stringify(question),
  );
  const meant = (term: SearchTerm, isForgiven: boolean): Meant => meantOnce([term, isForgiven]);
  const fits = (read: Read, groups: readonly (readonly Meant[])[], excluded: readonly Meant[]): boolean =>
    groups.every((terms) => terms.some((term) => has(read, term))) &&
    !excluded.some((term) => has(read, term));
  const readingOf = ({ groups, excluded }: SearchQuery): { groups: Meant[][]; excluded: Meant[] } => ({
    groups: groups.map((terms) => terms.map((term) => meant(term, true))),
    excluded: excluded.map((term) => meant(term, false)),
  });

  const matches = (search: SearchQuery): Map<Article, number> => {
    const { groups, excluded } = readingOf(search);
    const terms = groups
      .flat()
      .filter(({ key }, index, all) => all.findIndex((other) => other.key === key) === index);
    const rarities = terms.map((term) => {
      const count = having(term);
      return Math.log(1 + (reads.length - count + 0.5) / (count + 0.5));
    });
    return new Map(
      reads
        .filter((read) => fits(read, groups, excluded))
        .map(({ article, texts }) => {
          const parts = terms.map((term, index) => {
            const frequency = sum(
              fields.map(({ weight, b }, field) => {
                const words = texts[field]!;
                const average = averages[field]!;
                const norm = average === 0 ? 1 : 1 - b + (b * words.length) / average;
                return (weight * term.in(words).starts.length) / norm;
              }),
            );
            return (rarities[index]! * frequency) / (k1 + frequency);
          });
          return [article, Math.round(sum(parts) * 1e6) / 1e6];
        }),
    );
  };

  const highlightsOf = (articleId: string, search: SearchQuery): Highlight[] => {
    const article = articleById(articleId);
    const read = reads.find((one) => one.article === article);
    const { groups, excluded } = readingOf(search);
    if (read === undefined || !fits(read, groups, excluded)) return [];
    return fields.flatMap(({ name }, field) => {
      const words = read.texts[field]!;
      const places = new Set(groups.flat().flatMap((term) => term.in(words).places));
      const found = words.filter((_, place) => places.has(place));
      return found.length === 0
        ? []
        : [
            name === 'title'
              ? {
                  field: name,
                  snippet: read.article.title,
                  ranges: found.map(({ start, end }) => ({ start, end })),
                }
              : { field: name, ...snippetOf(read.article.excerpt ?? '', words, found) },
          ];
    });
  };

  const wordsOf = ({ groups, excluded }: SearchQuery): SearchWord[] => {
    const alone = groups.flat().flatMap((term) => (term.kind === 'word' ? [term.word] : []));
    const terms = [...groups.flat(), ...excluded].flatMap((term): SearchTerm[] =>
      term.kind === 'phrase' ? term.words.map((one) => ({ kind: 'word', word: one })) : [term],
    );
    const reports = terms.map((term): SearchWord => {
      const name = term.kind === 'prefix' ? `${term.prefix}*` : term.kind === 'word' ? term.word : '';
      const { readAs, ...rest } = meant(term, alone.includes(name));
      return { word: name, count: having({ readAs, ...rest }), readAs };
    });
    return reports.filter((one, index) => reports.findIndex(({ word: name }) => name === one.word) === index);
  };

  const suggestionsOf = (prefix: string, kinds: readonly SuggestionKind[], first: number): Suggestion[] => {
    const start = wordsIn(prefix)[0]?.start;
    if (start === undefined || prefix.length > 256) return [];
    const typed = prefix.slice(start);
    const begins = (text: string): boolean =>
      wordsIn(text).some((one) => keyOf(text.slice(one.start)).startsWith(keyOf(typed)));
    const lists: Record<SuggestionKind, () => Suggestion[]> = {
      TOPIC: () =>
        mostFirst(
          corpus.topics
            .filter(({ name }) => begins(name))
            .map(({ name, articleCount, slug }) => ({
              kind: 'TOPIC',
              text: name,
              count: articleCount,
              key: slug,
            })),
        ),
      PROVIDER: () =>
        mostFirst(
          corpus.providers
            .filter(({ name }) => begins(name))
            .map(({ name, articleCount, domain }) => ({
              kind: 'PROVIDER',
              text: name,
              count: articleCount,
              key: domain,
            })),
        ),
      TITLE: () =>
        corpus.articles
          .filter(({ title }) => begins(title))
          .sort(
            (a, b) =>
              b.publishedAt - a.publishedAt || compareTexts(a.title, b.title) || compareTexts(a.id, b.id),
          )
          .map(({ title, id }) => ({ kind: 'TITLE', text: title, count: 1, key: id })),
      TERM: () => {
        const folded = keyOf(typed.normalize('NFKD')).replace(/['’]/g, '');
        const wanted = byCount([...forms].filter(([form]) => form.startsWith(folded))).slice(
          0,
          mostFormsOfPrefix,
        );
        const shown = wanted.filter(
          ([form], index) => wanted.findIndex(([other]) => stem(other) === stem(form)) === index,
        );
        return mostFirst(
          shown.map(([form]) => ({
            kind: 'TERM',
            text: commonSpelling(form),
            count: having(word(form, null)),
            key: null,
          })),
        );
      },
    };
    const asked = kinds.filter((kind, index) => kinds.indexOf(kind) === index);
    const full = asked.map((kind) => lists[kind]());
    // One of each kind in turn; then by kind again.
    const turns = full
      .flatMap((list, kind) => list.map((suggestion, turn) => ({ suggestion, kind, turn })))
      .sort((a, b) => a.turn - b.turn || a.kind - b.kind)
      .slice(0, first > 0 ? Math.floor(first) : 0);
    return turns.sort((a, b) => a.kind - b.kind || a.turn - b.turn).map(({ suggestion }) => suggestion);
  };
  const commonSpelling = (form: string): string => {
    const counts = new Map<string, number>();
    for (const { article } of reads) {
      for (const { name } of fields) {
        const text = article[name] ?? '';
        for (const one of wordsIn(text)) {
          const spelling = text.slice(one.start, one.end).toLowerCase();
          if (one.folded === form) counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
        }
      }
    }
    // The plain form wins a draw.
    return [...counts].sort(
      ([a, x], [b, y]) => y - x || Number(b === form) - Number(a === form) || compareTexts(a, b),
    )[0]![0];
  };

  const nearestTo = (
    kind: 'topic.slug' | 'topic.name' | 'provider.domain' | 'provider.name',
    text: string,
  ): string | null => {
    const candidates = {
      'topic.slug': corpus.topics.map(({ slug, articleCount }) => [slug, articleCount] as const),
      'topic.name': corpus.topics.map(({ name, articleCount }) => [name, articleCount] as const),
      'provider.domain': corpus.providers.map(({ domain, articleCount }) => [domain, articleCount] as const),
      'provider.name': corpus.providers.map(({ name, articleCount }) => [name, articleCount] as const),
    }[kind];
    const near = candidates
      .map(([name, count]) => ({ name, count, mistakes: mistakesBetween(keyOf(text), keyOf(name)) }))
      .filter(({ name, mistakes }) => mistakes * 3 <= Math.max(keyOf(text).length, keyOf(name).length))
      .sort((a, b) => a.mistakes - b.mistakes || b.count - a.count || compareTexts(a.name, b.name));
    return near[0]?.name ?? null;
  };

  return {
    matches,
    highlights: (requests) =>
      deepFreeze(requests.map(({ articleId, search }) => highlightsOf(articleId, search))),
    searchWords: (searches) => deepFreeze(searches.map(wordsOf)),
    suggestions: (requests) =>
      deepFreeze(requests.map(({ prefix, kinds, first }) => suggestionsOf(prefix, kinds, first))),
    nearest: (requests) => deepFreeze(requests.map(({ kind, text }) => nearestTo(kind, text))),
  };
}

/** Answers a question that was asked before as it was answered then: the corpus does not change, and thousands of questions are asked. */
function once<Question, Answer>(
  answer: (question: Question) => Answer,
  keyOfQuestion: (question: Question) => string,
): (question: Question) => Answer {
  const known = new Map<string, Answer>();
  return (question) => {
    const key = keyOfQuestion(question);
    if (!known.has(key)) known.set(key, answer(question));
    return known.get(key)!;
  };
}

/** A term of one word stands wherever one of its words does. */
function each(places: readonly number[]): Found {
  return { starts: places, places };
}

/** Most articles first, then by code point. */
function byCount(forms: readonly (readonly [string, number])[]): (readonly [string, number])[] {
  return forms.toSorted(([a, x], [b, y]) => y - x || compareTexts(a, b));
}

function mostFirst(suggestions: readonly Suggestion[]): Suggestion[] {
  return suggestions.toSorted(
    (a, b) => b.count - a.count || compareTexts(a.text, b.text) || compareTexts(a.key ?? '', b.key ?? ''),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
