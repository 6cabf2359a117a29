/** Where an article's row is: by its id, by the id of a mention that it has replaced, by path, by URL or alias. */
import type { Corpus } from '../../../corpus/corpus.js';
import type { Article } from '../../../model/article.js';
import { canonicalUrl } from '../../../model/canonical-url.js';
import { itemsPerStep, paced, type Steps } from '../../../model/steps.js';
import type { DocumentPath } from '../../corpus-store.js';
import { IdTable } from './id-table.js';
import { KeyTable } from './key-table.js';

export class ArticleKeys {
  readonly #rootNames: readonly string[];
  readonly #ids: IdTable;
  readonly #mentionIds: KeyTable;
  readonly #addresses: KeyTable;
  readonly #paths: KeyTable;

  private constructor(
    rootNames: readonly string[],
    ids: IdTable,
    tables: Record<'mentionIds' | 'addresses' | 'paths', KeyTable>,
  ) {
    this.#rootNames = rootNames;
    this.#ids = ids;
    this.#mentionIds = tables.mentionIds;
    this.#addresses = tables.addresses;
    this.#paths = tables.paths;
  }

  /** The corpus is not held. `rowOf` is where its articles' ids stand, `idAt` tells the id of a row from now on. */
  static *of(
    { rootNames, mentionIds, addresses, articles }: Corpus,
    rowOf: ReadonlyMap<string, number>,
    idAt: (row: number) => string,
  ): Steps<ArticleKeys> {
    const ids = new IdTable(articles.length, idAt);
    yield;
    return new ArticleKeys(rootNames, ids, {
      mentionIds: yield* tableOf(mentionIds, rowOf),
      addresses: yield* tableOf(addresses, rowOf),
      paths: yield* pathTable(articles),
    });
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
}

function* tableOf(idOf: ReadonlyMap<string, string>, rowOf: ReadonlyMap<string, number>): Steps<KeyTable> {
  const table = new KeyTable(idOf.size);
  const isDue = paced();
  for (const [key, id] of idOf) {
    if (isDue()) yield;
    const row = rowOf.get(id);
    if (row !== undefined) table.add(key, row);
  }
  return table;
}

function* pathTable(articles: readonly Article[]): Steps<KeyTable> {
  const documents = articles.reduce((count, { document }) => count + (document === null ? 0 : 1), 0);
  const table = new KeyTable(documents);
  for (const [row, { document }] of articles.entries()) {
    if (row % itemsPerStep === 0) yield;
    if (document !== null) table.add(pathKey(document.root, document.path), row);
  }
  return table;
}

/** The length tells where the root's name ends, so that no root's name and path can be taken for another's. */
function pathKey(root: string, path: string): string {
  return `${root.length} ${root} ${path}`;
}
