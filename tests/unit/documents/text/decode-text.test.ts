import { describe, expect, test } from '@jest/globals';
import { Fault } from '../../../../src/documents/fault.js';
import { decodeText } from '../../../../src/documents/text/decode-text.js';

const bytesOf = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([...part]))));
const mark = [0xef, 0xbb, 0xbf];

function faultOf(bytes: Uint8Array): Fault {
  const outcome = decodeText(bytes);
  if (!(outcome instanceof Fault)) throw new Error('decoded');
  return outcome;
}

describe('decodeText', () => {
  test('decodes UTF-8 with any line ends as it is', () => {
    expect(decodeText(bytesOf('a\r\nü\u{1F600}\n'))).toBe('a\r\nü\u{1F600}\n');
    expect(decodeText(bytesOf(''))).toBe('');
  });

  test('skips one byte order mark', () => {
    expect(decodeText(bytesOf(mark, 'a'))).toBe('a');
    expect(decodeText(bytesOf('a\uFEFF'))).toBe('a\uFEFF');
  });

  test('refuses two byte order marks', () => {
    expect(faultOf(bytesOf(mark, mark, 'a'))).toMatchObject({
      code: 'ENCODING_TWO_BOMS',
      position: { line: 1, column: 1 },
    });
  });

  test.each([
    ['little', Buffer.from('\uFEFF---\ntitle', 'utf16le')],
    ['big', Buffer.from('\uFEFF---\ntitle', 'utf16le').swap16()],
  ])('refuses UTF-16 in %s endian by its mark', (_, bytes) => {
    expect(faultOf(bytes)).toMatchObject({ code: 'ENCODING_UTF16', position: { line: 1, column: 1 } });
  });

  test('refuses UTF-16 without a mark by its NULs', () => {
    expect(faultOf(Buffer.from('---\n', 'utf16le'))).toMatchObject({
      code: 'TEXT_NUL',
      position: { line: 1, column: 2 },
    });
  });

  test('says where the first byte stands that is not UTF-8, in UTF-16 code units, and what it is', () => {
    const fault = faultOf(bytesOf(mark, '---\n\u{1F600} caf', [0xe9], '\nx'));
    expect(fault).toMatchObject({ code: 'ENCODING_NOT_UTF8', quote: '\u{1F600} café' });
    expect(fault.position).toEqual({ line: 2, column: 7 });
    expect(fault.message).toContain('0xE9 at offset 15');
  });

  test.each([
    ['a continuation byte alone', [0x80]],
    ['an overlong slash', [0xc0, 0xaf]],
    ['an overlong NUL', [0xc0, 0x80]],
    ['half of a surrogate pair', [0xed, 0xa0, 0x80]],
    ['a character above U+10FFFF', [0xf4, 0x90, 0x80, 0x80]],
    ['a character that the end cuts', [0xe2, 0x82]],
  ])('refuses %s', (_, bad) => {
    expect(faultOf(bytesOf('a\nb', bad))).toMatchObject({
      code: 'ENCODING_NOT_UTF8',
      position: { line: 2, column: 2 },
    });
  });

  test('says where a NUL stands', () => {
    expect(faultOf(bytesOf('---\r\nti\0tle'))).toMatchObject({
      code: 'TEXT_NUL',
      position: { line: 2, column: 3 },
    });
  });
});
