import { describe, expect, test } from '@jest/globals';
import { type OrderClause, withoutRepeats } from '../../../src/model/order.js';

describe('an order without repeats', () => {
  const clause = (field: string, direction: 'ASC' | 'DESC'): OrderClause<string> => ({
    field,
    direction,
    nulls: 'LAST',
  });

  test('keeps the first clause of each field, in order', () => {
    const [a, b] = [clause('A', 'ASC'), clause('B', 'DESC')];
    expect(withoutRepeats([b, a, clause('B', 'ASC'), clause('A', 'DESC'), b])).toEqual([b, a]);
    expect(withoutRepeats([])).toEqual([]);
  });

  test('is as short as there are fields, however long the order', () => {
    const long = Array.from({ length: 20_000 }, (_, index) => clause(`F${index % 7}`, 'ASC'));
    expect(withoutRepeats(long)).toHaveLength(7);
  });
});
