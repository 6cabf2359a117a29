/**
 * A corpus of about so many generated articles, built in this process from the generator's facts: the identity laws are the
 * real ones, but nothing is written, read or parsed. Front matter is left out; documents keep theirs at its own size.
 */
import { buildCorpus } from '../dist/corpus/build-corpus.js';
import { providerDomain } from '../dist/model/provider-domain.js';
import { documentPath } from '../dist/synthetic/document-text.js';
import { syntheticFacts } from '../dist/synthetic/synthetic-documents.js';

/** Of the generated articles so many are known by mention for each that has a document. */
const articlesPerDocument = 1.953;

export function generatedCorpus(articles, seed) {
  const documents = [];
  for (const facts of syntheticFacts({ articles: Math.round(articles / articlesPerDocument), seed })) {
    documents.push(readDocument(facts));
  }
  const loaded = {
    roots: [{ name: 'bench', folder: '/bench', files: null }],
    documents,
    topics: [],
    organizations: [],
    problems: [],
    refusedCount: 0,
  };
  return buildCorpus(loaded, { loadedAt: Date.UTC(2026, 0, 1), siteUrl: null, exposeSecured: false });
}

function readDocument(document) {
  const { article } = document;
  const isVideo = document.featuredContent !== null;
  const webUrl = isVideo ? null : article.webUrl;
  const fields = {
    ...storyFields(article, 'images'),
    webUrl,
    originalUrl: document.originalUrl,
    url: webUrl ?? document.originalUrl,
    type: isVideo ? 'VIDEO' : 'ARTICLE',
    quality: document.quality,
    heat: document.heat,
    published: document.published,
    category: document.category,
    featuredContent: document.featuredContent,
    embedUrl: null,
    secured: null,
    topics: document.topics,
    related: document.related.map((entry, index) => ({
      ...storyFields(entry, `related[${index}].images`),
      index,
    })),
  };
  const path = documentPath(document);
  return {
    root: 'bench',
    path,
    contentHash: '0'.repeat(64),
    frontMatterJson: '',
    fields,
    problems: [],
    locate,
  };
}

function storyFields(article, field) {
  const { image } = article;
  return {
    title: article.title.trim(),
    excerpt: article.excerpt.trim(),
    publishedAt: Date.parse(article.publishedDateTime),
    type: 'ARTICLE',
    url: article.webUrl,
    webUrl: article.webUrl,
    originalUrl: null,
    ampWebUrl: article.ampWebUrl,
    cdnAmpWebUrl: article.cdnAmpWebUrl,
    quality: article.quality,
    provider: { domain: providerDomain(article.logoDomain), name: article.providerName, images: [] },
    images: image === null ? [] : [{ ...image, title: null, field: `${field}[0]` }],
  };
}

function locate() {
  return { position: { line: 1, column: 1 }, quote: '' };
}
