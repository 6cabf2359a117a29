/**
 * Where the articles of a corpus are found: by id, path, address, provider, topic and by who names them. Row n is the n-th
 * article of the corpus, so rows ascending are newest first.
 */
import type { Article } from '../../model/article.js';
import type { SearchQuery } from '../../model/search-query.js';
import type { ArticleSet } from '../article-set.js';
import type { DocumentPath } from '../corpus-store.js';
import { ArticleSets } from './article-sets.js';
import { ArticleColumns } from './filter/article-columns.js';
import { notThere } from './not-there.js';
import type { ArticleKeys } from './packed/article-keys.js';
import type { PackedCorpus } from './packed/packed-corpus.js';
import { Postings } from './postings.js';
import type { RowSet } from './row-set.js';
import type { ScoredRows } from './scored-rows.js';

export class ArticleRows {
  readonly #articles: readonly Article[];
  readonly #keys: ArticleKeys;
  readonly sets: ArticleSets;
  readonly columns: ArticleColumns;

  /** Throws Error when the corpus names what it does not hold. `matches` is the search. */
  constructor(corpus: PackedCorpus, matches: (search: SearchQuery) => ScoredRows) {
    const { articles, keys } = corpus;
    const providerKeys = keysOf(corpus.providers, ({ domain }) => domain);
    const topicKeys = keysOf(corpus.topics, ({ slug }) => slug);
    this.#articles = articles;
    this.#keys = keys;
    const ofProvider = postings(
      articles,
      providerKeys.size,
      providerKeys.get.bind(providerKeys),
      ({ providerDomain }) => [providerDomain],
    );
    const ofTopic = postings(
      articles,
      topicKeys.size,
      topicKeys.get.bind(topicKeys),
      ({ topicSlugs }) => topicSlugs,
    );
    const naming = postings(
      articles,
      articles.length,
      (id) => keys.rowOfId(id),
      ({ related }) => related.map(({ articleId }) => articleId),
    );
    this.columns = new ArticleColumns(corpus, ofTopic, naming);
    const keyed = {
      ofProvider: (domain: string) => ofProvider.rowsOf(providerKeys.get(domain)),
      ofTopic: (slug: string) => ofTopic.rowsOf(topicKeys.get(slug)),
      mentioning: (id: string) => naming.rowsOf(keys.rowOfId(id)),
    };
    this.sets = new ArticleSets(corpus, this.columns, keyed, matches);
  }

  /** Also by the id of a mention that has since gained its document. */
  byId(id: string): Article | null {
    return this.#at(this.#keys.rowOfId(id));
  }

  byPath(path: DocumentPath): Article | null {
    return this.#at(this.#keys.rowOfPath(path));
  }

  byUrl(url: string): Article | null {
    return this.#at(this.#keys.rowOfUrl(url));
  }

  /** The rows of the articles of `set`, found out once for all that share the same frozen set; null when it is all of them. */
  inSet(set: ArticleSet): RowSet | null {
    const { provider, topic, mentions, filter, search } = set;
    const isWhole = (provider ?? topic ?? mentions ?? filter ?? search) === undefined;
    return isWhole ? null : this.sets.rowsOf(set);
  }

  /** The moment of the newest article of `set`, milliseconds since 1970; null when the set is empty. */
  latestAt(set: ArticleSet): number | null {
    const row = this.inSet(set)?.atOrAfter(0) ?? 0;
    return this.#at(row)?.publishedAt ?? null;
  }

  #at(row: number | undefined): Article | null {
    return row === undefined ? null : (this.#articles[row] ?? null);
  }
}

function keysOf<T>(items: readonly T[], nameOf: (item: T) => string): Map<string, number> {
  const keys = new Map<string, number>();
  items.forEach((item, key) => keys.set(nameOf(item), key));
  return keys;
}

/** For each key the rows whose articles give its name. */
function postings(
  articles: readonly Article[],
  size: number,
  keyOf: (name: string) => number | undefined,
  namesOf: (article: Article) => readonly string[],
): Postings {
  return Postings.of(articles, size, (article, visit) => {
    for (const name of namesOf(article)) {
      const key = keyOf(name);
      if (key === undefined) throw notThere(article.id, name);
      visit(key);
    }
  });
}
