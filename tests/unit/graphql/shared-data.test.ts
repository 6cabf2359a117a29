/** Equal plain data is one frozen object. */
import { expect, test } from '@jest/globals';
import { createShareData } from '../../../src/graphql/loaders/shared-data.js';

test('data with equal JSON is the object that came first', () => {
  const share = createShareData();
  const first = { a: [{ b: null }], c: 'x' };
  expect(share(first)).toBe(first);
  expect(share({ a: [{ b: null }], c: 'x' })).toBe(first);
  expect(share({ a: [{ b: 1 }], c: 'x' })).not.toBe(first);
});

test('data is frozen all the way down, also around a part that was frozen before', () => {
  const share = createShareData();
  const part = share({ values: [1, 2] });
  const whole = share({ part, list: [{ empty: [] }] });
  expect(whole.part).toBe(part);
  for (const value of [whole, whole.list, whole.list[0], whole.list[0]!.empty, part, part.values]) {
    expect(Object.isFrozen(value)).toBe(true);
  }
});

test('two requests share nothing', () => {
  const data = { a: 1 };
  createShareData()(data);
  const other = { a: 1 };
  expect(createShareData()(other)).toBe(other);
});
