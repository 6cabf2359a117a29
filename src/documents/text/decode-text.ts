/** Bytes to text: UTF-8 only, checked, without its byte order mark and without NUL. Nothing is ever replaced by U+FFFD. */
import { Fault, faultAt } from '../fault.js';
import { firstBadByte } from './first-bad-byte.js';
import { locatedAt } from './text-position.js';

const strictDecoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const byteOrderMark = '\uFEFF';

/** The text that `bytes` are, one byte order mark skipped, or why they are none. Positions do not count the mark. */
export function decodeText(bytes: Uint8Array): string | Fault {
  if (isUtf16(bytes)) return utf16Fault();
  const decoded = decodeStrictly(bytes);
  if (decoded instanceof Fault) return decoded;
  if (!decoded.startsWith(byteOrderMark)) return withoutNul(decoded);
  const text = decoded.slice(1);
  return text.startsWith(byteOrderMark) ? twoMarksFault() : withoutNul(text);
}

/** Both orders start with their mark; a UTF-16 text without one holds NULs or is not UTF-8, and is refused as that. */
function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0xff && bytes[1] === 0xfe);
}

function decodeStrictly(bytes: Uint8Array): string | Fault {
  try {
    return strictDecoder.decode(bytes);
  } catch {
    return badByteFault(bytes);
  }
}

function withoutNul(text: string): string | Fault {
  const offset = text.indexOf('\0');
  if (offset === -1) return text;
  return faultAt(
    text,
    offset,
    'TEXT_NUL',
    'The file holds a NUL character; text has none.',
    'Save the file as UTF-8 text; it may be UTF-16 or no text at all.',
  );
}

function utf16Fault(): Fault {
  const start = { line: 1, column: 1 };
  return new Fault(
    'ENCODING_UTF16',
    'The file starts with a UTF-16 byte order mark; documents are UTF-8.',
    'Save the file as UTF-8.',
    start,
  );
}

function twoMarksFault(): Fault {
  return new Fault(
    'ENCODING_TWO_BOMS',
    'The file starts with two byte order marks; one at most is expected.',
    'Save the file as UTF-8 without a byte order mark.',
    { line: 1, column: 1 },
  );
}

function badByteFault(bytes: Uint8Array): Fault {
  const offset = Math.max(firstBadByte(bytes), 0);
  const before = new TextDecoder().decode(bytes.subarray(0, offset));
  // A latin1 look at what follows shows the line as it was most likely meant.
  const after = new TextDecoder('latin1').decode(bytes.subarray(offset, offset + 200));
  const { position, quote } = locatedAt(before + after, before.length);
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  return new Fault(
    'ENCODING_NOT_UTF8',
    `The file is not UTF-8: byte 0x${byte} at offset ${offset} starts no character.`,
    'Save the file as UTF-8; it may be Latin-1 or Windows-1252.',
    position,
    quote,
  );
}
