import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { firstBadByte } from '../../../../src/documents/text/first-bad-byte.js';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function isUtf8(bytes: Uint8Array): boolean {
  try {
    strict.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

test('every one, two and three byte sequence is bad exactly when the platform decoder refuses it', () => {
  const edges = [
    0x00, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc2, 0xdf, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5,
    0xff,
  ];
  const tails = [[], ...edges.map((second) => [second]), ...edges.flatMap((a) => edges.map((b) => [a, b]))];
  const wrong: number[][] = [];
  for (let first = 0; first < 256; first += 1) {
    for (const tail of tails) {
      const bytes = Uint8Array.from([first, ...tail]);
      if ((firstBadByte(bytes) === -1) !== isUtf8(bytes)) wrong.push([...bytes]);
    }
  }
  expect(wrong).toEqual([]);
});

test('what stands before the first bad byte is good, and one more character is not', () => {
  const bytes = fc.uint8Array({ maxLength: 12 });
  const text = fc.string({ unit: 'binary', maxLength: 6 });
  fc.assert(
    fc.property(text, bytes, (before, after) => {
      const all = Buffer.concat([Buffer.from(before), after]);
      const offset = firstBadByte(all);
      if (offset === -1) return isUtf8(all);
      return isUtf8(all.subarray(0, offset)) && !isUtf8(all);
    }),
    { seed: 11, numRuns: 5000 },
  );
});
