/** How large a `where` may be. Too large is an error that says the limit, what came and the way out, never a partial answer. */
import type { Logic } from '../../model/article-filter.js';
import { LimitExceededError } from '../errors/limit-exceeded-error.js';
import type { AnswerLimits } from '../limits/answer-limits.js';

/** Throws a {@link LimitExceededError} when `where` is nested too deeply. `below` names the conditions that stand in one. */
export function assertWhereLevels<Where>(
  where: Where,
  below: (where: Where) => readonly Where[],
  { whereDepthLimit }: AnswerLimits,
): void {
  let levels = 0;
  // Level by level: a hostile nesting must not become a stack of calls.
  for (let open: readonly Where[] = [where]; open.length > 0; open = open.flatMap(below)) levels += 1;
  if (levels <= whereDepthLimit) return;
  throw new LimitExceededError({
    argument: 'where',
    unit: 'levels',
    limit: whereDepthLimit,
    came: levels,
    advice:
      'Each object in "and", "or" and "not", and in "some" of articles, is a level below: write neighbours side by side instead.',
  });
}

/** Throws a {@link LimitExceededError} when `filters` hold too many tests together. */
export function assertWhereClauses(
  filters: readonly Logic<unknown>[],
  { whereClauseLimit }: AnswerLimits,
): void {
  const came = filters.reduce((count, filter) => count + testsOf(filter), 0);
  if (came <= whereClauseLimit) return;
  throw new LimitExceededError({
    argument: 'where',
    unit: 'clauses',
    limit: whereClauseLimit,
    came,
    advice:
      'Every operator with an operand is a clause: compare one field with many values by "in", or ask several questions.',
  });
}

/** Throws a {@link LimitExceededError} that names the first list of values in `where` that has too many. */
export function assertListedValues(where: object, { valueLimit }: AnswerLimits): void {
  const open: { readonly path: string; readonly value: unknown }[] = [{ path: 'where', value: where }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { path, value } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value) && isListOfValues(value)) {
      if (value.length > valueLimit) throw tooManyValues(path, valueLimit, value.length);
      continue;
    }
    for (const [key, below] of Object.entries(value as Record<string, unknown>)) {
      open.push({ path: Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`, value: below });
    }
  }
}

/** Lists of conditions are bounded by their clauses. */
function isListOfValues(list: readonly unknown[]): boolean {
  return typeof list[0] !== 'object';
}

function tooManyValues(argument: string, limit: number, came: number): LimitExceededError {
  return new LimitExceededError({
    argument,
    unit: 'values',
    limit,
    came,
    advice: `Split the list into parts of ${limit}, one field with an alias or one request each.`,
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
