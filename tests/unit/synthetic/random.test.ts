import { describe, expect, it } from '@jest/globals';
import { Random, scramble } from '../../../src/synthetic/random.js';
import { Weighted, zipf } from '../../../src/synthetic/weighted.js';

const count = 100_000;

describe('Random', () => {
  it('gives the numbers of xoshiro128** for a state, as a slow version with BigInt computes them', () => {
    const random = new Random(1, 2, 3);
    const state = [...(JSON.stringify(random).match(/-?\d+/g) ?? [])].map((part) =>
      BigInt.asUintN(32, BigInt(part)),
    );
    for (let step = 0; step < 1000; step += 1) expect(random.uint32()).toBe(slowXoshiro(state));
  });

  it('repeats itself with the same seeds and not with others', () => {
    const first = (...seeds: number[]): number[] => {
      const random = new Random(...seeds);
      return [random.uint32(), random.uint32(), random.uint32()];
    };
    expect(first(7, 1)).toEqual(first(7, 1));
    const others = [[7], [8, 1], [7, 2], [1, 7], [7, 1, 0], [0, 0], [0]].map((seeds) => first(...seeds));
    expect(new Set([first(7, 1), ...others].map(String)).size).toBe(8);
  });

  it('draws every number of a range about equally often', () => {
    const random = new Random(5);
    const seen = new Map<number, number>();
    for (let draw = 0; draw < count; draw += 1) {
      const number = random.between(3, 12);
      seen.set(number, (seen.get(number) ?? 0) + 1);
    }
    expect([...seen.keys()].sort((a, b) => a - b)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    for (const times of seen.values()) expect(Math.abs(times / count - 0.1)).toBeLessThan(0.005);
  });

  it('shuffles without losing or repeating an item', () => {
    const items = Array.from({ length: 100 }, (_, index) => index);
    const shuffled = new Random(9).shuffle([...items]);
    expect(shuffled).not.toEqual(items);
    expect([...shuffled].sort((a, b) => a - b)).toEqual(items);
  });

  it('refuses to pick from nothing', () => {
    expect(() => new Random(1).pick([])).toThrow(RangeError);
  });

  it('scrambles 32-bit integers one to one', () => {
    const seen = new Set<number>();
    for (let value = 0; value < count; value += 1) seen.add(scramble(value * 42_949));
    expect(seen.size).toBe(count);
  });
});

describe('Weighted', () => {
  it('draws items in proportion to their weights', () => {
    const random = new Random(3);
    const draw = new Weighted(['a', 'b', 'c'], [1, 2, 7]);
    let drawn = '';
    for (let index = 0; index < count; index += 1) drawn += draw.draw(random);
    for (const [item, share] of [['a', 0.1] as const, ['b', 0.2] as const, ['c', 0.7] as const]) {
      expect(Math.abs((drawn.split(item).length - 1) / count - share)).toBeLessThan(0.005);
    }
  });

  it("follows Zipf's law: twice the rank, half as often", () => {
    const random = new Random(4);
    const draw = zipf([1, 2, 3, 4, 5, 6, 7, 8], 1);
    const times = new Array<number>(9).fill(0);
    for (let index = 0; index < count; index += 1) times[draw.draw(random)]! += 1;
    expect(times[1]! / times[2]!).toBeCloseTo(2, 1);
    expect(times[2]! / times[4]!).toBeCloseTo(2, 1);
  });

  it('refuses no items, a missing weight and a weight that is not above 0', () => {
    expect(() => new Weighted([], [])).toThrow(RangeError);
    expect(() => new Weighted([1, 2], [1])).toThrow(RangeError);
    expect(() => new Weighted([1, 2], [1, 0])).toThrow(RangeError);
    expect(() => new Weighted([1], [Number.NaN])).toThrow(RangeError);
  });
});

/** The published C code, line by line. */
function slowXoshiro(state: bigint[]): number {
  const u32 = (value: bigint): bigint => BigInt.asUintN(32, value);
  const rotate = (value: bigint, bits: bigint): bigint => u32((value << bits) | (value >> (32n - bits)));
  const result = u32(rotate(u32(state[1]! * 5n), 7n) * 9n);
  const shifted = u32(state[1]! << 9n);
  state[2]! ^= state[0]!;
  state[3]! ^= state[1]!;
  state[1]! ^= state[2]!;
  state[0]! ^= state[3]!;
  state[2]! ^= shifted;
  state[3] = rotate(state[3]!, 11n);
  return Number(result);
}
