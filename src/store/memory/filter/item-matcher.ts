/** Whether one thing fits logic: for things that are few, or that no index leads to. */
import type { Logic } from '../../../model/article-filter.js';
import { stepsOf } from './logic-steps.js';

/** `ready` makes a test ready once; what it gives is asked for each thing. Not to be called from within itself. */
export function itemMatcher<Item, Test>(
  logic: Logic<Test>,
  ready: (test: Test) => (item: Item) => boolean,
): (item: Item) => boolean {
  const steps = stepsOf(logic).map((step) => ({
    ...step,
    holds: step.kind === 'test' ? ready(step.test) : null,
  }));
  const [only] = steps;
  if (steps.length === 1 && only?.holds != null) return only.holds;
  const stack: boolean[] = [];
  return (item) => {
    let top = 0;
    for (const { kind, takes, holds } of steps) {
      const start = top - takes;
      let value: boolean;
      if (holds !== null) value = holds(item);
      else if (kind === 'not') value = stack[start] === false;
      else value = includes(stack, start, top, kind === 'or') === (kind === 'or');
      stack[start] = value;
      top = start + 1;
    }
    return stack[0] ?? false;
  };
}

function includes(values: readonly boolean[], start: number, end: number, wanted: boolean): boolean {
  for (let at = start; at < end; at += 1) if (values[at] === wanted) return true;
  return false;
}
