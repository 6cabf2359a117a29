/** The words that every order uses, and the law that an order names each field once. */
import { registerEnumType } from 'type-graphql';
import type { Direction, NullsPlacement, OrderClause } from '../../model/order.js';
import { UserInputError } from '../errors/user-input-error.js';
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

/**
 * The cursor's view of an order. Throws a {@link UserInputError} when a field is named twice: the second clause could
 * never matter, and orders of any length would cost without bound.
 */
export function cursorOrder<Field extends string>(
  traits: OrderTraits<Field>,
  clauses: readonly OrderClause<Field>[],
): CursorOrder {
  const fields = clauses.map((clause) => clause.field);
  const repeated = fields.find((field, at) => fields.indexOf(field) !== at);
  if (repeated !== undefined) {
    throw new UserInputError({
      argument: 'orderBy',
      expected: 'each field at most once',
      came: `${repeated} came twice`,
      advice: 'Keep the first of the two: the second cannot change the order.',
    });
  }
  const words = clauses.map((clause) => `${clause.field} ${clause.direction} ${clause.nulls}`);
  const chosen = clauses.length === 0 ? traits.byDefault : fields.map((field) => traits.values[field]);
  return {
    signature: [traits.list, ...words].join(','),
    values: [...chosen, ...traits.ending],
  };
}

/** Clauses without prototype or extras, in one key order, so that equal orders have equal loader keys. Absent is empty. */
export function plainClauses<Field extends string>(
  clauses: readonly OrderClause<Field>[] | null | undefined,
): OrderClause<Field>[] {
  return (clauses ?? []).map(({ field, direction, nulls }) => ({ field, direction, nulls }));
}
