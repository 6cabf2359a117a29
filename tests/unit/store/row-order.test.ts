import { describe, expect, test } from '@jest/globals';
import { orderRows, rankValues } from '../../../src/store/memory/row-order.js';

describe('ranks', () => {
  test('compare as the values do, equal values alike, missing ones apart', () => {
    expect(rankValues([7, null, -1, 7, 100])).toEqual({ ranks: Int32Array.of(1, -1, 0, 1, 2), distinct: 3 });
    expect(rankValues(['b', '\u{1F600}', '\uFFFD', ''])).toEqual({
      ranks: Int32Array.of(1, 3, 2, 0),
      distinct: 4,
    });
    expect(rankValues([null, null])).toEqual({ ranks: Int32Array.of(-1, -1), distinct: 0 });
    expect(rankValues([])).toEqual({ ranks: new Int32Array(), distinct: 0 });
  });
});

describe('an order of rows', () => {
  const quality = rankValues([7, null, 3, 7, null, 9]);
  const title = rankValues(['b', 'a', 'b', 'a', 'a', 'b']);
  const rowsBy = (...clauses: Parameters<typeof orderRows>[1]) => [...orderRows(6, clauses).rows];

  test('leaves the rows as they lie where no clause tells them apart', () => {
    expect(rowsBy()).toEqual([0, 1, 2, 3, 4, 5]);
    expect(rowsBy({ column: title, direction: 'ASC', nulls: 'LAST' })).toEqual([1, 3, 4, 0, 2, 5]);
    expect(rowsBy({ column: title, direction: 'DESC', nulls: 'LAST' })).toEqual([0, 2, 5, 1, 3, 4]);
  });

  test('puts rows without a value first or last, in both directions', () => {
    expect(rowsBy({ column: quality, direction: 'ASC', nulls: 'LAST' })).toEqual([2, 0, 3, 5, 1, 4]);
    expect(rowsBy({ column: quality, direction: 'ASC', nulls: 'FIRST' })).toEqual([1, 4, 2, 0, 3, 5]);
    expect(rowsBy({ column: quality, direction: 'DESC', nulls: 'LAST' })).toEqual([5, 0, 3, 2, 1, 4]);
    expect(rowsBy({ column: quality, direction: 'DESC', nulls: 'FIRST' })).toEqual([1, 4, 5, 0, 3, 2]);
  });

  test('lets each clause decide what those before it leave open', () => {
    expect(
      rowsBy(
        { column: title, direction: 'ASC', nulls: 'LAST' },
        { column: quality, direction: 'DESC', nulls: 'FIRST' },
      ),
    ).toEqual([1, 4, 3, 5, 0, 2]);
  });

  test('knows the place of every row', () => {
    const { rows, places } = orderRows(6, [{ column: quality, direction: 'DESC', nulls: 'FIRST' }]);
    expect([...rows].map((row) => places[row])).toEqual([0, 1, 2, 3, 4, 5]);
  });
});
