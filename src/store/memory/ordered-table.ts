/**
 * Items that can be paged in many orders. They lie in the fixed ending of every order, so that this order costs nothing;
 * any other is built once, when it is first asked for, and the few asked for last are kept.
 */
import { withoutRepeats, type OrderClause } from '../../model/order.js';
import type { Page, PageRequest, Position, SortValue } from '../../model/page.js';
import { compareCodePoints } from '../../model/text-order.js';
import { checkDeadline } from '../deadline.js';
import { BitRows } from './filter/bit-rows.js';
import { bitsOfRows } from './filter/bits.js';
import { BoundedCache } from './bounded-cache.js';
import { PlacedItem, type Places } from './placed-item.js';
import { orderRows, rankValues, type RankColumn, type RowOrder } from './row-order.js';
import { AllRows, ListedRows, type RowSet } from './row-set.js';
import { asSortValue, compareInClause } from './sort-values.js';
import { takePage } from './take-page.js';

/** How many orders besides the one in which the items lie are kept: 8 bytes an item each. */
const keptOrders = 8;

export interface TableShape<T extends object, Field extends string> {
  /** In the order of `ending`, then by id, ascending by code point. */
  readonly items: readonly T[];
  readonly idOf: (item: T) => string;
  /** What each field orders by. */
  readonly valueOf: Readonly<Record<Field, (item: T) => SortValue>>;
  /** The clauses that end every order, of fields that no item lacks or that no order can name. */
  readonly ending: readonly OrderClause<Field>[];
}

export class OrderedTable<T extends object, Field extends string> {
  readonly shape: TableShape<T, Field>;
  readonly #columns = new Map<Field, RankColumn>();
  readonly #orders = new BoundedCache<RowOrder>(keptOrders);

  constructor(shape: TableShape<T, Field>) {
    this.shape = shape;
  }

  /** The page of the items of `set` (all of them when it is null) in the order of `orderBy`. Frozen. */
  page(set: RowSet | null, orderBy: readonly OrderClause<Field>[], request: PageRequest): Page<T> {
    return this.shownPage(set, orderBy, request, (item) => item);
  }

  /** The same page with what `show` makes of its items, which are given with their rows. */
  shownPage<Shown>(
    set: RowSet | null,
    orderBy: readonly OrderClause<Field>[],
    request: PageRequest,
    show: (item: T, row: number) => Shown,
  ): Page<Shown> {
    const clauses = orderBy.length === 0 ? orderBy : withoutRepeats(orderBy);
    const order = this.#orderOf(clauses);
    const full = clauses.length === 0 ? this.shape.ending : [...clauses, ...this.shape.ending];
    const start = request.after === null ? 0 : this.#placesUpTo(order, full, request.after, true);
    const end =
      request.before === null
        ? this.shape.items.length
        : this.#placesUpTo(order, full, request.before, false);
    const taken = takePage(this.#inOrder(set, order), start, end, request);
    const places: Places = { positionOf: (row) => this.#positionOf(row, full) };
    const items = taken.members.map((place) => {
      const row = rowAt(order, place);
      return new PlacedItem(show(this.#itemAt(row), row), places, row);
    });
    return Object.freeze({
      items: Object.freeze(items),
      hasNextPage: taken.hasNextPage,
      hasPreviousPage: taken.hasPreviousPage,
    });
  }

  /** The field's values as ranks, one for each row. */
  columnOf(field: Field): RankColumn {
    const known = this.#columns.get(field);
    if (known !== undefined) return known;
    const valueOf = this.shape.valueOf[field];
    const values = this.shape.items.map((item, row) => {
      if ((row & 4095) === 0) checkDeadline();
      return valueOf(item);
    });
    const column = rankValues(values);
    this.#columns.set(field, column);
    return column;
  }

  /** Where `value` stands among the ranks of a field: the rank of an equal one, else half a rank before the next larger one. */
  rankOf(field: Field, value: number | string): number {
    const clause = { field, direction: 'ASC', nulls: 'LAST' } as const;
    const order = this.#orderOf([clause]);
    const place = this.#placesUpTo(order, [clause], { values: [value], id: '' }, false);
    if (place === this.shape.items.length) return this.columnOf(field).distinct;
    const row = rowAt(order, place);
    const item = this.#itemAt(row);
    const rank = this.columnOf(field).ranks[row] ?? -1;
    if (rank < 0) return this.columnOf(field).distinct;
    return this.shape.valueOf[field](item) === value ? rank : rank - 0.5;
  }

  /** How many items stand before `position`, or before and at it, in the order in which they lie. */
  rowsUpTo(position: Position, included: boolean): number {
    return this.#placesUpTo(null, this.shape.ending, position, included);
  }

  /** Null for the order in which the items lie. */
  #orderOf(clauses: readonly OrderClause<Field>[]): RowOrder | null {
    const last = clauses.at(-1);
    const [ending] = this.shape.ending;
    // A last clause that says what the ending says anyway ("newest first", most often) changes nothing.
    const isIdle = last !== undefined && last.field === ending?.field && last.direction === ending.direction;
    const telling = isIdle ? clauses.slice(0, -1) : clauses;
    if (telling.length === 0) return null;
    const key = telling.map(({ field, direction, nulls }) => `${field} ${direction} ${nulls}`).join();
    return this.#orders.get(key, () =>
      orderRows(
        this.shape.items.length,
        telling.map(({ field, direction, nulls }) => ({ column: this.columnOf(field), direction, nulls })),
      ),
    );
  }

  /** `set` as places of the order. */
  #inOrder(set: RowSet | null, order: RowOrder | null): RowSet {
    const size = this.shape.items.length;
    if (set === null) return new AllRows(size);
    if (order === null) return set;
    const rows = set.toRows();
    const places = new Int32Array(rows.length);
    for (let index = 0; index < rows.length; index += 1) places[index] = order.places[rows[index] ?? 0] ?? 0;
    // Bits put any number of places in order in the time that sorting takes for this many.
    return places.length < size / 64 ? new ListedRows(places.sort()) : new BitRows(bitsOfRows(places, size));
  }

  #itemAt(row: number): T {
    const item = this.shape.items[row];
    if (item === undefined) throw new RangeError(`OrderedTable: there is no row ${row}`);
    return item;
  }

  /** How many items of the order stand before `position`, or before and at it. */
  #placesUpTo(
    order: RowOrder | null,
    clauses: readonly OrderClause<Field>[],
    position: Position,
    included: boolean,
  ): number {
    let low = 0;
    let high = this.shape.items.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const comparison = this.#compare(this.#itemAt(rowAt(order, middle)), position, clauses);
      if (comparison < 0 || (included && comparison === 0)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Never throws, whatever the position holds: what is no sort value is missing, what is no id is the empty one. */
  #compare(
    item: T,
    position: { readonly values: unknown; readonly id: unknown },
    clauses: readonly OrderClause<Field>[],
  ): number {
    const values: readonly unknown[] = Array.isArray(position.values) ? position.values : [];
    for (const [index, clause] of clauses.entries()) {
      const value = this.shape.valueOf[clause.field](item);
      const comparison = compareInClause(value, asSortValue(values[index]), clause);
      if (comparison !== 0) return comparison;
    }
    return compareCodePoints(this.shape.idOf(item), typeof position.id === 'string' ? position.id : '');
  }

  #positionOf(row: number, clauses: readonly OrderClause<Field>[]): Position {
    const item = this.#itemAt(row);
    const values = Object.freeze(clauses.map(({ field }) => this.shape.valueOf[field](item)));
    return Object.freeze({ values, id: this.shape.idOf(item) });
  }
}

/** The row that stands at a place of an order; -1 beyond its end. */
function rowAt(order: RowOrder | null, place: number): number {
  return order === null ? place : (order.rows[place] ?? -1);
}
