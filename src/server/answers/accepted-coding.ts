/** Which coding of a body a client takes, remembered: the few headers that clients send come again and again. */
import { type ContentEncoding, negotiateEncoding } from '../http/negotiate-encoding.js';

/** Reading a header costs as much as a tenth of a repeated answer. */
const known = new Map<string, ContentEncoding>();
const knownLimit = 64;

const everyForm: ReadonlyMap<ContentEncoding, true> = new Map([
  ['br', true],
  ['gzip', true],
  ['identity', true],
]);

/** The coding for the header `accept-encoding`, of all that answers are kept in. */
export function acceptedCoding(header: string | undefined): ContentEncoding {
  if (header === undefined) return 'identity';
  const remembered = known.get(header);
  if (remembered !== undefined) return remembered;
  const coding = negotiateEncoding(header, everyForm);
  if (known.size < knownLimit && header.length < 100) known.set(header, coding);
  return coding;
}
