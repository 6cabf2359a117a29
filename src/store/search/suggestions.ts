/** Completions of what is being typed, of four kinds: topics, providers, titles and words. */
import type { Article } from '../../model/article.js';
import type { Provider } from '../../model/provider.js';
import { maximumSearchLength } from '../../model/search-query.js';
import { compareCodePoints } from '../../model/text-order.js';
import type { Topic } from '../../model/topic.js';
import { foldWord, readWord } from '../../model/words.js';
import type { Suggestion, SuggestionKind } from '../search-answers.js';
import { completes, NameCompletions, typedKey } from './completion.js';
import type { SearchIndex } from './search-index.js';

/** So many of the newest titles that have the words typed are looked at, not more: the work for `the of a` has an end. */
export const mostTitlesRead = 20_000;

export interface SuggestionRequest {
  readonly prefix: string;
  readonly kinds: readonly SuggestionKind[];
  readonly first: number;
}

/** What can be suggested of a corpus; `index` is that of `articles`, newest first. */
export interface Suggested {
  readonly articles: readonly Article[];
  readonly topics: readonly Topic[];
  readonly providers: readonly Provider[];
}

export class Suggestions {
  readonly #articles: readonly Article[];
  readonly #index: SearchIndex;
  readonly #topics: NameCompletions;
  readonly #providers: NameCompletions;

  constructor({ articles, topics, providers }: Suggested, index: SearchIndex) {
    this.#articles = articles;
    this.#index = index;
    this.#topics = new NameCompletions(
      topics.map(({ name, articleCount, slug }) => ({ text: name, count: articleCount, key: slug })),
    );
    this.#providers = new NameCompletions(
      providers.map(({ name, articleCount, domain }) => ({ text: name, count: articleCount, key: domain })),
    );
  }

  /** Each kind once, in the order asked. Nobody types more than {@link maximumSearchLength}: a longer prefix has none. Frozen. */
  of({ prefix, kinds, first }: SuggestionRequest): readonly Suggestion[] {
    const typed = typedKey(prefix);
    const most = first >= 1 ? Math.trunc(first) : 0;
    if (typed === null || most === 0 || prefix.length > maximumSearchLength) return Object.freeze([]);
    const lists = [...new Set(kinds)].map((kind) => this.#ofKind(kind, prefix, typed, most));
    return Object.freeze(takeInTurn(lists, most).map((suggestion) => Object.freeze(suggestion)));
  }

  #ofKind(kind: SuggestionKind, prefix: string, typed: string, first: number): Suggestion[] {
    if (kind === 'TOPIC') return this.#topics.of(typed, first).map((named) => ({ kind, ...named }));
    if (kind === 'PROVIDER') return this.#providers.of(typed, first).map((named) => ({ kind, ...named }));
    return kind === 'TITLE' ? this.#titles(prefix, typed, first) : this.#terms(prefix, first);
  }

  #titles(prefix: string, typed: string, first: number): Suggestion[] {
    const found: Article[] = [];
    for (const row of this.#index.titleRows(prefix, mostTitlesRead)) {
      const article = this.#articles[row];
      if (article === undefined || !completes(article.title, typed)) continue;
      // Those of one moment stand by code point, so all of them must be known.
      if (found.length >= first && found.at(-1)?.publishedAt !== article.publishedAt) break;
      found.push(article);
    }
    return found
      .sort(
        (a, b) =>
          b.publishedAt - a.publishedAt ||
          compareCodePoints(a.title, b.title) ||
          compareCodePoints(a.id, b.id),
      )
      .slice(0, first)
      .map(({ title, id }) => ({ kind: 'TITLE', text: title, count: 1, key: id }));
  }

  #terms(prefix: string, first: number): Suggestion[] {
    const start = readWord(prefix, 0)?.word.start ?? prefix.length;
    return this.#index
      .termsWith(foldWord(prefix.slice(start)), first)
      .map(({ text, count }) => ({ kind: 'TERM', text, count, key: null }));
  }
}

/** One of each list in turn until there are `most`; in the order of the lists. */
function takeInTurn<T>(lists: readonly (readonly T[])[], most: number): T[] {
  const taken = lists.map(() => 0);
  let left = most;
  for (let turn = 0; left > 0 && lists.some((list) => turn < list.length); turn += 1) {
    for (const [at, list] of lists.entries()) {
      if (left === 0 || turn >= list.length) continue;
      taken[at] = turn + 1;
      left -= 1;
    }
  }
  return lists.flatMap((list, at) => list.slice(0, taken[at]));
}
