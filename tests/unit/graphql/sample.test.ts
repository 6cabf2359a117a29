/** The sample document in `data/`, through every noun of the schema. */
import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, sampleFolder, storeOf } from './ask.js';

const store = storeOf(sampleFolder);
const file = readdirSync(sampleFolder).find((name) => name.endsWith('.md'))!;
const lines = readFileSync(join(sampleFolder, file), 'utf8').split('\n');
/** The value of the nth line with this key, as the file has it: a reader that shares no code with the product. */
const written = (key: string, nth = 0): string =>
  lines
    .filter((line) => line.replace(/^[\s-]+/, '').startsWith(`${key}: `))
    [nth]!.replace(/^[^:]+: "?|"$/g, '');
const url = written('webUrl');

describe('the sample article', () => {
  test('answers by its URL, with the nine related in the order of the document, each with provider and image', async () => {
    const { article } = await ask(
      store,
      `query ($url: String!) {
        article(by: {url: $url}) {
          title related { totalCount edges { position quality node { title document { path } provider { name } image { url } } } }
        }
      }`,
      { url },
    );
    expect(url).toMatch(/^https:\/\/www\.reuters\.com\/.*idUSKBN23I2T6$/);
    expect(article.title).toBe(written('title'));
    expect(article.related.totalCount).toBe(9);
    expect(article.related.edges).toHaveLength(9);
    const block = lines.slice(lines.indexOf('related:'));
    const titles = block.filter((line) => line.startsWith('  - title: ')).map((line) => line.slice(12, -1));
    const qualities = block
      .filter((line) => line.startsWith('    quality: '))
      .map((line) => Number(line.slice(13)));
    const names = block.filter((line) => line.startsWith('      name: ')).map((line) => line.slice(12));
    const edges: { position: number; quality: number; node: Record<string, never> }[] = article.related.edges;
    expect(edges.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(edges.map(({ node }) => node['title'])).toEqual(titles);
    expect(edges.map(({ quality }) => quality)).toEqual(qualities);
    expect(edges.map(({ node }) => node['provider']!['name'])).toEqual(names);
    for (const { node } of edges) {
      expect(node['image']).toEqual({ url: expect.stringMatching(/^https?:\/\//) });
      expect(node['document']).toBeNull();
    }
  });

  test('answers by its AMP and its CDN-AMP URL, by its path and by its id', async () => {
    const { articlesByUrl: found } = await ask(
      store,
      'query ($urls: [String!]!) { articlesByUrl(urls: $urls) { id document { path root } } }',
      {
        urls: [
          written('ampWebUrl'),
          url,
          'no url',
          written('cdnAmpWebUrl'),
          'https://example.com/unknown',
          url,
        ],
      },
    );
    const [{ id, document }] = found;
    expect(document).toEqual({ path: file, root: 'data' });
    const same = { id, document };
    expect(found).toEqual([same, same, null, same, null, same]);
    const answers = await ask(
      store,
      `query ($id: ID!, $path: String!, $rooted: String!) {
        byId: article(by: {id: $id}) { id } byPath: article(by: {path: $path}) { id }
        byRootedPath: article(by: {path: $rooted}) { id } node(id: $id) { __typename id }
      }`,
      { id, path: file, rooted: `data:${file}` },
    );
    expect(answers).toEqual({
      byId: { id },
      byPath: { id },
      byRootedPath: { id },
      node: { __typename: 'Article', id },
    });
  });

  test('stands among ten articles, nine providers and two topics', async () => {
    const answer = await ask(
      store,
      `{ articles { totalCount nodes { id } } providers { totalCount nodes { articleCount } } topics { totalCount nodes { name slug articleCount } }
         corpus { health counts { articles documents knownByMention published providers topics problems setAside stale } } }`,
    );
    expect(answer.articles.totalCount).toBe(10);
    expect(answer.articles.nodes).toHaveLength(10);
    expect(answer.providers.totalCount).toBe(9);
    expect(answer.topics).toEqual({
      totalCount: 2,
      nodes: [
        { name: 'AI', slug: 'ai', articleCount: 1 },
        { name: 'Computer Vision', slug: 'computer-vision', articleCount: 1 },
      ],
    });
    expect(answer.corpus).toEqual({
      health: 'HEALTHY',
      counts: {
        articles: 10,
        documents: 1,
        knownByMention: 9,
        published: 0,
        providers: 9,
        topics: 2,
        problems: 0,
        setAside: 0,
        stale: 0,
      },
    });
  });

  test('says every fact of its own as the document has it', async () => {
    const { article } = await ask(
      store,
      `query ($url: String!) { article(by: {url: $url}) {
        category type publishedDateTime url webUrl originalUrl ampWebUrl cdnAmpWebUrl host quality heat published featuredContent
        embedUrl secured excerpt short: excerpt(maxLength: 17) topics { name } duplicates { id }
        provider { domain name names images { url width height } articleCount }
        images { url width height aspectRatio isCached title } none: images(first: 0) { url } wide: images(minWidth: 818) { url }
        mentionedBy { totalCount nodes { id } }
        document { contentHash frontMatter problems { code } stale }
      } }`,
      { url },
    );
    const { excerpt, document, images, ...facts } = article;
    expect(facts).toEqual({
      category: 'news',
      type: 'ARTICLE',
      publishedDateTime: written('publishedDateTime'),
      url,
      webUrl: url,
      originalUrl: null,
      ampWebUrl: written('ampWebUrl'),
      cdnAmpWebUrl: written('cdnAmpWebUrl'),
      host: 'www.reuters.com',
      quality: Number(written('quality')),
      heat: Number(written('heat')),
      published: false,
      featuredContent: null,
      embedUrl: null,
      secured: null,
      short: `${excerpt.slice(0, 16).replace(/\s\S*$/, '')}…`,
      topics: [{ name: 'Computer Vision' }, { name: 'AI' }],
      duplicates: [],
      provider: {
        domain: 'reuters.com',
        name: 'Reuters',
        names: ['Reuters'],
        images: [{ url: written('url'), width: 50, height: 50 }],
        articleCount: 1,
      },
      none: [],
      wide: [],
      mentionedBy: { totalCount: 0, nodes: [] },
    });
    expect(excerpt).toBe(written('excerpt'));
    expect(images).toEqual([
      {
        url: written('url', 1),
        width: 817,
        height: 545,
        aspectRatio: 817 / 545,
        isCached: true,
        title: written('title'),
      },
    ]);
    expect(document.contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(document.frontMatter).toMatchObject({
      title: written('title'),
      provider: { domain: 'reuters.com' },
    });
    expect(Object.keys(document.frontMatter)).toEqual(
      lines
        .filter((line) => /^[a-z]\w*:/i.test(line) && !line.startsWith('secured'))
        .map((line) => line.split(':')[0]),
    );
    expect(document).toMatchObject({ problems: [], stale: false });
  });

  test('is named back by the articles it names, with what it says of them', async () => {
    const { article } = await ask(
      store,
      `query ($url: String!) { article(by: {url: $url}) { related(first: 1) { nodes {
        title mentionedBy { totalCount edges { position title quality conflicts { field } cursor node { url } } }
      } } } }`,
      { url },
    );
    const [{ title, mentionedBy }] = article.related.nodes;
    expect(mentionedBy).toEqual({
      totalCount: 1,
      edges: [{ position: 1, title, quality: 89, conflicts: [], cursor: expect.any(String), node: { url } }],
    });
  });
});
