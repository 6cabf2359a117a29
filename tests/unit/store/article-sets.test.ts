/** What a client cannot see of sets but its host would feel: a set, a clause and a search are found out once. */
import { describe, expect, test } from '@jest/globals';
import type { FilterClause } from '../../../src/model/article-filter.js';
import type { SearchQuery } from '../../../src/model/search-query.js';
import type { ArticleSet } from '../../../src/store/article-set.js';
import { ArticlePages } from '../../../src/store/memory/article-pages.js';
import { ArticleRows } from '../../../src/store/memory/article-rows.js';
import { articleTable } from '../../../src/store/memory/article-table.js';
import { packCorpus } from '../../../src/store/memory/packed/packed-corpus.js';
import { by, cut } from '../../contract/ask.js';
import { makeCorpus } from '../../contract/corpus-builder.js';
import { deepFreeze } from '../../contract/deep-freeze.js';

const corpus = makeCorpus({
  articles: Array.from({ length: 9 }, (_, index) => ({
    id: `a${index}`,
    minute: 100 - index,
    quality: index,
    provider: index % 2 === 0 ? 'even.example' : 'odd.example',
  })),
});
const search: SearchQuery = { groups: [[{ kind: 'word', word: 'made' }]], excluded: [] };
const clause: FilterClause = {
  field: 'quality',
  path: 'where.quality',
  filter: { kind: 'test', of: { field: 'quality', test: { kind: 'range', from: 3, to: null } } },
};

/** Rows of a corpus of which a search finds 1, 4, 5 and 8, with how often it was asked. */
function searchedRows() {
  let searches = 0;
  const rows = new ArticleRows(packCorpus(corpus), () => {
    searches += 1;
    return { rows: Int32Array.of(1, 4, 5, 8), scores: Float64Array.of(4, 1, 2, 3) };
  });
  return { rows, searches: () => searches };
}

describe('sets of articles', () => {
  test('are found out once while they are frozen, and anew when they could have changed', () => {
    const { rows, searches } = searchedRows();
    const frozen: ArticleSet = deepFreeze({ search: { ...search }, filter: [{ ...clause }] });
    expect(rows.inSet(frozen)).toBe(rows.inSet(frozen));
    expect([...(rows.inSet(frozen)?.toRows() ?? [])]).toEqual([4, 5, 8]);
    expect(searches()).toBe(1);

    const open = { search: { ...search }, filter: [{ ...clause }] };
    expect(rows.inSet(open)?.count()).toBe(3);
    open.filter = [];
    expect(rows.inSet(open)?.count()).toBe(4);
    expect(searches()).toBe(3);
  });

  test('share the search and the clauses that they have in common', () => {
    const { rows, searches } = searchedRows();
    const [shared, part] = [deepFreeze({ ...search }), deepFreeze({ ...clause })];
    const sets: ArticleSet[] = [
      deepFreeze({ search: shared }),
      deepFreeze({ search: shared, filter: [part] }),
      deepFreeze({ search: shared, provider: 'even.example' }),
    ];
    expect(sets.map((set) => rows.inSet(set)?.count())).toEqual([4, 3, 2]);
    expect(searches()).toBe(1);
    expect(rows.inSet(deepFreeze({ filter: [part] }))).toBe(rows.inSet(deepFreeze({ filter: [part] })));
  });

  test('are ordered by score where RELEVANCE stands, and have scores in every other order too', () => {
    const { rows } = searchedRows();
    const pages = new ArticlePages(rows, articleTable(packCorpus(corpus)));
    const set: ArticleSet = deepFreeze({ search, filter: [clause] });
    const shown = (order: string[], asked: ArticleSet = set) =>
      pages
        .page(
          asked,
          order.map((clauseText) => by(clauseText)),
          cut(),
          ({ id }, score) => ({ id, score }),
        )
        .items.map(({ item, position }) => [item.id, position.values[0], item.score]);
    expect(shown(['RELEVANCE'])).toEqual([
      ['a8', 3, 3],
      ['a5', 2, 2],
      ['a4', 1, 1],
    ]);
    expect(shown(['PROVIDER', 'RELEVANCE ASC'])).toEqual([
      ['a5', 'odd.example', 2],
      ['a4', 'even.example', 1],
      ['a8', 'even.example', 3],
    ]);
    expect(shown(['QUALITY ASC'])).toEqual([
      ['a4', 4, 1],
      ['a5', 5, 2],
      ['a8', 8, 3],
    ]);
    expect(shown(['RELEVANCE', 'QUALITY DESC'], { filter: [clause], provider: 'odd.example' })).toEqual([
      ['a7', null, null],
      ['a5', null, null],
      ['a3', null, null],
    ]);
  });
});
