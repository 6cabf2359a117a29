/** What the oracle knows: plain lists of plain facts, read once from the corpus. Everything else it works out anew for each question. */
import type { Corpus } from '../../../src/corpus/corpus.js';

export interface ImageFacts {
  readonly url: string;
  readonly title: string | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly isCached: boolean | null;
}

export interface TopicFacts {
  readonly slug: string;
  readonly name: string;
}

export interface ArticleFacts {
  readonly id: string;
  readonly title: string;
  readonly excerpt: string | null;
  readonly url: string;
  readonly host: string;
  readonly category: string | null;
  readonly type: string;
  readonly publishedAt: number;
  readonly quality: number | null;
  readonly heat: number | null;
  readonly published: boolean | null;
  readonly hasDocument: boolean;
  readonly provider: { readonly domain: string; readonly name: string };
  readonly topics: readonly TopicFacts[];
  readonly images: readonly ImageFacts[];
  /** Filled in after all articles are there: they point at each other. */
  readonly related: ArticleFacts[];
  readonly mentionedBy: ArticleFacts[];
}

export interface CorpusFacts {
  readonly articles: readonly ArticleFacts[];
  readonly topics: readonly TopicFacts[];
  /** Milliseconds since 1970. */
  readonly loadedAt: number;
}

/** The facts of a corpus. */
export function factsOf(corpus: Corpus): CorpusFacts {
  const topics = corpus.topics.map(({ slug, name }) => ({ slug, name }));
  const articles = corpus.articles.map((article): ArticleFacts => {
    const { id, title, excerpt, url, host, category, type, publishedAt, quality, heat, published } = article;
    const provider = corpus.providers.find(({ domain }) => domain === article.providerDomain)!;
    return {
      ...{ id, title, excerpt, url, host, category, type, publishedAt, quality, heat, published },
      hasDocument: article.document !== null,
      provider: { domain: provider.domain, name: provider.name },
      topics: article.topicSlugs.map((wanted) => topics.find(({ slug }) => slug === wanted)!),
      images: article.images,
      related: [],
      mentionedBy: [],
    };
  });
  for (const { id, related } of corpus.articles) {
    const from = articles.find((article) => article.id === id)!;
    for (const { articleId } of related) {
      const to = articles.find((article) => article.id === articleId)!;
      from.related.push(to);
      to.mentionedBy.push(from);
    }
  }
  return { articles, topics, loadedAt: corpus.loadedAt };
}
