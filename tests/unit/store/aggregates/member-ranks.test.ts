import { describe, expect, test } from '@jest/globals';
import { memberRanks } from '../../../../src/store/memory/aggregates/member-ranks.js';
import { BitRows } from '../../../../src/store/memory/filter/bit-rows.js';
import { bitsOfRows } from '../../../../src/store/memory/filter/bits.js';
import { AllRows, ListedRows } from '../../../../src/store/memory/row-set.js';
import { SeededRandom } from '../../../contract/seeded-random.js';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);

describe(`ranks of members (seed ${seed})`, () => {
  test.each([0, 1, 31, 32, 33, 64, 500])(
    'of %d rows are how many stand before, however the set is held',
    (size) => {
      const random = new SeededRandom(seed);
      for (const share of [0, 0.02, 0.5, 1]) {
        const members = Array.from({ length: size }, (_, row) => row).filter(() => random.chance(share));
        const rows = Array.from({ length: 12 }, () => random.below(size + 1)).sort((a, b) => b - a);
        const wanted = [size, ...rows, 0].map((row) => members.filter((member) => member < row).length);
        const listed = Int32Array.from(members);
        for (const set of [new ListedRows(listed), new BitRows(bitsOfRows(listed, size))]) {
          expect({ seed, share, ranks: memberRanks(set, [size, ...rows, 0], size) }).toEqual({
            seed,
            share,
            ranks: wanted,
          });
        }
      }
      expect(memberRanks(new AllRows(size), [size, 0], size)).toEqual([size, 0]);
    },
  );
});
