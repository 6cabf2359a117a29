import { describe, expect, test } from '@jest/globals';
import type { ProviderFields } from '../../../src/documents/document.js';
import type { Corpus } from '../../../src/corpus/corpus.js';
import { corpusOf, document, entry, image, moment, organization, root, told } from './make-documents.js';

const by = (name: string | null, number: number, more: Partial<ProviderFields> = {}) =>
  document(`${number}.md`, { webUrl: `https://example.com/${number}`, provider: { name, ...more } });

const named = (corpus: Corpus, domain: string) => corpus.providers.find((one) => one.domain === domain);

describe('providers', () => {
  test('are listed by domain, by code point, each once, with their articles counted and dated', () => {
    const corpus = corpusOf([
      by('B', 1, { domain: 'b.example' }),
      document('2.md', {
        webUrl: 'https://example.com/2',
        publishedAt: moment('2021-03-04T05:06:07.800Z'),
        provider: { domain: 'b.example' },
        related: [entry(0, { webUrl: 'https://example.com/m', provider: { domain: 'a.example' } })],
      }),
    ]);
    expect(corpus.providers.map(({ domain, articleCount }) => [domain, articleCount])).toEqual([
      ['a.example', 1],
      ['b.example', 2],
    ]);
    expect(named(corpus, 'b.example')).toMatchObject({
      firstArticleAt: '2020-06-01T00:00:00Z',
      latestArticleAt: '2021-03-04T05:06:07.800Z',
    });
  });

  test('a domain that only an entry for a document names is not listed', () => {
    const corpus = corpusOf([
      document('a.md', {
        related: [entry(0, { webUrl: 'https://example.com/b', provider: { domain: 'no.example' } })],
      }),
      document('b.md', { webUrl: 'https://example.com/b' }),
    ]);
    expect(corpus.providers.map(({ domain }) => domain)).toEqual(['example.com']);
  });

  test('a domain that only a mention’s unshown entry names is not listed', () => {
    const mention = (domain: string) => [entry(0, { webUrl: 'https://example.com/m', provider: { domain } })];
    const corpus = corpusOf([
      document('a.md', { publishedAt: 1, related: mention('old.example') }),
      document('b.md', { webUrl: 'https://example.com/b', publishedAt: 2, related: mention('new.example') }),
    ]);
    expect(corpus.providers.map(({ domain }) => domain)).toEqual(['example.com', 'new.example']);
  });

  test('spellings are counted over documents and all usable entries, dropped ones too', () => {
    const corpus = corpusOf([
      document('a.md', {
        provider: { name: 'One' },
        related: [
          entry(0, { provider: { name: 'Two' } }),
          entry(1, { webUrl: 'https://example.com/b', provider: { name: 'Two' } }),
        ],
      }),
      document('b.md', { webUrl: 'https://example.com/b', provider: { name: 'Three' } }),
    ]);
    expect(named(corpus, 'example.com')).toMatchObject({ name: 'Two', names: ['Two', 'One', 'Three'] });
  });

  test('the organization’s name breaks ties, and only ties', () => {
    const file = {
      organizations: [organization('_data/organizations/x.md', 'example.com', { name: 'Zed' })],
    };
    expect(named(corpusOf([by('A', 1), by('Zed', 2)], file), 'example.com')).toMatchObject({
      name: 'Zed',
      names: ['Zed', 'A'],
    });
    expect(named(corpusOf([by('A', 1), by('A', 2), by('Zed', 3)], file), 'example.com')).toMatchObject({
      name: 'A',
      names: ['A', 'Zed'],
    });
  });

  test('the organization’s name stands last when nobody uses it, and is the name when nobody gives one', () => {
    const file = { organizations: [organization('x.md', 'example.com', { name: 'Official' })] };
    expect(named(corpusOf([by('A', 1), by('B', 2), by('B', 3)], file), 'example.com')?.names).toEqual([
      'B',
      'A',
      'Official',
    ]);
    expect(named(corpusOf([by(null, 1)], file), 'example.com')).toMatchObject({
      name: 'Official',
      names: ['Official'],
    });
  });

  test('without any name the domain is the name, and no spelling', () => {
    expect(named(corpusOf([by(null, 1)]), 'example.com')).toMatchObject({ name: 'example.com', names: [] });
  });

  test('logos come from documents, entries and the organization, each URL once, narrowest first, unknown width last', () => {
    const logo = (name: string, width: number | null) => image(`https://example.com/${name}`, { width });
    const corpus = corpusOf(
      [
        document('a.md', {
          provider: { images: [logo('wide', 400), logo('b', 50), logo('none', null)] },
          related: [
            entry(0, {
              webUrl: 'https://example.com/m',
              provider: { images: [logo('a', 50), logo('wide', 20)] },
            }),
          ],
        }),
      ],
      {
        organizations: [organization('x.md', 'example.com', { images: [logo('file', 100), logo('b', 60)] })],
      },
    );
    expect(named(corpus, 'example.com')?.images.map(({ url, width }) => [url.slice(20), width])).toEqual([
      ['a', 50],
      ['b', 60],
      ['file', 100],
      ['wide', 400],
      ['none', null],
    ]);
  });

  test('a relative logo that resolves to one that is there already does not replace it', () => {
    const logo = (url: string, width: number) => ({ images: [image(url, { width })] });
    const corpus = corpusOf([
      by('A', 1, logo('https://example.com/l.png', 10)),
      by('A', 2, logo('/l.png', 20)),
    ]);
    expect(named(corpus, 'example.com')?.images.map(({ width }) => width)).toEqual([10]);
  });

  test('an organization that no article names is not listed, and nothing is told of its images', () => {
    const corpus = corpusOf([by('A', 1)], {
      organizations: [
        organization('x.md', 'nobody.example', { name: 'Nobody', images: [image('/logo.png')] }),
      ],
    });
    expect(corpus.providers.map(({ domain }) => domain)).toEqual(['example.com']);
    expect(corpus.problems).toEqual([]);
  });

  test('of two files for one organization the first counts, by order of roots, and the second is told', () => {
    const files = [
      organization('z.md', 'example.com', { name: 'Second', root: 'y' }),
      organization('a.md', 'example.com', { name: 'First', root: 'x' }),
    ];
    const corpus = corpusOf([by(null, 1, {})], { organizations: files, roots: ['site', 'x', 'y'].map(root) });
    expect(named(corpus, 'example.com')?.names).toEqual(['First']);
    expect(told(corpus.problems)).toEqual(['z.md domain TAXONOMY_REPEATED']);
    expect(corpus.problems[0]?.message).toContain('"x:a.md"');
  });
});
