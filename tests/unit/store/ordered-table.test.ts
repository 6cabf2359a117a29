/** What a client cannot see of a table but its host would feel: work that is not done again, and work that is not done at all. */
import { describe, expect, test } from '@jest/globals';
import type { Position } from '../../../src/model/page.js';
import { OrderedTable } from '../../../src/store/memory/ordered-table.js';
import { ListedRows } from '../../../src/store/memory/row-set.js';
import { by, cut } from '../../contract/ask.js';

type Field = 'DATE' | 'SIZE';

/** Items 0 to 9,999, the first the newest, and how often each field was read. */
function countedTable() {
  const items = Array.from({ length: 10_000 }, (_, index) => ({
    id: String(index).padStart(5, '0'),
    date: 20_000 - index,
    size: index % 10,
  }));
  const reads: Record<Field, number> = { DATE: 0, SIZE: 0 };
  const table = new OrderedTable<(typeof items)[number], Field>({
    items,
    idOf: ({ id }) => id,
    valueOf: {
      DATE: ({ date }) => {
        reads.DATE += 1;
        return date;
      },
      SIZE: ({ size }) => {
        reads.SIZE += 1;
        return size;
      },
    },
    ending: [by<Field>('DATE DESC')],
  });
  return { items, reads, table };
}

describe('a table of items', () => {
  test('reads no more than the page in the order in which the items lie, also when a client spells that order out', () => {
    for (const orderBy of [[], [by<Field>('DATE DESC')], [by<Field>('DATE DESC FIRST')]]) {
      const { reads, table } = countedTable();
      const page = table.page(null, orderBy, cut({ limit: 20 }));
      expect(page.items.map(({ item }) => item.id).at(-1)).toBe('00019');
      expect(reads).toEqual({ DATE: 0, SIZE: 0 });
      expect(page.items.at(-1)?.position.id).toBe('00019');
      expect(reads).toEqual({ DATE: orderBy.length + 1, SIZE: 0 });
      page.items.slice(1).forEach(({ position }) => position);
      expect(reads).toEqual({ DATE: 20 * (orderBy.length + 1), SIZE: 0 });
    }
  });

  test('reads no more than the page of a set, and finds a place by halving', () => {
    const { items, reads, table } = countedTable();
    const set = new ListedRows(Int32Array.from(items, (_, row) => row).filter((row) => row % 3 === 0));
    const after: Position = { values: [items[6000]!.date], id: items[6000]!.id };
    const page = table.page(set, [], cut({ after, limit: 5 }));
    expect(page.items.map(({ item }) => Number(item.id))).toEqual([6003, 6006, 6009, 6012, 6015]);
    expect(reads.DATE).toBeLessThanOrEqual(5 + Math.ceil(Math.log2(items.length)) + 1);
  });

  test('reads a field of every item once for all the orders that name it', () => {
    const { items, reads, table } = countedTable();
    for (const order of ['SIZE ASC', 'SIZE DESC', 'SIZE ASC FIRST', 'SIZE ASC']) {
      table.page(null, [by<Field>(order)], cut({ limit: 0 }));
    }
    expect(reads.SIZE).toBe(items.length);
  });

  test('answers an order that it has forgotten as it did before', () => {
    const { table } = countedTable();
    const orders = (['SIZE', 'DATE'] as const).flatMap((field) =>
      ['ASC FIRST', 'ASC LAST', 'DESC FIRST'].flatMap((suffix) =>
        ['SIZE ASC', 'SIZE DESC', 'DATE ASC'].map((second) => [
          by<Field>(`${field} ${suffix}`),
          by<Field>(second),
        ]),
      ),
    );
    const ask = () => orders.map((orderBy) => table.page(null, orderBy, cut({ limit: 3 })));
    expect(ask()).toEqual(ask());
  });
});
