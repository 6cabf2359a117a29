import { expect, test } from '@jest/globals';
import { createTextMemory } from '../../../../src/server/operations/text-memory.js';

test('the text that was unused longest goes first, by number and by length', () => {
  const memory = createTextMemory({ text: 10, texts: 3 });
  for (const id of ['a', 'b', 'c']) memory.remember(id, id);
  expect(memory.get('a')).toBe('a');
  memory.remember('d', 'd');
  expect(['a', 'b', 'c', 'd'].map((id) => memory.get(id))).toEqual(['a', undefined, 'c', 'd']);
  memory.remember('e', '123456789');
  expect([memory.get('c'), memory.get('d'), memory.get('e'), memory.count]).toEqual([
    undefined,
    'd',
    '123456789',
    2,
  ]);
});

test('a text that is sent again is held once, and one that is too long is not held', () => {
  const memory = createTextMemory({ text: 10, texts: 3 });
  for (let time = 0; time < 5; time += 1) memory.remember('a', '123456');
  memory.remember('b', '12');
  memory.remember('c', '12345678901');
  expect([memory.get('a'), memory.get('b'), memory.get('c'), memory.count]).toEqual([
    '123456',
    '12',
    undefined,
    2,
  ]);
});
