/** A corpus as the engine keeps it: the same lists, but its articles in columns and its addresses in typed arrays. */
import type { Corpus } from '../../../corpus/corpus.js';
import { ImageColumns } from '../filter/image-columns.js';
import { ArticleKeys } from './article-keys.js';
import { packArticles } from './packed-articles.js';

export interface PackedCorpus extends Pick<Corpus, 'articles' | 'providers' | 'topics' | 'problems'> {
  readonly keys: ArticleKeys;
  readonly images: ImageColumns;
}

/** Copies what the articles say; the corpus is not held, so that its memory is free again. */
export function packCorpus(corpus: Corpus): PackedCorpus {
  const articles = packArticles(corpus.articles);
  const { providers, topics, problems } = corpus;
  const keys = new ArticleKeys(corpus, articles);
  const images = new ImageColumns(corpus.articles);
  return Object.freeze({ articles, providers, topics, problems, keys, images });
}
