import { expect, test } from '@jest/globals';
import { nearestName } from '../../../src/model/nearest-name.js';

const known = ['serve', 'check', 'schema', 'query', 'generate'];

test.each([
  ['chek', 'check'],
  ['CHECK', 'check'],
  ['shcema', 'schema'],
  ['genrate', 'generate'],
])('%s is a slip for %s', (name, nearest) => {
  expect(nearestName(name, known)).toBe(nearest);
});

test.each(['data', 'news', 'ai', 'xyz', '', 'x'.repeat(10_000)])('%.10s is no slip for anything', (name) => {
  expect(nearestName(name, known)).toBeNull();
});
