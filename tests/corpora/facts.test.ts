/** Every fact of every real document, as the API answers it, against a second reading of the files. */
import { describe, expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { execute, parse } from 'graphql';
import { loadCorpus } from '../../src/corpus/load-corpus.js';
import { resolveRoots } from '../../src/documents/roots.js';
import { createRequestContext } from '../../src/graphql/context.js';
import { buildGatewaySchema } from '../../src/graphql/schema.js';
import { createMemoryStore } from '../../src/store/memory/memory-store.js';
import {
  decoded,
  domainOf,
  momentOf,
  readSite,
  realCorpora,
  slugOf,
  textOf,
  type FileFacts,
} from './file-reader.js';

const present = existsSync(realCorpora);
if (!present)
  console.warn('SKIPPED: the real corpora are not beside this checkout, so no fact of theirs was checked.');

const schema = buildGatewaySchema();

const facts = /* GraphQL */ `
  query Facts($after: String) {
    articles(first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        title
        excerpt
        category
        type
        publishedDateTime
        url
        webUrl
        originalUrl
        ampWebUrl
        cdnAmpWebUrl
        host
        quality
        heat
        published
        featuredContent
        secured
        provider {
          domain
        }
        topics {
          slug
        }
        images {
          url
          width
          height
          title
          isCached
        }
        related(first: 100) {
          totalCount
          edges {
            position
            quality
            node {
              url
            }
          }
        }
        document {
          path
          root
          frontMatter
          stale
        }
      }
    }
  }
`;

/** Asks for everything, page by page, as a client would. */
async function everyArticle(site: string): Promise<any[]> {
  const corpus = loadCorpus(resolveRoots([join(realCorpora, site)]), {
    loadedAt: Date.now(),
    siteUrl: null,
    exposeSecured: false,
  });
  const contextValue = createRequestContext(createMemoryStore(corpus));
  const articles: any[] = [];
  let after: string | null = null;
  for (;;) {
    const answer: any = await execute({
      schema,
      document: parse(facts),
      variableValues: { after },
      contextValue,
    });
    expect(answer.errors).toBeUndefined();
    articles.push(...answer.data.articles.nodes);
    if (!answer.data.articles.pageInfo.hasNextPage) {
      expect(articles).toHaveLength(answer.data.articles.totalCount);
      return JSON.parse(JSON.stringify(articles));
    }
    after = answer.data.articles.pageInfo.endCursor;
  }
}

/** What the file says that the article must answer, but for its related list. */
function expected({ path, frontMatter }: FileFacts, root: string): Record<string, unknown> {
  const written = frontMatter.webUrl ?? frontMatter.originalUrl;
  const { secured, ...rest } = frontMatter;
  return {
    title: textOf(frontMatter.title),
    excerpt: textOf(frontMatter.excerpt),
    category: frontMatter.category,
    type: frontMatter.type.toUpperCase(),
    publishedDateTime: momentOf(frontMatter.publishedDateTime),
    url: written,
    webUrl: frontMatter.webUrl ?? null,
    originalUrl: frontMatter.originalUrl ?? null,
    ampWebUrl: frontMatter.ampWebUrl ?? null,
    cdnAmpWebUrl: frontMatter.cdnAmpWebUrl ?? null,
    host: new URL(written).host,
    quality: frontMatter.quality ?? null,
    heat: frontMatter.heat ?? null,
    published: frontMatter.published ?? null,
    featuredContent: frontMatter.featuredContent ?? null,
    secured: null,
    provider: { domain: domainOf(frontMatter.provider.domain) },
    topics: frontMatter.topics.map((name: string) => ({ slug: slugOf(name) })),
    images: (frontMatter.images ?? []).map((image: any) => ({
      url: decoded(image.url),
      width: image.width ?? null,
      height: image.height ?? null,
      title: image.title === undefined ? null : decoded(image.title),
      isCached: image.isCached ?? null,
    })),
    document: { path, root, frontMatter: rest, stale: false },
  };
}

(present ? describe : describe.skip)('every fact of the real documents', () => {
  test.each([
    ['power-apps', 674, 674],
    ['ai-news', 73, 172],
  ])('of %s is what its file says, newest first', async (site, documents, total) => {
    const files = readSite(site);
    const articles = await everyArticle(site);
    expect(files).toHaveLength(documents);
    expect(articles).toHaveLength(total);

    const moments = articles.map((article) => Date.parse(article.publishedDateTime));
    expect(moments).toEqual([...moments].sort((a, b) => b - a));

    const byPath = new Map(articles.filter((a) => a.document !== null).map((a) => [a.document.path, a]));
    expect(byPath.size).toBe(documents);
    for (const file of files) {
      const { related, ...article } = byPath.get(file.path);
      expect(article).toEqual(expected(file, site));
    }
  });

  test('of ai-news includes each related list, in order, but for entries that mean their own document or repeat', async () => {
    const articles = await everyArticle('ai-news');
    const byPath = new Map(articles.filter((a) => a.document !== null).map((a) => [a.document.path, a]));
    let odd = 0;
    for (const { path, frontMatter } of readSite('ai-news')) {
      const article = byPath.get(path);
      const entries: any[] = frontMatter.related ?? [];
      const edges: any[] = article.related.edges;
      expect(edges.map((edge) => edge.position)).toEqual(edges.map((_, index) => index + 1));
      expect(article.related.totalCount).toBe(edges.length);
      if (edges.length < entries.length) odd += entries.length - edges.length;
      const urls = entries.map((entry) => entry.webUrl);
      expect(edges.map((edge) => edge.node.url)).toEqual(
        urls.filter((url) => edges.some((edge) => edge.node.url === url)),
      );
      for (const edge of edges) {
        expect(
          entries.some((entry) => entry.webUrl === edge.node.url && (entry.quality ?? null) === edge.quality),
        ).toBe(true);
      }
    }
    expect(odd).toBe(0);
  });

  test('holds 12 videos, which have a url though their files have no webUrl', async () => {
    const videos = (await everyArticle('power-apps')).filter((article) => article.type === 'VIDEO');
    expect(videos).toHaveLength(12);
    for (const video of videos) expect(video).toMatchObject({ webUrl: null, url: video.originalUrl });
  });
});
