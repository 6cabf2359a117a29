/**
 * Pages of what a search found, in an order that its scores take part in. Values become numbers that compare as they do, so that
 * a place that came back from a client is compared like any item.
 */
import { withoutRepeats, type Direction, type NullsPlacement, type OrderClause } from '../../model/order.js';
import type { Page, PageRequest, Position, SortValue } from '../../model/page.js';
import type { OrderedTable } from './ordered-table.js';
import { PlacedItem, type Places } from './placed-item.js';
import type { ScoredRows } from './scored-rows.js';
import { selectPage, type PlaceKeys, type SortKey } from './select-page.js';
import { asSortValue } from './sort-values.js';

type Placing = { readonly direction: Direction; readonly nulls: NullsPlacement };

/** The page of the items of `found` in the order of `orderBy`, in which the clause of `scoreField` compares scores, as `show` shows them. Frozen. */
export function scoredPage<T extends object, Field extends string, Shown>(
  table: OrderedTable<T, Field>,
  found: ScoredRows,
  scoreField: Field,
  orderBy: readonly OrderClause<Field>[],
  request: PageRequest,
  show: (item: T, row: number) => Shown,
): Page<Shown> {
  const clauses = withoutRepeats(orderBy);
  const keys = clauses.map((clause) =>
    clause.field === scoreField
      ? { values: found.scores, sign: signOf(clause) }
      : rankKey(found.rows, table.columnOf(clause.field).ranks, clause),
  );
  const placeKeys = (position: Position, included: boolean): PlaceKeys => {
    // A place came back from a client: it may hold anything.
    const values: readonly unknown[] = Array.isArray(position.values) ? position.values : [];
    const ending = { values: values.slice(clauses.length).map(asSortValue), id: position.id };
    return {
      keys: clauses.map((clause, index) => {
        const value = asSortValue(values[index]);
        const isRank = value !== null && clause.field !== scoreField;
        return keyOf(isRank ? table.rankOf(clause.field, value) : value, clause);
      }),
      row: table.rowsUpTo(ending, included) - 0.5,
    };
  };
  const taken = selectPage(
    { keys, rows: found.rows },
    request.after === null ? null : placeKeys(request.after, true),
    request.before === null ? null : placeKeys(request.before, false),
    request,
  );
  const { items, idOf, valueOf, ending } = table.shape;
  const fields = [...clauses, ...ending].map(({ field }) => field);
  const itemAt = (index: number): T => {
    const item = items[found.rows[index] ?? -1];
    if (item === undefined)
      throw new RangeError(
        `scoredPage: the search found row ${found.rows[index] ?? '?'}, which is not there`,
      );
    return item;
  };
  const places: Places = {
    positionOf: (index) => {
      const item = itemAt(index);
      const values = fields.map((field) =>
        field === scoreField ? (found.scores[index] ?? null) : valueOf[field](item),
      );
      return Object.freeze({ values: Object.freeze(values), id: idOf(item) });
    },
  };
  const pageItems = taken.members.map(
    (index) => new PlacedItem(show(itemAt(index), found.rows[index] ?? -1), places, index),
  );
  return Object.freeze({
    items: Object.freeze(pageItems),
    hasNextPage: taken.hasNextPage,
    hasPreviousPage: taken.hasPreviousPage,
  });
}

/** The sign that makes values ascend in the order of the clause. */
function signOf({ direction }: Placing): 1 | -1 {
  return direction === 'ASC' ? 1 : -1;
}

function rankKey(rows: Int32Array, ranks: Int32Array, clause: Placing): SortKey {
  const values = Float64Array.from(rows, (row) => {
    const rank = ranks[row] ?? -1;
    return keyOf(rank < 0 ? null : rank, clause);
  });
  return { values, sign: 1 };
}

/** A value as a number that is smaller the earlier it stands: missing ones at either end, texts behind numbers. */
function keyOf(value: SortValue, clause: Placing): number {
  if (value === null) return clause.nulls === 'FIRST' ? -Infinity : Infinity;
  const ascending = typeof value === 'string' ? Number.MAX_VALUE : clampToFinite(value);
  return ascending * signOf(clause);
}

function clampToFinite(value: number): number {
  return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value));
}
