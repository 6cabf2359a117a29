/**
 * How deep the JSON of variables may be nested. Reading a value as an input type goes as deep as the value: a few thousand
 * levels are more than the stack holds. Setting `variable-depth-limit`.
 */
import { limitExceeded } from './limit-exceeded.js';

/** The deepest `where` that is allowed, 8 levels of `related: {some: ...}`, has 20. */
export const defaultVariableDepthLimit = 64;

/** Throws the refusal of variables of more than `limit` levels; the object of all variables is the first. */
export function assertVariableDepth(variables: unknown, limit: number): void {
  let depth = 0;
  // Level by level, for the reason that the limit is there.
  for (let level = nested([variables]); level.length > 0; level = nested(level.flatMap(valuesOf))) {
    depth += 1;
    if (depth > limit) throw tooDeep(limit);
  }
}

function nested(values: readonly unknown[]): object[] {
  return values.filter((value): value is object => typeof value === 'object' && value !== null);
}

function valuesOf(value: object): unknown[] {
  return Object.values(value);
}

function tooDeep(limit: number): Error {
  return limitExceeded({
    what: `The variables are nested more than ${limit} levels deep`,
    unit: 'levels of variables',
    limit,
    came: limit + 1,
    advice: 'Write neighbours in "and" and "or" side by side',
    setting: '--variable-depth-limit',
  });
}
