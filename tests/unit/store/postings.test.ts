import { describe, expect, test } from '@jest/globals';
import { Postings } from '../../../src/store/memory/postings.js';

const items = [[2], [0, 2], [], [2, 0, 2], [3]];
const postings = Postings.of(items.length, 5, (row, visit) => {
  items[row]!.forEach(visit);
});

describe('postings', () => {
  test('list the rows of each key, ascending, each once', () => {
    const lists = [0, 1, 2, 3, 4].map((key) => [...postings.rowsOf(key)]);
    expect(lists).toEqual([[1, 3], [], [0, 1, 3], [4], []]);
  });

  test('list nothing for a key that is not there', () => {
    expect([...postings.rowsOf(undefined)]).toEqual([]);
    expect([...postings.rowsOf(5)]).toEqual([]);
  });

  test('of nothing are empty', () => {
    expect([...Postings.of(0, 0, () => undefined).rowsOf(0)]).toEqual([]);
  });
});
