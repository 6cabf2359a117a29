import { describe, expect, test } from '@jest/globals';
import { at, corpusOf, document, entry, image, moment, root } from './make-documents.js';

const url = 'https://example.com/mentioned';
const [may, june] = ['2020-05-01', '2020-06-01'].map((day) => moment(`${day}T00:00:00Z`));

describe('an article known by mention', () => {
  test('is one for each canonical URL that no document has', () => {
    const corpus = corpusOf([
      document('a.md', { webUrl: 'https://example.com/a', related: [entry(0, { webUrl: url })] }),
      document('b.md', {
        webUrl: 'https://example.com/b',
        related: [entry(0, { webUrl: `${url}?utm_medium=m#top` })],
      }),
    ]);
    const mentions = corpus.articles.filter((article) => article.document === null);
    expect(mentions.map((article) => [article.url, article.mentionCount])).toEqual([[url, 2]]);
    expect(at(corpus, 'a.md').related[0]?.articleId).toBe(mentions[0]?.id);
  });

  test('is shown by the newest naming document’s entry', () => {
    const corpus = corpusOf([
      document('a.md', { publishedAt: may, related: [entry(0, { webUrl: url, title: 'Old' })] }),
      document('b.md', {
        webUrl: 'https://example.com/b',
        publishedAt: june,
        related: [entry(0, { webUrl: url, title: 'New' })],
      }),
    ]);
    expect(corpus.articles.find((article) => article.url === url)?.title).toBe('New');
  });

  test('is dated, ranked and counted by the entry that is shown', () => {
    const mention = (publishedAt: number) => [
      entry(0, { webUrl: url, publishedAt, provider: { domain: 'm.example' } }),
    ];
    const corpus = corpusOf([
      document('a.md', { publishedAt: 1, related: mention(2) }),
      document('b.md', { webUrl: 'https://example.com/b', publishedAt: 3, related: mention(9) }),
    ]);
    expect(corpus.articles.map(({ publishedAt }) => publishedAt)).toEqual([9, 3, 1]);
    expect(corpus.providers.find(({ domain }) => domain === 'm.example')?.firstArticleAt).toBe(
      '1970-01-01T00:00:00.009Z',
    );
    expect(corpus.latestArticleAt).toBe(9);
  });

  test('is shown, among equally new documents, by the first root, then the first path, then the first entry', () => {
    const naming = (title: string) => ({
      related: [entry(0, { webUrl: url, title }), entry(1, { webUrl: url, title: 'Later' })],
    });
    const shown = (roots: readonly string[]) =>
      corpusOf(
        [
          document('b.md', { webUrl: 'https://example.com/1', ...naming('x/b') }, { root: 'x' }),
          document('a.md', { webUrl: 'https://example.com/2', ...naming('y/a') }, { root: 'y' }),
          document('c.md', { webUrl: 'https://example.com/3', ...naming('x/c') }, { root: 'x' }),
        ],
        { roots: roots.map(root) },
      ).articles.find((article) => article.url === url)?.title;
    expect(shown(['x', 'y'])).toBe('x/b');
    expect(shown(['y', 'x'])).toBe('y/a');
  });

  test('has the facts of its entry, and null or nothing for what only a document can say', () => {
    const corpus = corpusOf([
      document('a.md', {
        related: [
          entry(0, {
            webUrl: url,
            title: 'Mentioned',
            excerpt: 'Short',
            quality: 12,
            type: 'VIDEO',
            ampWebUrl: 'https://amp.example.com/mentioned',
            provider: { domain: 'other.example', name: 'Other' },
            images: [image('https://example.com/a.png', { width: 3 })],
          }),
        ],
      }),
    ]);
    expect(corpus.articles.find((article) => article.url === url)).toMatchObject({
      title: 'Mentioned',
      excerpt: 'Short',
      quality: 12,
      type: 'VIDEO',
      webUrl: url,
      ampWebUrl: 'https://amp.example.com/mentioned',
      host: 'example.com',
      publishedDateTime: '2020-06-01T00:00:00Z',
      providerDomain: 'other.example',
      images: [{ url: 'https://example.com/a.png', width: 3, height: null, title: null, isCached: null }],
      heat: null,
      published: null,
      category: null,
      featuredContent: null,
      embedUrl: null,
      secured: null,
      topicSlugs: [],
      related: [],
      sameUrlIds: [],
      document: null,
    });
  });

  test('keeps its old id alive when a document arrives: it leads to the lead document', () => {
    const naming = document('a.md', { related: [entry(0, { webUrl: url })] });
    const before = corpusOf([naming]);
    const oldId = at(before, 'a.md').related[0]?.articleId ?? '';
    const after = corpusOf([
      naming,
      document('b.md', { webUrl: url, publishedAt: may }),
      document('c.md', { webUrl: url, publishedAt: june }),
    ]);
    expect(after.mentionIds.get(oldId)).toBe(at(after, 'c.md').id);
    expect(after.articles.some(({ id }) => id === oldId)).toBe(false);
    expect(before.mentionIds.has(oldId)).toBe(false);
  });
});
