/** Where an article's row is: by its id, by the id of a mention that it has replaced, by path, by URL or alias. */
import type { Corpus } from '../../../corpus/corpus.js';
import type { Article } from '../../../model/article.js';
import { canonicalUrl } from '../../../model/canonical-url.js';
import type { DocumentPath } from '../../corpus-store.js';
import { IdTable } from './id-table.js';
import { KeyTable } from './key-table.js';

export class ArticleKeys {
  readonly #rootNames: readonly string[];
  readonly #ids: IdTable;
  readonly #mentionIds: KeyTable;
  readonly #addresses: KeyTable;
  readonly #paths: KeyTable;

  /** `articles` are those of the corpus, which itself is not held. */
  constructor({ rootNames, mentionIds, addresses }: Corpus, articles: readonly Article[]) {
    this.#rootNames = rootNames;
    this.#ids = new IdTable(articles.length, (row) => articles[row]?.id ?? '');
    this.#mentionIds = this.#tableOf(mentionIds);
    this.#addresses = this.#tableOf(addresses);
    this.#paths = new KeyTable(articles.length, pathEntries(articles));
  }

  /** Also by the id of a mention that has since gained its document. */
  rowOfId(id: string): number | undefined {
    return this.#ids.get(id) ?? this.#mentionIds.get(id);
  }

  rowOfPath({ root, path }: DocumentPath): number | undefined {
    for (const name of root === null ? this.#rootNames : [root]) {
      const row = this.#paths.get(pathKey(name, path));
      if (row !== undefined) return row;
    }
    return undefined;
  }

  rowOfUrl(url: string): number | undefined {
    const canonical = canonicalUrl(url);
    return canonical === null ? undefined : this.#addresses.get(canonical);
  }

  #tableOf(idOf: ReadonlyMap<string, string>): KeyTable {
    return new KeyTable(idOf.size, this.#rowEntries(idOf));
  }

  *#rowEntries(idOf: ReadonlyMap<string, string>): Generator<readonly [string, number]> {
    for (const [key, id] of idOf) {
      const row = this.#ids.get(id);
      if (row !== undefined) yield [key, row];
    }
  }
}

function* pathEntries(articles: readonly Article[]): Generator<readonly [string, number]> {
  for (const [row, { document }] of articles.entries()) {
    if (document !== null) yield [pathKey(document.root, document.path), row];
  }
}

/** JSON, so that no root's name and path can be taken for another's. */
function pathKey(root: string, path: string): string {
  return JSON.stringify([root, path]);
}
