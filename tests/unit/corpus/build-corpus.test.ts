import { describe, expect, test } from '@jest/globals';
import { problem } from '../../../src/model/problem.js';
import {
  at,
  corpusOf,
  document,
  entry,
  image,
  locate,
  moment,
  namesOf,
  organization,
  root,
  taxonomyTopic,
  told,
} from './make-documents.js';

/** Each object that can be reached and is not frozen, by its way; maps are entered and are not frozen themselves. */
function unfrozen(value: unknown, way = 'corpus'): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (value instanceof Map) return [...value].flatMap(([key, one]) => unfrozen(one, `${way}.${String(key)}`));
  const own = Object.isFrozen(value) ? [] : [way];
  return [...own, ...Object.entries(value).flatMap(([key, one]) => unfrozen(one, `${way}.${key}`))];
}

const rich = [
  document('a.md', {
    secured: 'ciphertext',
    topics: ['AI', 'Robots'],
    images: [image('https://example.com/a.png'), image('/b.png')],
    provider: { images: [image('https://example.com/logo.png')] },
    related: [
      entry(0, { webUrl: 'https://example.com/b', title: 'Other', quality: 3 }),
      entry(1, { webUrl: 'https://example.com/m', images: [image('https://example.com/m.png')] }),
      entry(2),
    ],
  }),
  document('b.md', { webUrl: 'https://example.com/b', publishedAt: moment('2021-01-01T00:00:00Z') }),
  document('c.md', { webUrl: 'https://example.com/b', publishedAt: moment('2021-01-01T00:00:00Z') }),
];
const more = {
  topics: [
    taxonomyTopic('x.yaml', 'AI', { keywords: ['k'], hashtags: ['#h'] }),
    taxonomyTopic('y.yaml', 'Robots', { parent: 'AI' }),
  ],
  organizations: [organization('o.md', 'example.com', { name: 'Example', images: [image('/o.png')] })],
};

describe('a corpus', () => {
  test('lies in date rank: newest first, then by id', () => {
    const sameDay = Array.from({ length: 30 }, (_, index) =>
      document(`${index}.md`, { webUrl: `https://example.com/${index}`, publishedAt: index % 3 }),
    );
    const ranks = corpusOf(sameDay).articles.map(({ publishedAt, id }) => ({ publishedAt, id }));
    expect(ranks.map(({ publishedAt }) => publishedAt)).toEqual(
      [2, 1, 0].flatMap((date) => Array<number>(10).fill(date)),
    );
    for (const date of [0, 1, 2]) {
      const ids = ranks.filter(({ publishedAt }) => publishedAt === date).map(({ id }) => id);
      expect(ids).toEqual(ids.toSorted());
    }
  });

  test('is the same corpus in whatever order its files were read', () => {
    const again = corpusOf(rich.toReversed(), {
      topics: more.topics.toReversed(),
      organizations: more.organizations,
    });
    expect(again).toEqual(corpusOf(rich, more));
  });

  test('is frozen in all its objects and lists', () => {
    expect(unfrozen(corpusOf(rich, more))).toEqual([]);
  });

  test('keeps a document’s facts as they are and fills in what only the corpus knows', () => {
    const corpus = corpusOf(rich, more);
    const article = at(corpus, 'a.md');
    expect(article).toMatchObject({
      title: 'A title',
      url: 'https://example.com/story',
      host: 'example.com',
      publishedDateTime: '2020-06-01T00:00:00Z',
      providerDomain: 'example.com',
      topicSlugs: ['ai', 'robots'],
      images: [{ url: 'https://example.com/a.png', width: null, height: null, title: null, isCached: null }],
      mentionCount: 0,
      document: { root: 'site', path: 'a.md', stale: false, contentHash: rich[0]?.contentHash },
    });
    expect(
      namesOf(
        corpus,
        article.related.map(({ articleId }) => articleId),
      ),
    ).toEqual(['b.md', 'https://example.com/m']);
    expect(at(corpus, 'b.md').mentionCount).toBe(1);
    expect(at(corpus, 'c.md').mentionCount).toBe(0);
  });

  test('answers secured with null unless it is exposed', () => {
    expect(at(corpusOf(rich), 'a.md').secured).toBeNull();
    expect(at(corpusOf(rich, {}, { exposeSecured: true }), 'a.md').secured).toBe('ciphertext');
    expect(JSON.stringify(corpusOf(rich))).not.toContain('ciphertext');
  });

  test('keeps two documents of one path apart by their roots', () => {
    const corpus = corpusOf(
      ['x', 'y'].map((name) => document('a.md', { webUrl: `https://example.com/${name}` }, { root: name })),
      { roots: ['x', 'y'].map(root) },
    );
    expect(new Set(corpus.articles.map(({ id }) => id)).size).toBe(2);
    expect(corpus.rootNames).toEqual(['x', 'y']);
  });

  test('counts what is refused and what is stale', () => {
    const corpus = corpusOf([document('a.md', {}, { stale: true })], { refusedCount: 3 });
    expect([corpus.refusedCount, corpus.staleCount]).toEqual([3, 1]);
    expect(at(corpus, 'a.md').document?.stale).toBe(true);
  });

  test('of nothing is empty', () => {
    expect(corpusOf([])).toMatchObject({
      articles: [],
      providers: [],
      topics: [],
      problems: [],
      latestArticleAt: null,
    });
  });
});

describe('problems', () => {
  const about = { root: 'site', path: 'a.md', message: 'M' };
  const place = (line: number, column: number) => ({ position: { line, column } });

  test('stand by root, path, line, column and code, those of a whole file first, each once', () => {
    const late = problem('VALUE_DROPPED', { ...about, ...place(10, 1), field: 'x' });
    const twice = problem('VALUE_DROPPED', { ...about, ...place(9, 2), field: 'x', quote: 'one' });
    const again = problem('VALUE_DROPPED', { ...about, ...place(9, 2), field: 'x', quote: 'two' });
    const byCode = problem('DATE_WITHOUT_ZONE', { ...about, ...place(9, 2) });
    const before = problem('VALUE_DROPPED', { ...about, ...place(9, 1), field: 'z' });
    const whole = problem('PROBLEMS_LEFT_OUT', about);
    const other = problem('FILE_UNREADABLE', { ...about, path: 'B.md' });
    const corpus = corpusOf(
      [document('a.md', {}, { problems: [late, twice, whole, again, byCode, before] })],
      {
        problems: [other],
      },
    );
    expect(corpus.problems).toEqual([other, whole, before, byCode, twice, late]);
    expect(at(corpus, 'a.md').document?.problems).toEqual([whole, before, byCode, twice, late]);
  });

  test('of reading and of the corpus stand together at their file', () => {
    const read = problem('TYPE_UNKNOWN', { ...about, ...place(2000, 1), field: 'type' });
    const corpus = corpusOf([document('a.md', { related: [entry(0)] }, { problems: [read] })]);
    expect(told(at(corpus, 'a.md').document?.problems ?? [])).toEqual([
      'a.md related[0] ENTRY_IS_SELF',
      'a.md type TYPE_UNKNOWN',
    ]);
    expect(corpus.problems[0]).toMatchObject({
      ...locate('related[0]').position,
      quote: 'quote of related[0]',
    });
  });

  test('of one file are 100 at most, and then how many more', () => {
    const related = Array.from({ length: 150 }, (_, index) => entry(index));
    const corpus = corpusOf([document('a.md', { related })]);
    expect(corpus.problems).toHaveLength(101);
    expect(corpus.problems[0]).toMatchObject({ code: 'PROBLEMS_LEFT_OUT', line: null });
    expect(corpus.problems[0]?.message).toContain('50 more');
  });

  test('never quote secured, whatever else is wrong', () => {
    const messages = corpusOf(rich, more).problems.map(
      ({ message, suggestion }) => `${message}${suggestion ?? ''}`,
    );
    expect(messages.length).toBeGreaterThan(2);
    for (const message of messages) expect(message).not.toContain('ciphertext');
  });
});
