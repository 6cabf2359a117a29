/** Builds what src/documents hands on, with every value given or plain, and a locator that answers with a made-up place. */
import { createHash } from 'node:crypto';
import type {
  DocumentFields,
  EntryFields,
  ImageFields,
  LoadedDocuments,
  Located,
  ProviderFields,
  ReadDocument,
  Root,
  TaxonomyOrganization,
  TaxonomyTopic,
} from '../../../src/documents/document.js';
import { buildCorpus } from '../../../src/corpus/build-corpus.js';
import type { CorpusOptions } from '../../../src/corpus/corpus-options.js';
import type { Corpus } from '../../../src/corpus/corpus.js';
import { canonicalUrl } from '../../../src/model/canonical-url.js';
import type { Article } from '../../../src/model/article.js';
import type { Problem } from '../../../src/model/problem.js';

export const moment = (text: string): number => Date.parse(text);

/** The place of a field is told by its name: lines 1 to 1000, so that tests can ask for it again. */
export function locate(field: string): Located {
  const line = 1 + (createHash('sha256').update(field).digest().readUInt16BE(0) % 1000);
  return { position: { line, column: 3 }, quote: `quote of ${field}` };
}

type Given<T> = Partial<Omit<T, 'provider'>> & { provider?: Partial<ProviderFields> };

export function image(url: string, more: Partial<ImageFields> = {}): ImageFields {
  return { url, width: null, height: null, title: null, isCached: null, field: 'images[0]', ...more };
}

function fields(given: Given<DocumentFields>): DocumentFields {
  const webUrl = given.webUrl === undefined ? 'https://example.com/story' : given.webUrl;
  const originalUrl = given.originalUrl ?? null;
  return {
    title: 'A title',
    excerpt: null,
    publishedAt: moment('2020-06-01T00:00:00Z'),
    type: 'ARTICLE',
    url: canonicalUrl(webUrl ?? originalUrl ?? '') ?? '',
    ampWebUrl: null,
    cdnAmpWebUrl: null,
    quality: null,
    images: [],
    category: null,
    heat: null,
    published: null,
    featuredContent: null,
    embedUrl: null,
    secured: null,
    topics: [],
    related: [],
    ...given,
    webUrl,
    originalUrl,
    provider: { domain: 'example.com', name: 'Example', images: [], ...given.provider },
  };
}

/** An entry that states what a plain document states; `index` is its place in the file. */
export function entry(index: number, given: Given<EntryFields> = {}): EntryFields {
  const {
    url,
    title,
    excerpt,
    publishedAt,
    type,
    webUrl,
    originalUrl,
    ampWebUrl,
    cdnAmpWebUrl,
    quality,
    provider,
    images,
  } = fields(given);
  return {
    index,
    url,
    title,
    excerpt,
    publishedAt,
    type,
    webUrl,
    originalUrl,
    ampWebUrl,
    cdnAmpWebUrl,
    quality,
    provider,
    images,
  };
}

/** A document at `path` in the root `site`, unless `more` says otherwise. */
export function document(
  path: string,
  given: Given<DocumentFields> = {},
  more: Partial<Omit<ReadDocument, 'fields' | 'path'>> = {},
): ReadDocument {
  const made = fields(given);
  const related = made.related.reduce<unknown[]>((list, one) => {
    list[one.index] = { title: one.title, type: one.type.toLowerCase() };
    return list;
  }, []);
  return {
    root: 'site',
    path,
    contentHash: createHash('sha256')
      .update(JSON.stringify({ ...made, secured: null }))
      .digest('hex'),
    frontMatterJson: JSON.stringify({ title: made.title, topics: made.topics, related }),
    fields: made,
    problems: [],
    locate,
    ...more,
  };
}

export function taxonomyTopic(path: string, name: string, more: Partial<TaxonomyTopic> = {}): TaxonomyTopic {
  return { root: 'site', path, name, slug: null, parent: null, keywords: [], hashtags: [], locate, ...more };
}

export function organization(
  path: string,
  domain: string,
  more: Partial<TaxonomyOrganization> = {},
): TaxonomyOrganization {
  return { root: 'site', path, domain, name: null, images: [], locate, ...more };
}

export function root(name: string): Root {
  return { name, folder: `/sites/${name}`, files: null };
}

export function loaded(
  documents: readonly ReadDocument[],
  more: Partial<LoadedDocuments> = {},
): LoadedDocuments {
  return {
    roots: [root('site')],
    documents,
    topics: [],
    organizations: [],
    problems: [],
    refusedCount: 0,
    ...more,
  };
}

export const options: CorpusOptions = {
  loadedAt: moment('2024-01-01T00:00:00Z'),
  siteUrl: null,
  exposeSecured: false,
};

/** The corpus of these documents under plain options. */
export function corpusOf(
  documents: readonly ReadDocument[],
  more: Partial<LoadedDocuments> = {},
  changed: Partial<CorpusOptions> = {},
): Corpus {
  return buildCorpus(loaded(documents, more), { ...options, ...changed });
}

/** The article of the document at `path`. */
export function at(corpus: Corpus, path: string): Article {
  const article = corpus.articles.find((one) => one.document?.path === path);
  if (article === undefined) throw new Error(`no article at ${path}`);
  return article;
}

/** The paths, or for mentions the URLs, of articles given by id. */
export function namesOf(corpus: Corpus, ids: readonly string[]): readonly string[] {
  return ids.map((id) => {
    const article = corpus.articles.find((one) => one.id === id);
    return article?.document?.path ?? article?.url ?? `unknown ${id}`;
  });
}

/** Problems as `path field CODE`. */
export function told(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ path, field, code }) => `${path} ${field ?? '-'} ${code}`);
}
