/** A corpus as the engine keeps it: the same lists, but its articles in columns and its addresses in typed arrays. */
import type { Corpus } from '../../../corpus/corpus.js';
import { finish, itemsPerStep, type Steps } from '../../../model/steps.js';
import { ArticleKeys } from './article-keys.js';
import { packColumns, type PackedColumns } from './pack-columns.js';
import { packedArticles } from './packed-articles.js';

export interface PackedCorpus extends Pick<Corpus, 'articles' | 'providers' | 'topics' | 'problems'> {
  readonly columns: PackedColumns;
  readonly keys: ArticleKeys;
}

/** Copies what the articles say; the corpus is not held, so that its memory is free again. Throws Error when they name what is not there. */
export function packCorpus(corpus: Corpus): PackedCorpus {
  return finish(packCorpusInSteps(corpus));
}

/** The same in steps. */
export function* packCorpusInSteps(corpus: Corpus): Steps<PackedCorpus> {
  const rowOf = new Map<string, number>();
  for (const [row, { id }] of corpus.articles.entries()) {
    if (row % itemsPerStep === 0) yield;
    rowOf.set(id, row);
  }
  const columns = yield* packColumns(corpus.articles, rowOf);
  const articles = yield* packedArticles(columns);
  const { providers, topics, problems } = corpus;
  const keys = yield* ArticleKeys.of(corpus, rowOf, (row) => columns.id.at(row) ?? '');
  return Object.freeze({ articles, providers, topics, problems, columns, keys });
}
