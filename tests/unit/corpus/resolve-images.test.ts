import { describe, expect, test } from '@jest/globals';
import { at, corpusOf, document, entry, image, locate, organization, root, told } from './make-documents.js';
import { imageResolver, siteBase } from '../../../src/corpus/resolve-images.js';
import { finish } from '../../../src/model/steps.js';

const resolve = (url: string, siteUrl: string) =>
  finish(imageResolver(siteBase(siteUrl), []))(image(url), 'site')?.url;

describe('image URLs with a site URL', () => {
  test.each([
    [
      'https://cdn.example.com/a%252F b.png?x=$',
      'https://host/site/',
      'https://cdn.example.com/a%252F b.png?x=$',
    ],
    ['HTTP://cdn.example.com/a.png', 'https://host/site/', 'HTTP://cdn.example.com/a.png'],
    ['/assets/a.png', 'https://host/site/', 'https://host/site/assets/a.png'],
    ['/assets/a.png', 'https://host/site', 'https://host/site/assets/a.png'],
    ['/assets/a.png', 'https://host/site?x#y', 'https://host/site/assets/a.png'],
    ['/assets/a.png', 'https://host', 'https://host/assets/a.png'],
    ['assets/a.png?v=1', 'https://host/site/', 'https://host/site/assets/a.png?v=1'],
    ['/site/assets/a.png', 'https://host/site/', 'https://host/site/assets/a.png'],
    ['/sites/a.png', 'https://host/site/', 'https://host/site/sites/a.png'],
    ['//cdn.example.com/a.png', 'https://host/site/', 'https://cdn.example.com/a.png'],
    ['//cdn.example.com/a.png', 'https://host', 'https://cdn.example.com/a.png'],
  ])('%s at %s is %s', (url, siteUrl, expected) => {
    expect(resolve(url, siteUrl)).toBe(expected);
  });

  test.each(['javascript:alert(1)', 'data:image/png;base64,AA', 'ftp://host/a.png', '//'])(
    '%s is left out: only http and https exist',
    (url) => {
      expect(resolve(url, 'https://host/site/')).toBeUndefined();
    },
  );

  test.each(['not a url', 'file:///site/', 'host/site', 'https://'])(
    'a site URL like %s is an error of whoever called',
    (siteUrl) => {
      expect(() => corpusOf([], {}, { siteUrl })).toThrow('siteUrl: expected an absolute http or https URL');
    },
  );
});

describe('image URLs without a site URL', () => {
  const logo = 'https://host/site/assets/a-50x50.jpg';
  const withLogo = (path: string, url: string, name = 'site') =>
    document(
      path,
      { webUrl: `https://example.com/${path}`, provider: { images: [image(url)] } },
      { root: name },
    );

  test('a relative one is the absolute logo of the same file name that documents of its root use', () => {
    const corpus = corpusOf([
      withLogo('a.md', `${logo}?v=1`),
      document('b.md', {
        images: [image('/elsewhere/a-50x50.jpg#x', { width: 50, title: 'T', isCached: true })],
      }),
    ]);
    expect(at(corpus, 'b.md').images).toEqual([
      { url: `${logo}?v=1`, width: 50, height: null, title: 'T', isCached: true },
    ]);
  });

  test('among several logos of one file name the one used most counts, then the first by code point', () => {
    const of = (...urls: readonly string[]) =>
      at(
        corpusOf([
          ...urls.map((url, index) => withLogo(`${index}.md`, url)),
          document('z.md', { images: [image('l.png')] }),
        ]),
        'z.md',
      ).images[0]?.url;
    expect(of('https://a/l.png', 'https://b/l.png', 'https://b/l.png')).toBe('https://b/l.png');
    expect(of('https://b/l.png', 'https://a/l.png')).toBe('https://a/l.png');
  });

  test('a logo that only an entry gives counts', () => {
    const corpus = corpusOf([
      document('a.md', {
        related: [entry(0, { webUrl: 'https://example.com/m', provider: { images: [image(logo)] } })],
      }),
      document('b.md', { webUrl: 'https://example.com/b', images: [image('a-50x50.jpg')] }),
    ]);
    expect(at(corpus, 'b.md').images.map(({ url }) => url)).toEqual([logo]);
  });

  test('logos are gathered only where a URL is relative, wherever it stands', () => {
    const logos = document('a.md', {
      related: Array.from({ length: 5_000 }, (_, index) =>
        entry(index, {
          webUrl: `https://example.com/${index}`,
          provider: { images: [image(`https://host/${index}/l.png`)] },
        }),
      ),
    });
    const relative = [image('l.png')];
    const stepsFor = (...resolver: Parameters<typeof imageResolver>): number => {
      let steps = 0;
      for (const work = imageResolver(...resolver); work.next().done !== true;) steps += 1;
      return steps;
    };
    expect(stepsFor(null, [logos])).toBe(1);
    const withOne = [
      document('b.md', { images: relative }),
      document('b.md', { provider: { images: relative } }),
      document('b.md', { related: [entry(0, { images: relative })] }),
      document('b.md', { related: [entry(0, { provider: { images: relative } })] }),
    ];
    for (const other of withOne) expect(stepsFor(null, [logos, other])).toBeGreaterThan(5);
    expect(
      stepsFor(null, [logos], [organization('o.md', 'o.example', { images: relative })]),
    ).toBeGreaterThan(5);
  });

  test('a logo of another root counts where the own root has none, whatever the order of the roots', () => {
    const documents = [
      withLogo('a.md', 'https://host/b/x.png', 'other'),
      withLogo('b.md', 'https://host/a/x.png', 'third'),
      withLogo('c.md', 'https://host/a/x.png', 'third'),
      withLogo('d.md', 'https://host/other/y.png', 'other'),
      withLogo('e.md', 'https://host/other/y.png', 'third'),
      withLogo('f.md', 'https://host/own/y.png'),
      document('z.md', { webUrl: 'https://example.com/z', images: [image('/x.png'), image('/y.png')] }),
    ];
    for (const names of [
      ['site', 'other', 'third'],
      ['third', 'other', 'site'],
    ]) {
      const corpus = corpusOf(documents, { roots: names.map(root) });
      expect(at(corpus, 'z.md').images.map(({ url }) => url)).toEqual([
        'https://host/a/x.png',
        'https://host/own/y.png',
      ]);
    }
  });

  test('an article’s image is no logo, nor is a URL without a file name', () => {
    const corpus = corpusOf([
      document('b.md', { images: [image(logo), image('/a-50x50.jpg', { field: 'images[1]' })] }),
      withLogo('c.md', 'https://host/'),
      document('d.md', { webUrl: 'https://example.com/d', images: [image('assets/')] }),
    ]);
    expect(at(corpus, 'b.md').images.map(({ url }) => url)).toEqual([logo]);
    expect(told(corpus.problems)).toEqual([
      'b.md images[1].url IMAGE_UNRESOLVED',
      'd.md images[0].url IMAGE_UNRESOLVED',
    ]);
    expect(corpus.problems[0]).toMatchObject({ ...locate('images[1].url').position });
    expect(corpus.problems[0]?.suggestion).toContain('--site-url');
  });

  test('an organization that an article names tells of its images at its own file', () => {
    const corpus = corpusOf([document('a.md')], {
      organizations: [organization('_data/organizations/x.md', 'example.com', { images: [image('/x.png')] })],
    });
    expect(corpus.providers[0]?.images).toEqual([]);
    expect(told(corpus.problems)).toEqual(['_data/organizations/x.md images[0].url IMAGE_UNRESOLVED']);
  });

  test('of an entry only what is served is told: a mention’s images and its provider’s, not those of a document it means', () => {
    const relative = (index: number) => [image('/x.png', { field: `related[${index}].images[0]` })];
    const corpus = corpusOf([
      document('a.md', {
        related: [
          entry(0, { webUrl: 'https://example.com/m', images: relative(0) }),
          entry(1, { webUrl: 'https://example.com/b', images: relative(1) }),
        ],
      }),
      document('b.md', { webUrl: 'https://example.com/b' }),
    ]);
    expect(told(corpus.problems)).toEqual(['a.md related[0].images[0].url IMAGE_UNRESOLVED']);
  });
});
