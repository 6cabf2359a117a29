import { describe, expect, test } from '@jest/globals';
import type { Logic } from '../../../../src/model/article-filter.js';
import { itemMatcher } from '../../../../src/store/memory/filter/item-matcher.js';
import { stepsOf, takeSteps } from '../../../../src/store/memory/filter/logic-steps.js';
import { holdsIn } from '../../../contract/naive/filters.js';
import { randomLogic } from '../../../contract/random-filters.js';
import { SeededRandom } from '../../../contract/seeded-random.js';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);

const is = (of: boolean): Logic<boolean> => ({ kind: 'test', of });
const not = (of: Logic<boolean>): Logic<boolean> => ({ kind: 'not', of });
const and = (...of: Logic<boolean>[]): Logic<boolean> => ({ kind: 'and', of });
const or = (...of: Logic<boolean>[]): Logic<boolean> => ({ kind: 'or', of });

/** By the steps, values in the order in which they are taken. */
function bySteps(logic: Logic<boolean>): boolean {
  return takeSteps<boolean, boolean>(stepsOf(logic), (step, values) => {
    if (step.kind === 'test') return step.test;
    if (step.kind === 'not') return !values[0];
    return step.kind === 'and' ? !values.includes(false) : values.includes(true);
  });
}

describe('steps of logic', () => {
  test(`give what the logic says, of one thing and of many (seed ${seed})`, () => {
    const random = new SeededRandom(seed);
    const holding = { true: 0, false: 0 };
    for (let round = 0; round < 3000; round += 1) {
      const logic = randomLogic(random, random.below(6), () => random.chance(0.5));
      const wanted = holdsIn(logic, (value) => value);
      const matches = itemMatcher<null, boolean>(logic, (value) => () => value);
      expect([logic, bySteps(logic), matches(null), matches(null)]).toEqual([logic, wanted, wanted, wanted]);
      holding[`${wanted}`] += 1;
    }
    expect(Math.min(holding.true, holding.false)).toBeGreaterThan(500);
  });

  test('hold for all of nothing and not for any of nothing', () => {
    expect([bySteps(and()), bySteps(or()), bySteps(not(and())), bySteps(and(or()))]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  test('are one for logic in logic of the same kind and none for a double not', () => {
    const logic = and(is(true), and(is(false), not(not(and(is(true), is(true))))), or(or(), or(is(false))));
    expect(stepsOf(logic).map((step) => ('test' in step ? step.test : `${step.kind} ${step.takes}`))).toEqual(
      [true, false, true, true, false, 'or 1', 'and 5'],
    );
  });

  test('keep the order of the parts', () => {
    const texts: Logic<string> = { kind: 'and', of: ['a', 'b', 'c'].map((of) => ({ kind: 'test', of })) };
    const joined = takeSteps<string, string>(stepsOf(texts), (step, values) =>
      step.kind === 'test' ? step.test : values.join(''),
    );
    expect(joined).toBe('abc');
  });

  test('are linear and flat however deep the logic is nested', () => {
    let mixed = is(true);
    let same = is(true);
    for (let depth = 0; depth < 100_000; depth += 1) {
      mixed = depth % 2 === 0 ? and(mixed, is(true)) : not(or(not(mixed), is(false)));
      same = depth % 2 === 0 ? and(same, is(true)) : not(not(same));
    }
    expect(stepsOf(mixed).length).toBeLessThan(400_000);
    expect(stepsOf(same)).toHaveLength(50_002);
    expect([bySteps(mixed), bySteps(same)]).toEqual([true, true]);
    expect(itemMatcher<null, boolean>(mixed, (value) => () => value)(null)).toBe(true);
  });

  test('are as many as it takes for one very wide part', () => {
    const parts = Array.from({ length: 300_000 }, (_, part) => is(part === 299_999));
    const wide: Logic<boolean> = { kind: 'or', of: parts };
    expect([bySteps(wide), bySteps(or(wide, wide))]).toEqual([true, true]);
  });
});
