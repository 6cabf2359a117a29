/**
 * Logic as a list of steps to be taken one after another over a stack of values: linear in the logic, and no deeper in the call
 * stack for logic that is nested deeply. `and` in `and`, `or` in `or` and a double `not` are one step.
 */
import type { Logic } from '../../../model/article-filter.js';
import { checkDeadline } from '../../deadline.js';

/** Takes the last `takes` values off the stack and puts its own there. */
export type Step<Test> =
  | { readonly kind: 'and' | 'or'; readonly takes: number }
  | { readonly kind: 'not'; readonly takes: 1 }
  /** Takes one value when the test has logic of the same kind of test inside. */
  | { readonly kind: 'test'; readonly test: Test; readonly takes: 0 | 1 };

/** `innerOf` gives the logic inside a test that is answered before the test itself, or null. */
export function stepsOf<Test>(
  logic: Logic<Test>,
  innerOf: (test: Test) => Logic<Test> | null = () => null,
): Step<Test>[] {
  // Each node stands before what is in it, the last part first; backwards this is the order of the steps.
  const steps: Step<Test>[] = [];
  const left: Logic<Test>[] = [logic];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (node.kind === 'test') {
      const inner = innerOf(node.of);
      steps.push({ kind: 'test', test: node.of, takes: inner === null ? 0 : 1 });
      if (inner !== null) left.push(inner);
    } else if (node.kind === 'not') {
      const once = withoutDoubleNot(node);
      if (once.kind === 'not') {
        steps.push({ kind: 'not', takes: 1 });
        left.push(once.of);
      } else {
        left.push(once);
      }
    } else {
      const parts = partsOf(node);
      steps.push({ kind: node.kind, takes: parts.length });
      for (const part of parts) left.push(part);
    }
  }
  return steps.reverse();
}

/** Takes the steps. `answer` gives a step's value from the values that it takes, in the order of the logic. */
export function takeSteps<Test, Value>(
  steps: readonly Step<Test>[],
  answer: (step: Step<Test>, values: readonly Value[]) => Value,
): Value {
  const stack: Value[] = [];
  for (const step of steps) {
    checkDeadline();
    const values = step.takes === 0 ? [] : stack.splice(stack.length - step.takes);
    stack.push(answer(step, values));
  }
  const [value] = stack;
  if (value === undefined) throw new Error('takeSteps: expected at least one step');
  return value;
}

function withoutDoubleNot<Test>(logic: Logic<Test>): Logic<Test> {
  let node = logic;
  while (node.kind === 'not' && node.of.kind === 'not') node = node.of.of;
  return node;
}

/** The parts of `node`, with the parts of its parts of the same kind in their place. */
function partsOf<Test>(node: Extract<Logic<Test>, { kind: 'and' | 'or' }>): Logic<Test>[] {
  const parts: Logic<Test>[] = [];
  const left = node.of.toReversed();
  for (let part = left.pop(); part !== undefined; part = left.pop()) {
    const once = withoutDoubleNot(part);
    if (once.kind !== node.kind) {
      parts.push(once);
      continue;
    }
    for (let index = once.of.length - 1; index >= 0; index -= 1) {
      const inner = once.of[index];
      if (inner !== undefined) left.push(inner);
    }
  }
  return parts;
}
