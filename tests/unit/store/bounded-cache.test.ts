import { describe, expect, test } from '@jest/globals';
import { BoundedCache } from '../../../src/store/memory/bounded-cache.js';

describe('a bounded cache', () => {
  test('makes a value once and remembers it', () => {
    const cache = new BoundedCache<number[]>(2);
    const first = cache.get('a', () => [1]);
    expect(cache.get('a', () => [2])).toBe(first);
  });

  test('forgets what was wanted longest ago, and never holds more than it may', () => {
    const cache = new BoundedCache<string>(2);
    const made: string[] = [];
    const want = (key: string) =>
      cache.get(key, () => {
        made.push(key);
        return key;
      });
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b', 'c']) {
      want(key);
      expect(cache.size).toBeLessThanOrEqual(2);
    }
    expect(made).toEqual(['a', 'b', 'c', 'b', 'c']);
  });

  test('stays small whatever is asked of it', () => {
    const cache = new BoundedCache<number>(8);
    for (let key = 0; key < 10_000; key += 1) cache.get(String(key), () => key);
    expect(cache.size).toBe(8);
  });
});
