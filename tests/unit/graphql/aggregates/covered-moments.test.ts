/** The bounds that a filter gives to time, from its clauses of publishedDateTime alone. */
import { expect, test } from '@jest/globals';
import type { ArticleTest, FilterClause, Logic, NumberTest } from '../../../../src/model/article-filter.js';
import { coveredMoments } from '../../../../src/graphql/aggregates/covered-moments.js';

const published = (test: NumberTest): Logic<ArticleTest> => ({
  kind: 'test',
  of: { field: 'publishedAt', test },
});
const range = (from: number | null, to: number | null): Logic<ArticleTest> =>
  published({ kind: 'range', from, to });
const clause = (
  filter: Logic<ArticleTest>,
  field: FilterClause['field'] = 'publishedDateTime',
): FilterClause => ({
  field,
  path: `where.${field}`,
  filter,
});

test.each<[string, FilterClause[], number | null, number | null]>([
  ['no clauses', [], null, null],
  ['a range', [clause(range(1, 9))], 1, 9],
  ['one open side', [clause(range(null, 9))], null, 9],
  ['several clauses', [clause(range(1, null)), clause(range(null, 9)), clause(range(3, 12))], 3, 9],
  ['one moment', [clause(published({ kind: 'in', values: [5] }))], 5, 5],
  ['several moments', [clause(published({ kind: 'in', values: [7, 5, 6] }))], 5, 7],
  ['no moment at all', [clause(published({ kind: 'in', values: [] }))], null, null],
  ['bounds that exclude each other', [clause(range(8, null)), clause(range(null, 2))], 8, 2],
  ['an "and"', [clause({ kind: 'and', of: [range(1, null), published({ kind: 'in', values: [4] })] })], 4, 4],
  ['an "or"', [clause({ kind: 'or', of: [range(1, 2), range(4, 5)] })], null, null],
  ['a "not"', [clause({ kind: 'not', of: range(1, 2) })], null, null],
  ['a clause of another field', [clause(range(1, 2), 'or'), clause(range(3, 4), 'related')], null, null],
])('%s', (_what, filter, from, to) => {
  expect(coveredMoments(filter)).toMatchObject({ from, to });
});
