/**
 * Where the articles of a corpus are found: by id, path, address, provider, topic and by who names them. Row n is the n-th
 * article of the corpus, so rows ascending are newest first.
 */
import type { Corpus } from '../../corpus/corpus.js';
import type { Article } from '../../model/article.js';
import { canonicalUrl } from '../../model/canonical-url.js';
import type { SearchQuery } from '../../model/search-query.js';
import { compareCodePoints } from '../../model/text-order.js';
import type { ArticleSet } from '../article-set.js';
import type { DocumentPath } from '../corpus-store.js';
import { ArticleSets } from './article-sets.js';
import { ArticleColumns } from './filter/article-columns.js';
import { Postings } from './postings.js';
import type { RowSet } from './row-set.js';
import type { ScoredRows } from './scored-rows.js';

export class ArticleRows {
  readonly #corpus: Corpus;
  readonly #rowOfId: ReadonlyMap<string, number>;
  /** By root, in the order the roots were given. */
  readonly #rowOfPath: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly sets: ArticleSets;
  readonly columns: ArticleColumns;

  /** Throws Error when the corpus breaks a promise that every answer rests on: the order of its articles, and that what they name is there. `matches` is the search. */
  constructor(corpus: Corpus, matches: (search: SearchQuery) => ScoredRows) {
    const { articles } = corpus;
    checkDateRank(articles);
    const rowOfId = keysOf(articles, ({ id }) => id);
    const providerKeys = keysOf(corpus.providers, ({ domain }) => domain);
    const topicKeys = keysOf(corpus.topics, ({ slug }) => slug);
    this.#corpus = corpus;
    this.#rowOfId = rowOfId;
    this.#rowOfPath = rowsByPath(corpus);
    const ofProvider = postings(articles, providerKeys, ({ providerDomain }, visit) => {
      visit(providerDomain);
    });
    const ofTopic = postings(articles, topicKeys, ({ topicSlugs }, visit) => {
      topicSlugs.forEach(visit);
    });
    const naming = postings(articles, rowOfId, ({ related }, visit) => {
      for (const { articleId } of related) visit(articleId);
    });
    this.columns = new ArticleColumns(corpus, ofTopic, naming);
    const keyed = {
      ofProvider: (domain: string) => ofProvider.rowsOf(providerKeys.get(domain)),
      ofTopic: (slug: string) => ofTopic.rowsOf(topicKeys.get(slug)),
      mentioning: (id: string) => naming.rowsOf(this.#rowOf(id)),
    };
    this.sets = new ArticleSets(corpus, this.columns, keyed, matches);
  }

  /** Also by the id of a mention that has since gained its document. */
  byId(id: string): Article | null {
    return this.#at(this.#rowOf(id));
  }

  byPath({ root, path }: DocumentPath): Article | null {
    if (root !== null) return this.#at(this.#rowOfPath.get(root)?.get(path));
    for (const rowOfPath of this.#rowOfPath.values()) {
      const row = rowOfPath.get(path);
      if (row !== undefined) return this.#at(row);
    }
    return null;
  }

  byUrl(url: string): Article | null {
    const canonical = canonicalUrl(url);
    const id = canonical === null ? undefined : this.#corpus.addresses.get(canonical);
    return id === undefined ? null : this.byId(id);
  }

  /** The rows of the articles of `set`, found out once for all that share the same frozen set; null when it is all of them. */
  inSet(set: ArticleSet): RowSet | null {
    const isWhole = Object.values(set).every((part) => part === undefined);
    return isWhole ? null : this.sets.rowsOf(set);
  }

  /** The moment of the newest article of `set`, milliseconds since 1970; null when the set is empty. */
  latestAt(set: ArticleSet): number | null {
    const row = this.inSet(set)?.atOrAfter(0) ?? 0;
    return this.#at(row)?.publishedAt ?? null;
  }

  /** The row of an article of the corpus. */
  rowOf({ id }: Article): number {
    return this.#rowOfId.get(id) ?? -1;
  }

  #rowOf(id: string): number | undefined {
    return this.#rowOfId.get(id) ?? this.#rowOfId.get(this.#corpus.mentionIds.get(id) ?? '');
  }

  #at(row: number | undefined): Article | null {
    return row === undefined ? null : (this.#corpus.articles[row] ?? null);
  }
}

function keysOf<T>(items: readonly T[], nameOf: (item: T) => string): Map<string, number> {
  const keys = new Map<string, number>();
  items.forEach((item, key) => keys.set(nameOf(item), key));
  return keys;
}

/** `visitNames` calls back with each name that an article gives; `keys` must have them all. */
function postings(
  articles: readonly Article[],
  keys: ReadonlyMap<string, number>,
  visitNames: (article: Article, visit: (name: string) => void) => void,
): Postings {
  return Postings.of(articles, keys.size, (article, visit) => {
    visitNames(article, (name) => {
      const key = keys.get(name);
      if (key === undefined) {
        throw new Error(
          `createMemoryStore: expected the corpus to hold all that its articles name; ${article.id} names "${name}", which is not there.`,
        );
      }
      visit(key);
    });
  });
}

function rowsByPath({ articles, rootNames }: Corpus): Map<string, Map<string, number>> {
  const rows = new Map<string, Map<string, number>>(rootNames.map((root) => [root, new Map()]));
  articles.forEach(({ document }, row) => {
    if (document !== null) rows.get(document.root)?.set(document.path, row);
  });
  return rows;
}

function checkDateRank(articles: readonly Article[]): void {
  let previous: Article | undefined;
  for (const [row, article] of articles.entries()) {
    const order =
      previous === undefined
        ? -1
        : article.publishedAt - previous.publishedAt || compareCodePoints(previous.id, article.id);
    if (!(order < 0)) {
      throw new Error(
        `createMemoryStore: expected the corpus's articles newest first, then by id, each id once; article ${row} ` +
          `(${article.id}, ${article.publishedDateTime}) does not stand behind the one before it. buildCorpus puts them in this order.`,
      );
    }
    previous = article;
  }
}
