/** A list of articles as a client asks for it: whose, which of them, found by which words. */
import { clockOf } from './clock.js';
import type { ArticleFacts, CorpusFacts } from './facts.js';
import { type Hit, inOrder, type OrderInput } from './order.js';
import { readSearch, type Reading } from './search-text.js';
import type { Searcher } from './search.js';
import { type Clock, fits, type Input, pruned } from './where.js';

/** Whose list it is. */
export type ListOwner =
  | { readonly kind: 'articles' }
  | { readonly kind: 'provider' | 'topic' | 'mentionedBy'; readonly key: string };

export interface ListArguments {
  readonly where?: Input | null;
  readonly search?: string | null;
  readonly orderBy?: readonly OrderInput[] | null;
}

/** One corpus, with what is read of it once. */
export interface Library {
  readonly corpus: CorpusFacts;
  readonly searcher: Searcher;
}

export class Listing {
  readonly clock: Clock;
  /** Without what is null or empty. */
  readonly where: Input | undefined;
  /** Null when nothing is searched for. */
  readonly reading: Reading | null;

  /** Null for a search that cannot be asked. */
  static of(library: Library, owner: ListOwner, list: ListArguments): Listing | null {
    const reading = readSearch(list.search ?? '');
    return reading === 'BAD' ? null : new Listing(library, owner, list, reading);
  }

  private constructor(
    readonly library: Library,
    readonly owner: ListOwner,
    readonly list: ListArguments,
    reading: Reading | null,
  ) {
    this.clock = clockOf(library.corpus);
    this.where = pruned(list.where);
    this.reading = reading;
  }

  /** All that fit, in order. */
  hits(): Hit[] {
    return inOrder(this.#hitsOf(this.where), this.list.orderBy ?? [], this.reading !== null);
  }

  /** All that fit, in no order. */
  articles(): ArticleFacts[] {
    return this.articlesFitting(this.where);
  }

  /** All that would fit if `where` were this one, which is pruned, in no order. */
  articlesFitting(where: Input | undefined): ArticleFacts[] {
    return this.#hitsOf(where).map(({ article }) => article);
  }

  /** All that there are without filter and search. */
  owned(): ArticleFacts[] {
    return this.library.corpus.articles.filter((article) => isOwnedBy(article, this.owner));
  }

  #hitsOf(where: Input | undefined): Hit[] {
    const { corpus, searcher } = this.library;
    const found =
      this.reading === null
        ? corpus.articles.map((article) => ({ article, score: null }))
        : searcher.hits(this.reading);
    return found.filter(({ article }) => isOwnedBy(article, this.owner) && fits(article, where, this.clock));
  }
}

function isOwnedBy(article: ArticleFacts, owner: ListOwner): boolean {
  switch (owner.kind) {
    case 'articles':
      return true;
    case 'provider':
      return article.provider.domain === owner.key;
    case 'topic':
      return article.topics.some(({ slug }) => slug === owner.key);
    case 'mentionedBy':
      return article.related.some(({ id }) => id === owner.key);
  }
}
