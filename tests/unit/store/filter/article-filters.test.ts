/** Filters of articles at the sizes and depths at which an engine gives way: deep logic, long lists, many rows. */
import { describe, expect, test } from '@jest/globals';
import type { Corpus } from '../../../../src/corpus/corpus.js';
import type { ArticleTest, Logic } from '../../../../src/model/article-filter.js';
import { ArticleRows } from '../../../../src/store/memory/article-rows.js';
import { packCorpus } from '../../../../src/store/memory/packed/packed-corpus.js';
import type { RowSet } from '../../../../src/store/memory/row-set.js';
import { makeCorpus } from '../../../contract/corpus-builder.js';
import { articlesThatFit } from '../../../contract/naive/filters.js';

/** Each names the next two; qualities 0 to 99 and missing, three providers, one topic in seven. */
function corpusOf(count: number): Corpus {
  return makeCorpus({
    articles: Array.from({ length: count }, (_, index) => ({
      id: `a${String(index).padStart(5, '0')}`,
      minute: count - index,
      title: `Title ${index % 11}`,
      quality: index % 101 === 100 ? null : index % 101,
      provider: `p${index % 3}.example`,
      topics: index % 7 === 0 ? ['seventh'] : [],
      related: [1, 2]
        .filter((step) => index + step < count)
        .map((step) => `a${String(index + step).padStart(5, '0')}`),
    })),
  });
}

function rowsOf(corpus: Corpus): (filter: Logic<ArticleTest>) => RowSet {
  const rows = new ArticleRows(packCorpus(corpus), () => {
    throw new Error('nothing is searched for here');
  });
  return (filter) => rows.sets.rowsOf({ filter: [{ field: 'or', path: 'where', filter }] });
}

const is = (test: ArticleTest): Logic<ArticleTest> => ({ kind: 'test', of: test });
const quality = (from: number, to: number): Logic<ArticleTest> =>
  is({ field: 'quality', test: { kind: 'range', from, to } });

describe('filters of articles', () => {
  test('are flat however deep they are nested, also through links', () => {
    const find = rowsOf(corpusOf(40));
    let nested = quality(10, 20);
    for (let depth = 0; depth < 30_000; depth += 1) {
      nested =
        depth % 2 === 0
          ? { kind: 'and', of: [nested, quality(0, 99)] }
          : { kind: 'or', of: [nested, quality(12, 12)] };
    }
    expect(find(nested).count()).toBe(11);
    expect(find({ kind: 'not', of: nested }).count()).toBe(29);
    let linked: Logic<ArticleTest> = { kind: 'and', of: [] };
    for (let depth = 0; depth < 20; depth += 1) linked = is({ field: 'related', some: linked });
    expect([...find(linked).toRows()]).toEqual(Array.from({ length: 20 }, (_, row) => row));
    for (let depth = 0; depth < 5_000; depth += 1) linked = is({ field: 'mentionedBy', some: linked });
    expect(find(linked).count()).toBe(0);
  });

  test('find among many rows what the plain way finds', () => {
    const corpus = corpusOf(3_000);
    const find = rowsOf(corpus);
    const topic = is({
      field: 'topics',
      some: {
        kind: 'test',
        of: { field: 'slug', test: { kind: 'in', values: ['seventh'], mode: 'SENSITIVE' } },
      },
    });
    const title = is({ field: 'title', test: { kind: 'endsWith', value: ' 7', mode: 'INSENSITIVE' } });
    const provider = is({
      field: 'provider.domain',
      test: { kind: 'in', values: ['p1.example'], mode: 'INSENSITIVE' },
    });
    const filters: Logic<ArticleTest>[] = [
      quality(5, 5),
      quality(5, 6),
      quality(0, 98),
      { kind: 'not', of: quality(5, 6) },
      { kind: 'and', of: [topic, title, provider] },
      { kind: 'and', of: [quality(10, 90), { kind: 'not', of: topic }, provider, title] },
      { kind: 'and', of: [quality(10, 90), { kind: 'not', of: provider }] },
      { kind: 'or', of: [topic, title, { kind: 'and', of: [provider, quality(0, 50)] }] },
      { kind: 'or', of: Array.from({ length: 12 }, (_, index) => quality(index * 7, index * 7)) },
      is({ field: 'related', some: quality(5, 5) }),
      is({ field: 'related', some: { kind: 'and', of: [quality(5, 80), topic] } }),
      is({ field: 'mentionedBy', some: { kind: 'and', of: [quality(5, 80), title] } }),
    ];
    for (const filter of filters) {
      const wanted = new Set(articlesThatFit(corpus, [{ field: 'or', path: 'where', filter }]));
      const rows = [...corpus.articles.keys()].filter((row) => wanted.has(corpus.articles[row]!));
      expect([...find(filter).toRows()]).toEqual(rows);
      expect(find(filter).count()).toBe(rows.length);
      expect(rows.length % corpus.articles.length).toBeGreaterThan(0);
    }
  });

  test('take many values of one test and many tests of one field', () => {
    const find = rowsOf(corpusOf(500));
    const values = Array.from({ length: 50_000 }, (_, index) => index - 25_000);
    const moments = values.map((value) => Date.UTC(2020, 0, 1) + value * 60_000);
    expect(find(is({ field: 'quality', test: { kind: 'in', values } })).count()).toBe(496);
    expect(find(is({ field: 'publishedAt', test: { kind: 'in', values: moments } })).count()).toBe(500);
    expect(
      find(
        is({
          field: 'title',
          test: { kind: 'in', values: values.map((value) => `TITLE ${value}`), mode: 'INSENSITIVE' },
        }),
      ).count(),
    ).toBe(500);
    expect(
      find({ kind: 'or', of: values.slice(0, 2_000).map((value) => quality(value, value)) }).count(),
    ).toBe(0);
    expect(find({ kind: 'and', of: values.slice(-2_000).map((value) => quality(0, value)) }).count()).toBe(
      496,
    );
  });
});
