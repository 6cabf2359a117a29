/** What an article's own fields say, as a short text: two articles have the same one when every compared field says the same. */
import { hash } from 'node:crypto';
import {
  type ComparedField,
  comparedFields,
  type Fingerprint,
  fieldWidth,
} from '../../model/article-change.js';
import type { Article, SourceDocument } from '../../model/article.js';

/** The value of each field, as far as it is the article's own. */
const valueOf: Readonly<Record<ComparedField, (article: Article) => unknown>> = {
  title: ({ title }) => title,
  excerpt: ({ excerpt }) => excerpt,
  category: ({ category }) => category,
  type: ({ type }) => type,
  publishedDateTime: ({ publishedAt }) => publishedAt,
  url: ({ url }) => url,
  webUrl: ({ webUrl }) => webUrl,
  originalUrl: ({ originalUrl }) => originalUrl,
  ampWebUrl: ({ ampWebUrl }) => ampWebUrl,
  cdnAmpWebUrl: ({ cdnAmpWebUrl }) => cdnAmpWebUrl,
  host: ({ host }) => host,
  quality: ({ quality }) => quality,
  heat: ({ heat }) => heat,
  published: ({ published }) => published,
  featuredContent: ({ featuredContent }) => featuredContent,
  embedUrl: ({ embedUrl }) => embedUrl,
  secured: ({ secured }) => secured,
  provider: ({ providerDomain }) => providerDomain,
  topics: ({ topicSlugs }) => topicSlugs,
  images: ({ images }) => images,
  // What an entry says of the article that it names is answered with that article (`mentionedBy`).
  related: ({ related }) => related.map(({ articleId, quality }) => [articleId, quality]),
  document: ({ document }) => document && documentFacts(document),
};

/** The front matter is in the hash. */
function documentFacts({ root, path, contentHash, stale, problems }: SourceDocument): unknown {
  return [root, path, contentHash, stale, problems];
}

const absent = '-'.repeat(fieldWidth);

/** 8 characters of base64url for each field: 48 bits of the SHA-256 of its value as JSON. */
export function fingerprintOf(article: Article): Fingerprint {
  let fingerprint = '';
  for (const field of comparedFields) {
    const value = valueOf[field](article);
    fingerprint +=
      value === null ? absent : hash('sha256', JSON.stringify(value), 'base64url').slice(0, fieldWidth);
  }
  return fingerprint;
}

/** Whether two articles have the same fingerprint, without making it. */
export function saysTheSame(a: Article, b: Article): boolean {
  return comparedFields.every((field) => {
    const [one, other] = [valueOf[field](a), valueOf[field](b)];
    if (one === other) return true;
    return (
      typeof one === 'object' && typeof other === 'object' && JSON.stringify(one) === JSON.stringify(other)
    );
  });
}
