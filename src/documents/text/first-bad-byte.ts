/** The validity of UTF-8, byte by byte: the table of well-formed sequences in RFC 3629, section 4. */

/** The offset of the first byte that starts no well-formed character, or -1 when all do. */
export function firstBadByte(bytes: Uint8Array): number {
  let offset = 0;
  while (offset < bytes.length) {
    const length = characterLength(bytes, offset);
    if (length === 0) return offset;
    offset += length;
  }
  return -1;
}

/** How many bytes the character at `offset` has, 1 to 4, or 0 when it is malformed. */
function characterLength(bytes: Uint8Array, offset: number): number {
  const lead = bytes[offset] ?? 0;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  // The second byte's range keeps out overlong forms, surrogates and what lies above U+10FFFF.
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  for (let index = 1; index < length; index += 1) {
    const byte = bytes[offset + index] ?? 0;
    const [low, high] = index === 1 ? [lowest, highest] : [0x80, 0xbf];
    if (byte < low || byte > high) return 0;
  }
  return length;
}
