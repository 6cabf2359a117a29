/** What takes long the first time that it is asked for is given up when its deadline has passed, and answered right the next time. */
import { expect, test } from '@jest/globals';
import type { GroupRequest } from '../../../src/store/aggregates.js';
import { answeredBy, DeadlinePassed } from '../../../src/store/deadline.js';
import { TextColumn } from '../../../src/store/memory/filter/text-column.js';
import { OrderedTable } from '../../../src/store/memory/ordered-table.js';
import { rankValues } from '../../../src/store/memory/row-order.js';
import { SearchIndex } from '../../../src/store/search/search-index.js';
import type { SearchQuery, SearchTerm } from '../../../src/model/search-query.js';
import { by } from '../../contract/ask.js';
import { documentText, storeOfSites } from '../graphql/site.js';

/** A deadline that has passed, for a question that has already begun: the store itself asks before each question. */
function afterItsDeadline<Answer>(ask: () => Answer): () => Answer {
  return () => answeredBy(-1, ask);
}

test('values that are ranked', () => {
  const values = Array.from({ length: 5_000 }, (_, row) => `title ${(row * 7919) % 5_000}`);
  expect(afterItsDeadline(() => rankValues(values))).toThrow(DeadlinePassed);
  expect(rankValues(values).distinct).toBe(5_000);
});

test('texts that are made comparable', () => {
  const column = new TextColumn(5_000, (row) => `text ${row}`);
  const isSeventh = { kind: 'in', mode: 'INSENSITIVE', values: ['Text 7'] } as const;
  expect(afterItsDeadline(() => column.rowsWhere(isSeventh))).toThrow(DeadlinePassed);
  expect(column.rowsWhere(isSeventh).count()).toBe(1);
});

test('words of a search that are counted', () => {
  const index = SearchIndex.of([{ title: 'One word', excerpt: null }]);
  const prefix = (of: string): SearchTerm => ({ kind: 'prefix', prefix: of });
  const query: SearchQuery = { groups: [[prefix('o')], [prefix('w')]], excluded: [] };
  expect(afterItsDeadline(() => index.words(query))).toThrow(DeadlinePassed);
  expect(index.words(query).map(({ count }) => count)).toEqual([1, 1]);
});

test('values of an order that are read', () => {
  const items = Array.from({ length: 5_000 }, (_, size) => ({ id: String(size), size }));
  const table = new OrderedTable<(typeof items)[number], 'SIZE'>({
    items,
    idOf: ({ id }) => id,
    valueOf: { SIZE: ({ size }) => size },
    ending: [by<'SIZE'>('SIZE DESC')],
  });
  expect(afterItsDeadline(() => table.columnOf('SIZE'))).toThrow(DeadlinePassed);
  expect(table.columnOf('SIZE').distinct).toBe(5_000);
});

test('groups that are counted', () => {
  const store = storeOfSites({ site: { 'one.md': documentText('One') } });
  const request: GroupRequest = {
    set: {},
    by: [{ field: 'provider' }],
    minimumCount: null,
    maximumCount: null,
    orderBy: [],
    first: 10,
  };
  const deadline = performance.now() + 50;
  const slow: GroupRequest = Object.defineProperty({ ...request }, 'by', {
    get() {
      while (performance.now() <= deadline); // The time ends after the question has begun.
      return request.by;
    },
  });
  expect(() => answeredBy(deadline, () => store.groups([slow]))).toThrow(DeadlinePassed);
  expect(store.groups([request])).toMatchObject([[{ count: 1 }]]);
});
