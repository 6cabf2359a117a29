/**
 * How conditions are put together when some of them say nothing: null stands for an operand that was null or empty, and is gone
 * before anything is evaluated. What is left of nothing is null again.
 */
import type { Logic } from '../../model/article-filter.js';

/** One test. */
export function testOf<Test>(test: Test): Logic<Test> {
  return { kind: 'test', of: test };
}

/** All of the parts that say something. */
export function allOf<Test>(parts: readonly (Logic<Test> | null)[]): Logic<Test> | null {
  return joined('and', parts);
}

/** At least one of the parts that say something. */
export function anyOf<Test>(parts: readonly (Logic<Test> | null)[]): Logic<Test> | null {
  return joined('or', parts);
}

/** The opposite of what is said. */
export function notOf<Test>(part: Logic<Test>): Logic<Test>;
export function notOf<Test>(part: Logic<Test> | null): Logic<Test> | null;
export function notOf<Test>(part: Logic<Test> | null): Logic<Test> | null {
  return part === null ? null : { kind: 'not', of: part };
}

/** The same logic over other tests. */
export function mapTests<Test, Other>(
  logic: Logic<Test> | null,
  map: (test: Test) => Other,
): Logic<Other> | null {
  return logic === null ? null : mapped(logic, map);
}

function mapped<Test, Other>(logic: Logic<Test>, map: (test: Test) => Other): Logic<Other> {
  if (logic.kind === 'test') return testOf(map(logic.of));
  if (logic.kind === 'not') return notOf(mapped(logic.of, map));
  return { kind: logic.kind, of: logic.of.map((part) => mapped(part, map)) };
}

function joined<Test>(kind: 'and' | 'or', parts: readonly (Logic<Test> | null)[]): Logic<Test> | null {
  const of = parts.filter((part) => part !== null);
  const [first] = of;
  if (first === undefined) return null;
  return of.length === 1 ? first : { kind, of };
}
