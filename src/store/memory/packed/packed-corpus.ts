/** A corpus as the engine keeps it: the same lists, but its articles in columns and its addresses in typed arrays. */
import type { Corpus } from '../../../corpus/corpus.js';
import { ArticleKeys } from './article-keys.js';
import { packColumns, type PackedColumns } from './pack-columns.js';
import { packedArticles } from './packed-articles.js';

export interface PackedCorpus extends Pick<Corpus, 'articles' | 'providers' | 'topics' | 'problems'> {
  readonly columns: PackedColumns;
  readonly keys: ArticleKeys;
}

/** Copies what the articles say; the corpus is not held, so that its memory is free again. Throws Error when they name what is not there. */
export function packCorpus(corpus: Corpus): PackedCorpus {
  const rowOf = new Map<string, number>();
  corpus.articles.forEach(({ id }, row) => rowOf.set(id, row));
  const columns = packColumns(corpus.articles, rowOf);
  const articles = packedArticles(columns);
  const { providers, topics, problems } = corpus;
  const keys = new ArticleKeys(corpus, rowOf, (row) => columns.id.at(row) ?? '');
  return Object.freeze({ articles, providers, topics, problems, columns, keys });
}
