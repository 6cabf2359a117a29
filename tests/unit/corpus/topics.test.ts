import { describe, expect, test } from '@jest/globals';
import type { Corpus } from '../../../src/corpus/corpus.js';
import { at, corpusOf, document, moment, root, taxonomyTopic, told } from './make-documents.js';

const about = (path: string, topics: readonly string[], publishedAt = moment('2020-06-01T00:00:00Z')) =>
  document(path, { webUrl: `https://example.com/${path}`, topics, publishedAt });

const topic = (corpus: Corpus, slug: string) => corpus.topics.find((one) => one.slug === slug);

describe('topics', () => {
  test('are one for each slug, by slug, with their articles counted and the newest dated', () => {
    const june = moment('2020-06-01T00:00:00Z');
    const corpus = corpusOf([about('a.md', ['Machine Learning', 'AI'], 5), about('b.md', ['AI'], june)]);
    expect(
      corpus.topics.map(({ slug, articleCount, latestArticleAt }) => [slug, articleCount, latestArticleAt]),
    ).toEqual([
      ['ai', 2, june],
      ['machine-learning', 1, 5],
    ]);
    expect(at(corpus, 'a.md').topicSlugs).toEqual(['machine-learning', 'ai']);
    expect(corpus.problems).toEqual([]);
  });

  test('the name is the spelling used most, then the first by code point', () => {
    expect(
      topic(corpusOf([about('a.md', ['Ai']), about('b.md', ['AI']), about('c.md', ['AI'])]), 'ai')?.name,
    ).toBe('AI');
    expect(topic(corpusOf([about('a.md', ['ai']), about('b.md', ['AI'])]), 'ai')?.name).toBe('AI');
  });

  test('the taxonomy’s name counts before every spelling, and its topics stand first, in the order of their files', () => {
    const corpus = corpusOf([about('a.md', ['ai', 'Aardvarks'])], {
      topics: [
        taxonomyTopic('00.yaml', 'Zebras', { keywords: ['zebra'], hashtags: ['#Zebras'] }),
        taxonomyTopic('01.yaml', 'AI', { parent: 'zebras' }),
      ],
    });
    expect(corpus.topics.map(({ slug, name, articleCount }) => [slug, name, articleCount])).toEqual([
      ['zebras', 'Zebras', 0],
      ['ai', 'AI', 1],
      ['aardvarks', 'Aardvarks', 1],
    ]);
    expect(topic(corpus, 'zebras')).toMatchObject({
      childSlugs: ['ai'],
      parentSlug: null,
      keywords: ['zebra'],
      hashtags: ['#Zebras'],
      latestArticleAt: null,
    });
    expect(topic(corpus, 'ai')).toMatchObject({ childSlugs: [], parentSlug: 'zebras' });
    expect(corpus.problems).toEqual([]);
  });

  test('names that differ in more than case and share a slug are told once for each spelling', () => {
    const corpus = corpusOf([
      about('a.md', ['C++']),
      about('b.md', ['C#']),
      about('c.md', ['C#']),
      about('d.md', ['c#']),
      about('e.md', ['c']),
    ]);
    expect(topic(corpus, 'c')).toMatchObject({ name: 'C#', articleCount: 5 });
    expect(told(corpus.problems)).toEqual([
      'a.md topics[0] TOPIC_NAMES_MERGED',
      'e.md topics[0] TOPIC_NAMES_MERGED',
    ]);
  });

  test('a document that names one topic twice counts once', () => {
    const corpus = corpusOf([about('a.md', ['AI', 'ai'])]);
    expect(at(corpus, 'a.md').topicSlugs).toEqual(['ai']);
    expect(topic(corpus, 'ai')?.articleCount).toBe(1);
  });

  test('a merged name is told where the file has it, among names that were not usable', () => {
    const made = about('a.md', ['AI', 'C#']);
    const frontMatterJson = '{"topics":[" AI",{"un":"usable"},"ai","C#"]}';
    const corpus = corpusOf([{ ...made, frontMatterJson }, about('b.md', ['C++']), about('c.md', ['C++'])]);
    expect(told(corpus.problems)).toEqual(['a.md topics[3] TOPIC_NAMES_MERGED']);
    const elsewhere = { ...made, frontMatterJson: '{"topics":"AI, C#"}' };
    expect(told(corpusOf([elsewhere, about('b.md', ['C++']), about('c.md', ['C++'])]).problems)).toEqual([
      'a.md topics TOPIC_NAMES_MERGED',
    ]);
  });

  test('a name of the taxonomy without letters or digits has no slug: the file is not used, and told', () => {
    const corpus = corpusOf([], { topics: [taxonomyTopic('x.yaml', '#'), taxonomyTopic('y.yaml', '!')] });
    expect(corpus.topics).toEqual([]);
    expect(told(corpus.problems)).toEqual(['x.yaml name VALUE_DROPPED', 'y.yaml name VALUE_DROPPED']);
  });
});

describe('the taxonomy', () => {
  const chain = (...names: readonly (readonly [string, string | null])[]) =>
    corpusOf([about('a.md', ['Loose'])], {
      topics: names.map(([name, parent], index) => taxonomyTopic(`${index}.yaml`, name, { parent })),
    });
  const parents = (corpus: Corpus) =>
    Object.fromEntries(corpus.topics.map(({ slug, parentSlug }) => [slug, parentSlug]));

  test('a parent that is no topic is left out and told; one that only documents name is a parent', () => {
    const corpus = chain(['A', 'Nowhere'], ['B', 'Loose']);
    expect(parents(corpus)).toEqual({ a: null, b: 'loose', loose: null });
    expect(topic(corpus, 'loose')?.childSlugs).toEqual(['b']);
    expect(told(corpus.problems)).toEqual(['0.yaml parent TAXONOMY_PARENT_UNKNOWN']);
  });

  test('a topic that is its own parent is a root, and told', () => {
    const corpus = chain(['A', 'a']);
    expect(parents(corpus)).toMatchObject({ a: null });
    expect(topic(corpus, 'a')?.childSlugs).toEqual([]);
    expect(told(corpus.problems)).toEqual(['0.yaml parent TAXONOMY_PARENT_LOOP']);
  });

  test('a loop is cut once, at the first of its topics by file, wherever it is entered', () => {
    // 0 leads into the loop 1 > 3 > 2 > 1 at 3; 4 and 5 are a loop of their own.
    const corpus = chain(['Q', 'D'], ['B', 'D'], ['C', 'B'], ['D', 'C'], ['X', 'Y'], ['Y', 'X']);
    expect(parents(corpus)).toEqual({ q: 'd', b: null, c: 'b', d: 'c', x: null, y: 'x', loose: null });
    expect(told(corpus.problems)).toEqual([
      '1.yaml parent TAXONOMY_PARENT_LOOP',
      '4.yaml parent TAXONOMY_PARENT_LOOP',
    ]);
  });

  test('a loop of 50,000 topics is cut without recursion', () => {
    const count = 50_000;
    const names = Array.from(
      { length: count },
      (_, index) => [`T${index}`, `T${(index + 1) % count}`] as const,
    );
    const corpus = chain(...names);
    expect(corpus.topics.filter(({ parentSlug }) => parentSlug === null).map(({ slug }) => slug)).toEqual([
      't0',
      'loose',
    ]);
  });

  test('an _id that is not the slug of the name is told, and the slug of the name counts', () => {
    const corpus = corpusOf([], { topics: [taxonomyTopic('x.yaml', 'Power Apps', { slug: 'powerapps' })] });
    expect(corpus.topics.map(({ slug }) => slug)).toEqual(['power-apps']);
    expect(told(corpus.problems)).toEqual(['x.yaml _id TAXONOMY_SLUG_DIFFERS']);
  });

  test('of several roots merges; of two descriptions of one topic the first counts', () => {
    const topics = [
      taxonomyTopic('b.yaml', 'AI', { root: 'two', keywords: ['second'] }),
      taxonomyTopic('c.yaml', 'Robots', { root: 'two', parent: 'AI' }),
      taxonomyTopic('a.yaml', 'Ai', { root: 'one', keywords: ['first'] }),
    ];
    const corpus = corpusOf([], { topics, roots: ['one', 'two'].map(root) });
    expect(corpus.topics.map(({ name, keywords, childSlugs }) => [name, keywords, childSlugs])).toEqual([
      ['Ai', ['first'], ['robots']],
      ['Robots', [], []],
    ]);
    expect(told(corpus.problems)).toEqual(['b.yaml name TAXONOMY_REPEATED']);
  });
});
