/** The words that every order uses, and what an order means to loaders and cursors. */
import { registerEnumType } from 'type-graphql';
import { type Direction, type NullsPlacement, type OrderClause, withoutRepeats } from '../../model/order.js';
import type { CursorOrder, CursorValueKind } from './cursor.js';

export const directions = { ASC: 'ASC', DESC: 'DESC' } as const satisfies Record<Direction, Direction>;
export const nullsPlacements = { FIRST: 'FIRST', LAST: 'LAST' } as const satisfies Record<
  NullsPlacement,
  NullsPlacement
>;

registerEnumType(directions, {
  name: 'OrderDirection',
  description: 'Which way an order runs.',
  valuesConfig: {
    ASC: { description: 'Smallest, oldest or alphabetically first at the start.' },
    DESC: { description: 'Largest, newest or alphabetically last at the start.' },
  },
});

registerEnumType(nullsPlacements, {
  name: 'NullsPlacement',
  description: 'Where items without the value stand, whatever the direction.',
  valuesConfig: {
    FIRST: { description: 'Before all items that have the value.' },
    LAST: { description: 'After all items that have the value.' },
  },
});

/** How the places of a list look under an order. */
export interface OrderTraits<Field extends string> {
  /** The list's name: places of two lists are never mixed up. */
  readonly list: string;
  readonly values: Readonly<Record<Field, CursorValueKind>>;
  /** The values that stand for an order without clauses. */
  readonly byDefault: readonly CursorValueKind[];
  /** The values of the order's fixed ending, without the id. */
  readonly ending: readonly CursorValueKind[];
}

/** The cursor's view of an order, which names each field once: see {@link orderClauses}. */
export function cursorOrder<Field extends string>(
  traits: OrderTraits<Field>,
  clauses: readonly OrderClause<Field>[],
): CursorOrder {
  const words = clauses.map(({ field, direction, nulls }) => `${field} ${direction} ${nulls}`);
  const chosen = clauses.length === 0 ? traits.byDefault : clauses.map(({ field }) => traits.values[field]);
  return {
    signature: [traits.list, ...words].join(','),
    values: [...chosen, ...traits.ending],
  };
}

/**
 * The clauses that say something, as plain data with one order of keys, so that orders that mean the same have the same
 * loader keys and cursors. Absent is empty.
 */
export function orderClauses<Field extends string>(
  orderBy: readonly OrderClause<Field>[] | null | undefined,
): OrderClause<Field>[] {
  return withoutRepeats(orderBy ?? []).map(({ field, direction, nulls }) => ({ field, direction, nulls }));
}
