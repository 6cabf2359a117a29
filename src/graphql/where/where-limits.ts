/** How large a `where` may be. Too large is an error that says the limit, what came and the way out, never a partial answer. */
import type { Logic } from '../../model/article-filter.js';
import { LimitExceededError } from '../errors/limit-exceeded-error.js';

/** How deep conditions may stand in one another; the argument itself is the first level. */
export const maximumWhereLevels = 8;
/** How many comparisons one `where` may make: every operator with an operand is one, and every value of `hasAll`. */
export const maximumWhereClauses = 200;
/** How many values one list of values may have. */
export const maximumListedValues = 1000;

/** Throws a {@link LimitExceededError} when `where` is nested too deeply. `below` names the conditions that stand in one. */
export function assertWhereLevels<Where>(where: Where, below: (where: Where) => readonly Where[]): void {
  let levels = 0;
  // Level by level: a hostile nesting must not become a stack of calls.
  for (let open: readonly Where[] = [where]; open.length > 0; open = open.flatMap(below)) levels += 1;
  if (levels <= maximumWhereLevels) return;
  throw new LimitExceededError({
    argument: 'where',
    unit: 'levels',
    limit: maximumWhereLevels,
    came: levels,
    advice:
      'Each object in "and", "or" and "not", and in "some" of articles, is a level below: write neighbours side by side instead.',
  });
}

/** Throws a {@link LimitExceededError} when `filters` hold too many tests together. */
export function assertWhereClauses(filters: readonly Logic<unknown>[]): void {
  const came = filters.reduce((count, filter) => count + testsOf(filter), 0);
  if (came <= maximumWhereClauses) return;
  throw new LimitExceededError({
    argument: 'where',
    unit: 'clauses',
    limit: maximumWhereClauses,
    came,
    advice:
      'Every operator with an operand is a clause: compare one field with many values by "in", or ask several questions.',
  });
}

/** Throws a {@link LimitExceededError} that names `argument` when `values` are too many. */
export function assertListedValues(argument: string, values: readonly unknown[]): void {
  if (values.length <= maximumListedValues) return;
  throw new LimitExceededError({
    argument,
    unit: 'values',
    limit: maximumListedValues,
    came: values.length,
    advice: `Split the list into parts of ${maximumListedValues}, one field with an alias or one request each.`,
  });
}

/** Tests of tests (`some`) count as what they test. */
function testsOf(logic: Logic<unknown>): number {
  if (logic.kind === 'not') return testsOf(logic.of);
  if (logic.kind !== 'test') return logic.of.reduce((count, part) => count + testsOf(part), 0);
  const test = logic.of;
  return isNested(test) ? testsOf(test.some) : 1;
}

function isNested(test: unknown): test is { readonly some: Logic<unknown> } {
  return typeof test === 'object' && test !== null && 'some' in test;
}
