import { describe, expect, test } from '@jest/globals';
import { duplicateIdsOf } from '../../../src/model/article.js';
import { at, corpusOf, document, locate, moment, namesOf, root, told } from './make-documents.js';

const [may, june] = ['2020-05-01', '2020-06-01'].map((day) => moment(`${day}T00:00:00Z`));

describe('documents that share a canonical URL', () => {
  const documents = [
    document('a.md', { publishedAt: june }),
    document('b.md', { publishedAt: may, published: true }),
    document('c.md', { webUrl: 'https://EXAMPLE.com/story?gclid=1' }),
    document('d.md', { webUrl: null, originalUrl: 'https://example.com/story', publishedAt: may }),
    document('e.md', { webUrl: 'https://example.com/other' }),
  ];

  test('stay articles of their own and name each other by the lead rule', () => {
    const corpus = corpusOf(documents);
    expect(corpus.articles).toHaveLength(5);
    expect(namesOf(corpus, duplicateIdsOf(at(corpus, 'a.md')))).toEqual(['b.md', 'c.md', 'd.md']);
    expect(namesOf(corpus, duplicateIdsOf(at(corpus, 'd.md')))).toEqual(['b.md', 'a.md', 'c.md']);
    expect(duplicateIdsOf(at(corpus, 'e.md'))).toEqual([]);
  });

  test('are told, each at the field that its URL comes from, with the others by name', () => {
    const { problems } = corpusOf(documents);
    expect(told(problems)).toEqual([
      'a.md webUrl URL_SHARED',
      'b.md webUrl URL_SHARED',
      'c.md webUrl URL_SHARED',
      'd.md originalUrl URL_SHARED',
    ]);
    expect(problems[0]?.suggestion).toContain('"b.md" answers for it');
    expect(problems[0]?.suggestion).toContain('"b.md", "c.md", "d.md"');
    expect(problems[1]?.suggestion).toContain('This document answers for it');
    expect(problems[3]).toMatchObject({ ...locate('originalUrl').position, severity: 'WARNING' });
  });

  test('are found by their URL through the lead', () => {
    const corpus = corpusOf(documents);
    expect(corpus.addresses.get('https://example.com/story')).toBe(at(corpus, 'b.md').id);
  });

  test('of several roots are told with the other root’s name, and the first root leads', () => {
    const corpus = corpusOf([document('a.md', {}, { root: 'x' }), document('a.md', {}, { root: 'y' })], {
      roots: ['y', 'x'].map(root),
    });
    const lead = corpus.articles.find(({ id }) => id === corpus.addresses.get('https://example.com/story'));
    expect(lead?.document?.root).toBe('y');
    expect(
      corpus.problems.map(({ root: name, suggestion }) => [name, suggestion?.includes('"y:a.md"')]),
    ).toEqual([
      ['x', true],
      ['y', false],
    ]);
  });

  test('are named by three at most, however many they are', () => {
    const { problems } = corpusOf(Array.from({ length: 9 }, (_, index) => document(`${index}.md`)));
    expect(problems).toHaveLength(9);
    for (const { message, suggestion } of problems) {
      expect(message).toContain('8 other documents');
      expect(suggestion).toMatch(/stands in "\d\.md", "\d\.md", "\d\.md" and 5 more\.$/);
    }
  });
});
