/** Which of the forms that a file has a client gets: the smallest one that it says it can read (RFC 9110, section 12.5.3). */

/** As `content-encoding` names it; `identity` is no encoding at all. */
export type ContentEncoding = 'br' | 'gzip' | 'identity';

/** The smallest first. */
const preference: readonly ContentEncoding[] = ['br', 'gzip'];

/**
 * The encoding of `available` for the header `accept-encoding`. A client that refuses even `identity` gets it all the same: an
 * answer that can be read as it is serves better than a refusal.
 */
export function negotiateEncoding(
  header: string | undefined,
  available: ReadonlyMap<ContentEncoding, unknown>,
): ContentEncoding {
  const accepted = new Map<string, number>();
  for (const item of (header ?? '').split(',')) {
    const [name = '', ...parameters] = item.split(';').map((part) => part.trim().toLowerCase());
    const weight = parameters.find((parameter) => parameter.startsWith('q='));
    accepted.set(name, weight === undefined ? 1 : Number(weight.slice(2)));
  }
  const accepts = (encoding: string): boolean => (accepted.get(encoding) ?? accepted.get('*') ?? 0) > 0;
  return preference.find((encoding) => available.has(encoding) && accepts(encoding)) ?? 'identity';
}
