/**
 * Where the articles of a corpus are found: by id, path, address, provider, topic and by who names them. Row n is the n-th
 * article of the corpus, so rows ascending are newest first.
 */
import type { ArticleFilter } from '../../model/article-filter.js';
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
    const { articles, columns, keys } = corpus;
    this.#articles = articles;
    this.#keys = keys;
    const topicKeys = topicKeysOf(corpus);
    const naming = Postings.of(articles.length, articles.length, (row, visit) => {
      columns.links.rowsOf(row).forEach(visit);
    });
    this.columns = new ArticleColumns(corpus, ofTopicsOf(corpus, topicKeys), naming);
    const { ofTopic } = this.columns;
    const keyed = {
      ofProvider: (domain: string) => columns.provider.rowsOfKey(domain),
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

  /**
   * Says of ids whether an article has one as its own and fits `filter`. What is found out of linked articles is kept for the
   * next id: ask one function for all ids of a question.
   */
  fitting(filter: ArticleFilter): (id: string) => boolean {
    const fits = this.sets.matcherOf(filter);
    return (id) => {
      const row = this.#keys.rowOfId(id);
      return row !== undefined && this.#at(row)?.id === id && fits(row);
    };
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

/** For each topic's slug its place among the topics. Throws Error when an article names a provider or topic that is not there. */
function topicKeysOf({ articles, columns, providers, topics }: PackedCorpus): ReadonlyMap<string, number> {
  const topicKeys = new Map(topics.map(({ slug }, key) => [slug, key]));
  const domains = new Set(providers.map(({ domain }) => domain));
  for (const domain of columns.provider.keys) {
    if (domains.has(domain)) continue;
    throw notThere(articles.find(({ providerDomain }) => providerDomain === domain)?.id ?? '', domain);
  }
  for (const slug of columns.topic.keys) {
    if (topicKeys.has(slug)) continue;
    throw notThere(articles.find(({ topicSlugs }) => topicSlugs.includes(slug))?.id ?? '', slug);
  }
  return topicKeys;
}

/** For each topic the rows of its articles. */
function ofTopicsOf({ columns, topics }: PackedCorpus, topicKeys: ReadonlyMap<string, number>): Postings {
  const keys = Int32Array.from(columns.topic.keys, (slug) => topicKeys.get(slug) ?? -1);
  const ids = new Uint32Array(columns.topic.longest);
  return Postings.of(columns.moments.length, topics.length, (row, visit) => {
    const length = columns.topic.read(row, ids);
    for (let index = 0; index < length; index += 1) {
      const key = keys[ids[index] ?? -1];
      if (key !== undefined) visit(key);
    }
  });
}
