/**
 * Numbers that look random and are the same on every machine: only 32-bit integer operations and IEEE 754 `*` and `/`,
 * whose results the standard fixes, are used; never `Math.random`, `Math.pow`, `Math.log` or a clock.
 *
 * The generator is xoshiro128** 1.1 (David Blackman and Sebastiano Vigna, "Scrambled linear pseudorandom number
 * generators", ACM TOMS 47, 2021; https://prng.di.unimi.it/xoshiro128starstar.c), seeded through SplitMix in 32 bits
 * (Guy Steele et al., "Fast splittable pseudorandom number generators", OOPSLA 2014, with the finalizer of MurmurHash3).
 */

/** A stream of numbers. Two streams with the same seeds give the same numbers for ever. */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private d: number;

  /** `seeds`: integers, taken modulo 2^32. Streams whose seeds differ in any place are unrelated. */
  constructor(...seeds: readonly number[]) {
    let state = 0;
    for (const seed of seeds) state = mix((state ^ seed) + 0x9e3779b9);
    const next = (): number => mix((state = (state + 0x9e3779b9) | 0));
    this.a = next();
    this.b = next();
    this.c = next();
    this.d = next() | 1; // the state with four zeros is the one that must not be
  }

  /** An integer from 0 to 2^32 - 1. */
  uint32(): number {
    const result = Math.imul(rotateLeft(Math.imul(this.b, 5), 7), 9) >>> 0;
    const shifted = this.b << 9;
    this.c ^= this.a;
    this.d ^= this.b;
    this.b ^= this.c;
    this.a ^= this.d;
    this.c ^= shifted;
    this.d = rotateLeft(this.d, 11);
    return result;
  }

  /** A number from 0 up to but not 1, in steps of 2^-32. */
  fraction(): number {
    return this.uint32() / 0x1_0000_0000;
  }

  /** An integer from 0 to `bound` - 1; `bound` from 1 to 2^32. Uneven by less than `bound` in 2^32. */
  below(bound: number): number {
    return Math.floor(this.fraction() * bound);
  }

  /** An integer from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }

  /** True with the probability `share`, 0 to 1. */
  chance(share: number): boolean {
    return this.fraction() < share;
  }

  /** One item, all alike. Throws RangeError on an empty list. */
  pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new RangeError('pick: expected a list with items, got an empty one');
    return item;
  }

  /** Puts the items in random order, in place (Fisher and Yates). */
  shuffle<T>(items: T[]): T[] {
    for (let last = items.length - 1; last > 0; last -= 1) {
      const [taken] = items.splice(this.below(last + 1), 1);
      if (taken !== undefined) items.push(taken);
    }
    return items;
  }
}

/** A one-to-one map of 32-bit integers on themselves that hides their order. */
export function scramble(value: number): number {
  return mix(value) >>> 0;
}

/** The finalizer of MurmurHash3 (Austin Appleby, public domain): one-to-one on 32-bit integers. */
function mix(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

function rotateLeft(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}
