/**
 * How the `where` of any noun becomes clauses: one for each field that says something, and one for `or` and for `not`, each with
 * the path at which it stands; `and` only joins clauses. An object of which nothing is left is nothing.
 */
import type { Logic } from '../../model/article-filter.js';
import { allOf, anyOf, notOf } from './logic.js';

/** The operands by which conditions of every noun are put together. */
export interface LogicalWhere<Where> {
  readonly and?: readonly Where[] | null;
  readonly or?: readonly Where[] | null;
  readonly not?: Where | null;
}

/** What a field of a `where` says, null when it says nothing; `path` names the field, for errors. */
export type FieldReader<Where, Test> = (where: Where, path: string) => Logic<Test> | null;

/** How each field of a noun is read, in the order in which clauses are told. */
export type FieldReaders<Where, Field extends string, Test> = Readonly<
  Record<Field, FieldReader<Where, Test>>
>;

/** A `where` of a noun: its fields, and the operands that every noun has. */
export type WhereOf<Where, Field extends string> = LogicalWhere<Where> &
  Partial<Readonly<Record<Field, unknown>>>;

export interface Clause<Field extends string, Test> {
  readonly field: Field | 'or' | 'not';
  readonly path: string;
  readonly filter: Logic<Test>;
}

/** The clauses of `where`, which stands at `path`. All of them must hold; none: everything fits. */
export function clausesOf<Where extends WhereOf<Where, Field>, Field extends string, Test>(
  where: Where,
  path: string,
  readers: FieldReaders<Where, Field, Test>,
): Clause<Field, Test>[] {
  const clauses: Clause<Field, Test>[] = [];
  const add = (field: Field | 'or' | 'not', filter: Logic<Test> | null): void => {
    if (filter !== null) clauses.push({ field, path: `${path}.${field}`, filter });
  };
  for (const [name, read] of Object.entries<FieldReader<Where, Test>>(readers)) {
    const field = name as Field; // Object.entries widens the keys of a record
    if (where[field] != null) add(field, read(where, `${path}.${field}`));
  }
  for (const [at, part] of (where.and ?? []).entries()) {
    clauses.push(...clausesOf(part, `${path}.and[${at}]`, readers));
  }
  add('or', anyOf((where.or ?? []).map((part, at) => wholeOf(part, `${path}.or[${at}]`, readers))));
  if (where.not != null) add('not', notOf(wholeOf(where.not, `${path}.not`, readers)));
  return clauses;
}

/** All that `where` says, as one condition; null when it says nothing. */
export function wholeOf<Where extends WhereOf<Where, Field>, Field extends string, Test>(
  where: Where,
  path: string,
  readers: FieldReaders<Where, Field, Test>,
): Logic<Test> | null {
  return allOf(clausesOf(where, path, readers).map(({ filter }) => filter));
}

/** The conditions that stand directly in `where` by `and`, `or` and `not`. */
export function operandsOf<Where extends LogicalWhere<Where>>(where: Where): Where[] {
  return [...(where.and ?? []), ...(where.or ?? []), ...(where.not == null ? [] : [where.not])];
}
